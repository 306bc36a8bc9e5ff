import { v7 } from 'uuid';
import { afterEach, expect, it } from 'vitest';
import { dispatchList } from '../../../src/lib/contract/dispatch';
import { basisOf, listSeen } from '../../../src/lib/server/dispatch/dispatch-preview';
import { sendReport } from '../../../src/lib/server/dispatch/send-report';
import {
	moi,
	openDispatchScene,
	type DispatchScene,
	type Recipient
} from '../../support/scenes/dispatch-scene';

const ncdds = '00000000-0000-7000-8000-a00000000003';
const cdc = '00000000-0000-7000-8000-a00000000004';

let scene: DispatchScene;
afterEach(() => scene.close());

interface Asked {
	seen?: string;
	commandId?: string;
	/** The bodies on all lines; those of the list unless given. */
	listed?: string[];
	/** Just these, without the others whom the guideline names. */
	bare?: boolean;
}

/** Sends a list as its form does: shown first, then confirmed with what was seen. */
async function post(given: Recipient[], { seen, commandId = v7(), listed, bare }: Asked = {}) {
	const recipients = bare ? given : await scene.complete(given);
	return sendReport(scene.app, scene.hall.secretariat.context, {
		meetingId: scene.hall.meetingId,
		commandId,
		list: {
			id: scene.reportId,
			versionId: scene.versionId,
			recipients,
			listed: listed ?? recipients.map(({ organisationId }) => organisationId)
		},
		seen
	});
}

async function ask(recipients: Recipient[], asked: Asked = {}) {
	const answer = await post(recipients, asked);
	if (!answer.ok) throw new Error(answer.refusal.code);
	if (!('preview' in answer.value)) throw new Error('sent without being asked');
	return answer.value;
}

/** What has gone out, by ways. */
async function sent() {
	const owed = await scene.owed();
	const printed = await scene.hall.pool.query(
		`select from public.report_recipient
		where report_version_id = $1 and channel = 'printed' and left_out_reason = ''`,
		[scene.versionId]
	);
	const by = (template: string) => owed.filter((mail) => mail.template === template).length;
	return {
		mails: by('report_dispatch'),
		notices: by('report_notice'),
		letters: printed.rowCount
	};
}

it('shows first what will go out by which way, sends nothing, and then sends just that', async () => {
	scene = await openDispatchScene();
	const list = [
		scene.recipient(moi, { withWord: true }),
		scene.recipient(ncdds, { channel: 'portal' }),
		scene.recipient(scene.hall.departmentId, { channel: 'printed', address: '' }),
		scene.recipient(cdc, { channel: 'printed', address: '', leftOutReason: 'បានទទួលផ្ទាល់' })
	];
	const { preview, changed } = await ask(list);
	expect(changed).toBe(false);
	expect(preview.reach).toMatchObject({ mails: 1, portals: 1, notices: 1, letters: 1 });
	expect(preview.leftOut.map(({ reason }) => reason)).toContain('បានទទួលផ្ទាល់');
	expect(preview.proposedSince).toEqual([]);
	expect(await sent()).toEqual({ mails: 0, notices: 0, letters: 0 });

	const { mails, notices, letters } = preview.reach;
	const { seen } = preview;
	const commandId = v7();
	expect(await post(list, { seen, commandId })).toMatchObject({ ok: true, value: { outcome: {} } });
	// A second click, after it has gone out, is the same command.
	expect(await post(list, { seen, commandId })).toMatchObject({
		ok: true,
		value: { outcome: { replayed: true } }
	});
	expect(await sent()).toEqual({ mails, notices, letters });
});

it('shows the mail as it is then sent, but for its link', async () => {
	scene = await openDispatchScene();
	const address = `sample-${v7()}@example.org`;
	const list = [scene.recipient(moi, { withWord: true, address })];
	const { preview } = await ask(list);
	const sample = preview.reach.sample!;
	await post(list, { seen: preview.seen });
	await scene.deliverAll();
	const [mail] = await scene.delivered(address);
	const token = await scene.tokenFor(address);
	expect(sample.to).toBe(address);
	expect(mail!.subject).toBe(sample.subject);
	expect(mail!.text!.replace(token, '…').trim()).toBe(sample.text.trim());
	expect(mail!.attachments.map(({ filename }) => filename)).toEqual(sample.files);
});

