import { v5, v7 } from 'uuid';
import {
	one,
	at,
	all,
	meeting,
	outsiders,
	revisionOf,
	update
} from '../../../support/way-back/case-parts.ts';
import { addMeeting, province } from '../../../support/way-back/ground.ts';
import { addChallenge, addParticipant, putEscalation } from '../../../support/way-back/scene.ts';
import { ground, opened } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

function plusDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The forum of the province's dialogue. */
async function dialogueOf(): Promise<string> {
	const { rows } = await ground.sql(
		`select id from public.forum where kind = 'dialogue' and unit_id = $1`,
		[province]
	);
	return (rows[0] as { id: string }).id;
}

async function addSeat(id: string): Promise<void> {
	await ground.sql(
		`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
		select $1, f.id, f.unit_id, 'chair', $2, 'ប្រធាន', app.today() - 100
		from public.forum f where f.kind = 'dialogue' and f.unit_id = $3`,
		[id, ground.departmentId, province]
	);
}

/** The ways back of the directory, of forums and of accounts. */
export const directoryUndos: UndoCases = {
	'account.enable': {
		given: () => Promise.resolve(),
		step: () => ['account.disable', { id: opened.people.get('twg_member') }, 'admin'],
		undo: () => ['account.enable', { id: opened.people.get('twg_member') }, 'admin'],
		rows: () => [['user_account', opened.people.get('twg_member')!]],
		wrong: ['secretariat', 'governor'],
		hanging: []
	},
	'grant.revoke': {
		given: () => Promise.resolve(),
		step: () => [
			'grant.give',
			{
				id: ground.recipientId,
				userId: opened.people.get('twg_member'),
				role: 'secretariat',
				unitId: province
			},
			'admin'
		],
		undo: () => ['grant.revoke', { id: ground.recipientId }, 'admin'],
		rows: () => [['user_account', opened.people.get('twg_member')!]],
		count: () =>
			`select count(*) from public.role_grant where valid_to is null or valid_to >= app.today()`,
		wrong: ['secretariat', 'governor'],
		hanging: []
	},
	'organisation.restore': {
		given: () => Promise.resolve(),
		step: () => ['organisation.archive', { id: ground.departmentId }],
		undo: () => ['organisation.restore', { id: ground.departmentId }],
		rows: () => [
			['unit', ground.departmentId],
			['organisation', ground.departmentId]
		],
		wrong: outsiders,
		hanging: []
	},
	'contact.restore': {
		given: () =>
			ground.sql(
				`insert into public.contact (id, unit_id, organisation_id, name_km) values ($1, $2, $3, 'ទំនាក់ទំនង')`,
				[ground.recipientId, province, ground.departmentId]
			),
		step: () => ['contact.archive', { id: ground.recipientId }],
		undo: () => ['contact.restore', { id: ground.recipientId }],
		rows: one('contact', 'recipientId'),
		wrong: outsiders,
		hanging: []
	},
	'forum.remove': {
		given: () => Promise.resolve(),
		step: () => [
			'forum.create',
			{
				...at('fileId'),
				kind: 'twg',
				unitId: ground.versionId,
				nameKm: 'ក្រុមខុស',
				nameEn: 'Wrong group'
			},
			'admin'
		],
		undo: () => ['forum.remove', at('fileId'), 'admin'],
		rows: () => [],
		count: () =>
			`select (select count(*) from public.forum) as forums, (select count(*) from public.unit) as units, (select count(*) from public.administration) as settings`,
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'a seat',
				before: () =>
					ground.sql(
						`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
						values ($1, $2, $3, 'member', $4, 'សមាជិក', app.today())`,
						[v7(), ground.fileId, ground.versionId, ground.departmentId]
					),
				code: 'forum_in_use',
				says: /meetings: 0, members: 1/
			},
			{
				what: 'an issue that was referred to it',
				before: all(
					meeting('concluded'),
					() => addChallenge(ground, 'escalated'),
					() => putEscalation(ground, 'referred', ground.versionId)
				),
				code: 'forum_named_elsewhere',
				says: /other records name it/
			}
		]
	},
	'forum.remove_member': {
		given: () => Promise.resolve(),
		step: async () => [
			'forum.add_member',
			{
				id: ground.recipientId,
				forumId: await dialogueOf(),
				seat: 'member',
				organisationId: ground.departmentId,
				nameKm: 'សមាជិកខុស',
				since: ground.today
			},
			'admin'
		],
		undo: async () => [
			'forum.remove_member',
			{ id: ground.recipientId, base: await revisionOf('forum_member', 'recipientId') },
			'admin'
		],
		rows: () => [],
		count: () =>
			`select (select count(*) from public.forum_member) as seats, (select count(*) from public.forum_member_personal) as people`,
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'a meeting that was held since',
				before: all(meeting('concluded'), update('meeting', 'meetingId', 'held_on = app.today()')),
				code: 'seat_in_use',
				says: /meetings since it was added: 1, participants taken from it: 0/
			},
			{
				what: 'a participant who was taken over from it',
				before: async () => {
					await addMeeting(ground, 'draft');
					ground.participantId = v5(ground.recipientId, ground.meetingId);
					await addParticipant(ground, 'shortlisted');
				},
				code: 'seat_in_use',
				says: /meetings since it was added: 0, participants taken from it: 1/
			}
		]
	},
	'forum.reinstate_member': {
		given: () => addSeat(ground.recipientId),
		step: () => [
			'forum.end_member',
			{ id: ground.recipientId, until: plusDays(ground.today, -1) },
			'admin'
		],
		undo: () => ['forum.reinstate_member', { id: ground.recipientId }, 'admin'],
		rows: one('forum_member', 'recipientId'),
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'another who has taken the seat',
				before: () => addSeat(v7()),
				code: 'seat_taken',
				says: /seat/
			}
		]
	}
};
