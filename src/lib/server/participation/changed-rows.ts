import type { Bilingual, Locale } from '../../domain/language.ts';
import { refuse, type Result } from '../../domain/result.ts';
import { formatList, formatNumber } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import type { Marks } from './marks.ts';

/** People of a meeting as a list showed them. */
interface Listed {
	meetingId: string;
	ids: readonly string[];
	marks: Marks;
}

/**
 * An outcome that, where it is refused because people are others than the list showed them, says who
 * (`participants_changed_rows`); where they are no longer on the list, it stays `participants_changed`.
 */
export async function namingChanged<T>(
	context: Pick<Context, 'db'>,
	outcome: Result<T>,
	{ meetingId, ids, marks }: Listed
): Promise<Result<T>> {
	if (outcome.ok || outcome.refusal.code !== 'participants_changed') return outcome;
	const names = await namesOfChanged(context, meetingId, new Set(ids), marks);
	if (names.length === 0) return outcome;
	return refuse('participants_changed_rows', {
		names: { km: listed(names, 'km'), en: listed(names, 'en') }
	});
}

/** Who of these is another than they were read, in the order of the list. */
async function namesOfChanged(
	{ db }: Pick<Context, 'db'>,
	meetingId: string,
	ids: ReadonlySet<string>,
	marks: Marks
): Promise<Bilingual[]> {
	const rows = await allRows((from, to) =>
		db
			.from('participant_row')
			.select('id, mark, name_km, name_en')
			.eq('meeting_id', meetingId)
			.order('name_km')
			.order('id')
			.range(from, to)
	);
	return rows
		.filter(({ id, mark }) => ids.has(id) && marks.get(id) !== mark)
		.map(({ name_km: km, name_en: en }) => ({ km: km || en, en: en || km }));
}

const maxNamed = 5;

/** The first few by name and how many more, as a sentence lists them. */
function listed(names: readonly Bilingual[], locale: Locale): string {
	const named = names.slice(0, maxNamed).map((name) => name[locale]);
	const more = names.length - named.length;
	if (more > 0) named.push(m.participation_more({ count: formatNumber(more, locale) }, { locale }));
	return formatList(named, locale);
}
