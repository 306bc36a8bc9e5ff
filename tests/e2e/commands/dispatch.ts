import type { Fields } from '../../support/form-post.ts';
import { battambang, moi, ncdds, png, seenIn, type Story } from './story.ts';

/** The report is sent, arrives and is acknowledged. */
export async function dispatchReport(story: Story, id: string, report: string): Promise<void> {
	const { app, client, one, send, s } = story;
	const path = `/meetings/${id}/report/dispatch`;
	const version = await one('select id from public.report_version where report_id = $1', report);
	const rows = [
		{ organisation: moi, role: 'to', channel: 'portal', address: '' },
		{
			organisation: ncdds,
			role: 'copy',
			channel: 'mail',
			address: 'refused.copy@commands.example'
		},
		{ organisation: battambang, role: 'copy', channel: 'printed', address: '' }
	];
	const fields: Fields = { report, version, recipient: rows.map((_, at) => String(at)) };
	for (const [at, row] of rows.entries()) {
		const all = {
			...row,
			send: 'on',
			labelKm: 'អ្នកទទួល',
			labelEn: 'Recipient',
			locale: 'km',
			required: 'false'
		};
		for (const [field, value] of Object.entries(all)) fields[`recipient.${at}.${field}`] = value;
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
	const cdc = '00000000-0000-7000-8000-a00000000004';
	await s(path, 'add', {
		version,
		organisation: cdc,
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
