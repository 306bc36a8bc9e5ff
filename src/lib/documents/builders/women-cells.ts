import type { ParticipationCounts } from '../../contract/participation-summary.ts';
import { sexUnstated, shareOfWomen, womenStated } from '../../domain/participation/women-share.ts';
import { formatKnown, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block } from '../model/model.ts';
import { note } from './letter-parts.ts';

type Counted = Pick<ParticipationCounts, 'present' | 'women' | 'men'>;

const ofPresent = ({ present, women, men }: Counted) => ({ people: present, women, men });

/** How many women were present. */
export function womenCell(counts: Counted, locale: Locale): string {
	return formatKnown(womenStated(ofPresent(counts)), locale);
}

/** Their share of those present whose sex is stated. */
export function shareCell(counts: Counted, locale: Locale): string {
	return formatKnown(shareOfWomen(counts), locale, formatPercent);
}

/** What has to be known to read the counts: who is in none of them, and who is in one more. */
export function countNotes(total: ParticipationCounts, locale: Locale): Block[] {
	const words = { locale };
	const unstated = sexUnstated(ofPresent(total));
	return [
		...(unstated > 0
			? [note(m.document_participation_unstated({ count: formatNumber(unstated, locale) }, words))]
			: []),
		...(total.uninvited > 0
			? [
					note(
						m.document_participation_uninvited(
							{ count: formatNumber(total.uninvited, locale) },
							words
						)
					)
				]
			: [])
	];
}
