import type { Bilingual } from '../../contract/meeting-views.ts';
import type { ParticipantView } from '../../contract/participation-views.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import { reachOf, type Recipient } from '../../domain/reach/reach.ts';
import { fingerprintOf } from '../form/seen.ts';
import type { ComposedMail } from '../mail/compose.ts';

/** How many of those reached a preview names; the counts are of all. */
const shownMost = 50;

/** One who is to be reached, as the preview names them. */
export interface Reachable {
	recipient: Recipient;
	name: Bilingual;
	body: Bilingual | null;
}

interface ReachOptions<T> {
	byLetter?: boolean;
	/** What else must be as it was seen: the day, the place. */
	facts: unknown;
	/** The mail as this one will get it. */
	sampleFor: (one: T) => Promise<ComposedMail>;
}

/** What reaches all of these, and the fingerprint by which it is confirmed as it was seen. */
export async function reachViewOf<T extends Reachable>(
	all: readonly T[],
	{ byLetter = false, facts, sampleFor }: ReachOptions<T>
): Promise<ReachView> {
	const reach = reachOf(
		all.map(({ recipient }) => recipient),
		byLetter
	);
	const rows = all.map(({ recipient, name, body }, index) => ({
		id: recipient.id,
		name,
		body,
		channel: reach.reached[index]!.channel,
		address: recipient.address,
		gaps: reach.reached[index]!.gaps
	}));
	const first = all[rows.findIndex(({ channel }) => channel === 'mail')];
	const mail = first && (await sampleFor(first));
	return {
		mails: reach.mails,
		letters: reach.letters,
		portals: reach.portals,
		notices: reach.notices,
		// Those with whom something is missing first: they are what a reader has to look at.
		rows: rows.toSorted((a, b) => b.gaps.length - a.gaps.length).slice(0, shownMost),
		more: Math.max(0, rows.length - shownMost),
		gaps: reach.gaps,
		sample: mail
			? {
					to: first.recipient.address ?? '',
					subject: mail.subject,
					text: mail.text,
					files: (mail.attachments ?? []).map(({ filename }) => filename)
				}
			: null,
		seen: fingerprintOf({
			facts,
			people: rows.map(({ id, address, channel }) => ({ id, address, channel }))
		})
	};
}

interface PeopleOptions extends Omit<ReachOptions<never>, 'sampleFor'> {
	/** Whether it is asked why each one is invited. */
	asksBasis?: boolean;
	sampleFor: (person: ParticipantView) => Promise<ComposedMail>;
}

/** What reaches these people of a meeting. */
export function reachView(
	people: readonly ParticipantView[],
	{ asksBasis = false, sampleFor, ...options }: PeopleOptions
): Promise<ReachView> {
	const all = people.map((person) => ({
		recipient: {
			id: person.id,
			name: person.name.km,
			body: person.organisation?.name.km ?? '',
			address: person.personal?.email ?? null,
			hasBasis: !asksBasis || person.hasBasis
		},
		name: person.name,
		body: person.organisation?.name ?? null,
		person
	}));
	return reachViewOf(all, { ...options, sampleFor: ({ person }) => sampleFor(person) });
}
