import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { App } from '../../../src/lib/server/app/app.ts';
import { storeUpload } from '../../../src/lib/server/attachment/store-upload.ts';
import {
	sweepUnrecordedFiles,
	unrecordedHours
} from '../../../src/lib/server/files/sweep-unrecorded-files.ts';
import {
	actor,
	closeApp,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts.ts';
import { battambangDialogue, dialoguePayload } from './secretariats.ts';

const home = provinceUnit('02');
let app: App;
let secretariat: Actor;
let meetingId: string;
beforeAll(async () => {
	app = openApp();
	secretariat = await actor(app, 'secretariat', home);
	const payload = dialoguePayload(battambangDialogue);
	meetingId = payload.id;
	expect(await secretariat.do('meeting.create', payload)).toBe('ok');
});
afterAll(() => closeApp(app));

/** A file as a form brings it, kept as its action keeps it. */
async function sentIn(text: string) {
	const pdf = new File([`%PDF-1.7\n${text}`], `${text}.pdf`);
	const stored = await storeUpload(app.files, pdf, v7());
	if (!stored.ok) throw new Error(stored.refusal.code);
	return stored.value;
}

/** Makes a kept file as old as this, in hours. */
function age({ storageKey }: { storageKey: string }, hours: number) {
	const then = new Date(app.now().getTime() - hours * 3_600_000);
	utimesSync(join(inject('stack').filesDir, storageKey), then, then);
}

test('a file whose command was refused is swept after a day, and nothing that is on record, removed or not', async () => {
	const attach = (upload: Awaited<ReturnType<typeof sentIn>>, to: string) =>
		secretariat.do('attachment.add', {
			...upload,
			meetingId: to,
			subject: 'meeting',
			subjectId: to
		});
	const kept = await sentIn('kept');
	const removed = await sentIn('removed');
	const refused = await sentIn('refused');
	const late = await sentIn('late');
	const young = await sentIn('young');
	expect(await attach(kept, meetingId)).toBe('ok');
	expect(await attach(removed, meetingId)).toBe('ok');
	expect(await secretariat.do('attachment.remove', { id: removed.id })).toBe('ok');
	expect(await attach(refused, v7())).not.toBe('ok');

	// The files of an approved version are told of in another way.
	const version = await sentIn('version');
	const reportId = v7();
	await app.pool.query(
		`insert into public.report (id, meeting_id, unit_id, kind) values ($1, $2, $3, 'dialogue_report')`,
		[reportId, meetingId, home]
	);
	await app.pool.query(
		`insert into public.report_version (id, report_id, meeting_id, unit_id, version, number, approved_on, approved_by,
			signatory_km, signatory_en, content, files)
		values ($1, $2, $3, $4, 1, '1', '2026-05-06', $5, 'ក', 'A', '{}', $6)`,
		[
			v7(),
			reportId,
			meetingId,
			home,
			secretariat.id,
			{ en: { sha256: version.sha256, bytes: version.bytes, storageKey: version.storageKey } }
		]
	);

	const swept = [refused, late];
	for (const one of [kept, removed, version, ...swept]) age(one, unrecordedHours + 1);
	age(young, unrecordedHours - 1);
	expect(await sweepUnrecordedFiles(app)).toBe(0);
	// Between two sweeps somebody records what was set aside: it is there as if nothing had been.
	expect(await attach(late, meetingId)).toBe('ok');
	expect(await app.files.get(late.storageKey)).not.toBeNull();
	expect(await sweepUnrecordedFiles(app)).toBe(1);
	expect(await sweepUnrecordedFiles(app)).toBe(0);
	expect(await app.files.get(refused.storageKey)).toBeNull();
	for (const one of [kept, removed, version, late, young]) {
		expect(await app.files.get(one.storageKey), one.fileName).not.toBeNull();
	}
});
