import type { RaisableChallenge } from '$lib/contract/escalation-views';
import { can } from '$lib/domain/deliberation/challenge-gate';
import { escalationMachine } from '$lib/domain/escalation/escalation-status';
import { forumProfiles, type NextHolder } from '$lib/domain/forum/forum-profile';
import { hasEnded } from '$lib/domain/status-machine';
import type { Bilingual } from '$lib/domain/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { Context } from '../request/context.ts';
import { meetingRights } from '../request/meeting-rights.ts';
import { allRows } from '../db/all-rows.ts';
import { solutionsOf } from './escalation-seen.ts';
import { embedded } from '../db/read.ts';

/** Unresolved challenges that the user can take up the ladder; `id` limits it to one. */
export async function raisableChallenges(
	context: Context,
	id: string | null = null
): Promise<RaisableChallenge[]> {
	const search = () => {
		const unresolved = context.db
			.from('challenge')
			.select(
				`id, status, title, description, unit_id, solution(id, body, sequence, removed_at), unit(name_km, name_en),
			meeting(id, status, title_km, title_en, held_on, report(status), forum(kind, host:unit!forum_host_id_fkey(name_km, name_en),
				parent:parent_id(host:unit!forum_host_id_fkey(name_km, name_en)))),
			escalation(id, status)`
			)
			.eq('status', 'unresolved')
			.is('removed_at', null)
			.order('id', { ascending: false })
			.order('sequence', { referencedTable: 'solution' })
			.order('id', { referencedTable: 'escalation' })
			.order('id', { referencedTable: 'meeting.report' });
		return id ? unresolved.eq('id', id) : unresolved;
	};
	const rows = await allRows((from, to) => search().range(from, to));
	return rows
		.filter(({ status, escalation, meeting, unit_id: unitId }) => {
			const open = escalation.some((one) => !hasEnded(escalationMachine, one.status));
			const gate = can('escalation.raise', {
				status,
				escalation: { open },
				meeting: {
					status: meeting.status,
					report: meeting.report[0] ?? null,
					may: meetingRights(context, unitId)
				}
			});
			return gate.ok;
		})
		.map((row) => {
			const solutions = solutionsOf(row.solution);
			const { forum } = row.meeting;
			const parent = embedded<{ host: typeof forum.host }>(forum.parent);
			const host = forum.host ?? parent?.host ?? null;
			const holders: Record<NextHolder, Bilingual | null> = {
				ncdds: {
					km: m.report_body_ncdds({}, { locale: 'km' }),
					en: m.report_body_ncdds({}, { locale: 'en' })
				},
				host: host && { km: host.name_km, en: host.name_en }
			};
			return {
				id: row.id,
				title: row.title,
				description: row.description,
				solutions,
				meeting: {
					id: row.meeting.id,
					title: { km: row.meeting.title_km, en: row.meeting.title_en }
				},
				unit: { km: row.unit.name_km, en: row.unit.name_en },
				holder: holders[forumProfiles[forum.kind].unresolvedTo]
			};
		});
}
