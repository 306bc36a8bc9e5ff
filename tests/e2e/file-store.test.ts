import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from '../support/e2e.ts';
import { senderOf, sessionOf } from '../support/form-post.ts';
import { sendRaw } from '../support/raw-request.ts';
import { say } from '../support/words.ts';

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);
const picture = (name: string) => new File([png], name, { type: 'image/png' });
const table = (lines: string) => new File([lines], 'list.csv', { type: 'text/csv' });

test('while the store for files is away each page says so, nothing is half kept, and all works once it is back @files', async ({
	app
}) => {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const { rows: items } = await client.query<{ id: string; meeting: string }>(
		`select i.id, m.id as meeting from public.agenda_item i join public.meeting m on m.id = i.meeting_id
		join public.forum f on f.id = m.forum_id
		where m.status in ('draft', 'scheduled') and f.id = '00000000-0000-7000-8000-f00000000002'
		order by i.id limit 1`
	);
	const { id, meeting } = items[0]!;
	const attached = async () => {
		const { rows } = await client.query<{ id: string }>(
			'select id from public.attachment where meeting_id = $1 order by id',
			[meeting]
		);
		return rows.map((row) => row.id);
	};
	const secretariat = await senderOf(app, 'secretariat');
	const cookie = await sessionOf(app, 'secretariat');
	const page = `/meetings/${meeting}/invite`;
	const attach = (name: string) => secretariat.send(page, 'attach', { id, file: picture(name) });
	const get = (path: string, accept = 'text/html') =>
		sendRaw(app.url, { path, headers: { cookie, accept } });
	const preview = (name: string) =>
		secretariat.send('/directory/import', 'preview', {
			file: table(`Organisation (Khmer),Organisation (English),Kind\n${name},${name},ngo\n`)
		});
	const before = await attached();
	await attach('before.png');
	const [kept] = (await attached()).filter((one) => !before.includes(one));
	const path = `/files/${kept}`;
	expect((await get(path)).status).toBe(200);

	const elsewhere = `${app.filesDir}.away`;
	renameSync(app.filesDir, elsewhere);
	try {
		await expect(attach('while.png')).rejects.toThrow(/: 503 .*"outage":true/);
		await expect(preview('while')).rejects.toThrow(/: 503 .*"outage":true/);
		const answer = await get(path);
		expect(answer.status).toBe(503);
		expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
		expect(answer.text).toContain(say('shell_error_503_title'));
		// Whatever needs no file goes on, and nobody takes the missing store for an empty one.
		expect((await get(page)).status).toBe(200);
		expect(await attached()).toEqual([...before, kept].sort());
	} finally {
		renameSync(elsewhere, app.filesDir);
	}

	expect((await get(path)).status).toBe(200);
	await attach('after.png');
	await preview('after');
	expect(await attached()).toHaveLength(before.length + 2);
	expect(readdirSync(join(app.filesDir, 'arriving'))).toEqual([]);
	await client.end();
});
