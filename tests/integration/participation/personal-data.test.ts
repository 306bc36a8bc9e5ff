import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { roleNames, type RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { meetingRecord } from '../../../src/lib/server/record/meeting-record.ts';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { participantTable } from '../../../src/lib/server/participation/participant-export.ts';
import { countParticipants } from '../../../src/lib/server/participation/count-participants.ts';
import { newInvitations } from '../../../src/lib/server/link/invitation-links.ts';
import {
	allParticipants,
	participantFilterOf
} from '../../../src/lib/server/participation/list-participants.ts';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	national,
	people,
	type Actor
} from '../meeting/secretariats.ts';

const stack = inject('stack');
const scene = cast(stack);
const app = { env: stack.env as unknown as App['env'] };
const who = new Map<RoleName, Actor>();
let guestOrganisation: string;
let invited: string;
let considered: string;
let meetingId: string;

/** A commune of Battambang and the district above it, and a body that is invited. */
async function places() {
	const unit = async (kind: string, parent: string) => {
		const id = v7();
		await scene.pool.query(
			`insert into public.unit (id, kind, parent_id, path, name_km, name_en) values ($1, $2, $3, '{}', 'ក', 'Place')`,
			[id, kind, parent]
		);
		return id;
	};
	const district = await unit('district', battambang);
	return {
		district,
		commune: await unit('commune', district),
		department: await unit('organisation', battambang),
		partner: await unit('organisation', national)
	};
}

beforeAll(async () => {
	const { district, commune, department, partner } = await places();
	guestOrganisation = partner;
	const homes: Partial<Record<RoleName, string>> = {
		secretariat: battambang,
		governor: battambang,
		department,
		district_officer: district,
		commune_officer: commune,
		partner,
		ncdds: national,
		moi: national,
		cdc: national,
		admin: national
	};
	for (const role of roleNames) {
		const home = homes[role];
		if (home) who.set(role, await scene.person(role, home));
	}
	const secretariat = who.get('secretariat')!;
	const payload = dialoguePayload(battambangDialogue);
	meetingId = payload.id;
	await accepted(secretariat.run('meeting.create', payload));
	await accepted(secretariat.run('meeting.schedule', { id: meetingId }));
	const guests = [
		...people(1, {
			nameKm: 'អ្នកត្រូវអញ្ជើញ',
			basis: 'កម្មវិធី',
			sex: 'female',
			phone: '012345678',
			organisationId: partner
		}),
		...people(1, { nameKm: 'អ្នកស្នើ', sex: 'male' })
	];
	[invited, considered] = guests.map(({ id }) => id) as [string, string];
	await accepted(secretariat.run('participant.add', { meetingId, participants: guests }));
	await accepted(secretariat.run('participant.approve', { meetingId, ids: [invited] }));
	const invitations = newInvitations(app, [invited], v7());
	await accepted(secretariat.run('invitation.send', { meetingId, invitations }));
	await accepted(
		secretariat.run('invitation.respond', {
			participantId: invited,
			answer: 'accepted',
			note: 'មកយឺត'
		})
	);
});
afterAll(() => scene.end());

type Seen = 'all' | 'names of the invited' | 'names of its own' | 'nothing';

const meant: Partial<Record<RoleName, Seen>> = {
	admin: 'names of the invited',
	secretariat: 'all',
	governor: 'all',
	department: 'names of the invited',
	district_officer: 'names of the invited',
	commune_officer: 'names of the invited',
	partner: 'names of its own',
	ncdds: 'names of the invited',
	moi: 'names of the invited',
	cdc: 'names of the invited'
};

describe('what each role may see of a participant', () => {
	test.each(Object.entries(meant) as [RoleName, Seen][])('%s: %s', async (role, seen) => {
		const { db } = who.get(role)!;
		const all = seen === 'all';
		const rows = await allParticipants(
			{ db },
			meetingId,
			participantFilterOf(new URLSearchParams(), all)
		);
		expect(rows.map(({ id }) => id).sort()).toEqual(
			(all ? [invited, considered] : [invited]).sort()
		);
		const shown = rows.find(({ id }) => id === invited)!;
		expect(shown.name.km).toBe('អ្នកត្រូវអញ្ជើញ');
		expect(shown.organisation?.id).toBe(guestOrganisation);
		expect(shown.personal).toEqual(
			all
				? {
						sex: 'female',
						email: expect.stringContaining('@test.example') as string,
						phone: '012345678',
						note: 'មកយឺត',
						delegateSex: 'unstated',
						own: null
					}
				: null
		);

		// Why they are invited and what they answered is for those who run the meeting, and for their own body.
		const isTold = all || seen === 'names of its own';
		expect(shown.invitation).toBe(isTold ? 'accepted' : 'sent');
		expect(shown.answer === null).toBe(!isTold);
		expect(shown.basis === '').toBe(!isTold);
		const { headings, rows: cells } = participantTable(rows, all, 'en');
		expect(headings.includes(m.participation_basis())).toBe(all);
		expect(headings.includes(m.participation_state())).toBe(all);
		expect(JSON.stringify(cells).includes(m.invitation_status_accepted())).toBe(all);

		// The same past the views: as rows, and in what documents are made from.
		const personal = await db.from('participant_personal').select('*').eq('meeting_id', meetingId);
		expect(personal.data?.length).toBe(all ? 2 : 0);
		const mails = await db.from('delivery').select('*').eq('subject_id', invited);
		expect(mails.data?.length).toBe(all ? 1 : 0);
		const record = await meetingRecord(db, meetingId);
		expect(JSON.stringify(record).includes('@test.example')).toBe(all);
		expect(record?.participants.map(({ sex }) => sex)).toEqual([all ? 'female' : null]);
	});

	test('nobody without an account sees anybody', async () => {
		for (const table of ['participant', 'participant_personal', 'participant_row'] as const) {
			const { data } = await scene.anonymous.from(table as 'participant').select('*');
			expect(data ?? []).toEqual([]);
		}
	});

	test('an address is not found by searching, nor sex by filtering, where they are not seen', async () => {
		const { db } = who.get('commune_officer')!;
		const by = (query: string) =>
			allParticipants({ db }, meetingId, participantFilterOf(new URLSearchParams(query), false));
		expect(await by('q=test.example')).toEqual([]);
		// The filter of a reader leaves sex out: both answers are the same.
		expect((await by('sex=male')).map(({ id }) => id)).toEqual([invited]);
		expect((await by('sex=female')).map(({ id }) => id)).toEqual([invited]);
	});

	test('figures are of all on the list, also for those who see fewer people', async () => {
		for (const role of ['secretariat', 'ncdds', 'commune_officer', 'partner'] as const) {
			const counts = await countParticipants({ db: who.get(role)!.db }, meetingId, 'dialogue');
			expect(counts.people, role).toBe(2);
		}
		const stranger = await scene.person('secretariat', '00000000-0000-7000-8000-000000000007');
		expect((await countParticipants({ db: stranger.db }, meetingId, 'dialogue')).people).toBe(0);
	});
});
