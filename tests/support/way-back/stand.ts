import { afterEach, beforeEach, inject } from 'vitest';
import { openGround, type Ground, type Opened } from './ground.ts';

/** The ground on which the present test stands, with one person of each role. */
export let opened: Opened;
export let ground: Ground;

/** Gives each test of a file a ground of its own, of which nothing stays. */
export function standOnGround(): void {
	beforeEach(async () => {
		opened = await openGround(inject('stack').adminDatabaseUrl);
		ground = opened.ground;
	});
	afterEach(async () => {
		await opened.client.query('rollback');
		await opened.client.end();
	});
}
