import { z } from 'zod';
import { command, rowResult } from './command.ts';
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
import { count } from './shared-views.ts';

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
export type PublicAnswer = z.input<typeof publicAnswer>;

/** How many of those who were named took the step, and how many stood elsewhere. */
const moved = z.object({ changed: count, unchanged: count });

/** The commands on who is invited. */
export const participationCommands = {
	'participant.add': command(
		z.object({
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
		z.object({ added: count, alreadyThere: count })
	),
	'participant.update': command(
		z.object({ id, base, ...personFields }),
		rowResult.extend({ approvalTakenBack: z.boolean() })
	),
	/** `seen`: whom it tells, where one of them was invited; else these people as the list showed them. */
	'participant.remove': command(many.extend({ seen }), z.object({ ids: z.array(id), told: count })),
	'participant.restore': command(many, z.object({ ids: z.array(id), again: count })),
	/** `seen`: the fingerprint of these people, each as the list showed them. */
	'participant.approve': command(many.extend({ seen }), moved),
	'participant.unapprove': command(many, moved),
	'invitation.send': command(
		z.object({
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
		z.object({ sent: count, mailed: count, letters: count })
	),
	'invitation.undo_send': command(many, moved),
	'invitation.undo_answer': command(z.object({ participantId: id, base }), rowResult),
	'invitation.respond': command(
		z
			.object({
				participantId: id,
				base,
				/** The invited answered by the link themselves; this is recorded knowingly beside it. */
				besideOwn: z.boolean().default(false),
				...answerFields
			})
			.refine(namesDelegate, delegateIsMissing),
		rowResult
	)
};
