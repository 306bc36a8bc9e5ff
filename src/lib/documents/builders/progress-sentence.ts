import type { ProgressSummary } from '../../domain/action/progress-summary.ts';
import { formatDate, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** How the actions stand on a day, in one sentence or two. */
export function progressSentence(
	count: number,
	{ byStatus, overdue, percent }: ProgressSummary,
	today: string,
	locale: Locale
): string {
	return m.document_progress_lead(
		{
			date: formatDate(today, locale),
			count: formatNumber(count, locale),
			done: formatNumber(byStatus.done, locale),
			running: formatNumber(byStatus.in_progress, locale),
			overdue: formatNumber(overdue, locale),
			percent: formatPercent(percent, locale)
		},
		{ locale }
	);
}
