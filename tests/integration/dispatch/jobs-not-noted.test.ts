import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterEach, expect, inject, it } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import { createApp } from '../../../src/lib/server/start/create-app';
import { readEnv } from '../../../src/lib/server/env';
import { startWorker, type Worker } from '../../../src/lib/server/jobs/worker';
import { startRelay, type Relay } from '../../support/scenes/relay';

/*
 * What this protects: that mails go out again after two jobs could not be noted as ended at once. The library for jobs
 * miscounts then and never comes to the end of its work, so that no mail would go out any more.
 */

let app: App;
let worker: Worker;
let relay: Relay;
afterEach(async () => {
	await worker.stop();
	await relay.close();
	app.mailer.close();
	await app.pool.end();
});

interface Promised {
	kept: Promise<void>;
	keep: () => void;
}

/** A promise and what keeps it. */
function promised(): Promised {
	let keep!: () => void;
	const kept = new Promise<void>((resolve) => (keep = resolve));
	return { kept, keep };
}

/** Refuses to note the first two jobs that have ended, both in the same moment. `first`, `both`: told when it is asked for. */
function refuseTwoAtOnce(first: () => void, both: Promised): void {
	let asked = 0;
	app.pool.on('connect', (client) => {
		const query = client.query.bind(client) as (...args: unknown[]) => unknown;
		client.query = ((...args: unknown[]) => {
			const { text = '' } = (args[0] ?? {}) as { text?: string };
			if (asked === 2 || !/^delete from .*_private_jobs/.test(text)) return query(...args);
			asked += 1;
			if (asked === 1) first();
			else both.keep();
			return both.kept.then(() => Promise.reject(new Error('the connection is gone')));
		}) as typeof client.query;
	});
}

async function owe(count: number): Promise<string[]> {
	const addresses = Array.from({ length: count }, () => `${v7()}@example.org`);
	const data = { linkId: v7(), expiresAt: new Date().toISOString() };
	for (const address of addresses) {
		await app.pool.query(
			`select app.owe_mail($1, null, 'account_reset', gen_random_uuid(), $1, 'អ្នកទទួល', 'km', $2)`,
			[address, data]
		);
	}
	return addresses;
}

it('mails go out again after two jobs could not be noted as ended at once', async () => {
	const first = promised();
	const third = promised();
	let sent = 0;
	relay = await startRelay({
		at: (step) => {
			if (step !== 'kept') return;
			sent += 1;
			if (sent === 3) third.keep();
			// The second mail is still under way when the first is to be noted.
			return sent === 2 ? first.kept : undefined;
		}
	});
	const env = readEnv({ ...inject('stack').env, SMTP_URL: `smtp://127.0.0.1:${relay.port}` });
	if (!env.ok) throw new Error('no settings');
	app = createApp(env.env);
	const both = promised();
	refuseTwoAtOnce(first.keep, both);
	const addresses = await owe(2);
	worker = startWorker(app, pino({ level: 'silent' }));
	await both.kept;
	addresses.push(...(await owe(1)));
	await third.kept;
	expect(relay.kept.flatMap(({ to }) => to).toSorted()).toEqual(addresses.toSorted());
});
