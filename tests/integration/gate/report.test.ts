import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { can as canInMeeting } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import { can } from '../../../src/lib/domain/report/report-gate.ts';
import { reportStatuses } from '../../../src/lib/domain/report/report-status.ts';
import {
	bringTo,
	compareGate,
	mayOf,
	meetingRights,
	within,
	type Stage
} from '../../support/gate/compare-gate.ts';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { addVersion, paperRecipient, past, reportReading } from '../../support/way-back/scene.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

type What = Parameters<typeof can>[0];
type Given = [what: What, command: CommandType, payload: object];

/** Lays the snapshot that is read before the one who approves. */
async function layBefore(content: object): Promise<void> {
	await past(
		ground,
		`insert into public.report_snapshot (id, report_id, meeting_id, unit_id, content, taken_by)
		values ($1, $2, $3, $4, $5, 'លេខាធិការដ្ឋាន')`,
		[v7(), ground.reportId, ground.meetingId, province, JSON.stringify(content)]
	);
}

/** A remark that is open. */
async function addRemark(id: string): Promise<void> {
	await past(
		ground,
		`insert into public.report_remark (id, report_id, meeting_id, unit_id, section, body, made_by)
		values ($1, $2, $3, $4, '', 'សូមបន្ថែម', 'អភិបាល')`,
		[id, ground.reportId, ground.meetingId, province]
	);
}

/** What the gate is asked, with each command that it answers for. */
async function asked(): Promise<Given[]> {
	const id = ground.reportId;
	await addVersion(ground, opened.people.get('governor')!);
	const { content, record, seen } = await reportReading(ground);
	await layBefore(content);
	const part = { id, key: 'introduction', locale: 'km' };
	const remark = { section: '', body: 'សូមបន្ថែម' };
	const file = { sha256: '0'.repeat(64), bytes: 1, storageKey: 'a' };
	const version = {
		versionId: v7(),
		seen,
		number: v7(),
		approvedOn: ground.today,
		signatoryKm: 'អភិបាល',
		signatoryEn: 'Governor',
		content,
		files: { km: file, en: file, both: file },
		link: { id: v7(), tokenHash: createHash('sha256').update(v7()).digest('hex') }
	};
	const recipient = paperRecipient(ground);
	const list = {
		versionId: ground.versionId,
		recipients: [recipient],
		listed: [recipient.organisationId]
	};
	return [
		['text', 'report.edit_section', { ...part, body: 'សេចក្តីផ្តើម', drafted: '' }],
		['text', 'report.reset_section', part],
		['review', 'report.take_snapshot', { id, snapshotId: v7(), content, record }],
		['report.remark', 'report.remark', { id: v7(), reportId: id, ...remark }],
		['report.submit', 'report.submit', { id, snapshotId: v7(), content, record }],
		['report.recall', 'report.recall', { id }],
		['report.return', 'report.return', { id, seen, remarks: [remark] }],
		['report.approve', 'report.approve', { id, ...version }],
		['report.dispatch', 'report.dispatch', { id, ...list }],
		['report.revise', 'report.revise', { id, reason: 'លេខខុស' }],
		['report.undo_revise', 'report.undo_revise', { id }]
	];
}

/** What is asked of a remark, by those who can read it. */
const askedOfRemark = (id: string): Given[] => [
	['report.remark', 'report.withdraw_remark', { id }],
	['report.settle_remark', 'report.settle_remark', { id, settled: true, answer: 'រួច' }]
];

const roles: RoleName[] = ['secretariat', 'governor', 'twg_chair', 'ncdds', 'lead_facilitator'];
const stages = ([null, ...reportStatuses] as const).flatMap((report) =>
	(['in_session', 'concluded', 'closed'] as const).map((meeting): Stage => ({ meeting, report }))
);

test('the gate of a report answers as its commands do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'concluded');
	await past(ground, `update public.meeting set held_on = app.today() where id = $1`, [
		ground.meetingId
	]);
	for (const by of roles) {
		const may = await mayOf(by);
		const rights = {
			...meetingRights(may),
			approveReport: may('report.approve')
		};
		for (const stage of stages) {
			await within(async () => {
				await bringTo(stage);
				const report = stage.report && { status: stage.report };
				const given = await asked();
				/** Whether its meeting is over, so that it can be submitted, is asked of that. */
				const gateFor = (what: What) => {
					const gate = can(what, { report, may: rights });
					if (!gate.ok || what !== 'report.submit') return gate;
					return canInMeeting('submission', { status: stage.meeting, report, may: rights });
				};
				for (const [what, command, payload] of given) {
					await compareAt({ what, command, payload, by, gate: gateFor(what), stage, at: 'report' });
				}
				if (!report || !(rights.prepareReport || rights.approveReport)) return;
				const remark = v7();
				await addRemark(remark);
				for (const [what, command, payload] of askedOfRemark(remark)) {
					await compareAt({ what, command, payload, by, gate: gateFor(what), stage, at: 'report' });
				}
			});
		}
	}
	agree();
	expectBoth();
});
