import type { OrganisationKind } from '../directory/organisation-kind.ts';
import type { Locale } from '../language.ts';
import type { ForumKind } from '../forum/forum-kind.ts';
import { proposeRecipients, type Body, type ProposedRecipient } from './recipients.ts';

/** What of the record of a meeting its recipients follow from. */
export interface MeetingParties {
	forumKind: ForumKind;
	/** The administration that issues the report. */
	unitId: string;
	/** Bodies that had a part in the meeting or stand on the copy list. */
	bodies: readonly {
		id: string;
		kind: OrganisationKind;
		nameKm: string;
		nameEn: string;
		email: string | null;
	}[];
	participants: readonly {
		organisationId: string | null;
		attendance: string | null;
		email: string | null;
		locale: Locale;
	}[];
	actions: readonly { ownerId: string }[];
	/** The standing copy list, by the ids of bodies, in its order. */
	standing: readonly string[];
	/** The seats of a working group. */
	members: readonly {
		organisationId: string;
		nameKm: string;
		nameEn: string;
		email: string | null;
		locale: Locale;
	}[];
}

const moi = '00000000-0000-7000-8000-a00000000002';
const ncdds = '00000000-0000-7000-8000-a00000000003';
const cdc = '00000000-0000-7000-8000-a00000000004';

function bodyOf(row: MeetingParties['bodies'][number], meeting: MeetingParties): Body {
	// A body without an address of its own is reached by the person who came from it.
	const people = meeting.participants.filter(
		(person) => person.organisationId === row.id && person.attendance === 'present'
	);
	return {
		id: row.id,
		kind: row.kind,
		name: { km: row.nameKm, en: row.nameEn },
		address: row.email ?? people.find((person) => person.email)?.email ?? null,
		prefersEnglish: people.length > 0 && people.every((person) => person.locale === 'en')
	};
}

/** Who gets the report of this meeting, as the guideline and the standing list have it (CPPD-19). */
export function recipientProposal(meeting: MeetingParties): ProposedRecipient[] {
	const bodies = new Map(meeting.bodies.map((row) => [row.id, bodyOf(row, meeting)]));
	const known = (ids: readonly (string | null)[]) =>
		ids.flatMap((id) => (id && bodies.has(id) ? [bodies.get(id)!] : []));
	const present = meeting.participants
		.filter((person) => person.attendance === 'present')
		.map((person) => person.organisationId);
	return proposeRecipients({
		forumKind: meeting.forumKind,
		national: { moi: bodies.get(moi)!, ncdds: bodies.get(ncdds)!, cdc: bodies.get(cdc)! },
		present: known(present),
		owners: known(meeting.actions.map((action) => action.ownerId)),
		standing: known(meeting.standing),
		members: meeting.members.map((member) => {
			const body = bodies.get(member.organisationId);
			const name = (person: string, organisation: string | undefined) =>
				[person, organisation].filter(Boolean).join(', ');
			return {
				id: member.organisationId,
				kind: body?.kind ?? 'other',
				name: {
					km: name(member.nameKm, body?.name.km),
					en: name(member.nameEn || member.nameKm, body?.name.en)
				},
				address: member.email ?? body?.address ?? null,
				prefersEnglish: member.locale === 'en'
			};
		}),
		issuer: meeting.unitId
	});
}
