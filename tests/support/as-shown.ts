import type { CommandType, PayloadOf } from '../../src/lib/contract/commands.ts';
import { dispatchList } from '../../src/lib/contract/dispatch.ts';
import { progressSeen } from '../../src/lib/server/action/action-detail.ts';
import { allRows } from '../../src/lib/server/db/all-rows.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { rowsOf } from '../../src/lib/server/db/read.ts';
import { basisOf, listSeen } from '../../src/lib/server/dispatch/dispatch-preview.ts';
import { escalationSeen, solutionsOf } from '../../src/lib/server/escalation/escalation-seen.ts';
import { fingerprintOf } from '../../src/lib/server/seen/fingerprint.ts';
import type { AskedStep } from '../../src/lib/domain/meeting/meeting-steps.ts';
import { stepSeen } from '../../src/lib/server/meeting/step-preview.ts';
import { latestSnapshots } from '../../src/lib/server/record/report-snapshot.ts';
import { seenOfMarks } from '../../src/lib/server/participation/marks.ts';
import { revisionPlace } from './revision-read.ts';

/** What the page of a command sends beside what somebody fills in. */
type FromPage = 'seen' | 'listed' | 'base';

/** A command's payload as a test writes it: what its page sends along may be left to the moment it is given. */
export type Given<T extends CommandType> = Omit<PayloadOf<T>, FromPage> &
	Partial<Pick<PayloadOf<T>, FromPage & keyof PayloadOf<T>>>;

/** What somebody sends who sees nothing of it. */
const nothing = '0'.repeat(64);

async function listShown(
	db: Db,
	{ meetingId, ids }: Pick<PayloadOf<'participant.approve'>, 'meetingId' | 'ids'>
): Promise<string> {
	const rows = await allRows((from, to) =>
		db
			.from('participant_row')
			.select('id, mark')
			.eq('meeting_id', meetingId)
			.order('id')
			.range(from, to)
	);
	return seenOfMarks(new Map(rows.map(({ id, mark }) => [id!, mark!])), ids) ?? nothing;
}

async function sendingShown(db: Db, given: PayloadOf<'invitation.send'>): Promise<string> {
	const answer = await db.rpc('invitation_preview', {
		p_meeting: given.meetingId,
		p_ids: given.invitations.map(({ participantId }) => participantId),
		p_by_letter: given.byLetter ?? false,
		p_again: given.again ?? false
	});
	return fingerprintOf(rowsOf(answer));
}

async function withdrawalShown(db: Db, given: PayloadOf<'participant.remove'>): Promise<string> {
	const answer = await db.rpc('withdrawal_preview', {
		p_meeting: given.meetingId,
		p_ids: given.ids
	});
	const record = rowsOf(answer) as { people: unknown[] } | null;
	// Nobody of them was invited: they are taken off as the list shows them, without a question.
	return record?.people.length === 0 ? listShown(db, given) : fingerprintOf(record);
}

async function dispatchShown(db: Db, given: PayloadOf<'report.dispatch'>): Promise<string> {
	// A list that its schema refuses is shown to nobody.
	const { success, data: list } = dispatchList.safeParse(given);
	if (!success) return nothing;
	const report = rowsOf(
		await db.from('report').select('meeting_id').eq('id', list.id).maybeSingle()
	);
	return report ? listSeen(list, await basisOf({ db }, report.meeting_id, list.listed)) : nothing;
}

async function progressShown(db: Db, { id }: PayloadOf<'action.decide_progress'>): Promise<string> {
	const row = rowsOf(
		await db.from('action_progress').select('action(rev)').eq('id', id).maybeSingle()
	);
	return row?.action ? progressSeen(id, row.action.rev) : nothing;
}

/** The report that lies before the one who approves it. */
async function reportShown(db: Db, { id }: PayloadOf<'report.return'>): Promise<string> {
	const [latest] = await latestSnapshots(db, id);
	return latest?.fingerprint ?? nothing;
}

