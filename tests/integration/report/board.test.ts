import { afterEach, beforeEach, expect, it } from 'vitest';
import { addDays } from '../../../src/lib/domain/calendar-days';
import { guidelineCheck } from '../../../src/lib/domain/guideline/guideline-check';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date';
import { guidelineFacts } from '../../../src/lib/server/document/guideline-facts';
import { meetingRecord } from '../../../src/lib/server/record/meeting-record';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
const today = phnomPenhDate(new Date());

beforeEach(async () => {
	scene = await openReportScene();
	await scene.submit();
});
afterEach(() => scene.close());

const inform = (by: Actor, informedOn = today, guidance = '') =>
	codeOf(by.do('report.inform_board', { id: scene.reportId, informedOn, guidance }));

const finding = async () => {
	const record = await meetingRecord(scene.hall.secretariat.context.db, scene.hall.meetingId);
	return guidelineCheck(guidelineFacts(record!, new Date())).find(({ rule }) => rule === 'CPPD-20');
};

it('has the report to the Board on record once results are approved, and again with its guidance (CPPD-20)', async () => {
	const { governor, secretariat, otherSecretariat } = scene.hall;
	expect(await inform(secretariat)).toBe('board_not_yet');
	await scene.approve(governor, { number: `9${Date.now()}` });
	expect(await finding()).toMatchObject({ result: 'not_met' });
	expect(await inform(otherSecretariat)).toBe('not_found');
	expect(await inform(secretariat, '2001-01-01')).toBe('report_date_before_meeting');
	expect(await inform(secretariat, addDays(today, 1))).toBe('report_date_in_future');
	expect(await inform(secretariat)).toBe('ok');
	expect(await inform(governor, today, 'សូមពន្លឿនការអនុវត្ត')).toBe('ok');
	expect(await finding()).toMatchObject({ result: 'met', evidence: { date: today } });
	const record = await meetingRecord(secretariat.context.db, scene.hall.meetingId);
	expect(record?.report).toMatchObject({
		status: 'approved',
		boardInformedOn: today,
		boardGuidance: 'សូមពន្លឿនការអនុវត្ត'
	});
});
