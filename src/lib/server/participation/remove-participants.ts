import type { WithdrawalPreview } from '../../contract/reach-views.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { runCommand } from '../command/run-command.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { namingChanged } from './changed-rows.ts';
import { composeWithdrawn } from './mail-invitation.ts';
import { seenOfMarks, type Marks } from './marks.ts';
import {
	calledBy,
	reachablePeople,
	type PreviewedMeeting,
	type PreviewedPerson
} from '../reach/previewed.ts';
import { reachViewOf } from '../reach/reach-view.ts';

/** Who is taken off the list of a meeting, by which command, and what its sender has seen of what that does. */
interface Removal {
	meetingId: string;
	commandId: string;
	ids: readonly string[];
	seen: string | undefined;
	/** The list as its sender had read it. */
	marks: Marks;
}

/** What taking people off does, as `public.withdrawal_preview` gives it. */
interface WithdrawalRecord {
	meeting: PreviewedMeeting;
	/** Those who were invited. */
	people: PreviewedPerson[];
	/** Those of them who are told by mail, and where. */
	told: { id: string; email: string }[];
	/** The others, each with the mark of their row on the list. */
	others: [id: string, mark: string][];
}

async function withdrawalRecord(
	{ db }: Context,
	{ meetingId, ids }: Removal
): Promise<WithdrawalRecord | null> {
	const response = await db.rpc('withdrawal_preview', { p_meeting: meetingId, p_ids: [...ids] });
	return jsonOf<WithdrawalRecord | null>(response);
}

async function previewOf(
	app: App,
	ids: readonly string[],
	record: WithdrawalRecord
): Promise<WithdrawalPreview> {
	const told = new Map(record.told.map(({ id, email }) => [id, email]));
	const reachable = reachablePeople(record.people, false)
		// Whoever has declined has nothing more to be told.
		.filter(({ person }) => person.invitation !== 'declined')
		.map((one) => ({
			...one,
			recipient: { ...one.recipient, address: told.get(one.person.id) ?? null }
		}));
	const reach = await reachViewOf(reachable, {
		sampleFor: ({ person }) =>
			composeWithdrawn(app, {
				template: 'invitation_withdrawn',
				subjectId: person.id,
				data: {},
				address: told.get(person.id) ?? '',
				recipientName: calledBy(person),
				locale: person.locale
			})
	});
	return { reach, invited: record.people.length, ids: [...ids], seen: fingerprintOf(record) };
}

/**
 * Takes people off the list as it showed them: where one of them is another by now, it is refused and says who
 * (as approving does). Where some of them were invited it is shown first whom that tells: without the
 * fingerprint of just that the answer is the preview, and nobody is taken off.
 */
export async function removeParticipants(
	app: App,
	context: Context,
	removal: Removal
): Promise<Result<Confirmed<'participant.remove', WithdrawalPreview>>> {
	const { meetingId, commandId, ids, marks } = removal;
	const give = async (seen: string) => {
		const outcome = await runCommand(context.db, {
			id: commandId,
			type: 'participant.remove',
			payload: { meetingId, ids: [...ids], seen }
		});
		return namingChanged(context, outcome, removal);
	};
	if (removal.seen === undefined) {
		const outcome = await give(seenOfMarks(marks, ids) ?? '');
		if (outcome.ok) return accept({ outcome: outcome.value });
		// Somebody of them was invited: what that does is shown first.
		if (outcome.refusal.code !== 'preview_changed') return outcome;
	}
	return confirmSeen({
		seen: removal.seen,
		show: async () => {
			const record = await withdrawalRecord(context, removal);
			if (!record) return refuse('not_found', { what: 'meeting' });
			const another = record.others.some(([id, mark]) => marks.get(id) !== mark);
			if (another && removal.seen === undefined) {
				return namingChanged(context, refuse('participants_changed'), removal);
			}
			return accept(await previewOf(app, ids, record));
		},
		give
	});
}
