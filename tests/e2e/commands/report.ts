import type { Story } from './story.ts';

/** The report is written, submitted, returned, approved and published; gives its id. */
export async function writeReport(story: Story, id: string): Promise<string> {
	const { app, client, one, send, s } = story;
	const meeting = `/meetings/${id}`;
	const path = `${meeting}/report`;
	await s(path, 'start');
	const report = await one('select id from public.report where meeting_id = $1', id);
	/** The part, with the revision of it that its form shows. */
	const part = async () => {
		const { rows } = await client.query<{ rev: number }>(
			`select rev from public.report_section where report_id = $1 and key = 'introduction' and locale = 'km'`,
			[report]
		);
		return { report, key: 'introduction', locale: 'km', base: String(rows[0]?.rev ?? 0) };
	};
	await s(path, 'edit', { ...(await part()), body: 'សេចក្ដីផ្ដើម', drafted: 'ព្រាង' });
	await s(path, 'keep', { ...(await part()), drafted: 'ព្រាងថ្មី' });
	await s(path, 'edit', { ...(await part()), body: 'សេចក្ដីផ្ដើមថ្មី', drafted: 'ព្រាង' });
	const text = await one(
		`select id from public.report_text where report_id = $1 order by written_at limit 1`,
		report
	);
	await s(`${path}/texts?part=introduction&text=km`, 'restore', {
		id: text,
		drafted: ''
	});
	await s(path, 'reset', await part());
	await s(path, 'submit', { report });
	await s(path, 'recall', { report });
	await s(path, 'submit', { report });
	const remarks = `select id from public.report_remark where report_id = $1 and withdrawn_at is null`;
	await send('governor', path, 'remark', { report, section: 'all', body: 'សូមពិនិត្យ' });
	await send('governor', path, 'unremark', { remark: await one(remarks, report) });
	await send('governor', path, 'return', { remark: ['0'], 'part.0': 'all', 'body.0': 'សូមបន្ថែម' });
	await s(path, 'settle', {
		remark: await one(remarks, report),
		settled: 'yes',
		answer: 'បានបន្ថែម'
	});
	await s(path, 'submit', { report });
	await send('governor', path, 'read_now');
	await send('governor', path, 'approve', {
		number: `${Date.now()} របខ`,
		approvedOn: app.today,
		signatoryKm: 'អភិបាល',
		signatoryEn: 'Governor'
	});
	const version = await one('select id from public.report_version where report_id = $1', report);
	await send('governor', path, 'publish', { version });
	await send('governor', path, 'withdraw', { version, reason: 'test' });
	await send('governor', path, 'board', { report, informedOn: app.today, guidance: '' });
	await s(path, 'undo_board', { report });
	await s(path, 'revise', { report, reason: 'a wrong click' });
	await s(path, 'undo_revise', { report });
	return report;
}
