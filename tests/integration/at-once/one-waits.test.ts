import { createHash } from 'node:crypto';
import type pg from 'pg';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { asShown } from '../../support/as-shown.ts';
import { pidOf, transactionOf, untilWaitedFor } from '../../support/two-at-once.ts';
import { codeOf, openHall, type Actor, type Hall } from '../../support/scenes/hall.ts';

let hall: Hall;
afterEach(() => hall.close());

type Given = [type: CommandType, payload: object];

async function rowOf(table: string, id: string): Promise<Record<string, unknown>> {
	const { rows } = await hall.pool.query<{ row: Record<string, unknown> }>(
		`select to_jsonb(t) as row from public.${table} t where id = $1`,
		[id]
	);
	return rows[0]!.row;
}

/** What the second is told, who waits until the first has ended its transaction. */
async function afterWaitingFor(
	first: { by: Actor | null; does: (client: pg.PoolClient) => Promise<unknown> },
	second: () => Promise<string>
): Promise<string> {
	const client = await transactionOf(hall.pool, first.by?.context.user.id ?? null);
	try {
		await first.does(client);
		const told = second();
		expect(await untilWaitedFor(hall.pool, await pidOf(client), told)).toBe('waits');
		await client.query('commit');
		return await told;
	} finally {
		client.release();
	}
}

const command =
	([type, payload]: Given) =>
	async (client: pg.PoolClient) => {
		const sent = await asShown(hall.secretariat.db, v7(), type, payload as never);
		await client.query('select public.run_command($1, $2, $3)', [v7(), type, JSON.stringify(sent)]);
	};

/** Both commands of the secretariat at once; the code of the one that waited. */
const both = (first: Given, [type, payload]: Given, by: Actor = hall.secretariat) =>
	afterWaitingFor({ by: hall.secretariat, does: command(first) }, () =>
		codeOf(by.do(type, payload as never))
	);

async function addChallenge(status: string): Promise<string> {
	const id = v7();
	await hall.pool.query(
		`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence) values ($1, $2, $3, 'បញ្ហា', $4, 1)`,
		[id, hall.meetingId, hall.unitId, status]
	);
	return id;
}

