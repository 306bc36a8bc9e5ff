import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { at } from '../rows/days.ts';
import { demoId } from '../rows/ids.ts';
import { isOver, type Dialogue, type Person } from './dialogue.ts';
import { inviteesOf } from './invitees.ts';

type Invitation =
	'shortlisted' | 'approved' | 'sent' | 'accepted' | 'declined' | 'delegated' | null;

/** How many of the showcase's invited have answered, and how many wait for the Governor's approval. */
const showcaseAnswers = 41;
const showcaseInvited = 120;

function invitationOf(dialogue: Dialogue, index: number): Invitation {
	const { progress, luck, province } = dialogue;
	if (isOver(progress) || progress === 'in_session') {
		const chance = luck.next();
		return chance < 0.74
			? 'accepted'
			: chance < 0.84
				? 'delegated'
				: chance < 0.9
					? 'declined'
					: 'sent';
	}
	if (progress === 'draft') return 'shortlisted';
	if (progress === 'postponed') return 'sent';
	// Answers come in no order, so the places of those who answered are spread over the list.
	const spread = (index * 53) % showcaseInvited;
	if (province.slug === 'battambang' && index >= showcaseInvited) return 'shortlisted';
	if (province.slug === 'battambang' && spread >= showcaseAnswers) return 'sent';
	if (province.slug !== 'battambang' && luck.happens(0.5)) return 'sent';
	return spread % 9 === 4 ? 'delegated' : spread % 8 === 5 ? 'declined' : 'accepted';
}

function attendanceOf({ progress, luck }: Dialogue, invitation: Invitation): Person['attendance'] {
	if (progress === 'in_session') return luck.happens(0.82) ? 'present' : null;
	if (!isOver(progress)) return null;
	if (invitation === 'declined') return luck.happens(0.8) ? 'excused' : 'absent';
	if (invitation === 'sent') return luck.happens(0.5) ? 'absent' : 'present';
	return luck.happens(0.96) ? 'present' : 'excused';
}

/** Writes who is invited, what they answered and who came; some come without an invitation. */
export function addParticipants(dialogue: Dialogue): void {
	const { rows, id, unitId, heldOn, luck, today } = dialogue;
	const sentAt = at(addDays(heldOn < today ? heldOn : today, -19), '09:00');
	const list = inviteesOf(dialogue.directory, dialogue.size, luck);
	dialogue.people = list.map((invitee, index) => {
		const walkIn =
			(isOver(dialogue.progress) || dialogue.progress === 'in_session') &&
			index > 30 &&
			index % 23 === 0;
		const invitation = walkIn ? null : invitationOf(dialogue, index);
		const attendance = walkIn ? 'present' : attendanceOf(dialogue, invitation);
		const person: Person = {
			...invitee,
			id: demoId(`participant:${id}:${index}`),
			attendance,
			walkIn
		};
		const sent = invitation !== null && invitation !== 'shortlisted' && invitation !== 'approved';
		const answered = sent && invitation !== 'sent';
		const item =
			invitee.theme === null ? null : dialogue.agenda.find(({ theme }) => theme === invitee.theme);
		rows.add('public.participant', {
			id: person.id,
			meeting_id: id,
			unit_id: unitId,
			category: invitee.category,
			organisation_id: invitee.organisation?.id ?? null,
			contact_id: invitee.contactId,
			name_km: invitee.km,
			name_en: invitee.en,
			position_km: invitee.positionKm,
			position_en: invitee.positionEn,
			locale: invitee.locale,
			basis: walkIn ? 'មកចូលរួមដោយខ្លួនឯង' : invitee.basis,
			agenda_item_id: invitee.category === 'b' ? (item?.id ?? null) : null,
			invitation,
			sent_at: sent ? sentAt : null,
			sent_by_letter: sent && invitee.email === null,
			responded_at: answered ? at(addDays(sentAt.slice(0, 10), luck.between(1, 8)), '10:30') : null,
			responded_via: answered ? (invitee.email ? 'link' : 'staff') : null,
			delegate_name: invitation === 'delegated' ? `អ្នកតំណាង ${invitee.km}` : null,
			delegate_position: invitation === 'delegated' ? 'អនុប្រធាន' : '',
			attendance,
			attended_by_delegate: attendance === 'present' && invitation === 'delegated',
			checked_in_at: attendance === 'present' ? at(heldOn, '07:45') : null,
			walk_in: walkIn
		});
		rows.add('public.participant_personal', {
			participant_id: person.id,
			meeting_id: id,
			unit_id: unitId,
			sex: invitee.sex,
			email: invitee.email,
			response_note: invitation === 'declined' ? 'ជាប់បេសកកម្ម' : '',
			delegate_sex:
				invitation === 'delegated' ? (luck.happens(0.5) ? 'female' : 'male') : 'unstated'
		});
		return person;
	});
}
