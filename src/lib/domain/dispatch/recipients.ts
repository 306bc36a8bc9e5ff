import { organisationKinds, type OrganisationKind } from '../directory/organisation-kind.ts';
import type { Bilingual, Locale } from '../language.ts';
import type { ForumKind } from '../forum/forum-kind.ts';
import { forumProfiles, type ResultRecipients } from '../forum/forum-profile.ts';

/** A body that may get the report. `address`: its e-mail, null where none is known. */
export interface Body {
	id: string;
	kind: OrganisationKind;
	name: Bilingual;
	address: string | null;
	/** Whether its people asked for English. */
	prefersEnglish?: boolean;
}

/** Who had a part in the meeting, from which the recipients follow. */
export interface DispatchFacts {
	forumKind: ForumKind;
	/** Ministry of Interior, NCDD Secretariat, CRDB/CDC. */
	national: { moi: Body; ncdds: Body; cdc: Body };
	/** Bodies whose people were present. */
	present: readonly Body[];
	/** Bodies that own an action: the sub-national administrations and departments concerned. */
	owners: readonly Body[];
	/** The seats of a working group; the name is that of the person with the body. */
	members: readonly Body[];
	/** The administration's own standing copy list, in its order. */
	standing: readonly Body[];
	/** The administration that issues the report: it keeps it and gets no copy. */
	issuer: string;
}

/** Why a body gets the report. */
export const recipientBases = [
	'addressee',
	'national',
	'concerned',
	'took_part',
	'member',
	'standing'
] as const;
export type RecipientBasis = (typeof recipientBases)[number];

export interface ProposedRecipient {
	body: Body;
	role: 'to' | 'copy';
	basis: RecipientBasis;
	locale: Locale;
	channel: 'mail' | 'printed';
	/** Named by the guideline (CPPD-19, TWG-14): leaving it out needs a reason. */
	required: boolean;
}

const authorities: readonly OrganisationKind[] = [
	'ministry',
	'department',
	'administration',
	'council'
];
// A copy list names bodies in the order in which the directory offers their kinds.
const order: readonly OrganisationKind[] = organisationKinds;

function proposed(
	body: Body,
	role: 'to' | 'copy',
	basis: RecipientBasis,
	required: boolean
): ProposedRecipient {
	return {
		body,
		role,
		basis,
		required,
		locale: body.prefersEnglish || body.kind === 'development_partner' ? 'en' : 'km',
		channel: body.address ? 'mail' : 'printed'
	};
}

function inOrder(bodies: readonly Body[]): Body[] {
	return [...bodies].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

/** A body once, by its first and weightiest reason; two members of one body at two addresses stay two. */
function once(recipients: readonly ProposedRecipient[]): ProposedRecipient[] {
	const seen = new Set<string>();
	return recipients.filter(({ body, basis }) => {
		const known = seen.has(body.id);
		const key = basis === 'member' ? `${body.id} ${body.address?.toLowerCase() ?? ''}` : body.id;
		if (basis === 'member' ? seen.has(key) : known) return false;
		seen.add(key).add(body.id);
		return true;
	});
}

function standingOf(facts: DispatchFacts): ProposedRecipient[] {
	return facts.standing.map((body) => proposed(body, 'copy', 'standing', false));
}

/**
 * CPPD-19, D IV.iii.c: to MoI; in copy to NCDDS, CRDB/CDC, departments and units, the sub-national
 * administrations concerned, the partners, associations, NGOs and private sector that took part; then the
 * administration's standing list.
 */
function toNationalLevel(facts: DispatchFacts): ProposedRecipient[] {
	const { moi, ncdds, cdc } = facts.national;
	return [
		proposed(moi, 'to', 'addressee', true),
		proposed(ncdds, 'copy', 'national', true),
		proposed(cdc, 'copy', 'national', true),
		...inOrder([...facts.owners, ...facts.present].filter((b) => authorities.includes(b.kind))).map(
			(body) => proposed(body, 'copy', 'concerned', true)
		),
		...inOrder(facts.present.filter((body) => !authorities.includes(body.kind))).map((body) =>
			proposed(body, 'copy', 'took_part', true)
		),
		...standingOf(facts),
		...inOrder(facts.owners).map((body) => proposed(body, 'copy', 'concerned', false))
	];
}

/** TWG-14: to the members, with CRDB/CDC, who sits in every working group, and the standing list. */
function toMembers(facts: DispatchFacts): ProposedRecipient[] {
	return [
		...facts.members.map((body) => proposed(body, 'to', 'member', true)),
		proposed(facts.national.cdc, 'copy', 'national', false),
		...standingOf(facts)
	];
}

const proposals: Record<ResultRecipients, (facts: DispatchFacts) => ProposedRecipient[]> = {
	national: toNationalLevel,
	members: toMembers
};

/** Who gets an approved report or minutes, deduplicated and in the order of the copy list. */
export function proposeRecipients(facts: DispatchFacts): ProposedRecipient[] {
	const all = proposals[forumProfiles[facts.forumKind].recipients](facts);
	return once(all.filter(({ body }) => body.id !== facts.issuer));
}

/**
 * The bodies that have to be on a list and are not: neither sent to nor left out with a reason. One of which several
 * members get a copy stands there as often.
 */
export function missingRecipients<Wanted extends { organisationId: string; required: boolean }>(
	proposal: readonly Wanted[],
	list: readonly { organisationId: string }[]
): Wanted[] {
	const left = list.map(({ organisationId }) => organisationId);
	return proposal.filter(({ organisationId, required }) => {
		if (!required) return false;
		const at = left.indexOf(organisationId);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** Whether the list names somebody to whom the document goes: with copies alone nothing is dispatched. */
export function hasAddressee(
	list: readonly { role: 'to' | 'copy'; leftOutReason: string }[]
): boolean {
	return list.some(({ role, leftOutReason }) => role === 'to' && leftOutReason === '');
}
