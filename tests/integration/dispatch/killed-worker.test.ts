import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { createMailer } from '../../../src/lib/server/mail/mailer';
import { sweepOutbox } from '../../../src/lib/server/outbox/sweep-outbox';
import { codeOf } from '../../support/scenes/hall';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';
import { startRelay, type Relay, type RelayStep } from '../../support/scenes/relay';

let scene: DispatchScene;
let relay: Relay;
afterEach(async () => {
	await relay.close();
	await scene.close();
});

type Step = RelayStep | 'composed' | 'claimed' | 'answered' | 'settled';

/** A dispatched copy whose worker is killed at that step, by real SIGKILL. */
async function killedAt(step: Step) {
	scene = await openDispatchScene();
	const running: { worker: ChildProcess | null } = { worker: null };
	relay = await startRelay({
		at: async (reached) => {
			const { worker } = running;
			if (reached !== step || worker?.exitCode !== null || worker.signalCode) return;
			worker.kill('SIGKILL');
			await once(worker, 'exit');
		}
	});
	const to = scene.recipient(moi);
	await scene.send([to]);
	const [mail] = await scene.owed();
	const smtpUrl = `smtp://127.0.0.1:${relay.port}`;
	const worker = spawn(
		process.execPath,
		[join(import.meta.dirname, 'dying-worker.ts'), mail!.id, step],
		{
			env: { ...process.env, ...inject('stack').env, SMTP_URL: smtpUrl },
			stdio: 'pipe'
		}
	);
	running.worker = worker;
	let said = '';
	for (const stream of [worker.stdout!, worker.stderr!]) {
		stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
	}
	// Once it has ended and all that it said has been read.
	const [code, signal] = (await once(worker, 'close')) as [number | null, string | null];
	expect(signal, `ended with ${code}: ${said}`).toBe('SIGKILL');
	scene.app.mailer.close();
	scene.app.mailer = createMailer({ SMTP_URL: smtpUrl, MAIL_FROM: 'test@localhost' });
	return { id: to.id, outboxId: mail!.id };
}

/** What the next worker does: sweeps, once enough time has passed, and works on what is owed. */
async function recover(outboxId: string) {
	const { pool } = scene.hall;
	await pool.query(
		`update app.outbox set claimed_at = claimed_at - interval '6 minutes',
			next_attempt_at = next_attempt_at - interval '6 minutes' where id = $1`,
		[outboxId]
	);
	await pool.query('select graphile_worker.remove_job($1)', [`mail:${outboxId}`]);
	await sweepOutbox(pool);
	await scene.deliverAll();
	await sweepOutbox(pool);
	await scene.deliverAll();
}

const stateOf = async () => (await scene.log())[0]!.state;

describe('a worker killed', () => {
	it('before it has claimed the mail leaves it owed: the next sends it, once', async () => {
		const { outboxId } = await killedAt('composed');
		expect(relay.kept).toHaveLength(0);
		expect(await stateOf()).toBe('queued');
		await recover(outboxId);
		expect(await stateOf()).toBe('sent');
		expect(relay.kept).toHaveLength(1);
	});

	it.each<[string, Step]>([
		['after claiming it', 'claimed'],
		['at the greeting', 'greeting'],
		['after naming the sender', 'mail'],
		['after naming the recipient', 'rcpt'],
		['in the middle of the message', 'data']
	])('%s leaves it uncertain, and a person’s word sends it, once', async (_, step) => {
		const { id, outboxId } = await killedAt(step);
		await recover(outboxId);
		expect(await stateOf()).toBe('uncertain');
		expect(relay.kept).toHaveLength(0);
		const { secretariat } = scene.hall;
		expect(await codeOf(secretariat.do('dispatch.decide', { id, decision: 'again' }))).toBe('ok');
		await scene.deliverAll();
		await scene.deliverAll();
		expect(await stateOf()).toBe('sent');
		expect(relay.kept).toHaveLength(1);
	});

	it.each<[string, Step]>([
		['after the relay has the message, before it says so', 'kept'],
		['after the relay has said so', 'answered']
	])('%s leaves it uncertain, and no second copy goes out by itself', async (_, step) => {
		const { id, outboxId } = await killedAt(step);
		await recover(outboxId);
		expect(await stateOf()).toBe('uncertain');
		expect(relay.kept).toHaveLength(1);
		const { secretariat } = scene.hall;
		expect(await codeOf(secretariat.do('dispatch.decide', { id, decision: 'sent' }))).toBe('ok');
		await recover(outboxId);
		expect(await stateOf()).toBe('sent');
		expect(relay.kept).toHaveLength(1);
	});

	it('after the outcome was written leaves nothing to do', async () => {
		const { outboxId } = await killedAt('settled');
		expect(await stateOf()).toBe('sent');
		await recover(outboxId);
		expect(relay.kept).toHaveLength(1);
	});
});
