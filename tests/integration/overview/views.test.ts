import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { views } from '../../../src/lib/contract/views.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { createApp } from '../../../src/lib/server/start/create-app.ts';
import { fileDocuments } from '../../support/file-documents.ts';
import { holdStack, type HeldStack } from '../../support/held-stack.ts';
import { addReached, beyond } from '../../support/views/read-views.ts';
import {
	actor,
	closeApp,
	nationalUnit,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts.ts';
import { addRareRows } from '../../support/views/rare-rows.ts';
import { showDocuments, showReport } from '../../support/views/shown-of-report.ts';
import { showMeeting } from '../../support/views/shown-of-meeting.ts';
import {
	showAdmin,
	showEverybody,
	showImport,
	showReader
} from '../../support/views/shown-to-reader.ts';
import { Shown, type ShownView } from '../../support/views/shown.ts';

// On the demo data, through the functions that the pages call.
let held: HeldStack;
let app: App;
let shown: ShownView[];

interface Convened {
	id: string;
	unitId: string;
	kind: 'province' | 'forum';
	reportId: string | null;
	report: string | null;
}

/**
 * A meeting in each state that meetings and their reports are in, for both kinds of bodies that convene them; and
 * those that have brought up the most issues.
 */
const chosen = `
	with convened as (
		select m.id, m.unit_id as "unitId", u.kind, m.status, m.held_on, r.id as "reportId", r.status as report,
			(select count(*) from public.escalation e where e.meeting_id = m.id) as issues
		from public.meeting m join public.unit u on u.id = m.unit_id
		left join public.report r on r.meeting_id = m.id
	)
	(select distinct on (kind, status, report) id, "unitId", kind, "reportId", report
		from convened order by kind, status, report, held_on desc, id)
	union (select id, "unitId", kind, "reportId", report from convened order by issues desc, id limit 2)
	order by id`;

/** Who runs a meeting, or signs what comes of it. */
async function officer({ kind, unitId }: Convened, signs = false): Promise<Actor> {
	if (kind === 'forum') return actor(app, signs ? 'twg_chair' : 'twg_secretariat', unitId);
	return actor(app, signs ? 'governor' : 'secretariat', unitId);
}

/** Sends a report back with a remark; its secretariat writes a part of it. */
async function returnAndWrite(meeting: Convened): Promise<void> {
	const id = meeting.reportId!;
	const remarks = [{ section: 'introduction' as const, body: 'សូមសរសេរឡើងវិញ' }];
	expect(await (await officer(meeting, true)).do('report.return', { id, remarks })).toBe('ok');
	const written = { id, key: 'introduction', locale: 'km', body: 'សេចក្ដីផ្ដើមថ្មី' } as const;
	expect(await (await officer(meeting)).do('report.edit_section', written)).toBe('ok');
}

beforeAll(async () => {
	held = await holdStack({ fast: true, seed: 'demo' });
	if (held.facts.failure !== undefined) throw new Error(held.facts.failure);
	const environment = { ORIGIN: 'http://localhost:3000', PORT: '3000', NODE_ENV: 'test' };
	const env = readEnv({ ...held.facts.env, ...environment });
	if (!env.ok) throw new Error(env.problems.map(({ name }) => name).join());
	app = { ...createApp(env.env), documents: fileDocuments() };
	const seen = new Shown();
	shown = seen.all;
	const province = provinceUnit('21');
	for (const role of ['secretariat', 'governor'] as const) {
		await showReader(seen, app, (await actor(app, role, province)).context);
	}
	await showReader(seen, app, (await actor(app, 'ncdds', nationalUnit)).context);
	const admin = await actor(app, 'admin', nationalUnit);
	await showReader(seen, app, admin.context);
	await showAdmin(seen, app, admin.context);
	const partner = await app.pool.query<{ id: string }>(
		'select organisation_id as id from public.report_recipient order by dispatched_at, id limit 1'
	);
	await showReader(seen, app, (await actor(app, 'partner', partner.rows[0]!.id)).context);
	const { rows: meetings } = await app.pool.query<Convened>(chosen);
	const inReview = meetings.filter(({ report }) => report === 'in_review');
	const others = meetings.filter((meeting) => !inReview.includes(meeting));
	await addRareRows(
		app,
		others.map(({ id }) => id)
	);
	for (const meeting of meetings) {
		const { context } = await officer(meeting);
		await showMeeting(seen, app, context, meeting.id);
		await showReport(seen, app, context, meeting.id);
		await showDocuments(seen, app, context, meeting.id);
	}
	await returnAndWrite(inReview[0]!);
	await showReport(seen, app, (await officer(inReview[0]!)).context, inReview[0]!.id);
	await showImport(seen, app, (await actor(app, 'secretariat', province)).context, province);
	await showEverybody(seen, app);
});
afterAll(async () => {
	await closeApp(app);
	await held.release();
});

test('a view is what its schema says, and nothing beside it', () => {
	const wrong = new Set<string>();
	for (const { name, schema, view } of shown) {
		const read = schema.safeParse(view);
		if (!read.success) wrong.add(`${name}: ${z.prettifyError(read.error)}`);
		// What a schema doesn't name is left out by it.
		else for (const place of beyond(read.data, view)) wrong.add(`${name}${place} is not named`);
	}
	expect([...wrong]).toEqual([]);
});

// What others are made of; what shows only where a review was overtaken.
const notShown = ['printFinding', 'reportDifference'];

test('each view is shown here, but for those named', () => {
	const reached = new Set<unknown>();
	for (const { schema, view } of shown) addReached(reached, schema, view);
	const missed = [...views].filter(([, schema]) => !reached.has(schema)).map(([name]) => name);
	expect(missed.toSorted()).toEqual(notShown);
});
