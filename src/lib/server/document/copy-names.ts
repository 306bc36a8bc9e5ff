import { copyLines } from '../../domain/dispatch/copy-lines.ts';
import { recipientProposal } from '../../domain/dispatch/recipient-proposal.ts';
import type { Bilingual, Locale } from '../../domain/language.ts';
import { formatDigits } from '../../i18n/format.ts';
import { copyGroupLabels } from '../../i18n/labels/dispatch.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';

/** The copy list of a meeting's documents, in both languages. */
export function copyNames(record: MeetingRecord): Bilingual[] {
	return copyLines(recipientProposal(record)).map((line) => {
		if ('name' in line) return line.name;
		const words = (locale: Locale) =>
			copyGroupLabels[line.kind]({ count: formatDigits(line.count, locale) }, { locale });
		return { km: words('km'), en: words('en') };
	});
}
