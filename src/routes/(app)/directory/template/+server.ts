import { m } from '$lib/i18n/paraglide/messages';
import { directoryHeadings, templateRows } from '$lib/server/directory/directory-export';
import { contextOf } from '$lib/server/request/context-of';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';
import type { RequestHandler } from './$types';

/** A file with the headings and one example, to be filled in. */
export const GET: RequestHandler = (event) => {
	const { locale } = contextOf(event);
	const example = {
		organisationKm: m.directory_example_organisation({}, { locale: 'km' }),
		organisationEn: m.directory_example_organisation({}, { locale: 'en' }),
		province: m.directory_example_province(),
		organisationEmail: 'department@example.gov.kh',
		organisationPhone: '053 000 000',
		contactKm: m.directory_example_position({}, { locale: 'km' }),
		contactEn: m.directory_example_position({}, { locale: 'en' }),
		positionKm: m.directory_example_position({}, { locale: 'km' }),
		positionEn: m.directory_example_position({}, { locale: 'en' }),
		email: 'director@example.gov.kh',
		phone: '012 000 000'
	};
	return tableResponse(
		formatOf(event.url),
		m.directory_template_file_name(),
		directoryHeadings(locale),
		templateRows(locale, example)
	);
};
