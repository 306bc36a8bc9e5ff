import type { NarrativeKey, ReportPart } from '../../domain/report/report-parts.ts';
import type { ReportKind } from '../../domain/report/report-kind.ts';
import type { ReportStatus } from '../../domain/report/report-status.ts';
import type { ReportWarningCode } from '../../domain/guideline/report-warnings.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';
import { gapLabels } from './guideline-rules.ts';

export const reportStatusLabels: Record<ReportStatus, () => string> = {
	drafting: m.report_status_drafting,
	in_review: m.report_status_in_review,
	approved: m.report_status_approved,
	dispatched: m.report_status_dispatched
};

/** What the colour of a report's state says. */
export const reportStatusTones: Record<ReportStatus, Tone> = {
	drafting: 'amber',
	in_review: 'blue',
	approved: 'green',
	dispatched: 'green'
};

/** The button that begins it. */
export const reportStartLabels: Record<ReportKind, () => string> = {
	dialogue_report: m.report_start,
	minutes: m.report_start_minutes
};

export const reportPartLabels: Record<ReportPart, () => string> = {
	'': m.report_part_all,
	introduction: m.report_part_introduction,
	proceedings: m.report_part_proceedings,
	participation: m.report_part_participation,
	discussion: m.report_part_discussion,
	challenges: m.report_part_challenges,
	actions: m.report_part_actions,
	national: m.report_part_national,
	previous: m.report_part_previous,
	conclusion: m.report_part_conclusion
};

export const narrativeLabels: Record<NarrativeKey, () => string> = {
	introduction: m.report_part_introduction,
	proceedings: m.report_part_proceedings,
	conclusion: m.report_part_conclusion
};

/** What is missing, with how many there are (in the digits of the language). */
export const reportWarningLabels: Record<ReportWarningCode, (inputs: { count: string }) => string> =
	{
		...gapLabels,
		attendance_missing: m.report_warning_attendance_missing,
		sex_missing: m.report_warning_sex_missing,
		narrative_one_language: () => m.report_warning_narrative_one_language(),
		narrative_outdated: m.report_warning_narrative_outdated
	};
