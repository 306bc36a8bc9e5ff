import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startMailServer, type MailServer } from '../../../supabase/embedded/stack/mail-server.ts';
import { readMail, waitForMail } from '../../support/mailbox.ts';

let dir: string;
let server: MailServer;
let transport: Transporter;

beforeAll(async () => {
	dir = mkdtempSync(join(tmpdir(), 'sontonea-mail-'));
	server = await startMailServer({ port: 0, dir, refuse: /^refuse/i });
	transport = createTransport(server.url);
});
beforeEach(() => {
	for (const file of readdirSync(dir)) rmSync(join(dir, file));
});
afterAll(async () => {
	transport?.close();
	await server?.stop();
	rmSync(dir, { recursive: true });
});

const mail = (to: string | string[], subject: string) => ({
	from: 'Sontonea <sontonea@localhost>',
	to,
	subject,
	text: 'សូមអញ្ជើញ'
});

describe('the embedded mail server', () => {
	it('keeps each message as a file, with its envelope', async () => {
		await transport.sendMail({
			...mail('a@moi.gov.kh', 'របាយការណ៍'),
			bcc: 'b@ncdd.gov.kh',
			attachments: [{ filename: 'r.pdf', content: Buffer.from('%PDF-1.7') }]
		});
		const kept = await waitForMail(dir, ({ subject }) => subject === 'របាយការណ៍');
		expect(kept.recipients).toEqual(['a@moi.gov.kh', 'b@ncdd.gov.kh']);
		expect(kept.text?.trim()).toBe('សូមអញ្ជើញ');
		expect(kept.attachments[0]?.filename).toBe('r.pdf');
	});

	it('names files so that they sort by arrival', async () => {
		for (const subject of ['1', '2', '3']) await transport.sendMail(mail('a@b.kh', subject));
		expect((await readMail(dir)).map(({ subject }) => subject)).toEqual(['1', '2', '3']);
	});

	it('refuses the recipients that a test wants refused, and serves the others', async () => {
		const info = await transport.sendMail(mail(['refuse.me@b.kh', 'a@b.kh'], 'to two'));
		expect(info.rejected).toEqual(['refuse.me@b.kh']);
		expect((await waitForMail(dir, () => true)).recipients).toEqual(['a@b.kh']);
		await expect(transport.sendMail(mail('refused@b.kh', 'to one'))).rejects.toMatchObject({
			responseCode: 550
		});
	});

	it('refuses nobody when no rule is set', async () => {
		const own = mkdtempSync(join(tmpdir(), 'sontonea-mail-'));
		const plain = await startMailServer({ port: 0, dir: own });
		const sender = createTransport(plain.url);
		await sender.sendMail(mail('refuse@b.kh', 'kept'));
		expect(readFileSync(join(own, readdirSync(own)[0] ?? ''), 'utf8')).toContain('refuse@b.kh');
		sender.close();
		await plain.stop();
		rmSync(own, { recursive: true });
	});
});
