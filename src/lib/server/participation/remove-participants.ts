import type { WithdrawalPreview } from '../../contract/reach-views.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { dispatch } from '../command/dispatch.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';
import { fingerprintOf } from '../form/seen.ts';
import { composeMail } from '../mail/compose.ts';
import {
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
}

/** What taking people off does, as `public.withdrawal_preview` gives it. */
interface WithdrawalRecord {
	meeting: PreviewedMeeting;
	/** Those who were invited. */
	people: PreviewedPerson[];
	/** Those of them who are told by mail, and where. */
	told: { id: string; email: string }[];
}

async function withdrawalRecord(
	{ db }: Context,
	{ meetingId, ids }: Removal
): Promise<WithdrawalRecord | null> {
	const answer = await db.rpc('withdrawal_preview', { p_meeting: meetingId, p_ids: [...ids] });
	return rowsOf(answer) as unknown as WithdrawalRecord | null;
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
			composeMail(app, {
				id: person.id,
				template: 'invitation_withdrawn',
				subjectId: person.id,
				data: {},
				address: told.get(person.id) ?? '',
				recipientName: person.nameKm,
				locale: person.locale,
				messageId: ''
			})
	});
	return { reach, invited: record.people.length, ids: [...ids], seen: fingerprintOf(record) };
}

/**
 * Takes people off the list. Where some of them were invited it is shown first whom that tells: without the
 * fingerprint of just that the answer is the preview, and nobody is taken off.
 */
export async function removeParticipants(
	app: App,
	context: Context,
	removal: Removal
): Promise<Result<Confirmed<WithdrawalPreview>>> {
	const { meetingId, commandId, ids } = removal;
	const give = (seen?: string) =>
		dispatch(context.db, {
			id: commandId,
			type: 'participant.remove',
			payload: { meetingId, ids: [...ids], ...(seen === undefined ? {} : { seen }) }
		});
	if (removal.seen === undefined) {
		const outcome = await give();
		if (outcome.ok) return accept({ outcome: outcome.value });
		// Somebody of them was invited: what that does is shown first.
		if (outcome.refusal.code !== 'not_seen') return outcome;
	}
	return confirmSeen({
		seen: removal.seen,
		show: async () => {
			const record = await withdrawalRecord(context, removal);
			if (!record) return refuse('not_found', { what: 'meeting' });
			return accept(await previewOf(app, ids, record));
		},
		give
	});
}
