import { isId } from '../../contract/fields.ts';
import type { Bilingual } from '$lib/domain/language';
import type { EscalationPageView } from '$lib/contract/escalation-views';
import { can, type EscalationSides } from '$lib/domain/escalation/escalation-gate';
import { heldSince } from '$lib/domain/escalation/who-has-it';
import { unitsGranting } from '$lib/domain/authorisation/permits';
import { may, type Context } from '../request/context.ts';
import { jsonIn, rowsOf } from '../db/read.ts';
import { escalationSeen, solutionsOf } from './escalation-seen.ts';
import { escalationColumns, escalationRow } from './escalation-row.ts';

/** An issue with its whole conversation; null where there is none that the user may see. */
export async function escalationPage(
	context: Context,
	id: string
): Promise<EscalationPageView | null> {
	if (!isId(id)) return null;
	const [found, files] = await Promise.all([
		context.db
			.from('escalation')
			.select(
				`${escalationColumns}, rev, request, challenge_standing, origin:meeting(report(status, holder)),
				challenge(title, description, solution(id, body, sequence, removed_at)),
				escalation_step(id, command, undoes, from_status, status, actor_km, actor_en, words, taken_at,
					body:unit!escalation_step_body_id_fkey(name_km, name_en),
					holder_id, holder:unit!escalation_step_holder_id_fkey(name_km, name_en))`
			)
			.eq('id', id)
			.order('taken_at', { referencedTable: 'escalation_step' })
			.order('id', { referencedTable: 'escalation_step' })
			.order('sequence', { referencedTable: 'challenge.solution' })
			.order('id', { referencedTable: 'origin.report' })
			.maybeSingle(),
		context.db
			.from('attachment')
			.select('id, file_name, bytes, added_at, removed_at, side')
			.eq('subject', 'escalation')
			.eq('subject_id', id)
			.order('added_at')
			.order('id')
	]);
	const row = rowsOf(found);
	if (!row) return null;
	const issue = escalationRow(row, context.now());
	const report = row.origin?.report[0] ?? null;
	const challenge = {
		title: row.challenge?.title ?? row.title,
		description: row.challenge?.description ?? '',
		solutions: solutionsOf(row.challenge?.solution ?? [])
	};
	const steps = row.escalation_step;
	const undone = new Set(steps.map((step) => step.undoes));
	const national = may(context, 'escalation.handle', row.unit_id);
	const keepsForOrigin = may(context, 'meeting.manage', row.unit_id);
	const sides: EscalationSides = {
		origin: may(context, 'escalation.raise', row.unit_id),
		national,
		holder: unitsGranting(context.user.grants, 'action.report').includes(row.holder_id),
		files: keepsForOrigin ? 'origin' : national ? 'holder' : null
	};
	const challengeStatus = row.challenge_standing;
	const mayMark = can('files', { ...issue, challengeStatus, report, sides }).ok;
	const lying = rowsOf(files).map((file) => ({
		id: file.id,
		fileName: file.file_name,
		bytes: file.bytes,
		addedAt: file.added_at,
		removed: file.removed_at !== null,
		mayMark: mayMark && file.side === sides.files
	}));
	return {
		...issue,
		rev: row.rev,
		request: row.request,
		challenge,
		challengeStatus,
		report: report && {
			status: report.status,
			holder: jsonIn<Bilingual>(report.holder)
		},
		seen: escalationSeen(challenge, lying),
		heldSince:
			heldSince(
				steps.map(({ status, holder_id: holder, taken_at: takenAt }) => ({
					status,
					holder,
					takenAt
				}))
			) ?? row.raised_at,
		steps: steps.map((step) => ({
			id: step.id,
			command: step.command,
			from: step.from_status,
			status: step.status,
			undone: undone.has(step.id),
			actor: { km: step.actor_km, en: step.actor_en },
			body: { km: step.body.name_km, en: step.body.name_en },
			holder: { km: step.holder.name_km, en: step.holder.name_en },
			words: step.words,
			takenAt: step.taken_at
		})),
		// What was taken away is for those who may bring it back.
		files: lying.filter((file) => !file.removed || file.mayMark),
		sides
	};
}
