import type { Fields } from '../../support/form-post.ts';
import { battambang, moi, ncdds, png, seenIn, type Story } from './story.ts';

/** The report is sent, arrives and is acknowledged. */
export async function dispatchReport(story: Story, id: string, report: string): Promise<void> {
	const { app, client, one, send, s } = story;
	const path = `/meetings/${id}/report/dispatch`;
	const version = await one('select id from public.report_version where report_id = $1', report);
	const cdc = '00000000-0000-7000-8000-a00000000004';
	const rows = [
		{ organisation: moi, role: 'to', channel: 'portal', address: '' },
		{
			organisation: ncdds,
			role: 'copy',
			channel: 'mail',
			address: 'refused.copy@commands.example'
		},
		{ organisation: battambang, role: 'copy', channel: 'printed', address: '' },
		{ organisation: cdc, role: 'copy', channel: 'printed', address: '' }
	];
	// The others whom the guideline names are left out, with a reason.
	const { rows: parties } = await client.query<{ id: string }>(
		`select organisation_id as id from public.participant
		where meeting_id = $1 and attendance = 'present' and organisation_id <> all ($2)
		union select owner_id from public.action where meeting_id = $1 and owner_id <> all ($2)`,
		[id, rows.map(({ organisation }) => organisation)]
	);
	const all = [
		...rows.map((row) => ({ ...row, send: 'on' })),
		...parties.map((party) => ({ organisation: party.id, role: 'copy', reason: 'បានទទួលផ្ទាល់' }))
	];
	const fields: Fields = { report, version, recipient: all.map((_, at) => String(at)) };
	for (const [at, row] of all.entries()) {
		const labelled = { ...row, labelKm: 'អ្នកទទួល', labelEn: 'Recipient', locale: 'km' };
		for (const [field, value] of Object.entries(labelled)) {
			fields[`recipient.${at}.${field}`] = value;
		}
	}
	// Asked first: nothing goes out before what is shown is confirmed.
	const asked = await s(path, 'dispatch', fields);
	await s(path, 'dispatch', { ...fields, _seen: seenIn(asked) });
	const recipient = (organisation: string) =>
		one(
			`select id from public.report_recipient where report_version_id = $1 and organisation_id = $2`,
			version,
			organisation
		);
	const [portal, mailed, printed] = [
		await recipient(moi),
		await recipient(ncdds),
		await recipient(battambang)
	];
	const received = {
		receivedBy: 'មន្ត្រី',
		position: '',
		registeredNumber: '1',
		receivedOn: app.today
	};
	const further = await one(
		`select o.id from public.organisation o where not exists (
			select from public.report_recipient r where r.report_version_id = $1 and r.organisation_id = o.id)
		order by o.id limit 1`,
		version
	);
	await s(path, 'add', {
		version,
		organisation: further,
		labelKm: 'ក',
		labelEn: 'A',
		locale: 'km',
		channel: 'printed'
	});
	// How a mail fares is the relay's affair: it is put into each state that a person decides on.
	const mail = (status: string) =>
		client.query(
			`update app.outbox o set status = $2::app.outbox_status, sent_at = case when $2 = 'sent' then now() end
			from public.report_recipient r where r.id = $1 and o.id = r.outbox_id`,
			[mailed, status]
		);
	await mail('failed');
	await s(`${path}?row=${mailed}`, 'resend', {
		recipient: mailed,
		address: 'copy@commands.example'
	});
	await mail('uncertain');
	await s(`${path}?row=${mailed}`, 'decide', { recipient: mailed, decision: 'sent' });
	await s(`${path}?row=${mailed}`, 'remind', { recipient: mailed });
	await s(`${path}?row=${printed}`, 'handOver', {
		recipient: printed,
		handedOverOn: app.today,
		note: ''
	});
	await s(`${path}?row=${printed}`, 'undoHandOver', { recipient: printed });
	await s(`${path}?row=${printed}`, 'handOver', {
		recipient: printed,
		handedOverOn: app.today,
		note: '',
		scan: png
	});
	await s(`${path}?row=${printed}`, 'recordReceipt', { recipient: printed, ...received });
	await s(`${path}?row=${printed}`, 'undoReceipt', { recipient: printed });
	await s(`${path}?row=${printed}`, 'addScan', { recipient: printed, scan: png });
	const scan = await one(
		`select id from public.attachment where subject_id = $1 order by added_at desc limit 1`,
		printed
	);
	await s(`${path}?row=${printed}`, 'markScan', { scan, removed: 'true' });
	await send('moi', `/reports/received/${portal}`, 'confirm', received);
}
