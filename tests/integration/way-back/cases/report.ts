import { v7 } from 'uuid';
import {
	one,
	at,
	all,
	meeting,
	update,
	approved,
	outsiders
} from '../../../support/way-back/case-parts.ts';
import { province } from '../../../support/way-back/ground.ts';
import {
	addFile,
	addRecipient,
	putReport,
	reportReading
} from '../../../support/way-back/scene.ts';
import { ground } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

async function addRemark(): Promise<void> {
	await ground.sql(
		`insert into public.report_remark (id, report_id, meeting_id, unit_id, body, made_by)
		values ($1, $2, $3, $4, 'សូមពិនិត្យ', 'អភិបាល')`,
		[v7(), ground.reportId, ground.meetingId, province]
	);
}

/** The ways back of a report and of its dispatch. */
export const reportUndos: UndoCases = {
	'report.recall': {
		given: all(meeting('concluded'), () => putReport(ground, 'drafting')),
		step: async () => {
			const { content, record } = await reportReading(ground);
			return ['report.submit', { ...at('reportId'), snapshotId: v7(), content, record }];
		},
		undo: () => ['report.recall', at('reportId')],
		rows: one('report', 'reportId'),
		// When it was last handed over, and by whom, stays known.
		except: ['submitted_at', 'submitted_by'],
		wrong: outsiders,
		hanging: [
			{
				what: 'a remark of the reviewer',
				before: () => addRemark(),
				code: 'report_has_remarks',
				says: /\b1\b/
			}
		]
	},
	'report.withdraw_remark': {
		given: all(meeting('concluded'), () => putReport(ground, 'in_review')),
		step: () => [
			'report.remark',
			{ id: ground.recipientId, reportId: ground.reportId, section: '', body: 'សូមពិនិត្យ' },
			'governor'
		],
		undo: () => ['report.withdraw_remark', { id: ground.recipientId }, 'governor'],
		rows: one('report', 'reportId'),
		count: () => `select count(*) from public.report_remark where withdrawn_at is null`,
		wrong: ['secretariat', 'department'],
		hanging: [
			{
				what: 'the return of the report',
				before: () => putReport(ground, 'drafting'),
				code: 'report_remark_not_now',
				says: /review/
			}
		]
	},
	'report.undo_revise': {
		given: approved,
		step: () => ['report.revise', { ...at('reportId'), reason: 'លេខខុស' }],
		undo: () => ['report.undo_revise', at('reportId')],
		rows: one('report', 'reportId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a part that has been written since',
				before: () =>
					ground.sql(
						`insert into public.report_section (report_id, key, locale, meeting_id, unit_id, body, edited_by)
						values ($1, 'introduction', 'km', $2, $3, 'សេចក្ដីផ្ដើម', 'មន្ត្រី')`,
						[ground.reportId, ground.meetingId, province]
					),
				code: 'report_revision_in_use',
				says: /parts edited: 1, remarks: 0/
			}
		]
	},
	'report.undo_inform_board': {
		given: approved,
		step: () => [
			'report.inform_board',
			{ ...at('reportId'), informedOn: ground.today, guidance: 'ការណែនាំ' }
		],
		undo: () => ['report.undo_inform_board', at('reportId')],
		rows: one('report', 'reportId'),
		wrong: ['department', 'twg_member', 'ncdds'],
		hanging: []
	},
	'report.withdraw_publication': {
		given: approved,
		step: () => ['report.publish', { id: v7(), versionId: ground.versionId }, 'governor'],
		undo: () => [
			'report.withdraw_publication',
			{ versionId: ground.versionId, reason: 'ច្រឡំ' },
			'governor'
		],
		rows: one('report', 'reportId'),
		count: () => `select count(*) from public.report_publication where withdrawn_at is null`,
		wrong: ['secretariat', 'department'],
		hanging: []
	},
	'dispatch.undo_hand_over': {
		given: all(approved, () => addRecipient(ground)),
		step: () => [
			'dispatch.hand_over',
			{ ...at('recipientId'), handedOverOn: ground.today, note: 'ការិយាល័យ' }
		],
		undo: () => ['dispatch.undo_hand_over', at('recipientId')],
		rows: one('report_recipient', 'recipientId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a receipt',
				before: update(
					'report_recipient',
					'recipientId',
					`received_by = 'លេខាធិការ', received_on = app.today(), receipt_via = 'staff', receipt_recorded_at = now()`
				),
				code: 'dispatch_hand_over_acknowledged',
				says: /លេខាធិការ/
			},
			{
				what: 'a scan',
				before: () => addFile(ground, 'receipt', ground.recipientId),
				code: 'dispatch_has_scans',
				says: /scans: 1\b/
			}
		]
	},
	'dispatch.undo_receipt': {
		given: all(approved, () => addRecipient(ground)),
		step: () => [
			'dispatch.record_receipt',
			{
				...at('recipientId'),
				receivedBy: 'លេខាធិការ',
				position: 'ប្រធាន',
				registeredNumber: '12',
				receivedOn: ground.today
			}
		],
		undo: () => ['dispatch.undo_receipt', at('recipientId')],
		rows: one('report_recipient', 'recipientId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'the recipient’s own word',
				before: update('report_recipient', 'recipientId', `receipt_via = 'link'`),
				code: 'dispatch_receipt_is_their_own',
				says: /លេខាធិការ/
			}
		]
	},
	'dispatch.mark_scan': {
		given: all(
			approved,
			() => addRecipient(ground),
			() => addFile(ground, 'receipt', ground.recipientId)
		),
		step: () => ['dispatch.mark_scan', { ...at('fileId'), removed: true }],
		undo: () => ['dispatch.mark_scan', { ...at('fileId'), removed: false }],
		rows: one('attachment', 'fileId'),
		wrong: outsiders,
		hanging: []
	}
};
