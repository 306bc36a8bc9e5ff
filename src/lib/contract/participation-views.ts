import type { AnswerWay, InvitationAnswer } from '../domain/participation/answer.ts';
import type { ParticipantCategory } from '../domain/participation/category.ts';
import type { InvitationStatus } from '../domain/participation/invitation-status.ts';
import type { Sex } from '../domain/sex.ts';
import type { Bilingual, Locale } from '../domain/language.ts';

/** Somebody on the list of those to be invited. */
export interface ParticipantView {
	id: string;
	category: ParticipantCategory;
	organisation: { id: string; name: Bilingual } | null;
	name: Bilingual;
	position: Bilingual;
	/** What only those see who run the meeting; null to everybody else. */
	personal: {
		sex: Sex;
		email: string | null;
		phone: string | null;
		/** What the person wrote beside the answer. */
		note: string;
		delegateSex: Sex;
		/** What they answered by the link themselves, where the secretariat has recorded another answer since. */
		own: {
			answer: InvitationAnswer;
			/** ISO 8601. */
			at: string;
			note: string;
			delegate: { name: string; position: string } | null;
		} | null;
	} | null;
	locale: Locale;
	basis: string;
	agendaItem: { id: string; title: Bilingual } | null;
	hasBasis: boolean;
	invitation: InvitationStatus;
	sentAt: string | null;
	byLetter: boolean;
	/** How the invitation by mail fares; null where none was owed. */
	mail: {
		status: 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';
		error: string | null;
	} | null;
	answer: {
		at: string;
		via: AnswerWay;
	} | null;
	delegate: { name: string; position: string } | null;
	rev: number;
	/** Of all that the list shows of them: another as soon as any of it is. */
	mark: string;
}

/** An invitation as it went out: to whom, whatever has changed since. */
export interface InvitationSending {
	id: string;
	name: Bilingual;
	/** null: a letter that is printed. */
	email: string | null;
	/** ISO 8601. */
	at: string;
}

/** What narrows the list. */
export interface ParticipantFilter {
	query: string;
	category: ParticipantCategory | '';
	invitation: InvitationStatus | '';
	sex: Sex | '';
}

export interface ParticipantList {
	rows: ParticipantView[];
	count: number;
	page: number;
	pages: number;
}

/** A contact of the directory that can be put on the list. */
export interface Candidate {
	contactId: string;
	name: Bilingual;
	position: Bilingual;
	organisation: Bilingual;
	suggested: ParticipantCategory;
	hasMail: boolean;
	alreadyThere: boolean;
}

/** What somebody sees who opens the link of an invitation. */
export interface RsvpView {
	/** A link that is unknown or was replaced is `expired` as well. */
	state: 'open' | 'expired' | 'withdrawn' | 'started' | 'postponed' | 'cancelled';
	/** Nothing is shown of a link that has expired, or whose invitation was withdrawn. */
	invitation: {
		reason: string;
		/** Postponed as one that was cancelled and is brought back. */
		reinstated: boolean;
		title: Bilingual;
		heldOn: string;
		startsAt: string;
		/** YYYY-MM-DD; null: a reply is asked for at once. */
		replyBy: string | null;
		place: Bilingual;
		host: Bilingual;
		name: Bilingual;
		position: Bilingual;
		answer: InvitationAnswer | null;
		/** Tells this answer from every other; '' without one. Goes back with the next answer. */
		mark: string;
		/** Where the secretariat recorded the answer: when, and what the invited had answered by the link themselves. */
		recorded: {
			/** ISO 8601. */
			at: string;
			own: { answer: InvitationAnswer; at: string; delegateName: string } | null;
		} | null;
		/** Their own words, whose answer it now is. */
		note: string;
		delegate: { name: string; position: string; sex: Sex } | null;
		agenda: { title: Bilingual; startsAt: string; minutes: number }[];
	} | null;
}
