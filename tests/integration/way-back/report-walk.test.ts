import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { test } from 'vitest';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import {
	addRecipient,
	addVersion,
	paperRecipient,
	past,
	putReport,
	reportReading
} from '../../support/way-back/scene.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('a report goes on and back from each state, from the draft to the further version', async () => {
	await addMeeting(ground, 'concluded');
	await past(ground, `update public.meeting set held_on = app.today() where id = $1`, [
		ground.meetingId
	]);
	await putReport(ground, 'drafting');
	const id = ground.reportId;
	const file = { sha256: '0'.repeat(64), bytes: 1, storageKey: 'a' };
	const recipient = paperRecipient(ground);
	const reading = await reportReading(ground);
	const version = () => addVersion(ground, opened.people.get('governor')!);
	/** The snapshot that was read; another one for each attempt. */
	const laidBefore = () =>
		past(
			ground,
			`insert into public.report_snapshot (id, report_id, meeting_id, unit_id, content, taken_by)
			values ($1, $2, $3, $4, $5, 'លេខាធិការដ្ឋាន')`,
			[v7(), id, ground.meetingId, province, JSON.stringify(reading.content)]
		);
	const attempts = (): Attempt[] => [
		{
			command: 'report.submit',
			payload: { id, snapshotId: v7(), content: reading.content, record: reading.record }
		},
		{ command: 'report.recall', payload: { id } },
		{
			command: 'report.return',
			payload: { id, seen: reading.seen, remarks: [{ section: '', body: 'សូមបន្ថែម' }] },
			before: laidBefore
		},
		{
			command: 'report.approve',
			payload: {
				id,
				versionId: ground.versionId,
				seen: reading.seen,
				number: v7(),
				approvedOn: ground.today,
				signatoryKm: 'អភិបាល',
				signatoryEn: 'Governor',
				content: reading.content,
				files: { km: file, en: file, both: file },
				link: { id: v7(), tokenHash: createHash('sha256').update(v7()).digest('hex') }
			},
			before: laidBefore
		},
		{
			command: 'report.dispatch',
			payload: {
				id,
				versionId: ground.versionId,
				recipients: [recipient],
				listed: [recipient.organisationId]
			}
		},
		{ command: 'report.revise', payload: { id, reason: 'លេខខុស' } },
		{ command: 'report.undo_revise', payload: { id }, before: version },
		{
			command: 'report.undo_revise',
			payload: { id },
			before: async () => {
				await version();
				await addRecipient(ground);
			}
		}
	];
	await walkAll('report', status('report', id), attempts);
});
