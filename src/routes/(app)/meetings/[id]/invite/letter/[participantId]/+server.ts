import { error } from '@sveltejs/kit';
import { validate } from 'uuid';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { contextOf } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { invitationLetters } from '$lib/server/participation/letter-data';
import { readParticipant } from '$lib/server/participation/list-participants';

/** The letter of invitation of one participant, in their language unless the address says another. */
export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting || !validate(event.params.participantId)) error(404);
	if (!meeting.may.manage) error(403);
	const person = await readParticipant(context, meeting.id, event.params.participantId);
	const [letter] = person ? await invitationLetters(app(), meeting.id, [person.id]) : [];
	if (!person || !letter) error(404);
	const asked = event.url.searchParams.get('locale');
	const locale = asked === 'km' || asked === 'en' ? asked : person.locale;
	return download({
		fileName: `${m.participation_letter_file({}, { locale })} ${person.name.km}.pdf`,
		mediaType: 'application/pdf',
		bytes: await app().documents.make({ kind: 'invitation-letter', data: [letter], locale }, 'pdf'),
		inline: true
	});
};
