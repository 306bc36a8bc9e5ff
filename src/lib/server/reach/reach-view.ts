import type { ParticipantView } from '../../contract/participation-views.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import { reachOf } from '../../domain/reach/reach.ts';
import { fingerprintOf } from '../form/seen.ts';
import type { ComposedMail } from '../mail/compose.ts';

/** How many of those reached a preview names; the counts are of all. */
const shownMost = 50;

interface ReachOptions {
	byLetter?: boolean;
	/** Whether it is asked why each one is invited. */
	asksBasis?: boolean;
	/** What else must be as it was seen: the day, the place. */
	facts: unknown;
	/** The mail as this one will get it. */
	sampleFor: (person: ParticipantView) => Promise<ComposedMail>;
}

/** What reaches these people, and the fingerprint by which it is confirmed as it was seen. */
export async function reachView(
	people: readonly ParticipantView[],
	options: ReachOptions
): Promise<ReachView> {
	const { byLetter = false, asksBasis = false, facts, sampleFor } = options;
	const reach = reachOf(
		people.map((one) => ({
			id: one.id,
			name: one.name.km,
			body: one.organisation?.name.km ?? '',
			address: one.personal?.email ?? null,
			hasBasis: !asksBasis || one.hasBasis
		})),
		byLetter
	);
	const rows = people.map((one, index) => ({
		id: one.id,
		name: one.name,
		body: one.organisation?.name ?? null,
		channel: reach.reached[index]!.channel,
		address: one.personal?.email ?? null,
		gaps: reach.reached[index]!.gaps
	}));
	const first = people[rows.findIndex(({ channel }) => channel === 'mail')];
	const mail = first && (await sampleFor(first));
	return {
		mails: reach.mails,
		letters: reach.letters,
		// Those with whom something is missing first: they are what a reader has to look at.
		rows: rows.toSorted((a, b) => b.gaps.length - a.gaps.length).slice(0, shownMost),
		more: Math.max(0, rows.length - shownMost),
		gaps: reach.gaps,
		sample: mail
			? { to: first.personal?.email ?? '', subject: mail.subject, text: mail.text }
			: null,
		seen: fingerprintOf({
			facts,
			people: rows.map(({ id, address, channel }) => ({ id, address, channel }))
		})
	};
}
