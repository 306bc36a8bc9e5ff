import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { allParticipants, participantFilterOf } from '$lib/server/participation/list-participants';
import { participantTable } from '$lib/server/participation/participant-export';
import { formatOf, tableResponse } from '$lib/server/spreadsheet/write-table';

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
	const { headings, rows } = participantTable(people, seePersonal, context.locale);
	const name = `${m.participation_title()} ${meeting.heldOn}`;
	return tableResponse(formatOf(event.url), name, headings, rows);
};
