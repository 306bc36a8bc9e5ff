/** How somebody is reached: by mail, in the portal, or by a letter or copy that is printed and handed over. */
export const reachChannels = ['mail', 'portal', 'letter'] as const;
type ReachChannel = (typeof reachChannels)[number];

/** What is not as it should be with one who is reached. */
export const reachGaps = [
	'no_address',
	'no_users',
	'no_basis',
	'same_address',
	'same_person',
	'same_body'
] as const;
export type ReachGap = (typeof reachGaps)[number];

/** One who is to be reached. */
export interface Recipient {
	id: string;
	/** The person's name, as it is compared with others; '' where a body as such is reached. */
	name: string;
	/** The body for which they come; '' for none. */
	body: string;
	/** The e-mail address; null for none. */
	address: string | null;
	/** Whether it is said why they are invited; true where that is not asked. */
	hasBasis: boolean;
	/** How it was chosen to reach them; without it by mail, where there is an address. */
	channel?: ReachChannel;
	/** Whether the portal has users whom it reaches; true where that is not asked. */
	hasUsers?: boolean;
}

interface Reached {
	id: string;
	channel: ReachChannel;
	gaps: ReachGap[];
}

/** What a step that reaches many will do. */
export interface Reach {
	mails: number;
	letters: number;
	/** In the portal; to those of them with an address a notice goes by mail. */
	portals: number;
	notices: number;
	reached: Reached[];
	/** How many have each gap; those that nobody has are left out. */
	gaps: { gap: ReachGap; count: number }[];
}

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase();

/**
 * Whom a step reaches, how, and what is missing. `byLetter`: everybody gets a letter. An address that
 * two have, or a person who stands there twice for the same body, or a body that stands there twice, is
 * named for each of them.
 */
export function reachOf(recipients: readonly Recipient[], byLetter = false): Reach {
	const addresses = counted(recipients.map(({ address }) => plain(address ?? '')));
	const persons = counted(recipients.map(personOf));
	const reached = recipients.map((one): Reached => {
		const gaps: ReachGap[] = [];
		const channel = byLetter
			? 'letter'
			: (one.channel ?? (one.address !== null ? 'mail' : 'letter'));
		if (one.address === null && !byLetter) gaps.push('no_address');
		if (channel === 'portal' && one.hasUsers === false) gaps.push('no_users');
		if (!one.hasBasis) gaps.push('no_basis');
		if (one.address !== null && addresses.get(plain(one.address))! > 1) gaps.push('same_address');
		if (persons.get(personOf(one))! > 1) gaps.push(one.name ? 'same_person' : 'same_body');
		return { id: one.id, channel, gaps };
	});
	const by = (asked: ReachChannel) => reached.filter(({ channel }) => channel === asked).length;
	return {
		mails: by('mail'),
		letters: by('letter'),
		portals: by('portal'),
		notices: reached.filter(
			({ channel }, index) => channel === 'portal' && recipients[index]!.address !== null
		).length,
		reached,
		gaps: reachGaps
			.map((gap) => ({ gap, count: reached.filter((one) => one.gaps.includes(gap)).length }))
			.filter(({ count }) => count > 0)
	};
}

function personOf({ name, body }: Recipient): string {
	return `${plain(name)}\n${plain(body)}`;
}

function counted(keys: string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
	return counts;
}
