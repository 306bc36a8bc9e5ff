import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import {
	DocumentsBusyError,
	localDocumentMaker,
	type DocumentMaker
} from '../../../src/lib/server/document-maker/document-maker';
import { PartAwayError } from '../../../src/lib/server/db/outage';
import { provingOnce } from '../../../src/lib/server/document-maker/proving-once';
import { sendReport } from '../../../src/lib/server/dispatch/send-report';
import { versionFile } from '../../../src/lib/server/document/version-file';
import { readableVersion } from '../../../src/lib/server/record/frozen-version';
import { spoilPdf, withOffsets } from '../../support/spoil-pdf';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

let scene: DispatchScene;
afterEach(() => scene.close());

/** Makes files as an earlier program did, which lost letters and did not prove them. */
const earlier: DocumentMaker = {
	...localDocumentMaker(),
	make: async (order, format) =>
		spoilPdf(await produceDocument(order, format), 'FontFile2', (font) =>
			withOffsets(font, (offsets) => offsets.fill(0, 1, -1))
		)
};

/** Another file in each language: as approved by what makes other bytes of the same content. */
const other: DocumentMaker = {
	...localDocumentMaker(),
	make: async (order, format) =>
		Buffer.concat([
			await produceDocument(order, format),
			Buffer.from('\n% made by another version\n')
		])
};

async function keyOf(locale: 'km' | 'en'): Promise<string> {
	const { rows } = await scene.hall.pool.query<{ key: string }>(
		`select files -> $2 ->> 'storageKey' as key from public.report_version where id = $1`,
		[scene.versionId, locale]
	);
	return rows[0]!.key;
}

const kept = async (locale: 'km' | 'en') => join(scene.app.env.FILES_DIR!, await keyOf(locale));

async function ask(locale: 'km' | 'en' = 'km') {
	const recipients = await scene.complete([scene.recipient(moi, { locale })]);
	return sendReport(scene.app, scene.hall.secretariat.context, {
		meetingId: scene.hall.meetingId,
		commandId: v7(),
		list: {
			id: scene.reportId,
			versionId: scene.versionId,
			recipients,
			listed: recipients.map(({ organisationId }) => organisationId)
		},
		seen: undefined
	});
}

async function download(locale: 'km' | 'en' = 'km'): Promise<Uint8Array> {
	const { context } = scene.hall.secretariat;
	const version = await readableVersion(context, scene.hall.meetingId, scene.versionId);
	return versionFile(scene.app, version!, locale);
}

it('an approved file with lost letters is not dispatched: its sender is told how many, where, and what to do', async () => {
	scene = await openDispatchScene(earlier);
	const refused = await ask();
	expect(refused).toMatchObject({
		ok: false,
		refusal: { code: 'kept_letters_lost', detail: { page: 1, count: expect.any(Number) } }
	});
	await expect(download()).rejects.toMatchObject({ name: 'UnsoundFileError', what: 'letters' });
});

it('an approved file with lost letters that is owed by mail already does not go out, and is not tried again', async () => {
	scene = await openDispatchScene(earlier);
	const address = `lost-${v7()}@example.org`;
	await scene.send([scene.recipient(moi, { address })]);
	await scene.deliverAll();
	expect(await scene.owed()).toMatchObject([
		{ template: 'report_dispatch', status: 'failed', last_error: 'kept_letters_lost' }
	]);
	expect(await scene.delivered(address)).toEqual([]);
	expect(await scene.log()).toMatchObject([{ state: 'failed', reason: 'kept_letters_lost' }]);
});

it('a mail whose fresh file would lose letters does not go out', async () => {
	scene = await openDispatchScene();
	const address = `fresh-${v7()}@example.org`;
	await scene.send([scene.recipient(moi, { address })]);
	await rm(await kept('km'));
	const own = scene.app.documents;
	scene.app.documents = {
		...own,
		make: async (order, format) => {
			await localDocumentMaker().prove(await earlier.make(order, format));
			return own.make(order, format);
		}
	};
	await scene.deliverAll();
	expect(await scene.owed()).toMatchObject([{ status: 'failed', last_error: 'letters_lost' }]);
	expect(await scene.delivered(address)).toEqual([]);
});

it('a file that was spoiled in the store is made anew where that gives what was approved, else it stays', async () => {
	scene = await openDispatchScene();
	const whole = await download();
	await writeFile(await kept('km'), 'spoiled');
	expect(Buffer.from(await download()).equals(whole)).toBe(true);
	await scene.close();

	scene = await openDispatchScene(other);
	expect(await ask()).toMatchObject({ ok: true });
	await writeFile(await kept('km'), 'spoiled');
	expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'kept_file_changed' } });
	const address = `changed-${v7()}@example.org`;
	await scene.send([scene.recipient(moi, { address })]);
	await scene.deliverAll();
	expect(await scene.owed()).toMatchObject([{ status: 'failed', last_error: 'kept_file_changed' }]);
	expect(await scene.delivered(address)).toEqual([]);
});

it('a file that is made again is given out also where the store takes nothing', async () => {
	scene = await openDispatchScene();
	const whole = await download();
	const path = await kept('km');
	const arriving = join(scene.app.env.FILES_DIR!, 'arriving');
	await rm(path);
	await rename(arriving, `${arriving}.away`);
	await writeFile(arriving, 'no folder');
	try {
		await expect(scene.app.files.put(whole, 'application/pdf')).rejects.toThrow(PartAwayError);
		expect(Buffer.from(await download()).equals(whole)).toBe(true);
	} finally {
		await rm(arriving);
		await rename(`${arriving}.away`, arriving);
	}
	expect(await scene.app.files.get(await keyOf('km'))).toBeNull();
});

it('a dispatch is refused, to be given again, while no document can be proved or made', async () => {
	scene = await openDispatchScene();
	const own = scene.app.documents;
	const busy = () => Promise.reject(new DocumentsBusyError('500 orders wait'));
	scene.app.documents = { ...own, prove: busy };
	expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'documents_busy' } });
	scene.app.documents = own;
	expect(await ask()).toMatchObject({ ok: true });
});

it('a file that goes to many is proved once', async () => {
	scene = await openDispatchScene();
	const prove = vi.fn(localDocumentMaker().prove);
	scene.app.documents = provingOnce({ ...localDocumentMaker(), prove });
	await Promise.all([download(), download(), ask()]);
	await download();
	expect(prove).toHaveBeenCalledOnce();
	await download('en');
	expect(prove).toHaveBeenCalledTimes(2);
});