async function addAction(): Promise<string> {
	const id = v7();
	await hall.pool.query(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
		values ($1, $2, $3, 'ជួសជុលផ្លូវ', $4, app.today() + 60, 1)`,
		[id, hall.meetingId, hall.unitId, hall.departmentId]
	);
	return id;
}

describe('a command that waited for another decides by what the other wrote', () => {
	test('an answer that the invited give while its undo waits stays their own', async () => {
		hall = await openHall({ status: 'scheduled', heldOn: '2099-03-10' });
		const token = v7();
		await hall.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at) values ($1, 'rsvp', $2, $3, 'infinity')`,
			[v7(), hall.participantId, createHash('sha256').update(token).digest()]
		);
		await hall.pool.query(`update public.participant set responded_via = 'staff' where id = $1`, [
			hall.participantId
		]);
		const told = await afterWaitingFor(
			{
				by: null,
				does: (client) =>
					client.query('select public.answer_invitation($1, $2)', [
						token,
						JSON.stringify({ answer: 'declined', note: 'រវល់' })
					])
			},
			() =>
				codeOf(hall.secretariat.do('invitation.undo_answer', { participantId: hall.participantId }))
		);
		expect(told).toBe('answer_is_their_own');
		expect(await rowOf('participant', hall.participantId)).toMatchObject({
			invitation: 'declined',
			responded_via: 'link'
		});
	});

	test('of two who edit a participant the second is told that it has changed', async () => {
		hall = await openHall({ status: 'scheduled' });
		const { rev, category, name_km: nameKm } = await rowOf('participant', hall.participantId);
		const edit = (positionKm: string): Given => [
			'participant.update',
			{
				id: hall.participantId,
				base: rev,
				category,
				nameKm,
				nameEn: '',
				positionKm,
				positionEn: '',
				locale: 'km',
				sex: 'female',
				basis: ''
			}
		];
		expect(await both(edit('ទីមួយ'), edit('ទីពីរ'))).toBe('changed_meanwhile');
		expect(await rowOf('participant', hall.participantId)).toMatchObject({
			position_km: 'ទីមួយ'
		});
	});

	test('nothing is recorded of a participant, an input, an item or a challenge that is removed meanwhile', async () => {
		hall = await openHall({ status: 'in_session' });
		const { participantId, meetingId, itemId } = hall;
		const inputId = v7();
		await hall.pool.query(
			`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, sequence)
			select $1, i.meeting_id, i.unit_id, i.id, 'problem', 'ផ្លូវ', 1 from public.agenda_item i where i.id = $2`,
			[inputId, itemId]
		);
		const spare = v7();
		await hall.pool.query(
			`insert into public.agenda_item (id, meeting_id, unit_id, position, kind, title_km, minutes)
			values ($1, $2, $3, 2, 'discussion', 'បន្ថែម', 10)`,
			[spare, meetingId, hall.unitId]
		);
		const challengeId = await addChallenge('agreed');
		const { rows } = await hall.pool.query<{ seen: string }>(
			'select app.fingerprint(public.withdrawal_preview($1, $2)) as seen',
			[meetingId, [participantId]]
		);
		const outcomes = [
			await both(
				['participant.remove', { meetingId, ids: [participantId], seen: rows[0]!.seen }],
				['attendance.set', { participantId, attendance: 'present' }]
			),
			await both(
				['input.remove', { id: inputId }],
				['input.answer', { id: inputId, answer: 'ចម្លើយ' }]
			),
			await both(
				['agenda.remove_item', { id: spare }],
				['agenda.start_item', { id: spare, running: null }]
			),
			await both(
				['challenge.remove', { id: challengeId }],
				['challenge.close', { id: challengeId }]
			)
		];
		expect(outcomes).toEqual(['not_found', 'not_found', 'not_found', 'not_found']);
		expect(await rowOf('participant', participantId)).toMatchObject({ attendance: null });
		expect(await rowOf('challenge', challengeId)).toMatchObject({ status: 'agreed' });
	});

	test('no progress is reported of an action that is cancelled meanwhile', async () => {
		hall = await openHall({ status: 'concluded' });
		const actionId = await addAction();
		const told = await both(
			['action.cancel', { id: actionId, reason: 'លែងត្រូវការ' }],
			[
				'action.report_progress',
				{ id: v7(), actionId, status: 'in_progress', percent: 20, note: 'ចាប់ផ្ដើម' }
			],
			hall.department
		);
		expect(told).toBe('action_not_open');
		const { rows } = await hall.pool.query(
			'select id from public.action_progress where action_id = $1',
			[actionId]
		);
		expect(rows).toEqual([]);
	});

	test('no document is laid to an issue that is closed meanwhile', async () => {
		hall = await openHall({ status: 'concluded' });
		const challengeId = await addChallenge('escalated');
		const id = v7();
		await hall.pool.query(
			`insert into public.escalation (id, challenge_id, meeting_id, unit_id, holder_id, title, request, status, answer_due_on)
			values ($1, $2, $3, $4, '00000000-0000-7000-8000-a00000000003', 'បញ្ហា', 'សំណើ', 'answered', app.today())`,
			[id, challengeId, hall.meetingId, hall.unitId]
		);
		const file = {
			id: v7(),
			escalationId: id,
			fileName: 'ផែនទី.pdf',
			mediaType: 'application/pdf',
			bytes: 10,
			sha256: 'a'.repeat(64),
			storageKey: 'aa'
		};
		expect(await both(['escalation.close', { id }], ['escalation.attach', file])).toBe(
			'escalation_closed'
		);
	});
});
