import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { readAttachment } from '../../../src/lib/server/attachment/read-attachment';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page';
import { dispatchTable } from '../../../src/lib/server/dispatch/dispatch-table';
import { receivedDocument, receivedDocuments } from '../../../src/lib/server/dispatch/received';
import { tableResponse } from '../../../src/lib/server/spreadsheet/write-table';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

let scene: DispatchScene;
afterEach(() => scene.close());

const word = (given: object = {}) => ({
	receivedBy: 'មន្ត្រីទទួលលិខិត',
	position: '',
	registeredNumber: '១២',
	receivedOn: today(),
	...given
});

/** A scan as it lies in the store. */
async function scan() {
	const bytes = Buffer.from('%PDF-1.7 a stamped paper');
	const { key, sha256 } = await scene.app.files.put(bytes, 'application/pdf');
	return {
		id: v7(),
		fileName: 'បង្កាន់ដៃ.pdf',
		mediaType: 'application/pdf',
		bytes: bytes.length,
		sha256,
		storageKey: key
	};
}

describe('a paper that came back', () => {
	it('is recorded by the secretariat with its scan, and corrected by it', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const paper = scene.recipient(hall.departmentId, { channel: 'printed', address: '' });
		await scene.send([scene.recipient(moi), paper]);
		const stamped = await scan();
		const record = (by: Actor, given: object = {}) =>
			codeOf(
				by.do('dispatch.record_receipt', {
					id: paper.id,
					...word(given),
					scans: [stamped]
				})
			);
		expect(await record(hall.governor)).toBe('forbidden');
		expect(await record(hall.otherSecretariat)).toBe('not_found');
		expect(await record(hall.stranger)).toBe('not_found');
		expect(await record(hall.secretariat, { receivedOn: '2099-01-01' })).toBe(
			'report_date_in_future'
		);
		expect(await record(hall.secretariat)).toBe('ok');
		// Recorded by another meanwhile, it is put right only by who has seen it.
		const right = { registeredNumber: '១៣' };
		expect(await record(hall.secretariat, right)).toBe('changed_meanwhile');
		expect(await record(hall.secretariat, { ...right, corrects: true })).toBe('ok');
		const row = (await scene.log())[1]!;
		expect(row).toMatchObject({
			state: 'acknowledged',
			receipt: { number: '១៣', via: 'staff', recordedBy: 'មន្ត្រី' },
			scans: [{ id: stamped.id, removedAt: null }]
		});
	});

	it('is seen by those who see the log, and by nobody who was merely invited', async () => {
		scene = await openDispatchScene();
		const { hall, app } = scene;
		const paper = scene.recipient(hall.partnerId, { channel: 'printed', address: '' });
		await scene.send([scene.recipient(moi), paper]);
		const stamped = await scan();
		const add = (by: Actor) =>
			codeOf(by.do('dispatch.add_scan', { id: paper.id, scans: [stamped] }));
		expect(await add(hall.governor)).toBe('forbidden');
		// A scan is of what has come back for a copy.
		expect(await add(hall.secretariat)).toBe('dispatch_scan_of_nothing');
		const hand = { id: paper.id, handedOverOn: today(), note: '' };
		expect(await codeOf(hall.secretariat.do('dispatch.hand_over', hand))).toBe('ok');
		expect(await add(hall.secretariat)).toBe('ok');
		expect(await add(hall.secretariat)).toBe('ok');
		const read = (by: Actor) => readAttachment(by.context, app.files, stamped.id);
		expect((await read(hall.governor))?.fileName).toBe(stamped.fileName);
		expect(await read(hall.otherSecretariat)).toBeNull();
		const invited = await hall.actor('partner', hall.partnerId);
		await hall.pool.query(
			`insert into public.participant (id, meeting_id, unit_id, category, organisation_id, name_km, invitation)
			values ($1, $2, $3, 'f', $4, 'តំណាង', 'accepted')`,
			[v7(), hall.meetingId, hall.unitId, hall.partnerId]
		);
		expect(await read(invited)).toBeNull();
		const mark = (by: Actor, removed: boolean) =>
			codeOf(by.do('dispatch.mark_scan', { id: stamped.id, removed }));
		expect(await mark(hall.governor, true)).toBe('forbidden');
		expect(await mark(hall.secretariat, true)).toBe('ok');
		expect(await read(hall.secretariat)).toBeNull();
		expect(await mark(hall.secretariat, false)).toBe('ok');
		expect(await read(hall.secretariat)).not.toBeNull();
	});

	it('is no receipt of what was never sent', async () => {
		scene = await openDispatchScene();
		const out = scene.recipient(scene.hall.departmentId, { leftOutReason: 'មិនពាក់ព័ន្ធ' });
		await scene.send([scene.recipient(moi), out]);
		const outcome = scene.hall.secretariat.do('dispatch.record_receipt', {
			id: out.id,
			...word(),
			scans: []
		});
		expect(await codeOf(outcome)).toBe('dispatch_left_out');
	});
});

