import { z } from 'zod';
import { invitationAnswers } from '../domain/participation/answer.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { forumSeats } from '../domain/forum/forum-kind.ts';
import {
	base,
	id,
	locale,
	optionalEmail,
	optionalPhone,
	optionalText,
	seen,
	sex,
	sha256,
	text
} from './fields.ts';

const personFields = {
	category: z.enum(participantCategories, { error: 'invalid_choice' }),
	organisationId: id.nullable().default(null),
	nameKm: text(200),
	nameEn: optionalText(200),
	positionKm: optionalText(300),
	positionEn: optionalText(300),
	sex: sex.default('unstated'),
	email: optionalEmail,
	phone: optionalPhone,
	locale: locale.default('km'),
	/** Why this one is invited, in the terms of the category. */
	basis: optionalText(1000),
	agendaItemId: id.nullable().default(null)
};

const ids = z.array(id).min(1, { error: 'required' }).max(2000, { error: 'too_many' });
const many = z.object({ meetingId: id, ids });

/** What an invited person, or the secretariat for them, answers. */
const answerFields = {
	answer: z.enum(invitationAnswers, { error: 'invalid_choice' }),
	note: optionalText(1000),
	delegateName: optionalText(200),
	delegatePosition: optionalText(200),
	delegateSex: sex.default('unstated')
};

function namesDelegate(value: { answer: string; delegateName: string }): boolean {
	return value.answer !== 'delegated' || value.delegateName !== '';
}
const delegateIsMissing = { error: 'required', path: ['delegateName'] };

/** The answer given through a public link. `seen`: the mark of the answer that stood on the page; '' where none did. */
export const publicAnswer = z
	.object({ ...answerFields, seen: z.string().max(40).default('') })
	.refine(namesDelegate, delegateIsMissing);

/** The commands on who is invited. */
export const participationCommands = {
	'participant.add': z.object({
		meetingId: id,
		participants: z
			.array(
				z.object({
					id,
					contactId: id.nullable().default(null),
					seat: z.enum(forumSeats).nullable().default(null),
					...personFields
				})
			)
			.min(1, { error: 'required' })
			.max(2000, { error: 'too_many' })
	}),
	'participant.update': z.object({ id, base, ...personFields }),
	/** `seen`: whom it tells, where one of them was invited; else these people as the list showed them. */
	'participant.remove': many.extend({ seen }),
	'participant.restore': many,
	/** `seen`: the fingerprint of these people, each as the list showed them. */
	'participant.approve': many.extend({ seen }),
	'participant.unapprove': many,
	'invitation.send': z.object({
		meetingId: id,
		/** The fingerprint of what the sending does, as its preview showed it. */
		seen,
		/** Everybody gets a letter to be printed, also those with an e-mail address. */
		byLetter: z.boolean().default(false),
		/** Also to those who have been sent one and have not answered. */
		again: z.boolean().default(false),
		invitations: z
			.array(z.object({ participantId: id, linkId: id, tokenHash: sha256 }))
			.min(1, { error: 'required' })
			.max(2000, { error: 'too_many' })
	}),
	'invitation.undo_send': many,
	'invitation.undo_answer': z.object({ participantId: id, base }),
	'invitation.respond': z
		.object({
			participantId: id,
			base,
			/** The invited answered by the link themselves; this is recorded knowingly beside it. */
			besideOwn: z.boolean().default(false),
			...answerFields
		})
		.refine(namesDelegate, delegateIsMissing)
};
