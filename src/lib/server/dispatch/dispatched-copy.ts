import type { ReportContent } from '../../contract/report-content.ts';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { Bilingual, Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { MailText } from '../mail/layout.ts';
import type { FrozenVersion } from '../record/frozen-version.ts';

/** A copy with the version that it is one of, as the mail that carries it speaks of it. */
export interface CopyToMail {
	role: 'to' | 'copy';
	locale: Locale;
	withWord: boolean;
	version: FrozenVersion;
	/** YYYY-MM-DD. */
	approvedOn: string;
	meeting: Bilingual;
	unit: Bilingual;
}

/** A copy that was dispatched. */
export interface DispatchedCopy extends CopyToMail {
	recipientId: string;
	/** YYYY-MM-DD in Cambodia. */
	dispatchedOn: string;
}

interface CopyRow {
	role: 'to' | 'copy';
	locale: Locale;
	withWord: boolean;
	number: string;
	content: ReportContent;
	files: FrozenVersion['files'];
	approvedOn: string;
	dispatchedOn: string;
	meetingKm: string;
	meetingEn: string;
	unitKm: string;
	unitEn: string;
}

/** Reads past the policies: for the worker, or for one whose right to the copy has been looked at. */
export async function readCopy(
	app: Pick<App, 'pool'>,
	recipientId: string
): Promise<DispatchedCopy> {
	const { rows } = await app.pool.query<CopyRow>(
		`select r.role, r.locale, r.with_word as "withWord", v.number, v.content, v.files,
			v.approved_on::text as "approvedOn",
			(r.dispatched_at at time zone 'Asia/Phnom_Penh')::date::text as "dispatchedOn",
			m.title_km as "meetingKm", m.title_en as "meetingEn", u.name_km as "unitKm", u.name_en as "unitEn"
		from public.report_recipient r
		join public.report_version v on v.id = r.report_version_id
		join public.meeting m on m.id = v.meeting_id
		join public.unit u on u.id = v.unit_id
		where r.id = $1`,
		[recipientId]
	);
	const row = rows[0];
	if (!row) throw new Error(`no recipient ${recipientId}`);
	return {
		recipientId,
		role: row.role,
		locale: row.locale,
		withWord: row.withWord,
		version: { number: row.number, content: row.content, files: row.files },
		approvedOn: row.approvedOn,
		dispatchedOn: row.dispatchedOn,
		meeting: { km: row.meetingKm, en: row.meetingEn },
		unit: { km: row.unitKm, en: row.unitEn }
	};
}

/** What names the document in a mail: who issued it, of which meeting, under which number and date. */
export function wordsOfCopy(
	copy: CopyToMail,
	locale: Locale
): { meeting: string; unit: string; facts: NonNullable<MailText['facts']> } {
	return {
		meeting: choose(copy.meeting, locale),
		unit: choose(copy.unit, locale),
		facts: [
			{
				label: m.report_number({}, { locale }),
				value: formatDigits(copy.version.number, locale)
			},
			{ label: m.report_date({}, { locale }), value: formatDate(copy.approvedOn, locale) }
		]
	};
}
