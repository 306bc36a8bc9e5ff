import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { documentLocales } from '../../../src/lib/domain/language';
import { tokenOf } from '../../../src/lib/server/link/link-token';
import { versionFile } from '../../../src/lib/server/document/version-file';
import type { FrozenVersion } from '../../../src/lib/server/record/frozen-version';
import {
	openVerification,
	publishedVersion
} from '../../../src/lib/server/verification/verification';
import { codeOf } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
afterEach(() => scene.close());

interface Stored extends FrozenVersion {
	id: string;
	version: number;
}

async function versions(): Promise<Stored[]> {
	const { rows } = await scene.hall.pool.query<Stored>(
		'select id, version, number, content, files from public.report_version where report_id = $1 order by version',
		[scene.reportId]
	);
	return rows;
}

const codeFor = ({ content }: Stored) => tokenOf(scene.app, content.verification!.linkId);
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function approved(number?: string): Promise<Stored> {
	await scene.submit();
	expect(await codeOf(scene.approve(scene.hall.governor, number ? { number } : {}))).toBe('ok');
	return (await versions()).at(-1)!;
}

describe('the code of an approved version', () => {
	it('opens what is on record of it, signed out, with the hashes of the files as they are kept', async () => {
		scene = await openReportScene();
		const version = await approved();
		const view = (await openVerification(scene.app, codeFor(version)))!;
		expect(view).toMatchObject({
			kind: 'dialogue_report',
			signatory: { en: 'Provincial Governor' },
			document: { version: 1, number: version.number },
			newer: null,
			others: [],
			publishedAt: null
		});
		for (const locale of documentLocales) {
			const bytes = await versionFile(scene.app, version, locale);
			expect(view.document.sha256[locale]).toBe(sha256(bytes));
		}
	});

	it('is kept nowhere as it is: not in the content, not in the database', async () => {
		scene = await openReportScene();
		const code = codeFor(await approved());
		const { rows } = await scene.hall.pool.query<{ found: boolean }>(
			`select exists (select from public.report_version v where v::text like $1)
				or exists (select from app.link l where l::text like $1)
				or exists (select from app.audit_entry a where a::text like $1)
				or exists (select from app.command_ledger c where c::text like $1) as found`,
			[`%${code}%`]
		);
		expect(rows[0]!.found).toBe(false);
	});

	it('stays good: it cannot be revoked, used up, moved or removed', async () => {
		scene = await openReportScene();
		const version = await approved();
		const { linkId } = version.content.verification!;
		const { pool } = scene.hall;
		for (const change of [
			'update app.link set revoked_at = now() where id = $1',
			'update app.link set expires_at = now() where id = $1',
			'delete from app.link where id = $1'
		]) {
			await expect(pool.query(change, [linkId]), change).rejects.toThrow(/append-only/);
		}
		for (let times = 0; times < 10; times++) {
			expect(await openVerification(scene.app, codeFor(version))).not.toBeNull();
		}
	});

	it('tells of a newer version, and knows the others by their hashes', async () => {
		scene = await openReportScene();
		const first = await approved();
		await scene.hall.secretariat.do('report.revise', { id: scene.reportId, reason: 'កែ' });
		await scene.submitAgain();
		expect(await codeOf(scene.approve(scene.hall.governor))).toBe('ok');
		const second = (await versions())[1]!;
		expect(codeFor(second)).not.toBe(codeFor(first));
		const old = (await openVerification(scene.app, codeFor(first)))!;
		expect(old.newer).toMatchObject({ version: 2, number: second.number });
		expect(old.others).toMatchObject([{ sha256: { km: second.files.km!.sha256 } }]);
		expect((await openVerification(scene.app, codeFor(second)))!.newer).toBeNull();
	});

	it('outlives a change of the secret: paper and kept files stay good, a lost file is refused', async () => {
		scene = await openReportScene();
		const version = await approved();
		const { app } = scene;
		const after = { ...app, env: { ...app.env, SUPABASE_JWT_SECRET: 's'.repeat(40) } };
		expect(await openVerification(after, codeFor(version))).not.toBeNull();
		expect(sha256(await versionFile(after, version, 'km'))).toBe(version.files.km!.sha256);
		const files = { get: async () => null, put: app.files.put };
		expect(sha256(await versionFile({ ...app, files }, version, 'km'))).toBe(
			version.files.km!.sha256
		);
		await expect(versionFile({ ...after, files }, version, 'km')).rejects.toThrow(/approved/);
	});

	it('is nothing to guess at: garbage, a link of another purpose and a table are closed', async () => {
		scene = await openReportScene();
		const version = await approved();
		const foreign = v7();
		const { hall, app } = scene;
		const token = tokenOf(app, foreign);
		await hall.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'rsvp', $2, sha256(convert_to($3, 'UTF8')), now() + interval '1 day')`,
			[foreign, version.id, token]
		);
		for (const code of [
			'',
			'x',
			token,
			tokenOf(app, v7()),
			`${codeFor(version)}x`,
			'\0'.repeat(43)
		]) {
			expect(await openVerification(app, code), code).toBeNull();
			expect(await publishedVersion(app.db.anonymous(), code), code).toBeNull();
		}
		for (const table of ['report_version', 'report_publication'] as const) {
			const { data, error } = await hall.nobody.from(table).select('id');
			expect(data ?? []).toEqual([]);
			expect(error).not.toBeNull();
		}
	});

	it('has hashes also where the files were never kept: the content is the document', async () => {
		scene = await openReportScene();
		const version = await approved();
		const { pool } = scene.hall;
		await pool.query('alter table public.report_version disable trigger immutable');
		await pool.query(`update public.report_version set files = '{}' where id = $1`, [version.id]);
		await pool.query('alter table public.report_version enable trigger immutable');
		const view = (await openVerification(scene.app, codeFor(version)))!;
		expect(view.document.sha256).toEqual({
			km: version.files.km!.sha256,
			en: version.files.en!.sha256,
			both: version.files.both!.sha256
		});
	});
});

describe('publication', () => {
	it('is the matter of the one who signs: nobody else opens the text or closes it', async () => {
		scene = await openReportScene();
		const { id: versionId } = await approved();
		const { hall, ncdds } = scene;
		for (const actor of [hall.secretariat, hall.department, ncdds]) {
			expect(await codeOf(actor.do('report.publish', { id: v7(), versionId }))).toBe('forbidden');
		}
		expect(await codeOf(hall.otherSecretariat.do('report.publish', { id: v7(), versionId }))).toBe(
			'not_found'
		);
		expect(await codeOf(hall.governor.do('report.publish', { id: v7(), versionId }))).toBe('ok');
		const withdraw = { versionId, reason: 'មានកំហុស' };
		expect(await codeOf(hall.secretariat.do('report.withdraw_publication', withdraw))).toBe(
			'forbidden'
		);
		expect(await codeOf(hall.governor.do('report.withdraw_publication', withdraw))).toBe('ok');
	});

	it('lets anybody with the code read the text, from then on and until it is withdrawn', async () => {
		scene = await openReportScene();
		const version = await approved();
		const { governor } = scene.hall;
		const read = () => publishedVersion(scene.app.db.anonymous(), codeFor(version));
		const publish = (id = v7()) =>
			codeOf(governor.do('report.publish', { id, versionId: version.id }));
		const withdraw = (reason: string) =>
			codeOf(governor.do('report.withdraw_publication', { versionId: version.id, reason }));
		expect(await read()).toBeNull();
		expect(await withdraw('មិនទាន់')).toBe('report_not_published');
		expect(await publish()).toBe('ok');
		expect(await publish()).toBe('report_published_already');
		const opened = (await read())!;
		expect(sha256(await versionFile(scene.app, opened, 'km'))).toBe(version.files.km!.sha256);
		expect((await openVerification(scene.app, codeFor(version)))!.publishedAt).not.toBeNull();
		expect(await withdraw(' ')).toBe('invalid_fields');
		expect(await withdraw('មានកំហុសក្នុងតារាង')).toBe('ok');
		expect(await read()).toBeNull();
		expect((await openVerification(scene.app, codeFor(version)))!.publishedAt).toBeNull();
		expect(await publish()).toBe('ok');
		const { rows } = await scene.hall.pool.query(
			`select withdrawn_reason from public.report_publication where report_version_id = $1 order by published_at`,
			[version.id]
		);
		expect(rows).toEqual([{ withdrawn_reason: 'មានកំហុសក្នុងតារាង' }, { withdrawn_reason: '' }]);
	});
});
