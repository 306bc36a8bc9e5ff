import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { contextOf } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { invitationLetters } from '$lib/server/participation/letter-data';
import { allParticipants } from '$lib/server/participation/list-participants';

/** So many letters are set in one go; the next are in part two. */
const lettersInPart = 200;

/**
 * The letters to be printed in one PDF: of all who are invited by letter. `?all=1`: of everybody who is
 * approved or invited. `?part=2`: the next two hundred.
 */
export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	if (!meeting.may.manage) error(403);
	const everybody = event.url.searchParams.has('all');
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	const part = Math.max(Math.trunc(Number(event.url.searchParams.get('part'))) || 1, 1);
	const list = await allParticipants(context, meeting.id, {
		query: '',
		category: '',
		invitation: '',
		sex: ''
	});
	const ids = list
		.filter((person) => person.invitation !== 'shortlisted' && person.invitation !== 'declined')
		.filter((person) => everybody || person.byLetter || person.email === null)
		.slice((part - 1) * lettersInPart, part * lettersInPart)
		.map((person) => person.id);
	const [first, ...others] = await invitationLetters(app(), meeting.id, ids);
	if (!first) error(404, m.participation_no_letters({}, { locale: context.locale }));
	return download({
		fileName: `${m.participation_letters_file({}, { locale })}.pdf`,
		mediaType: 'application/pdf',
		bytes: await app().documents.make(
			{ kind: 'invitation-letter', data: [first, ...others], locale },
			'pdf'
		),
		inline: true
	});
};
