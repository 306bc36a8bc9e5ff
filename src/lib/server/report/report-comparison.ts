import type { Locale } from '../../domain/language.ts';
import type {
	ComparedPart,
	ComparedState,
	ReportComparison,
	ReportComparisonView
} from '$lib/contract/report-comparison';
import type { ReportContent } from '$lib/contract/report-content';
import { isInWork } from '$lib/domain/report/report-status';
import { compareReports } from '../../documents/comparison/compare-reports.ts';
import { onlyChanges } from '../../documents/comparison/compare-words.ts';
import { may, type Context } from '../request/context.ts';
import { jsonIn, rowsOf } from '../db/read.ts';
import { meetingRecord, type MeetingRecord } from '../record/meeting-record.ts';
import { draftContentOf } from '../document/draft-content.ts';
import { laidBefore } from '../record/report-snapshot.ts';

/** Which two states are asked for. */
export interface ComparisonAsked {
	meetingId: string;
	/** Ids of states: of a version or a return, or `draft`; what is missing is the last change. */
	from: string | null;
	to: string | null;
	locale: Locale;
	/** Also what stayed the same. */
	all: boolean;
}

/** The states that the reader may compare, the oldest first. */
function statesOf(record: MeetingRecord, seesDraft: boolean): ComparedState[] {
	const { report } = record;
	if (!report) return [];
	const states: ComparedState[] = report.versions
		.map((version) => ({
			id: version.id,
			kind: 'version' as const,
			version: version.version,
			number: version.number,
			at: version.approvedOn
		}))
		.reverse();
	const plain = { version: null, number: null };
	if (seesDraft && report.returned) {
		states.push({ ...plain, id: report.returned.id, kind: 'returned', at: report.returned.at });
	}
	if (seesDraft && isInWork(report.status)) {
		states.push({ ...plain, id: 'draft', kind: 'draft', at: null });
	}
	return states;
}

async function contentOf(
	context: Context,
	record: MeetingRecord,
	state: ComparedState
): Promise<ReportContent> {
	if (state.kind === 'draft') {
		return (await laidBefore(context.db, record)) ?? draftContentOf(record, context.now());
	}
	const row =
		state.kind === 'version'
			? rowsOf(
					await context.db.from('report_version').select('content').eq('id', state.id).single()
				)
			: rowsOf(
					await context.db
						.from('report_return')
						.select('report_snapshot(content)')
						.eq('id', state.id)
						.single()
				).report_snapshot;
	return jsonIn<ReportContent>(row.content);
}

/** Two states of a meeting's report side by side; null where there are no two that the user may read. */
export async function reportComparison(
	context: Context,
	asked: ComparisonAsked
): Promise<ReportComparisonView | null> {
	const record = await meetingRecord(context.db, asked.meetingId);
	if (!record) return null;
	const seesDraft =
		may(context, 'report.prepare', record.unitId) || may(context, 'report.approve', record.unitId);
	const states = statesOf(record, seesDraft);
	const named = (id: string) => states.find((state) => state.id === id);
	const to = asked.to ? named(asked.to) : states.at(-1);
	if (!to || states.length < 2) return null;
	const from = asked.from ? named(asked.from) : states[Math.max(0, states.indexOf(to) - 1)];
	if (!from) return null;
	const [before, after] = await Promise.all([
		contentOf(context, record, from),
		contentOf(context, record, to)
	]);
	const comparison = compareReports(before, after, asked.locale);
	return { states, from, to, comparison: asked.all ? comparison : changesOf(comparison) };
}

/** Without what stayed the same. */
export function changesOf(comparison: ReportComparison): ReportComparison {
	const parts = comparison.parts.flatMap((part): ComparedPart[] => {
		if (part.kind === 'text') {
			return part.change === 'same' ? [] : [{ ...part, pieces: onlyChanges(part.pieces) }];
		}
		const rows = part.rows.filter((row) => row.change !== 'same');
		return rows.length > 0 ? [{ ...part, rows }] : [];
	});
	return { ...comparison, parts };
}
