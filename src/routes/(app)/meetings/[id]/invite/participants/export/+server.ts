import { error } from '@sveltejs/kit';
import type { ParticipantView } from '$lib/contract/participation-views';
import { choose } from '$lib/i18n/bilingual';
import type { Locale } from '$lib/i18n/format';
import {
	categoryLabels,
	categoryLetters,
	invitationStatusLabels,
	sexLabels
} from '$lib/i18n/labels/participation';
import { m } from '$lib/i18n/paraglide/messages';
import { contextOf } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { allParticipants, participantFilterOf } from '$lib/server/participation/list-participants';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';

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
		cell: ({ position }, locale) => choose(position, locale)
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
	{ heading: m.participation_basis, cell: ({ basis }) => basis },
	{
		heading: m.participation_item,
		cell: ({ agendaItem }, locale) => (agendaItem ? choose(agendaItem.title, locale) : '')
	},
	{
		heading: m.participation_state,
		cell: ({ invitation }) => invitationStatusLabels[invitation]()
	},
	{ heading: m.participation_delegate_name, cell: ({ delegate }) => delegate?.name ?? '' },
	{ heading: m.participation_delegate_position, cell: ({ delegate }) => delegate?.position ?? '' },
	{
		heading: m.participation_answer_note,
		cell: ({ personal }) => personal?.note ?? '',
		personal: true
	}
];

/**
 * Those on the list who fit the filter of the address, as CSV or XLSX (`?format=xlsx`), with what is
 * personal for those who run the meeting.
 */
export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	const { seePersonal } = meeting.may;
	const filter = participantFilterOf(event.url.searchParams, seePersonal);
	const people = await allParticipants(context, meeting.id, filter);
	const shown = columns.filter(({ personal }) => seePersonal || !personal);
	return tableResponse(
		formatOf(event.url),
		`${m.participation_title()} ${meeting.heldOn}`,
		shown.map(({ heading }) => heading()),
		people.map((person) => shown.map(({ cell }) => cell(person, context.locale)))
	);
};