/** What stands beside an issue of which a step is taken. */
async function issueShown(db: Db, { id }: { id: string }): Promise<string> {
	const row = rowsOf(
		await db
			.from('escalation')
			.select('title, challenge(title, description, solution(id, body, sequence, removed_at))')
			.eq('id', id)
			.maybeSingle()
	);
	if (!row) return nothing;
	const files = rowsOf(
		await db
			.from('attachment')
			.select('id, removed_at')
			.eq('subject', 'escalation')
			.eq('subject_id', id)
			.order('id')
	);
	const { title = row.title, description = '', solution = [] } = row.challenge ?? {};
	return escalationSeen(
		{ title, description, solutions: solutionsOf(solution) },
		files.map((file) => ({ id: file.id, removed: file.removed_at !== null }))
	);
}

async function areasShown(db: Db, given: PayloadOf<'area.import'>): Promise<string> {
	const found = rowsOf(await db.rpc('preview_areas', { areas: given.areas as never }));
	return fingerprintOf({ key: given.fileKey, found });
}

/** What a page would show somebody now of what a command confirms: its fingerprint; undefined for other commands. */
async function shownNow(db: Db, type: CommandType, given: never): Promise<string | undefined> {
	if (type === 'participant.approve') return listShown(db, given);
	if (type === 'invitation.send') return sendingShown(db, given);
	if (type === 'participant.remove') return withdrawalShown(db, given);
	if (type === 'report.dispatch') return dispatchShown(db, given);
	if (type === 'action.decide_progress') return progressShown(db, given);
	if (type === 'escalation.raise') {
		const { challengeId } = given as PayloadOf<'escalation.raise'>;
		return fingerprintOf(rowsOf(await db.rpc('escalation_preview', { p_challenge: challengeId })));
	}
	if (type.startsWith('escalation.') && revisionPlace(type)) return issueShown(db, given);
	if (type === 'report.return') return reportShown(db, given);
	if (type === 'area.import') return areasShown(db, given);
	const [concept, step] = type.split('.') as [string, string];
	if (concept !== 'meeting' || step === 'create' || step === 'update') return undefined;
	const { id } = given as PayloadOf<'meeting.close'>;
	return (await stepSeen({ db }, id, step as AskedStep)) || nothing;
}

/** The revision that the page of a command would show now; 0 where there is nothing yet, or nothing of it is seen. */
async function revisionNow(db: Db, type: CommandType, given: object): Promise<number | undefined> {
	const place = revisionPlace(type);
	if (!place) return undefined;
	const payload = given as Record<string, string>;
	const from = (table: string) => db.from(table as 'forum');
	const where = async (table: string, columns: string, row: Record<string, string>) => {
		const { data } = await from(table).select(columns).match(row).maybeSingle();
		return data as unknown as Record<string, string> | null;
	};
	const wanted = Object.fromEntries(
		Object.entries(place.row).map(([column, key]) => [column, payload[key]!])
	);
	const row = place.via ? await where(place.via, place.of!.join(), wanted) : wanted;
	const stored = row && (await where(place.table, 'rev', row));
	return Number(stored?.rev ?? 0);
}

/** What the form of a command sent along that is sent a second time: by the command. */
const sentBefore = new Map<string, { seen?: string | undefined; base?: number | undefined }>();

/**
 * The payload as the form of the page would send it that somebody opens now; a command that is repeated is
 * the form that was sent before. A test about what was seen says itself what that was (`seen`, `base`).
 */
export async function asShown<T extends CommandType>(
	db: Db,
	commandId: string,
	type: T,
	given: Given<T>
): Promise<PayloadOf<T>> {
	const whole: object =
		type === 'report.dispatch'
			? { listed: listedOf(given as unknown as Given<'report.dispatch'>), ...given }
			: given;
	const form = `${type} ${commandId}`;
	if (!sentBefore.has(form)) {
		sentBefore.set(form, {
			...(!('seen' in given) && { seen: await shownNow(db, type, whole as never) }),
			...(!('base' in given) && { base: await revisionNow(db, type, whole) })
		});
	}
	const sent = Object.entries(sentBefore.get(form)!).filter(([, value]) => value !== undefined);
	return { ...Object.fromEntries(sent), ...whole } as PayloadOf<T>;
}

function listedOf({ recipients }: Given<'report.dispatch'>): string[] {
	return recipients.map(({ organisationId }) => organisationId);
}
