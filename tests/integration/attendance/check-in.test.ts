import { v7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
beforeAll(async () => {
	hall = await openHall();
});
beforeEach(() => hall.setStatus('in_session'));
afterAll(() => hall.close());

async function person(id = hall.participantId) {
	const { rows } = await hall.pool.query(
		`select p.*, c.sex, c.delegate_sex from public.participant p
		left join public.participant_personal c on c.participant_id = p.id where p.id = $1`,
		[id]
	);
	return rows[0] as Record<string, unknown>;
}

describe('attendance.set', () => {
	it('checks in, excuses, and takes back', async () => {
		const set = (attendance: 'present' | 'excused' | 'absent' | null) =>
			codeOf(
				hall.secretariat.do('attendance.set', { participantId: hall.participantId, attendance })
			);
		expect(await set('present')).toBe('ok');
		expect(await person()).toMatchObject({ attendance: 'present', attended_by_delegate: false });
		const firstSeen = (await person()).checked_in_at;
		expect(firstSeen).not.toBeNull();
		expect(await set('present')).toBe('ok');
		expect((await person()).checked_in_at).toEqual(firstSeen);
		expect(await set('excused')).toBe('ok');
		expect(await person()).toMatchObject({ attendance: 'excused', checked_in_at: null });
		expect(await set(null)).toBe('ok');
		expect(await person()).toMatchObject({ attendance: null });
	});

	it('never overwrites what another has recorded since the list was read, and is taken back as it was made', async () => {
		const read = async () => Number((await person()).rev);
		const set = (attendance: 'present' | 'excused' | null, base: number) =>
			hall.secretariat.do('attendance.set', {
				participantId: hall.participantId,
				attendance,
				base
			});
		const old = await read();
		const made = await set('excused', old);
		expect(await codeOf(set('present', old))).toBe('changed_meanwhile');
		expect(await person()).toMatchObject({ attendance: 'excused' });
		const { rev } = made.ok ? made.value.result : {};
		expect(await codeOf(set(null, Number(rev)))).toBe('ok');
		expect(await codeOf(set('present', Number(rev)))).toBe('changed_meanwhile');
		expect(await person()).toMatchObject({ attendance: null });
	});

	it('notes the delegate who came', async () => {
		const payload = {
			participantId: hall.participantId,
			attendance: 'present' as const,
			byDelegate: true,
			delegateName: 'អនុប្រធានមន្ទីរ',
			delegateSex: 'male' as const
		};
		expect(await codeOf(hall.secretariat.do('attendance.set', payload))).toBe('ok');
		expect(await person()).toMatchObject({
			attendance: 'present',
			attended_by_delegate: true,
			delegate_name: 'អនុប្រធានមន្ទីរ',
			delegate_sex: 'male'
		});
	});

	it('refuses everybody but the meeting’s own secretariat', async () => {
		const payload = { participantId: hall.participantId, attendance: 'present' as const };
		for (const actor of [hall.governor, hall.department]) {
			expect(await codeOf(actor.do('attendance.set', payload))).toBe('forbidden');
		}
		for (const actor of [hall.otherSecretariat, hall.partner, hall.stranger]) {
			expect(await codeOf(actor.do('attendance.set', payload))).toBe('not_found');
		}
		const { error } = await hall.nobody.rpc('run_command', {
			p_id: v7(),
			p_type: 'attendance.set',
			p_payload: payload
		});
		expect(error).not.toBeNull();
	});

	it('is open on the day of a scheduled meeting and closed when it is over', async () => {
		const set = () =>
			codeOf(
				hall.secretariat.do('attendance.set', {
					participantId: hall.participantId,
					attendance: 'present'
				})
			);
		await hall.setStatus('scheduled');
		expect(await set()).toBe('ok');
		await hall.pool.query(`update public.meeting set held_on = held_on + 1 where id = $1`, [
			hall.meetingId
		]);
		expect(await set()).toBe('check_in_not_today');
		await hall.pool.query(`update public.meeting set held_on = held_on - 1 where id = $1`, [
			hall.meetingId
		]);
		for (const status of ['draft', 'concluded', 'closed', 'cancelled']) {
			await hall.setStatus(status);
			expect(await set()).toBe('meeting_status');
		}
	});
});

describe('attendance.walk_in', () => {
	const walkIn = () => ({
		id: v7(),
		meetingId: hall.meetingId,
		category: 'g' as const,
		nameKm: 'តំណាងសហគមន៍',
		sex: 'female' as const
	});

	it('adds one who came without an invitation, present at once', async () => {
		const payload = walkIn();
		expect(await codeOf(hall.secretariat.do('attendance.walk_in', payload))).toBe('ok');
		expect(await person(payload.id)).toMatchObject({
			walk_in: true,
			invitation: null,
			attendance: 'present',
			category: 'g'
		});
	});

	it('takes effect once when it is sent twice', async () => {
		const payload = walkIn();
		const id = v7();
		const first = await hall.secretariat.do('attendance.walk_in', payload, id);
		const second = await hall.secretariat.do('attendance.walk_in', payload, id);
		expect(first).toMatchObject({ ok: true, value: { replayed: false } });
		expect(second).toMatchObject({ ok: true, value: { replayed: true } });
	});

	it('leaves the list again when it is taken back', async () => {
		const payload = walkIn();
		await hall.secretariat.do('attendance.walk_in', payload);
		await hall.secretariat.do('attendance.set', { participantId: payload.id, attendance: null });
		expect((await person(payload.id)).removed_at).not.toBeNull();
	});

	it('refuses other provinces and empty names', async () => {
		expect(await codeOf(hall.otherSecretariat.do('attendance.walk_in', walkIn()))).toBe(
			'not_found'
		);
		expect(await codeOf(hall.governor.do('attendance.walk_in', walkIn()))).toBe('forbidden');
		const unnamed = await hall.secretariat.do('attendance.walk_in', { ...walkIn(), nameKm: ' ' });
		expect(unnamed).toMatchObject({ refusal: { fields: { nameKm: 'required' } } });
	});
});
