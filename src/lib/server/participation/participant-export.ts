import type { ParticipantView } from '../../contract/participation-views.ts';
import { choose } from '../../i18n/bilingual.ts';
import type { Locale } from '../../domain/language.ts';
import {
	categoryLabels,
	categoryLetters,
	invitationStatusLabels
} from '../../i18n/labels/participation.ts';
import { sexLabels } from '../../i18n/labels/sex.ts';
import { m } from '../../i18n/paraglide/messages.js';

interface ExportColumn {
	heading: () => string;
	cell: (person: ParticipantView, locale: Locale) => string;
	/** For those who run the meeting alone. */
	personal?: true;
}

const columns: readonly ExportColumn[] = [
	{ heading: m.participation_letter, cell: ({ category }) => categoryLetters[category]() },
	{ heading: m.participation_category, cell: ({ category }) => categoryLabels[category]() },
	{ heading: m.participation_name_km, cell: ({ name }) => name.km },
	{ heading: m.participation_name_en, cell: ({ name }) => name.en },
	{
		heading: m.participation_position_km,
		cell: ({ position }) => position.km
	},
	{
		heading: m.participation_position_en,
		cell: ({ position }) => position.en
	},
	{
		heading: m.participation_organisation,
		cell: ({ organisation }, locale) => (organisation ? choose(organisation.name, locale) : '')
	},
	{
		heading: m.participation_sex,
		cell: ({ personal }) => (personal ? sexLabels[personal.sex]() : ''),
		personal: true
	},
	{ heading: m.participation_email, cell: ({ personal }) => personal?.email ?? '', personal: true },
	{ heading: m.participation_phone, cell: ({ personal }) => personal?.phone ?? '', personal: true },
	{ heading: m.participation_basis, cell: ({ basis }) => basis, personal: true },
	{
		heading: m.participation_item,
		cell: ({ agendaItem }, locale) => (agendaItem ? choose(agendaItem.title, locale) : ''),
		personal: true
	},
	{
		heading: m.participation_state,
		cell: ({ invitation }) => invitationStatusLabels[invitation](),
		personal: true
	},
	{
		heading: m.participation_delegate_name,
		cell: ({ delegate }) => delegate?.name ?? '',
		personal: true
	},
	{
		heading: m.participation_delegate_position,
		cell: ({ delegate }) => delegate?.position ?? '',
		personal: true
	},
	{
		heading: m.participation_answer_note,
		cell: ({ personal }) => personal?.note ?? '',
		personal: true
	}
];

/** The headings and rows of a file with these people; what is personal only where it may be seen. */
export function participantTable(
	people: readonly ParticipantView[],
	seePersonal: boolean,
	locale: Locale
): { headings: string[]; rows: string[][] } {
	const shown = columns.filter(({ personal }) => seePersonal || !personal);
	return {
		headings: shown.map(({ heading }) => heading()),
		rows: people.map((person) => shown.map(({ cell }) => cell(person, locale)))
	};
}
