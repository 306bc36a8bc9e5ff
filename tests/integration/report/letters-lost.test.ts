import { afterEach, expect, it, vi } from 'vitest';
import {
	DocumentsBusyError,
	DocumentTooLongError,
	localDocumentMaker
} from '../../../src/lib/server/document-maker/document-maker';
import { withOffsets } from '../../support/spoil-pdf';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

const spoil = vi.hoisted(() => ({ on: false }));

vi.mock('../../../src/lib/documents/fonts/truetype-subset.ts', async (original) => {
	const real =
		await original<typeof import('../../../src/lib/documents/fonts/truetype-subset.ts')>();
	const subsetTrueType: typeof real.subsetTrueType = (source, wanted) => {
		const made = real.subsetTrueType(source, wanted);
		if (!spoil.on) return made;
		return { ...made, bytes: withOffsets(made.bytes, (offsets) => offsets.fill(0, 1, -1)) };
	};
	return { ...real, subsetTrueType };
});

let scene: ReportScene;
afterEach(async () => {
	spoil.on = false;
	await scene.close();
});

it('a report whose letters would be lost is not approved, and nothing of it is kept', async () => {
	scene = await openReportScene();
	await scene.submit();
	const put = vi.fn(scene.app.files.put);
	scene.app.files = { ...scene.app.files, put };
	await scene.app.documents.close();
	scene.app.documents = localDocumentMaker();
	spoil.on = true;
	const refused = await scene.approve(scene.hall.governor);
	expect(refused).toMatchObject({ ok: false, refusal: { code: 'document_letters_lost' } });
	expect(put).not.toHaveBeenCalled();
	const { rows } = await scene.hall.pool.query(
		`select r.status, (select count(*)::int from public.report_version v where v.report_id = r.id) as versions
		from public.report r where r.id = $1`,
		[scene.reportId]
	);
	expect(rows).toEqual([{ status: 'in_review', versions: 0 }]);
	spoil.on = false;
	expect(await scene.approve(scene.hall.governor)).toMatchObject({ ok: true });
	expect(put).toHaveBeenCalledTimes(3);
});

it.each([
	['documents_busy', new DocumentsBusyError('500 orders wait')],
	['document_too_long', new DocumentTooLongError('took more than 300 s')]
])(
	'an approval is refused with %s, to be given again, where its files are not made in time',
	async (code, problem) => {
		scene = await openReportScene();
		await scene.submit();
		await scene.app.documents.close();
		scene.app.documents = { ...localDocumentMaker(), make: () => Promise.reject(problem) };
		expect(await scene.approve(scene.hall.governor)).toMatchObject({
			ok: false,
			refusal: { code }
		});
		scene.app.documents = localDocumentMaker();
		expect(await scene.approve(scene.hall.governor)).toMatchObject({ ok: true });
	}
);
