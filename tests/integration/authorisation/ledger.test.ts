import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	kampot,
	kampotDialogue,
	refusal,
	type Actor
} from '../meeting/secretariats.ts';

const scene = cast(inject('stack'));
let secretariat: Actor;
let other: Actor;

beforeAll(async () => {
	secretariat = await scene.person('secretariat', battambang);
	other = await scene.person('secretariat', kampot);
});
afterAll(() => scene.end());

async function meetings(id: string): Promise<number> {
	const { rows } = await scene.pool.query(
		'select count(*)::int as n from public.meeting where id = $1',
		[id]
	);
	return rows[0].n;
}

describe('the command gate', () => {
	test('gives a replayed command its first result and takes effect once', async () => {
		const command = v7();
		const payload = dialoguePayload(battambangDialogue);
		const first = await secretariat.run('meeting.create', payload, command);
		const again = await secretariat.run('meeting.create', payload, command);
		expect(first).toMatchObject({ ok: true, value: { replayed: false } });
		expect(again).toMatchObject({ ok: true, value: { replayed: true } });
		if (first.ok && again.ok) expect(again.value.result).toEqual(first.value.result);
		expect(await meetings(payload.id)).toBe(1);
	});

	test('takes effect once when the same command comes twenty times at once', async () => {
		const command = v7();
		const payload = dialoguePayload(battambangDialogue);
		const all = await Promise.all(
			Array.from({ length: 20 }, () => secretariat.run('meeting.create', payload, command))
		);
		expect(all.filter((one) => one.ok && !one.value.replayed)).toHaveLength(1);
		expect(all.filter((one) => one.ok && one.value.replayed)).toHaveLength(19);
		expect(await meetings(payload.id)).toBe(1);
	});

	test('refuses an id that was used for another payload, type or person', async () => {
		const command = v7();
		const payload = dialoguePayload(battambangDialogue);
		await accepted(secretariat.run('meeting.create', payload, command));
		const changed = { ...payload, titleEn: 'Another' };
		expect(await refusal(secretariat.run('meeting.create', changed, command))).toBe(
			'command_id_reused'
		);
		expect(await refusal(secretariat.run('meeting.schedule', { id: payload.id }, command))).toBe(
			'command_id_reused'
		);
		expect(await refusal(other.run('meeting.create', payload, command))).toBe('command_id_reused');
	});

	test('leaves nothing behind when a command is refused', async () => {
		const command = v7();
		const payload = dialoguePayload(kampotDialogue);
		expect(await refusal(secretariat.run('meeting.create', payload, command))).toBe('forbidden');
		expect(await meetings(payload.id)).toBe(0);
		const { rows } = await scene.pool.query('select from app.command_ledger where id = $1', [
			command
		]);
		expect(rows).toHaveLength(0);
	});

	test('writes who did what under which command', async () => {
		const command = v7();
		const payload = dialoguePayload(battambangDialogue);
		await accepted(secretariat.run('meeting.create', payload, command));
		const { rows } = await scene.pool.query(
			`select actor_id, operation from app.audit_entry where command_id = $1 and table_name = 'meeting'`,
			[command]
		);
		expect(rows).toEqual([{ actor_id: secretariat.id, operation: 'insert' }]);
	});

	test('tells what came of a command to the one who gave it, and to nobody else', async () => {
		const command = v7();
		const payload = dialoguePayload(battambangDialogue);
		const told = async (db: Actor['db'], type = 'meeting.create') =>
			(await db.rpc('command_result', { p_id: command, p_type: type })).data;
		expect(await told(secretariat.db)).toBeNull();
		await accepted(secretariat.run('meeting.create', payload, command));
		expect(await told(secretariat.db)).toMatchObject({ id: payload.id });
		expect(await told(secretariat.db, 'meeting.cancel')).toBeNull();
		const governor = await scene.person('governor', battambang);
		expect(await told(governor.db)).toBeNull();
		const { error } = await scene.anonymous.rpc('command_result', {
			p_id: command,
			p_type: 'meeting.create'
		});
		expect(error?.code).toBe('42501');
	});

	test('refuses commands that do not exist, and everything without an account', async () => {
		const call = (db: Actor['db'], type: string) =>
			db.rpc('run_command', { p_id: v7(), p_type: type, p_payload: {} });
		expect((await call(secretariat.db, 'meeting.explode')).error?.message).toBe('unknown_command');
		expect((await call(secretariat.db, 'x(); drop table public.meeting; --')).error?.message).toBe(
			'unknown_command'
		);
		expect((await call(scene.anonymous, 'meeting.create')).error?.code).toBe('42501');
	});
});
