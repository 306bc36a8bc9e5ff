import { error } from '@sveltejs/kit';
import { choose } from '$lib/i18n/bilingual';
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

/** Those on the list who fit the filter of the address, as CSV or XLSX (`?format=xlsx`). */
export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	const filter = participantFilterOf(event.url.searchParams);
	const people = await allParticipants(context, meeting.id, filter);
	const { locale } = context;
	return tableResponse(
		formatOf(event.url),
		`${m.participation_title()} ${meeting.heldOn}`,
		[
			m.participation_letter(),
			m.participation_category(),
			m.participation_name_km(),
			m.participation_name_en(),
			m.participation_position_km(),
			m.participation_organisation(),
			m.participation_sex(),
			m.participation_email(),
			m.participation_phone(),
			m.participation_basis(),
			m.participation_item(),
			m.participation_state(),
			m.participation_delegate_name(),
			m.participation_delegate_position(),
			m.participation_answer_note()
		],
		people.map((person) => [
			categoryLetters[person.category](),
			categoryLabels[person.category](),
			person.name.km,
			person.name.en,
			choose(person.position, locale),
			person.organisation ? choose(person.organisation.name, locale) : '',
			sexLabels[person.sex](),
			person.email ?? '',
			person.phone ?? '',
			person.basis,
			person.agendaItem ? choose(person.agendaItem.title, locale) : '',
			invitationStatusLabels[person.invitation](),
			person.delegate?.name ?? '',
			person.delegate?.position ?? '',
			person.answer?.note ?? ''
		])
	);
};