it('names an address and a body that stand there twice, who has none, and a portal that nobody reads', async () => {
	scene = await openDispatchScene();
	const { departmentId } = scene.hall;
	const same = 'same@example.org';
	const { preview } = await ask([
		scene.recipient(moi, { address: same, labelKm: 'ក' }),
		scene.recipient(cdc, { address: 'SAME@example.org', labelKm: 'ខ' }),
		scene.recipient(departmentId, { channel: 'portal', address: '', labelKm: 'គ' }),
		scene.recipient(ncdds, { labelKm: 'ឃ' }),
		scene.recipient(ncdds, { labelKm: 'ឃ', address: 'second@example.org' })
	]);
	// A page that lists them needs each to be another.
	const ids = preview.reach.rows.map(({ id }) => id);
	expect(new Set(ids).size).toBe(5);
	const counted = Object.fromEntries(preview.reach.gaps.map(({ gap, count }) => [gap, count]));
	expect(counted).toMatchObject({ same_address: 2, same_body: 2, no_address: 1 });
});

it('shows anew what has changed since: the list, an address, a body that is proposed now', async () => {
	scene = await openDispatchScene();
	const list = [scene.recipient(moi), scene.recipient(ncdds), scene.recipient(cdc)];
	const listed = [moi, ncdds, cdc, scene.hall.departmentId];
	const { seen } = (await ask(list, { listed })).preview;
	const fewer = await ask(list.slice(0, 2), { seen, listed });
	expect(fewer.changed).toBe(true);
	const elsewhere = [{ ...list[0]!, address: 'other@example.org' }, ...list.slice(1)];
	expect((await ask(elsewhere, { seen, listed })).changed).toBe(true);
	const unlisted = await ask(list, { seen, listed: [moi, ncdds, cdc] });
	expect(unlisted.preview.proposedSince).toHaveLength(1);
	await scene.hall.pool.query(`update public.organisation set email = $2 where id = $1`, [
		scene.hall.departmentId,
		'moved@example.org'
	]);
	expect((await ask(list, { seen, listed })).changed).toBe(true);
	expect(await sent()).toEqual({ mails: 0, notices: 0, letters: 0 });
});

it('asks nobody who may not send it, and refuses a list of copies alone before anything is shown', async () => {
	scene = await openDispatchScene();
	const list = [scene.recipient(moi)];
	const asGovernor = await sendReport(scene.app, scene.hall.governor.context, {
		meetingId: scene.hall.meetingId,
		commandId: v7(),
		list: { id: scene.reportId, versionId: scene.versionId, recipients: list, listed: [moi] },
		seen: undefined
	});
	expect(asGovernor).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
	expect(await post([scene.recipient(ncdds)])).toMatchObject({
		ok: false,
		refusal: { code: 'dispatch_without_addressee' }
	});
	expect(await post([scene.recipient(moi, { address: '' })])).toMatchObject({
		ok: false,
		refusal: { code: 'invalid_fields', fields: { 'recipients.0.address': 'address_required' } }
	});
});

it('refuses a list that passes over a body which the guideline names, whatever its form says', async () => {
	scene = await openDispatchScene();
	const all = await scene.complete([scene.recipient(moi)]);
	const without = all.filter(({ organisationId }) => organisationId !== cdc);
	const listed = all.map(({ organisationId }) => organisationId);
	// It stands on a line of the form, which is asked for its reason.
	expect(await post(without, { listed, bare: true })).toMatchObject({
		ok: false,
		refusal: {
			code: 'invalid_fields',
			fields: { [`listed.${listed.indexOf(cdc)}`]: 'required' }
		}
	});
	// It is not on the form at all.
	const unlisted = listed.filter((id) => id !== cdc);
	expect(await post(without, { listed: unlisted, bare: true })).toMatchObject({
		ok: false,
		refusal: { code: 'dispatch_recipient_missing' }
	});
	// Nor is it dispatched with the fingerprint of such a list.
	const { context } = scene.hall.secretariat;
	const basis = await basisOf(context, scene.hall.meetingId, listed);
	const list = dispatchList.parse({
		id: scene.reportId,
		versionId: scene.versionId,
		recipients: without,
		listed
	});
	const seen = listSeen(list, basis);
	expect(await post(without, { listed, seen, bare: true })).toMatchObject({ ok: false });
	expect(await sent()).toEqual({ mails: 0, notices: 0, letters: 0 });
	expect((await ask(all, { listed, bare: true })).preview.leftOut.length).toBeGreaterThan(0);
});
