import { v7 } from 'uuid';
import type { Outcome } from '../../../src/lib/server/command/run-command.ts';
import { createDbClients, type Db } from '../../../src/lib/server/db/client.ts';
import type { CommandType, ResultOf } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { Result } from '../../../src/lib/domain/result.ts';
import { addPerson, commandsOf, type GiveCommand } from '../../support/test-person.ts';
import { testPool } from '../../support/test-pool.ts';
import type { TestStack } from '../../support/integration-stack.ts';

/** Battambang and Kampot, as they are built in. */
export const battambang = '00000000-0000-7000-8000-000000000002';
export const kampot = '00000000-0000-7000-8000-000000000007';
export const national = '00000000-0000-7000-8000-a00000000001';
export const battambangDialogue = '00000000-0000-7000-8000-f00000000002';
export const kampotDialogue = '00000000-0000-7000-8000-f00000000007';

/** Somebody signed in, and what they can do. */
export interface Actor {
	db: Db;
	id: string;
	run: GiveCommand;
}

/** The people of a test, made in the database as its owner. */
export function cast(stack: TestStack) {
	const pool = testPool(stack.databaseUrl);
	const clients = createDbClients({
		url: stack.env.SUPABASE_URL!,
		anonKey: stack.env.SUPABASE_ANON_KEY!,
		jwtSecret: stack.env.SUPABASE_JWT_SECRET!
	});
	return {
		pool,
		anonymous: clients.anonymous(),
		async person(role: RoleName, unitId: string): Promise<Actor> {
			const { id } = await addPerson(pool, role, unitId);
			const db = clients.forUser(id, v7());
			return { db, id, run: commandsOf(db) };
		},
		end: () => pool.end()
	};
}

/** The value of an accepted command; the test fails with the refusal's code otherwise. */
export async function accepted<T extends CommandType>(
	outcome: Promise<Result<Outcome<T>>>
): Promise<ResultOf<T>> {
	const result = await outcome;
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
	return result.value.result;
}

/** The code with which a command was refused; 'accepted' where it was not. */
export async function refusal(outcome: Promise<Result<unknown>>): Promise<string> {
	const result = await outcome;
	return result.ok ? 'accepted' : result.refusal.code;
}

/** What a dialogue is made from, some weeks ahead of any clock that a test runs by. */
export function dialoguePayload(forumId: string, changes: object = {}) {
	return {
		id: v7(),
		forumId,
		titleKm: 'កិច្ចសន្ទនាភាពជាដៃគូ',
		titleEn: 'Partnership Dialogue',
		heldOn: '2099-03-10',
		startsAt: '08:00',
		placeKm: 'សាលាខេត្ត',
		agenda: [
			{ id: v7(), kind: 'opening' as const, titleKm: 'ពិធីបើក', minutes: 15 },
			{ id: v7(), kind: 'discussion' as const, theme: 2, titleKm: 'ពិភាក្សា', minutes: 60 },
			{ id: v7(), kind: 'closing' as const, titleKm: 'ពិធីបិទ', minutes: 15 }
		],
		...changes
	};
}

/** People for the list, each with an address unless said otherwise. */
export function people(count: number, changes: object = {}) {
	return Array.from({ length: count }, (_, index) => ({
		id: v7(),
		category: 'b' as const,
		nameKm: `មន្ត្រី ${index}`,
		email: `guest${index}-${v7()}@test.example`,
		...changes
	}));
}
