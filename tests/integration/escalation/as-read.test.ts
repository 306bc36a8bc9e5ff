import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page';
import { wordRefusal } from '../../../src/lib/i18n/refusal';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

const ncddsUnit = '00000000-0000-7000-8000-a00000000003';

let scene: ReportScene;
let challengeId: string;
let id: string;
beforeEach(async () => {
	challengeId = v7();
	id = v7();
	scene = await openReportScene(async (opened) => {
		await opened.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			values ($1, $2, $3, 'ខ្វះថវិកាជួសជុលប្រឡាយ', 'unresolved', 1)`,
			[challengeId, opened.meetingId, opened.unitId]
		);
	});
	await scene.hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សូមជួយ' });
});
afterEach(() => scene.close());

type Side = 'secretariat' | 'ncdds';
const on = (side: Side): Actor => (side === 'ncdds' ? scene.ncdds : scene.hall.secretariat);
const take = (side: Side, step: string) =>
	codeOf(on(side).do(`escalation.${step}` as 'escalation.answer', { id, words: 'ពាក្យ' }));

/** A step that somebody is about to confirm, and one that another takes before. */
const cases: {
	step: string;
	by: Side;
	after: [Side, string][];
	meanwhile: [Side, string];
	status: RegExp;
}[] = [
	{
		step: 'refer',
		by: 'ncdds',
		after: [['ncdds', 'acknowledge']],
		meanwhile: ['ncdds', 'review'],
		status: /“under review”/
	},
	{
		step: 'return',
		by: 'ncdds',
		after: [['ncdds', 'acknowledge']],
		meanwhile: ['ncdds', 'review'],
		status: /“under review”/
	},
	{
		step: 'answer',
		by: 'ncdds',
		after: [['ncdds', 'acknowledge']],
		meanwhile: ['ncdds', 'review'],
		status: /“under review”/
	},
	{
		step: 'close',
		by: 'secretariat',
		after: [
			['ncdds', 'acknowledge'],
			['ncdds', 'answer']
		],
		meanwhile: ['ncdds', 'take_back'],
		status: /“acknowledged”/
	},
	{
		step: 'raise_again',
		by: 'secretariat',
		after: [['ncdds', 'return']],
		meanwhile: ['ncdds', 'take_back'],
		status: /“raised”/
	},
	{
		step: 'withdraw',
		by: 'secretariat',
		after: [],
		meanwhile: ['ncdds', 'acknowledge'],
		status: /“acknowledged”/
	}
];

/** Confirms the step as its page showed it, which was read before. */
async function confirm(by: Side, step: string) {
	const { rev: base, seen } = (await escalationPage(on(by).context, id))!;
	const referred = { words: 'ពាក្យ', request: 'សំណើ', holderId: scene.hall.departmentId };
	return () =>
		on(by).do(`escalation.${step}` as CommandType, { id, base, seen, ...referred } as never);
}

test.each(cases)(
	'$step is refused once another has taken a step, and says who and which',
	async ({ step, by, after, meanwhile, status }) => {
		for (const taken of after) expect(await take(...taken)).toBe('ok');
		const confirmed = await confirm(by, step);
		const colleague = await scene.hall.actor('ncdds', ncddsUnit);
		await scene.hall.pool.query(
			`update public.user_account set position_km = 'អនុប្រធាន', position_en = 'Deputy Head' where id = $1`,
			[colleague.context.user.id]
		);
		const [, other] = meanwhile;
		expect(
			await codeOf(
				colleague.do(`escalation.${other}` as 'escalation.answer', { id, words: 'ពាក្យ' })
			)
		).toBe('ok');
		const outcome = await confirmed();
		if (outcome.ok) throw new Error('confirmed what nobody had seen');
		expect(outcome.refusal.code).toBe('escalation_changed');
		expect(wordRefusal(outcome.refusal, 'en')).toMatch(/^Deputy Head.* has taken a step/);
		expect(wordRefusal(outcome.refusal, 'en')).toMatch(status);
		expect(wordRefusal(outcome.refusal, 'km')).toContain('អនុប្រធាន');
		// The page shows what was done meanwhile, with the words that came with it.
		const shown = (await escalationPage(on(by).context, id))!;
		expect(shown.steps.at(-1)).toMatchObject({ words: 'ពាក្យ' });
		expect(shown.steps.at(-1)!.actor.en).toContain('Deputy Head');
	}
);

test.each(cases)(
	'$step is refused once another has laid a document there, and taken when that is seen',
	async ({ step, by, after }) => {
		for (const taken of after) expect(await take(...taken)).toBe('ok');
		const confirmed = await confirm(by, step);
		expect(
			await codeOf(
				scene.hall.secretariat.do('escalation.attach', {
					id: v7(),
					escalationId: id,
					fileName: 'map.pdf',
					mediaType: 'application/pdf',
					bytes: 1,
					sha256: '0'.repeat(64),
					storageKey: 'a'
				})
			)
		).toBe('ok');
		expect(await codeOf(confirmed())).toBe('escalation_content_changed');
		const page = (await escalationPage(on(by).context, id))!;
		expect(page.files.map(({ fileName }) => fileName)).toEqual(['map.pdf']);
		expect(await codeOf((await confirm(by, step))())).toBe('ok');
	}
);

test('a step that names nothing as seen is refused, whichever of the two is missing', async () => {
	const { rev: base, seen } = (await escalationPage(scene.ncdds.context, id))!;
	const give = (given: object) =>
		codeOf(scene.ncdds.do('escalation.return', { id, words: 'ពាក្យ', ...given } as never));
	expect(await give({ base, seen: undefined })).toBe('not_seen');
	expect(await give({ base: undefined, seen })).toBe('not_seen');
	expect(await give({ base, seen })).toBe('ok');
});
