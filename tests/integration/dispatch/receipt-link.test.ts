import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { acknowledgeReceipt, openReceipt } from '../../../src/lib/server/dispatch/received';
import { askedFile, receivedFile } from '../../../src/lib/server/dispatch/received-file';
import { hashOf, tokenOf } from '../../../src/lib/server/link/link-token';
import { openRsvp } from '../../../src/lib/server/rsvp/rsvp';
import { codeOf } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import {
	moi,
	openDispatchScene,
	type DispatchScene,
	type Recipient
} from '../../support/scenes/dispatch-scene';

let scene: DispatchScene;
afterEach(() => scene.close());

const word = () => ({
	receivedBy: 'ប្រធានការិយាល័យរដ្ឋបាល',
	position: 'ការិយាល័យរដ្ឋបាល',
	registeredNumber: '៤៥១/២៦',
	receivedOn: today()
});

/** A copy that has arrived by mail, with the token of its link. */
async function arrived(given: Partial<Recipient> = {}) {
	scene = await openDispatchScene();
	const to = scene.recipient(moi, given);
	await scene.send([to]);
	await scene.deliverAll();
	return { to, token: await scene.tokenFor(to.address as string) };
}

const codeOfReceipt = async (token: string, given: unknown = word()) => {
	const outcome = await acknowledgeReceipt(scene.hall.nobody, token, given);
	return outcome.ok ? 'ok' : outcome.refusal.code;
};

async function stored() {
	const { rows } = await scene.hall.pool.query(
		`select l.*, encode(l.token_hash, 'hex') as hash from app.link l
		join public.report_recipient r on r.id = l.subject_id where r.report_version_id = $1`,
		[scene.versionId]
	);
	return rows;
}

