import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentKinds } from '../../../src/lib/contract/document-kinds';
import { preparationFindings } from '../../../src/lib/domain/guideline/preparation-check';
import { actionDetail } from '../../../src/lib/server/action/action-detail';
import { actionList } from '../../../src/lib/server/action/action-list';
import { followUp } from '../../../src/lib/server/action/follow-up';
import { likelyOwners } from '../../../src/lib/server/action/owners';
import { administrationLines } from '../../../src/lib/server/administration/administrations';
import { agendaItems } from '../../../src/lib/server/agenda/read-agenda';
import { fileDocuments } from '../../support/file-documents.ts';
import { preparedMeeting } from '../../support/prepared-meeting.ts';
import type { App } from '../../../src/lib/server/app/app';
import { createApp } from '../../../src/lib/server/start/create-app';
import type { Context } from '../../../src/lib/server/request/context';
import { challenges } from '../../../src/lib/server/deliberation/challenges';
import { inputList } from '../../../src/lib/server/deliberation/inputs';
import { sessionState } from '../../../src/lib/server/deliberation/session-state';
import { directoryRows } from '../../../src/lib/server/directory/directory-export';
import { organisationDetail } from '../../../src/lib/server/directory/organisation-detail';
import { documentOrder } from '../../../src/lib/server/document/document-order';
import { serverSource } from '../../../src/lib/server/record/record-source';
import { readEnv } from '../../../src/lib/server/env';
import { forumDetail } from '../../../src/lib/server/forum/forum-detail';
import { listForums } from '../../../src/lib/server/forum/list-forums';
import { homeView } from '../../../src/lib/server/home/home-view';
import { convenableForums } from '../../../src/lib/server/meeting/convenable-forums';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header';
import { preparationRecord } from '../../../src/lib/server/meeting/preparation';
import { nationView } from '../../../src/lib/server/nation/nation-view';
import { reportList } from '../../../src/lib/server/report/report-list';
import { findUnits } from '../../../src/lib/server/unit/find-units';
import { holdStack, type HeldStack } from '../../support/held-stack';
import { shuffleRows } from '../../support/row-order/shuffle-rows';
import { actor, closeApp, nationalUnit, provinceUnit } from '../../support/scenes/accounts';

// On the demo data, which has several rows of everything, and rows that tie.
let held: HeldStack;
let app: App;
let readers: Context[];
let meetings: string[];
beforeAll(async () => {
	held = await holdStack({ fast: true, seed: 'demo' });
	if (held.facts.failure !== undefined) throw new Error(held.facts.failure);
	const environment = { ORIGIN: 'http://localhost:3000', PORT: '3000', NODE_ENV: 'test' };
	const env = readEnv({ ...held.facts.env, ...environment });
	if (!env.ok) throw new Error(env.problems.map(({ name }) => name).join());
	const now = new Date();
	app = { ...createApp(env.env, () => now), documents: fileDocuments() };
	const { rows } = await app.pool.query<{ id: string }>(
		`(select m.id from public.meeting m where m.status in ('closed', 'concluded')
			order by m.held_on desc, m.id limit 3)
		union (select m.id from public.meeting m where m.status in ('scheduled', 'in_session')
			order by m.held_on desc, m.id limit 2)
		order by id`
	);
	meetings = rows.map(({ id }) => id);
	const secretariat = await actor(app, 'secretariat', provinceUnit('21'));
	const national = await actor(app, 'ncdds', nationalUnit);
	readers = [secretariat.context, national.context];
});
afterAll(async () => {
	await closeApp(app);
	await held.release();
});

/** What the pages of one reader show, by their name. */
async function pagesOf(context: Context): Promise<Record<string, unknown>> {
	const none = new URLSearchParams();
	const everything = { query: '', kind: '' as const, province: '', archived: false, page: 1 };
	const pages: Record<string, unknown> = {
		home: await homeView(context),
		nation: await nationView(context, null),
		forums: await listForums(context, { query: '', kind: null }),
		convenable: await convenableForums(context),
		administrations: await administrationLines(context),
		directory: await directoryRows(context, everything),
		found: await findUnits(context, ['organisation'], ''),
		actions: await actionList(context, none),
		reports: await reportList(context, none)
	};
	for (const id of meetings) {
		const meeting = await meetingHeader(context, id);
		if (!meeting) continue;
		const follow = await followUp(context, meeting);
		pages[id] = {
			meeting,
			follow,
			preparation: await preparationRecord(context, id),
			agenda: await agendaItems(context, id),
			challenges: await challenges(context, id),
			inputs: await inputList(context, id, none),
			state: await sessionState(context, id),
			owners: await likelyOwners(context, id),
			forum: await forumDetail(context, meeting.forum.id),
			actions: await Promise.all(follow.actions.map((action) => actionDetail(context, action.id))),
			organisation:
				follow.actions[0] && (await organisationDetail(context, follow.actions[0].owner.id))
		};
	}
	return pages;
}

/** What each document of the meetings is made of: the same order gives the same bytes. */
async function documents(): Promise<Record<string, unknown>> {
	const made: Record<string, unknown> = {};
	for (const id of meetings) {
		for (const kind of documentKinds) {
			const order = await documentOrder(serverSource(app), kind, id, { locale: 'both' });
			made[`${kind} ${id}`] = order;
		}
	}
	return made;
}

async function runningOrders(): Promise<string[]> {
	const found: string[] = [];
	for (const id of meetings) {
		const record = await preparationRecord(readers[1]!, id);
		if (!record) continue;
		const findings = preparationFindings({ ...preparedMeeting('dialogue'), agenda: record.agenda });
		found.push(`${id} ${findings.find((one) => one.id === 'CPPD-15')?.result}`);
	}
	return found;
}

describe.each([0.1, 0.7])('however the rows lie in the database (seed %d)', (seed) => {
	it('pages, documents and the finding on the running order say the same', async () => {
		const look = async () => ({
			documents: await documents(),
			pages: await Promise.all(readers.map(pagesOf)),
			running: await runningOrders()
		});
		const before = await look();
		expect(Object.keys(before.documents).length).toBeGreaterThan(documentKinds.length);
		expect(before.running.some((one) => one.endsWith(' met'))).toBe(true);
		await shuffleRows(held.facts.adminDatabaseUrl!, seed);
		expect(await look()).toEqual(before);
	});
});
