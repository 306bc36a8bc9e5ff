import type { Bilingual } from '../../domain/language.ts';
import type { ReachView } from '../../contract/reach-views.ts';
import { reachChannels, reachOf, type Recipient } from '../../domain/reach/reach.ts';
import type { ComposedMail } from '../mail/mail-template.ts';

/** How many of those reached in one way a preview names; the counts are of all. */
const maxShown = 50;

/** One who is to be reached, as the preview names them. */
export interface Reachable {
	recipient: Recipient;
	name: Bilingual;
	body: Bilingual | null;
}

interface ReachOptions<T> {
	byLetter?: boolean;
	/** The mail as this one will get it. */
	sampleFor: (one: T) => Promise<ComposedMail>;
}

/** What reaches all of these, by which way, and what is missing. */
export async function reachViewOf<T extends Reachable>(
	all: readonly T[],
	{ byLetter = false, sampleFor }: ReachOptions<T>
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
		rows: reachChannels.flatMap((channel) =>
			rows
				.filter((row) => row.channel === channel)
				.toSorted((a, b) => b.gaps.length - a.gaps.length)
				.slice(0, maxShown)
		),
		gaps: reach.gaps,
		sample: mail
			? {
					to: first.recipient.address ?? '',
					subject: mail.subject,
					text: mail.text,
					files: (mail.attachments ?? []).map(({ filename }) => filename)
				}
			: null
	};
}
