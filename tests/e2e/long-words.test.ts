import pg from 'pg';
import { concludedDialogue, type ConcludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test } from '../support/e2e.ts';
import { open, signIn } from '../support/people.ts';

/** What somebody may type or a program may write: a name of one word that no line holds. */
const long = 'Modelville'.repeat(15);
const khmer = 'ក'.repeat(150);

let dialogue: ConcludedDialogue;
let database: pg.Client;
let meetingId: string;
const ids: Record<'participant' | 'challenge' | 'escalation' | 'action', string> = {
	participant: '',
	challenge: '',
	escalation: '',
	action: ''
};

test.beforeAll(async ({ app }) => {
	dialogue = await concludedDialogue(app);
	meetingId = dialogue.path.split('/').at(-1)!;
	await dialogue.addAction(long);
	await dialogue.addAction(khmer);
	database = new pg.Client({ connectionString: app.databaseUrl });
	await database.connect();
	const ask = async (sql: string, ...values: string[]) => {
		const { rows } = await database.query<{ id: string }>(sql, values);
		return rows[0]?.id ?? '';
	};
	await ask(
		`update public.meeting set title_km = $2, title_en = $2, place_km = $2, host_mechanism_km = $2 where id = $1`,
		meetingId,
		long
	);
	await ask(`update public.agenda_item set title_km = $2 where meeting_id = $1`, meetingId, long);
	await ask(
		`update public.input set body = $2, answer = $2 where meeting_id = $1`,
		meetingId,
		khmer
	);
	for (const name of [long, khmer]) {
		ids.participant = await ask(
			`insert into public.participant (id, meeting_id, unit_id, category, invitation, name_km, position_km, basis)
			select gen_random_uuid(), m.id, m.unit_id, 'h', 'shortlisted', $2, $2, $2
			from public.meeting m where m.id = $1 returning id`,
			meetingId,
			name
		);
		await ask(
			`insert into public.unit (id, kind, parent_id, name_km, name_en)
			select gen_random_uuid(), 'organisation', u.id, $1, $1 from public.unit u where u.kind = 'national'`,
			name
		);
	}
	ids.challenge = await ask(
		`insert into public.challenge (id, meeting_id, unit_id, title, description, sequence, status)
		select gen_random_uuid(), m.id, m.unit_id, $2, $2, 1, 'escalated' from public.meeting m where m.id = $1 returning id`,
		meetingId,
		long
	);
	await ask(
		`insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
		select gen_random_uuid(), c.id, c.meeting_id, c.unit_id, $2, 1 from public.challenge c where c.id = $1`,
		ids.challenge,
		long
	);
	ids.escalation = await ask(
		`insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, answer_due_on)
		select gen_random_uuid(), c.id, c.meeting_id, c.unit_id, u.id, $2, $2, app.today() + 25
		from public.challenge c, public.unit u where c.id = $1 and u.kind = 'national' returning id`,
		ids.challenge,
		long
	);
	ids.action = await ask(
		`select id from public.action where meeting_id = $1 and title = $2`,
		meetingId,
		long
	);
});
test.afterAll(async () => {
	await dialogue.close();
	await database.end();
});

/** Every page that shows the title of a meeting, or what was written in one. */
function pages(): [path: string, shown: string][] {
	const of = (...rest: string[]): [string, string][] =>
		rest.map((path) => [`${dialogue.path}${path}`, long]);
	return [
		['/', ''],
		['/dialogues', long],
		['/forums/00000000-0000-7000-8000-f00000000002', long],
		['/search?q=Modelville', long.slice(0, 10)],
		['/actions?q=Modelville', long],
		[`/actions/${ids.action}`, long],
		[`/actions/${ids.action}/edit`, ''],
		['/escalations', long],
		[`/escalations/${ids.escalation}`, long],
		['/reports', ''],
		...of('/prepare', '/invite', '/invite/participants', '/invite/participants/add'),
		...of('/invite/participants/new', `/invite/participants/${ids.participant}`),
		...of('/session', '/session/check-in', '/session/challenges', '/session/plan'),
		...of(`/session/challenges/${ids.challenge}`, '/follow-up', '/steps/close', '/steps/resume'),
		...of('/report', '/documents'),
		...of('/documents/minutes/preview', '/documents/agenda/preview')
	];
}

for (const width of [1280, 390]) {
	test(`a word of 150 letters is broken, not the page, at ${width} pixels`, async ({
		browser,
		app
	}) => {
		test.slow();
		const page = await signIn(browser, app.url, 'secretariat');
		await page.setViewportSize({ width, height: 844 });
		for (const [path, shown] of pages()) {
			await open(page, path);
			if (shown) {
				const words = page.getByText(shown).filter({ visible: true });
				await expect(words.first(), path).toBeVisible();
			}
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect.soft(wide, path).toBeLessThanOrEqual(width);
		}
		await page.context().close();
	});
}