describe('the link in a mailed copy', () => {
	it('is of 256 bits, kept as a hash alone, for this recipient and a year', async () => {
		const { to, token } = await arrived();
		expect(Buffer.from(token, 'base64url')).toHaveLength(32);
		const [link, ...others] = await stored();
		expect(others).toEqual([]);
		expect(link).toMatchObject({ purpose: 'receipt', subject_id: to.id, hash: hashOf(token) });
		const days = (link.expires_at.getTime() - Date.now()) / 86_400_000;
		expect(Math.round(days)).toBeGreaterThanOrEqual(365);
		expect(JSON.stringify(link)).not.toContain(token);
	});

	it('shows the document to whoever opens it, and changes nothing by it', async () => {
		const { token } = await arrived();
		const before = JSON.stringify([await stored(), await scene.log()]);
		for (let times = 0; times < 10; times++) {
			const page = await openReceipt(scene.hall.nobody, token);
			expect(page.state).toBe('open');
			expect(page.document).toMatchObject({
				title: { en: 'Dialogue' },
				approvedOn: today(),
				role: 'to',
				receipt: null,
				files: [{ locale: 'km', format: 'pdf' }]
			});
			expect(page.document!.issuer.km).not.toBe('');
		}
		expect(JSON.stringify([await stored(), await scene.log()])).toBe(before);
	});

	it('takes the recipient’s word, shows what was recorded, and can be opened again', async () => {
		const { token } = await arrived();
		expect(await codeOfReceipt(token, { ...word(), receivedBy: ' ' })).toBe('invalid_fields');
		expect(await codeOfReceipt(token, { ...word(), receivedOn: '2026-02-31' })).toBe(
			'invalid_fields'
		);
		expect(await codeOfReceipt(token, { ...word(), receivedOn: '2099-01-01' })).toBe(
			'report_date_in_future'
		);
		expect(await codeOfReceipt(token, { ...word(), receivedOn: '2020-01-01' })).toBe(
			'receipt_before_approval'
		);
		expect(await codeOfReceipt(token)).toBe('ok');
		const page = await openReceipt(scene.hall.nobody, token);
		expect(page.state).toBe('acknowledged');
		expect(page.document!.receipt).toEqual({
			by: word().receivedBy,
			position: word().position,
			number: word().registeredNumber,
			on: today(),
			via: 'link'
		});
		expect(await codeOfReceipt(token, { ...word(), receivedBy: 'អ្នកផ្សេង' })).toBe(
			'receipt_already_there'
		);
		// The answer's page loaded anew: the same word is no second one.
		const once = JSON.stringify([await stored(), await scene.log()]);
		expect(await codeOfReceipt(token)).toBe('ok');
		expect(JSON.stringify([await stored(), await scene.log()])).toBe(once);
		const [row] = await scene.log();
		expect(row).toMatchObject({
			state: 'acknowledged',
			receipt: { by: word().receivedBy, number: word().registeredNumber, via: 'link' }
		});
	});

	it('lets one of fifty win who answer at once', async () => {
		const { token } = await arrived();
		const codes = await Promise.all(
			Array.from({ length: 50 }, (_, index) =>
				codeOfReceipt(token, { ...word(), registeredNumber: String(index) })
			)
		);
		expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
		expect(new Set(codes)).toEqual(new Set(['ok', 'receipt_already_there']));
		const winner = String(codes.indexOf('ok'));
		expect((await scene.log())[0]!.receipt!.number).toBe(winner);
	});

	it('opens nothing once it has expired or was revoked', async () => {
		const { token } = await arrived();
		const { pool, nobody } = scene.hall;
		const set = (change: string) =>
			pool.query(`update app.link set ${change} where token_hash = decode($1, 'hex')`, [
				hashOf(token)
			]);
		await set(`expires_at = now() - interval '1 second'`);
		expect(await openReceipt(nobody, token)).toEqual({ state: 'expired', document: null });
		expect(await codeOfReceipt(token)).toBe('receipt_expired');
		await set(`expires_at = now() + interval '1 day', revoked_at = now()`);
		expect(await openReceipt(nobody, token)).toEqual({ state: 'expired', document: null });
		expect(await codeOfReceipt(token)).toBe('receipt_expired');
		expect((await scene.log())[0]!.receipt).toBeNull();
	});

	it('is of its purpose alone: none of another opens it, and it opens none', async () => {
		const { to, token } = await arrived();
		const { pool, nobody, participantId } = scene.hall;
		expect((await openRsvp(nobody, token)).state).toBe('expired');
		const foreign = v7();
		await pool.query(`select app.add_link($1, 'password', $2, $3, now() + interval '1 day')`, [
			foreign,
			to.id,
			hashOf(tokenOf(scene.app, foreign))
		]);
		const rsvp = v7();
		await pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'rsvp', $2, decode($3, 'hex'), now() + interval '1 day')`,
			[rsvp, participantId, hashOf(tokenOf(scene.app, rsvp))]
		);
		for (const id of [foreign, rsvp, v7()]) {
			const other = tokenOf(scene.app, id);
			expect(await openReceipt(nobody, other)).toEqual({ state: 'expired', document: null });
			expect(await codeOfReceipt(other)).toBe('receipt_expired');
		}
		for (const broken of ['', 'x', `${token}x`, "' or 1=1 --"]) {
			expect((await openReceipt(nobody, broken)).state).toBe('expired');
			expect(await codeOfReceipt(broken)).toBe('receipt_expired');
		}
	});

	it('gives the files that were chosen for the recipient, and no others', async () => {
		const { token } = await arrived({ locale: 'en', withWord: true });
		const { document } = await openReceipt(scene.hall.nobody, token);
		const ask = (query: string) => askedFile(document!, new URL(`http://localhost/file${query}`));
		expect(document!.files).toHaveLength(4);
		const pdf = await receivedFile(scene.app, document!, ask('')!);
		expect(pdf.mediaType).toBe('application/pdf');
		expect(Buffer.from(pdf.bytes).subarray(0, 5).toString()).toBe('%PDF-');
		const docx = await receivedFile(scene.app, document!, ask('?locale=en&format=docx')!);
		expect(docx.fileName).toMatch(/-en\.docx$/);
		expect(Buffer.from(docx.bytes).subarray(0, 2).toString()).toBe('PK');
		expect(ask('?format=exe')).toBeNull();
		expect(ask('?locale=fr')).toBeNull();
		const khmerOnly = { ...document!, files: [{ locale: 'km' as const, format: 'pdf' as const }] };
		expect(askedFile(khmerOnly, new URL('http://localhost/file?locale=en'))).toBeNull();
	});

	it('is the same in a second mail, so that the word by the first counts for both', async () => {
		const { to, token } = await arrived();
		const { pool, secretariat } = scene.hall;
		await pool.query(`update app.outbox set status = 'uncertain' where subject_id = $1`, [to.id]);
		const decide = { id: to.id, decision: 'again' as const };
		expect(await codeOf(secretariat.do('dispatch.decide', decide))).toBe('ok');
		await scene.deliverAll();
		const mails = await scene.delivered(to.address as string);
		expect(mails).toHaveLength(2);
		expect(mails.every(({ text }) => text!.includes(token))).toBe(true);
		expect(await stored()).toHaveLength(1);
		expect(await codeOfReceipt(token)).toBe('ok');
		expect(await scene.log()).toMatchObject([{ state: 'acknowledged', attempts: 2 }]);
	});

	it('settles a mail of which the relay had said nothing: it must have arrived', async () => {
		const { to, token } = await arrived();
		const { pool, secretariat } = scene.hall;
		await pool.query(
			`update app.outbox set status = 'uncertain', sent_at = null where subject_id = $1`,
			[to.id]
		);
		expect((await scene.log())[0]!.state).toBe('uncertain');
		expect(await codeOfReceipt(token)).toBe('ok');
		expect((await scene.owed()).map(({ status }) => status)).toEqual(['sent']);
		const decide = { id: to.id, decision: 'again' as const };
		expect(await codeOf(secretariat.do('dispatch.decide', decide))).toBe('dispatch_acknowledged');
		const resend = { id: to.id, address: 'other@example.org' };
		expect(['dispatch_not_failed', 'dispatch_acknowledged']).toContain(
			await codeOf(secretariat.do('dispatch.resend', resend))
		);
		const hand = { id: to.id, handedOverOn: today(), note: '', scans: [] };
		expect(await codeOf(secretariat.do('dispatch.hand_over', hand))).toBe('dispatch_acknowledged');
		expect((await scene.log())[0]).toMatchObject({ state: 'acknowledged', channel: 'mail' });
	});
});

describe('what the mail carries', () => {
	it('is the Word copy beside the PDF where that was chosen', async () => {
		const { to } = await arrived({ withWord: true });
		const [mail] = await scene.delivered(to.address as string);
		expect(mail!.attachments.map(({ filename }) => filename?.split('.').at(-1))).toEqual([
			'pdf',
			'docx'
		]);
		expect(mail!.text).toContain('Word');
	});

	it('is the link instead, and says so, where the files weigh too much', async () => {
		scene = await openDispatchScene();
		scene.app.env = { ...scene.app.env, MAIL_MAX_BYTES: 1000 };
		const to = scene.recipient(moi, { locale: 'en' });
		await scene.send([to]);
		await scene.deliverAll();
		const [mail] = await scene.delivered(to.address as string);
		expect(mail!.attachments).toEqual([]);
		expect(mail!.text).toContain('too much for a mail');
		const token = await scene.tokenFor(to.address as string);
		const { document } = await openReceipt(scene.hall.nobody, token);
		expect(document!.files).toHaveLength(2);
	});
});
