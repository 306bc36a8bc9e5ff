import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { permits, permitsSomewhere } from '../../../src/lib/domain/authorisation/permits.ts';
import { attempt, shapesOf, type TableShape } from './attempt.ts';
import { rules, type Operation, type Rule } from './rules.ts';
import { setScene, type Somebody } from './scene.ts';
import type { Scope } from './scope.ts';

const operations: Operation[] = ['select', 'insert', 'update', 'delete'];
let scene: Awaited<ReturnType<typeof setScene>>;
let shapes: Map<string, TableShape>;

beforeAll(async () => {
	scene = await setScene(inject('stack').databaseUrl);
	shapes = await shapesOf(scene.client);
});
afterAll(() => scene.client.end());

function holds(rule: Rule | undefined, { grants }: Somebody, { unitId }: Scope): boolean {
	if (rule === undefined) return false;
	if (rule === 'signed_in') return true;
	if (Array.isArray(rule)) return rule.some((permission) => permits(grants, permission, unitId));
	return rule.somewhere.some((permission) => permitsSomewhere(grants, permission));
}

/** A row can only be changed by one who can see it. */
function expected(table: string, operation: Operation, somebody: Somebody, scope: Scope): boolean {
	const own = holds(rules[table]?.[operation], somebody, scope);
	if (operation !== 'update' && operation !== 'delete') return own;
	return own && holds(rules[table]?.select, somebody, scope);
}

const cell = (table: string, operation: string, who: string, scope: Scope, allowed: boolean) =>
	`${table} ${operation} by ${who} in ${scope.name}: ${allowed ? 'allowed' : 'denied'}`;

describe('role × table × command × unit', () => {
	test('every exposed table and view has its rules', () => {
		expect([...shapes.keys()].sort()).toEqual(Object.keys(rules).sort());
	});

	test('every role may do exactly what the rules say, in its own unit and in others', async () => {
		const found: string[] = [];
		const meant: string[] = [];
		for (const [table, shape] of shapes) {
			for (const scope of scene.scopes) {
				const row = scope.rows[table];
				if (!row) throw new Error(`no row of ${table} in ${scope.name}`);
				for (const somebody of scene.people) {
					for (const operation of operations) {
						const can = await attempt(scene.client, somebody.userId, operation, table, row, shape);
						found.push(cell(table, operation, somebody.role, scope, can));
						const may = expected(table, operation, somebody, scope);
						meant.push(cell(table, operation, somebody.role, scope, may));
					}
				}
			}
		}
		expect(found.filter((line) => !meant.includes(line))).toEqual([]);
		expect(found.length).toBe(shapes.size * scene.scopes.length * scene.people.length * 4);
	});

	test('somebody without an account can do nothing to any table', async () => {
		const found: string[] = [];
		for (const [table, shape] of shapes) {
			for (const scope of scene.scopes) {
				for (const operation of operations) {
					const row = scope.rows[table]!;
					if (await attempt(scene.client, null, operation, table, row, shape)) {
						found.push(cell(table, operation, 'nobody', scope, true));
					}
				}
			}
		}
		expect(found).toEqual([]);
	});

	test('a role that has ended, has not begun, or whose account is disabled opens nothing', async () => {
		const { client, people, scopes } = scene;
		const secretariat = people.find(({ role }) => role === 'secretariat')!;
		const [own] = scopes;
		const reads = () =>
			attempt(
				client,
				secretariat.userId,
				'select',
				'meeting',
				own!.rows.meeting!,
				shapes.get('meeting')!
			);
		expect(await reads()).toBe(true);
		const changes = [
			[
				'role_grant',
				'valid_from = app.today() - 9, valid_to = app.today() - 1',
				'valid_to = null',
				'user_id'
			],
			['role_grant', 'valid_from = app.today() + 1', 'valid_from = app.today()', 'user_id'],
			['user_account', 'disabled_at = now()', 'disabled_at = null', 'id']
		] as const;
		for (const [table, change, back, key] of changes) {
			const set = (to: string) =>
				client.query(`update public.${table} set ${to} where ${key} = $1`, [secretariat.userId]);
			await set(change);
			expect(await reads()).toBe(false);
			await set(back);
		}
		expect(await reads()).toBe(true);
	});

	test('a row cannot be moved to another unit or meeting', async () => {
		const { client, people, scopes } = scene;
		const secretariat = people.find(({ role }) => role === 'secretariat')!;
		const [own, other] = scopes;
		for (const table of ['meeting', 'participant', 'input', 'action', 'report', 'contact']) {
			await client.query('begin');
			await client.query('set local role authenticated');
			await client.query(`select set_config('request.jwt.claims', $1, true)`, [
				JSON.stringify({ sub: secretariat.userId })
			]);
			const moved = client.query(`update public.${table} set unit_id = $1 where id = $2`, [
				other!.unitId,
				own!.rows[table]!.id
			]);
			await expect(moved, table).rejects.toThrow();
			await client.query('rollback');
		}
	});
});
