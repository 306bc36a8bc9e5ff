import type { Word } from '../word.ts';
import type { Locale } from '../../domain/language.ts';
import type { DirectoryColumn, RefusedRowCode } from '../../domain/directory/directory-file.ts';
import type { OrganisationKind } from '../../domain/directory/organisation-kind.ts';
import { m } from '../paraglide/messages.js';

/** The words for the kinds of organisation. */
export const organisationKindLabels: Record<OrganisationKind, Word> = {
	ministry: m.directory_kind_ministry,
	department: m.directory_kind_department,
	administration: m.directory_kind_administration,
	council: m.directory_kind_council,
	association: m.directory_kind_association,
	development_partner: m.directory_kind_development_partner,
	ngo: m.directory_kind_ngo,
	academia: m.directory_kind_academia,
	private_sector: m.directory_kind_private_sector,
	community: m.directory_kind_community,
	other: m.directory_kind_other
};

/** The headings of a directory file. */
export const directoryColumnLabels: Record<DirectoryColumn, Word> = {
	organisationKm: m.directory_column_organisation_km,
	organisationEn: m.directory_column_organisation_en,
	shortName: m.directory_column_short_name,
	kind: m.directory_column_kind,
	province: m.directory_column_province,
	organisationEmail: m.directory_column_organisation_email,
	organisationPhone: m.directory_column_organisation_phone,
	website: m.directory_column_website,
	contactKm: m.directory_column_contact_km,
	contactEn: m.directory_column_contact_en,
	positionKm: m.directory_column_position_km,
	positionEn: m.directory_column_position_en,
	sex: m.directory_column_sex,
	email: m.directory_column_email,
	phone: m.directory_column_phone,
	language: m.directory_column_language
};

export const languageLabels: Record<Locale, Word> = {
	km: m.directory_language_km,
	en: m.directory_language_en
};

/** Why a row of a directory file is refused. */
export const refusedRowLabels: Record<RefusedRowCode, Word> = {
	organisation_missing: m.directory_refused_organisation_missing,
	kind_missing: m.directory_refused_kind_missing,
	kind_unknown: m.directory_refused_kind_unknown,
	administration_from_gazetteer: m.directory_refused_administration_from_gazetteer,
	province_missing: m.directory_refused_province_missing,
	province_unknown: m.directory_refused_province_unknown,
	province_of_others: m.directory_refused_province_of_others,
	organisation_of_others: m.directory_refused_organisation_of_others,
	details_of_others: m.directory_refused_details_of_others,
	organisation_ambiguous: m.directory_refused_organisation_ambiguous,
	contact_without_name: m.directory_refused_contact_without_name,
	invalid_email: m.directory_refused_invalid_email,
	invalid_phone: m.directory_refused_invalid_phone,
	invalid_website: m.directory_refused_invalid_website,
	sex_unknown: m.directory_refused_sex_unknown,
	language_unknown: m.directory_refused_language_unknown,
	too_long: m.directory_refused_too_long,
	duplicate_in_file: m.directory_refused_duplicate_in_file
};

/** The words for the fields that an import changes. */
export const changedFieldLabels: Record<string, Word> = {
	nameKm: m.directory_name_km,
	nameEn: m.directory_name_en,
	shortName: m.directory_short_name,
	email: m.directory_email,
	phone: m.directory_phone,
	website: m.directory_website,
	positionKm: m.directory_position_km,
	positionEn: m.directory_position_en,
	sex: m.directory_sex,
	locale: m.directory_language
};
