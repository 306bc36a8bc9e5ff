import { sexes } from '../../domain/sex.ts';
import type { Word } from '../../i18n/word.ts';
import { locales } from '../../domain/language.ts';
import { directoryColumns, type DirectoryWords } from '../../domain/directory/directory-file.ts';
import { nameKey } from '../../domain/directory/name-key.ts';
import { organisationKinds } from '../../domain/directory/organisation-kind.ts';
import {
	directoryColumnLabels,
	languageLabels,
	organisationKindLabels
} from '../../i18n/labels/directory.ts';
import { sexLabels } from '../../i18n/labels/sex.ts';
import { provinceOptions } from '../area/provinces.ts';
import type { Context } from '../request/context.ts';

/** Each value under its words in both languages and under its own name. */
function wordsFor<T extends string>(values: readonly T[], labels: Record<T, Word>): Map<string, T> {
	return new Map(
		values.flatMap((value) =>
			[value, labels[value]({}, { locale: 'km' }), labels[value]({}, { locale: 'en' })].map(
				(word) => [nameKey(word.replaceAll('_', ' ')), value] as const
			)
		)
	);
}

/** The words that a directory file may use: those of our own templates and exports, in both languages. */
export async function directoryWords(context: Context): Promise<DirectoryWords> {
	const provinces = await provinceOptions(context);
	return {
		headings: wordsFor(directoryColumns, directoryColumnLabels),
		kinds: wordsFor(organisationKinds, organisationKindLabels),
		sexes: wordsFor(sexes, sexLabels),
		languages: wordsFor(locales, languageLabels),
		provinces: new Map(
			provinces.flatMap(({ unitId, name, bareName }) =>
				[name.km, name.en, bareName.km].map((word) => [nameKey(word), unitId] as const)
			)
		)
	};
}
