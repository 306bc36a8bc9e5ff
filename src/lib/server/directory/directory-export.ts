import type { Locale } from '../../domain/language.ts';
import { directoryColumns, type DirectoryColumn } from '../../domain/directory/directory-file.ts';
import type { OrganisationKind } from '../../domain/directory/organisation-kind.ts';
import {
	directoryColumnLabels,
	languageLabels,
	organisationKindLabels
} from '../../i18n/labels/directory.ts';
import { sexLabels } from '../../i18n/labels/sex.ts';
import { provinceOptions } from '../area/provinces.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { allOrganisations, type DirectoryFilter } from './organisation-list.ts';

type Cells = Partial<Record<DirectoryColumn, string>>;

/** The headings of a directory file in the user's language. */
export function directoryHeadings(locale: Locale): string[] {
	return directoryColumns.map((column) => directoryColumnLabels[column]({}, { locale }));
}

/** A row that shows how the template is filled in. */
export function templateRows(locale: Locale, example: Cells): string[][] {
	const cells: Cells = {
		...example,
		kind: organisationKindLabels.department({}, { locale }),
		sex: sexLabels.female({}, { locale }),
		language: languageLabels.km({}, { locale })
	};
	return [directoryColumns.map((column) => cells[column] ?? '')];
}

/**
 * The directory as rows of a file, in the columns of the import: one for each contact, and one for an
 * organisation without. What the user may not see is not in it.
 */
export async function directoryRows(
	context: Context,
	filter: Omit<DirectoryFilter, 'page'>
): Promise<string[][]> {
	const { locale } = context;
	const [organisations, contacts, details, provinces] = await Promise.all([
		allOrganisations(context, filter),
		allRows((from, to) =>
			context.db
				.from('contact')
				.select(
					'organisation_id, name_km, name_en, position_km, position_en, sex, email, phone, locale'
				)
				.is('archived_at', null)
				.order('name_km')
				.order('id')
				.range(from, to)
		),
		allRows((from, to) =>
			context.db
				.from('organisation')
				.select('id, website, unit!inner(path)')
				.order('id')
				.range(from, to)
		),
		provinceOptions(context)
	]);
	const byId = new Map(details.map((detail) => [detail.id, detail]));
	return organisations.flatMap((organisation) => {
		const detail = byId.get(organisation.id);
		const province = provinces.find(({ unitId }) => detail?.unit.path.includes(unitId));
		const own: Cells = {
			organisationKm: organisation.name.km,
			organisationEn: organisation.name.en,
			shortName: organisation.shortName ?? '',
			kind: organisationKindLabels[organisation.kind satisfies OrganisationKind]({}, { locale }),
			province: province?.name[locale] ?? '',
			organisationEmail: organisation.email ?? '',
			organisationPhone: organisation.phone ?? '',
			website: detail?.website ?? ''
		};
		const people = contacts.filter((contact) => contact.organisation_id === organisation.id);
		const rows: Cells[] = people.map((contact) => ({
			...own,
			contactKm: contact.name_km,
			contactEn: contact.name_en,
			positionKm: contact.position_km,
			positionEn: contact.position_en,
			sex: sexLabels[contact.sex]({}, { locale }),
			email: contact.email ?? '',
			phone: contact.phone ?? '',
			language: languageLabels[contact.locale]({}, { locale })
		}));
		return (rows.length > 0 ? rows : [own]).map((cells) =>
			directoryColumns.map((column) => cells[column] ?? '')
		);
	});
}
