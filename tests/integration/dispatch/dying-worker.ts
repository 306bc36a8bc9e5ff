/**
 * A worker that is killed at a step of its work, as a power cut would: `node dying-worker.ts <outbox id>
 * <step>`. Steps within the conversation with the relay are the relay's to kill at.
 */
import { pino } from 'pino';
import { createApp } from '../../../src/lib/server/start/create-app.ts';
import { readEnv } from '../../../src/lib/server/env.ts';
import { deliverMail } from '../../../src/lib/server/outbox/deliver-mail.ts';

const [outboxId, step] = process.argv.slice(2);
const env = readEnv(process.env);
if (!env.ok || !outboxId) throw new Error('not started as it should be');
const app = createApp(env.env);

function dieAt(here: string) {
	if (step === here) process.kill(process.pid, 'SIGKILL');
}

const query = app.pool.query.bind(app.pool) as (
	text: string,
	values?: unknown[]
) => Promise<unknown>;
app.pool.query = (async (text: string, values?: unknown[]) => {
	if (text.includes('claim_mail')) dieAt('composed');
	if (text.includes('settle_mail')) dieAt('answered');
	const answer = await query(text, values);
	if (text.includes('claim_mail')) dieAt('claimed');
	if (text.includes('settle_mail')) dieAt('settled');
	return answer;
}) as typeof app.pool.query;

// A worker that comes to its end says what it found: the test that waits for its death shows it.
const log = pino({ level: 'info' }, pino.destination({ dest: 2, sync: true }));
await deliverMail(app, outboxId, log);
log.info('came to its end');
process.exit(0);
