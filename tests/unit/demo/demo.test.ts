import { expect, test } from 'vitest';
import { demoAccounts } from '../../../supabase/demo/bodies/accounts.ts';
import { scheduleOf } from '../../../supabase/demo/dialogues/schedule.ts';
import { demoId } from '../../../supabase/demo/rows/ids.ts';
import { mattersOfTheme } from '../../../supabase/demo/matters/all.ts';
import { fillMatter } from '../../../supabase/demo/matters/matter.ts';
import { chance } from '../../../supabase/demo/rows/random.ts';
import { groups } from '../../../supabase/demo/twgs/groups.ts';
import { checkNewPassword } from '../../../src/lib/server/session/password.ts';

const days = ['2026-01-02', '2026-02-28', '2026-06-15', '2026-11-21', '2026-12-29', '2028-02-29'];

test('the same day gives the same ids and the same dialogues', () => {
	expect(demoId('a')).toBe(demoId('a'));
	expect(demoId('a')).not.toBe(demoId('b'));
	expect(demoId('a')).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
	expect(scheduleOf('2026-11-21')).toEqual(scheduleOf('2026-11-21'));
	const [one, other] = [chance('x'), chance('x')];
	expect([one.next(), one.next()]).toEqual([other.next(), other.next()]);
});

test.each(days)('told from %s, nothing lies in the wrong time', (today) => {
	for (const { province, progress, heldOn, year } of scheduleOf(today)) {
		const about = `${province.slug} ${year} ${progress} ${heldOn}`;
		if (progress === 'in_session') expect(heldOn, about).toBe(today);
		if (progress === 'dispatched') expect(heldOn < today, about).toBe(true);
		if (progress === 'invited' || progress === 'draft') expect(heldOn > today, about).toBe(true);
		expect(new Date(heldOn).toISOString().slice(0, 10)).toBe(heldOn);
	}
});

test('every theme has matters, each complete, in Khmer or in a partner’s English', () => {
	const keys = Object.values(mattersOfTheme).flatMap((list) => list.map(({ key }) => key));
	expect(new Set(keys).size).toBe(keys.length);
	for (const theme of [1, 2, 3, 4, 5, 6]) {
		for (const matter of mattersOfTheme[theme] ?? []) {
			expect(matter.said.length, matter.key).toBeGreaterThanOrEqual(2);
			expect(matter.challenge, matter.key).toMatch(/[\u1780-\u17ff]/);
			for (const [, voice, words] of matter.said) {
				if (!/[\u1780-\u17ff]/.test(words)) expect(voice, words).toBe('partner');
			}
		}
	}
});

test('numbers are in the digits of the language in which somebody speaks', () => {
	const places = { district: 'ស្រុកបវេល', n: 24, m: 7 };
	expect(fillMatter('ភូមិ {n} ក្នុង{district}', places)).toBe('ភូមិ ២៤ ក្នុងស្រុកបវេល');
	expect(fillMatter('in {m} communes', places)).toBe('in 7 communes');
	const texts = Object.values(mattersOfTheme)
		.flat()
		.flatMap(({ challenge, description, said, answer, solution, action, national }) => [
			...[challenge, description, solution, answer[1], ...said.map(([, , words]) => words)],
			...[action.title, action.result, action.source ?? ''],
			...(national ? [national.request, national.answer] : [])
		]);
	for (const text of texts.map((one) => fillMatter(one, places))) {
		const khmer = /[\u1780-\u17b3]/.test(text);
		expect(text).not.toMatch(khmer ? /\d/ : /[០-៩]/);
		expect(text).not.toMatch(/[{}]/);
	}
});

test('the accounts can be printed and used: addresses that lead nowhere, a password that would be taken', () => {
	expect(new Set(demoAccounts.map(({ email }) => email)).size).toBe(demoAccounts.length);
	for (const { email, password } of demoAccounts) {
		expect(email).toMatch(/@([a-z-]+\.)?sontonea\.example$/);
		expect(checkNewPassword(password, email).ok).toBe(true);
	}
});

test('there are twenty working groups', () => {
	expect(groups).toHaveLength(20);
	expect(new Set(groups.map(({ key }) => key)).size).toBe(20);
});
