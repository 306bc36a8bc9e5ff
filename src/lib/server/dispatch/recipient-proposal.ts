import {
	proposeRecipients,
	type Body,
	type ProposedRecipient
} from '../../domain/dispatch/recipients.ts';
import type { MeetingRecord } from '../document/meeting-record.ts';
import type { RecordedBody } from '../document/recorded.ts';

const moi = '00000000-0000-7000-8000-a00000000002';
const ncdds = '00000000-0000-7000-8000-a00000000003';
const cdc = '00000000-0000-7000-8000-a00000000004';

function bodyOf(row: RecordedBody, record: MeetingRecord): Body {
	// A body without an address of its own is reached by the person who came from it.
	const people = record.participants.filter(
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
export function recipientProposal(record: MeetingRecord): ProposedRecipient[] {
	const bodies = new Map(record.bodies.map((row) => [row.id, bodyOf(row, record)]));
	const known = (ids: readonly (string | null)[]) =>
		ids.flatMap((id) => (id && bodies.has(id) ? [bodies.get(id)!] : []));
	const present = record.participants
		.filter((person) => person.attendance === 'present')
		.map((person) => person.organisationId);
	return proposeRecipients({
		forumKind: record.forumKind,
		national: { moi: bodies.get(moi)!, ncdds: bodies.get(ncdds)!, cdc: bodies.get(cdc)! },
		present: known(present),
		owners: known(record.actions.map((action) => action.ownerId)),
		standing: known(record.standing),
		members: record.members.map((member) => {
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
		issuer: record.unitId
	});
}

/** The names on the copy list that is printed at the foot of the document. */
export function copyNames(recipients: readonly ProposedRecipient[]): { km: string; en: string }[] {
	return recipients.filter(({ role }) => role === 'copy').map(({ body }) => body.name);
}
