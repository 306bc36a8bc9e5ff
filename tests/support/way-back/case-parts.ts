import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { addMeeting, type Ground } from './ground.ts';
import { addVersion, past, putReport } from './scene.ts';
import { ground, opened } from './stand.ts';
import type { Hanging } from './try-undos.ts';

export const one = (table: string, key: keyof Ground) => (): [string, string][] => [
	[table, ground[key] as string]
];
export const many = () => ({ meetingId: ground.meetingId, ids: [ground.participantId] });
export const at = (key: keyof Ground) => ({ id: ground[key] });
export const all =
	(...steps: (() => Promise<unknown>)[]) =>
	async () => {
		for (const step of steps) await step();
	};
export const meeting = (status: string) => () => addMeeting(ground, status);
export const update = (table: string, key: keyof Ground, set: string) => () =>
	past(ground, `update public.${table} set ${set} where id = $1`, [ground[key]]);

/** What a report in review holds. */
export const inReview: Hanging = {
	what: 'a report that is being read',
	before: () => putReport(ground, 'in_review'),
	code: 'report_in_review',
	says: /in review: it is with Governor of Battambang/
};

/** A concluded meeting whose report has an approved version. */
export const approved = all(
	meeting('concluded'),
	() => update('meeting', 'meetingId', `held_on = app.today()`)(),
	() => putReport(ground, 'approved'),
	() => addVersion(ground, opened.people.get('governor')!)
);

export const outsiders: RoleName[] = ['governor', 'department', 'twg_member'];

/** The revision that a page shows, as its form sends it along. */
export async function revisionOf(table: string, key: keyof Ground): Promise<number> {
	const { rows } = await ground.sql(`select rev from public.${table} where id = $1`, [ground[key]]);
	return (rows[0] as { rev: number }).rev;
}
