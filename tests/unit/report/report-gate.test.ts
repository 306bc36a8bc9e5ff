import { describe, expect, it } from 'vitest';
import {
	can,
	type ReportStep,
	type ReportWork
} from '../../../src/lib/domain/report/report-gate.ts';
import { isHeld, reportStatuses } from '../../../src/lib/domain/report/report-status.ts';

const everything = { prepareReport: true, approveReport: true };
const openIn = (what: ReportWork | ReportStep) =>
	reportStatuses.filter((status) => can(what, { report: { status }, may: everything }).ok);

describe('the gates of a report', () => {
	it.each<[ReportWork | ReportStep, string[]]>([
		['text', ['drafting']],
		['review', ['in_review']],
		['report.remark', ['in_review']],
		['report.settle_remark', ['drafting']],
		['report.submit', ['drafting']],
		['report.recall', ['in_review']],
		['report.return', ['in_review']],
		['report.approve', ['in_review']],
		['report.dispatch', ['approved']],
		['report.revise', ['approved', 'dispatched']],
		['report.undo_revise', ['drafting']]
	])('open %s while it is %j', (what, statuses) => {
		expect(openIn(what)).toEqual(statuses);
	});

	it('leave reading and approving to those who approve, and the rest to those who write', () => {
		const reader = { approveReport: true };
		expect(can('report.approve', { report: { status: 'in_review' }, may: reader }).ok).toBe(true);
		expect(can('review', { report: { status: 'in_review' }, may: reader }).ok).toBe(true);
		for (const what of ['text', 'report.submit', 'report.dispatch'] as const) {
			expect(can(what, { report: { status: 'drafting' }, may: reader })).toEqual({
				ok: false,
				refusal: { code: 'forbidden' }
			});
		}
	});

	it('say why not, as the database would', () => {
		const why = (what: ReportWork | ReportStep) =>
			can(what, { report: { status: 'dispatched' }, may: everything });
		const at = { machine: 'report', from: 'dispatched' };
		expect(why('text')).toEqual({
			ok: false,
			refusal: { code: 'report_not_in_drafting', detail: at }
		});
		expect(why('review')).toEqual({
			ok: false,
			refusal: { code: 'report_not_in_review', detail: at }
		});
		expect(why('report.remark')).toMatchObject({ refusal: { code: 'report_remark_not_now' } });
		expect(why('report.settle_remark')).toMatchObject({
			refusal: { code: 'report_remark_not_now' }
		});
		expect(can('text', { report: { status: 'in_review' }, may: everything })).toEqual({
			ok: false,
			refusal: { code: 'report_in_review' }
		});
		expect(why('report.dispatch')).toEqual({
			ok: false,
			refusal: { code: 'dispatch_done' }
		});
		expect(why('report.approve')).toEqual({
			ok: false,
			refusal: { code: 'transition_not_allowed', detail: { ...at, to: 'approved' } }
		});
		expect(can('text', { report: null, may: everything })).toMatchObject({
			refusal: { code: 'not_found' }
		});
	});

	it('hold what the report prints while it is read', () => {
		expect(reportStatuses.filter((status) => isHeld({ status }))).toEqual(['in_review']);
		expect(isHeld(null)).toBe(false);
	});
});
