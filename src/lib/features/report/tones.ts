import type { ReportStatus } from '$lib/domain/report/report-status';
import type { Tone } from '$lib/i18n/labels/tone';

/** What the colour of a report's state says. */
export const reportStatusTones: Record<ReportStatus, Tone> = {
	drafting: 'amber',
	in_review: 'blue',
	approved: 'green',
	dispatched: 'green'
};
