import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { forgetAttempts } from '../../../src/lib/server/limits/attempt-limits';
import { openPool, type Pool } from '../../../src/lib/server/db/pool';
import { createPostLimits, postLimits } from '../../../src/lib/server/web/post-limits';

let pool: Pool;
beforeAll(() => {
	pool = openPool(inject('stack').databaseUrl);
});
afterAll(() => pool.end());

/** Sends at once as often as asked, and gives how often it was admitted. */
async function admitted(times: number, token: (at: number) => string, address: string) {
	const limits = createPostLimits(pool);
	const answers = await Promise.all(
		Array.from({ length: times }, (_, at) => limits.count(token(at), address))
	);
	for (const answer of answers) {
		if (answer.ok) continue;
		expect(answer.refusal.code).toBe('too_many_posts');
		expect(answer.refusal.detail?.minutes).toBeGreaterThanOrEqual(1);
		expect(answer.refusal.detail?.minutes).toBeLessThanOrEqual(postLimits.seconds / 60);
	}
	return answers.filter(({ ok }) => ok).length;
}

describe('what is sent to public pages', () => {
	it('is taken ten times by one link, while other links of the same office are not touched', async () => {
		const office = `office ${v7()}`;
		const one = v7();
		expect(await admitted(60, () => one, office)).toBe(postLimits.ofLink);
		expect(await admitted(postLimits.ofLink, () => v7(), office)).toBe(postLimits.ofLink);
		expect(await admitted(1, () => one, `other ${v7()}`)).toBe(0);
	});

	it('is taken from one address up to a number that no office reaches, whatever links it makes up', async () => {
		const office = `office ${v7()}`;
		expect(postLimits.ofAddress).toBeGreaterThanOrEqual(200);
		const sent = postLimits.ofAddress + 40;
		expect(await admitted(sent, () => v7(), office)).toBe(postLimits.ofAddress);
		expect(await admitted(1, () => v7(), `other ${v7()}`)).toBe(1);
	});

	it('is forgotten when its time is over, so that the table does not grow', async () => {
		const past = `post:${v7()}`;
		const present = `post:${v7()}`;
		await pool.query(
			`insert into app.rate_limit (key, points, expire) values ($1, 1, $3::bigint - 1), ($2, 1, $3::bigint + 60000)`,
			[past, present, Date.now()]
		);
		await forgetAttempts(pool);
		const { rows } = await pool.query<{ key: string }>(
			'select key from app.rate_limit where key = any ($1)',
			[[past, present]]
		);
		expect(rows.map(({ key }) => key)).toEqual([present]);
	});
});