describe('a copy in the portal', () => {
	it('is for bodies that have users, told by a short mail, and confirmed by its users', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const empty = v7();
		await hall.pool.query(
			`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
			values ($1, 'organisation', $2, '{}', 'គ្មានអ្នកប្រើ', 'Without users')`,
			[empty, hall.unitId]
		);
		const nobodyThere = scene.recipient(empty, { channel: 'portal' });
		expect(await codeOf(scene.send([scene.recipient(moi), nobodyThere]))).toBe(
			'dispatch_nobody_in_portal'
		);
		const copy = scene.recipient(hall.partnerId, { channel: 'portal', withWord: true });
		expect(await codeOf(scene.send([scene.recipient(moi), copy]))).toBe('ok');
		await scene.deliverAll();
		const [notice] = await scene.delivered(copy.address as string);
		expect(notice!.attachments).toEqual([]);
		expect(notice!.text).toContain(`/reports/received/${copy.id}`);

		const seen = await receivedDocuments(hall.partner.context);
		expect(seen.documents.map(({ recipientId }) => recipientId)).toContain(copy.id);
		// A list that is cut says how many there are.
		expect(await receivedDocuments(hall.partner.context, 0)).toEqual({ ...seen, documents: [] });
		expect(seen).toMatchObject({ waiting: seen.documents.length, confirmed: 0 });
		expect((await receivedDocument(hall.partner.context, copy.id))?.files).toHaveLength(2);
		for (const other of [hall.stranger, hall.department, hall.otherSecretariat])
			expect(await receivedDocument(other.context, copy.id)).toBeNull();

		const confirm = (by: Actor) => codeOf(by.do('dispatch.confirm', { id: copy.id, ...word() }));
		expect(await confirm(hall.department)).toBe('not_found');
		expect(await confirm(hall.secretariat)).toBe('not_found');
		expect(await confirm(hall.partner)).toBe('ok');
		expect(await confirm(hall.partner)).toBe('receipt_already_there');
		expect((await scene.log())[1]).toMatchObject({
			state: 'acknowledged',
			receipt: { via: 'portal', recordedBy: 'មន្ត្រី' }
		});
		// What the body itself said is not the secretariat's to correct.
		const record = hall.secretariat.do('dispatch.record_receipt', {
			id: copy.id,
			...word(),
			scans: []
		});
		expect(await codeOf(record)).toBe('receipt_already_there');
	});

	it('can’t be changed by its reader in any other way', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const copy = scene.recipient(hall.partnerId, { channel: 'portal', address: '' });
		await scene.send([scene.recipient(moi), copy]);
		const { data } = await hall.partner.db
			.from('report_recipient')
			.update({ received_by: 'x' })
			.eq('id', copy.id)
			.select();
		expect(data ?? []).toEqual([]);
		const { data: rows } = await hall.partner.db.from('report_recipient').select('id');
		expect(rows!.map(({ id }) => id)).toEqual([copy.id]);
	});
});

describe('the log', () => {
	it('counts, narrows, and is exported whole with cells that no spreadsheet runs', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const paper = scene.recipient(hall.departmentId, { channel: 'printed', address: '' });
		const out = scene.recipient(hall.partnerId, { leftOutReason: '=1+1' });
		await scene.send([scene.recipient(moi), paper, out]);
		await hall.secretariat.do('dispatch.record_receipt', {
			id: paper.id,
			...word({ receivedBy: '=HYPERLINK("x")' }),
			scans: []
		});
		const page = (query: string) =>
			dispatchPage(hall.secretariat.context, hall.meetingId, new URLSearchParams(query));
		expect(await page('')).toMatchObject({ total: 2, acknowledged: 1, hidden: 0 });
		const narrowed = await page('state=acknowledged');
		expect(narrowed!.log.map(({ id }) => id)).toEqual([paper.id]);
		expect(narrowed).toMatchObject({ total: 2, acknowledged: 1, hidden: 2 });
		expect((await page('q=HYPERLINK'))!.log.map(({ id }) => id)).toEqual([paper.id]);
		const { headings, rows } = dispatchTable((await page(''))!.log, 'km');
		expect(rows).toHaveLength(3);
		expect(rows.every((row) => row.length === headings.length)).toBe(true);
		const csv = await (await tableResponse('csv', 'log', headings, rows)).text();
		expect(csv).toContain(`'=HYPERLINK`);
		expect(csv).toContain(`'=1+1`);
		expect(csv).not.toMatch(/(^|,)"?=/m);
	});

	it('of a version stays when the report is taken up again', async () => {
		scene = await openDispatchScene();
		const { hall, reportId, versionId } = scene;
		await scene.send([scene.recipient(moi)]);
		await hall.secretariat.do('report.revise', { id: reportId, reason: 'កែលេខ' });
		expect(await scene.log()).toHaveLength(1);
		await scene.submitAgain();
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		const page = await dispatchPage(hall.secretariat.context, hall.meetingId);
		expect(page!.proposal).not.toBeNull();
		expect(page!.dispatched.map(({ id }) => id)).toEqual([versionId]);
		const first = new URLSearchParams({ version: versionId });
		const old = await dispatchPage(hall.secretariat.context, hall.meetingId, first);
		expect(old).toMatchObject({ proposal: null, total: 1 });
	});

	it('that is not begun says so to those who may only look', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const admin = await hall.actor('admin', '00000000-0000-7000-8000-a00000000001');
		const page = await dispatchPage(admin.context, hall.meetingId);
		expect(page).toMatchObject({ total: 0, log: [], dispatched: [] });
		expect(page!.proposal!.length).toBeGreaterThan(0);
	});
});
