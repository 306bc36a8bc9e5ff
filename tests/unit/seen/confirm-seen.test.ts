import { expect, it } from 'vitest';
import { refuse, type Result } from '../../../src/lib/domain/result';
import { confirmSeen } from '../../../src/lib/server/command/confirm-seen';
import type { Outcome } from '../../../src/lib/server/command/run-command';

type Sent = Outcome<'invitation.send'>;

const done: Result<Sent> = {
	ok: true,
	value: { result: { sent: 2, mailed: 2, letters: 0 }, replayed: false }
};

/** A confirmation of which `now` is on record: what was shown and given, and how it ended. */
async function confirm(seen: string | undefined, now: string, otherwise?: Result<Sent>) {
	const steps: string[] = [];
	const answer = await confirmSeen({
		seen,
		show: async () => {
			steps.push('show');
			return { ok: true, value: { seen: now } };
		},
		give: async (given) => {
			steps.push(`give ${given}`);
			return otherwise ?? (given === now ? done : refuse('preview_changed'));
		}
	});
	return { steps, answer };
}

it('shows first, and does nothing that was not seen', async () => {
	expect(await confirm(undefined, 'a')).toEqual({
		steps: ['show'],
		answer: { ok: true, value: { preview: { seen: 'a' }, changed: false } }
	});
});

it('does what was seen, without composing it again', async () => {
	expect(await confirm('a', 'a')).toEqual({
		steps: ['give a'],
		answer: { ok: true, value: { outcome: done.ok && done.value } }
	});
});

it('shows what is so now where the command found another, and says so', async () => {
	expect(await confirm('a', 'b')).toEqual({
		steps: ['give a', 'show'],
		answer: { ok: true, value: { preview: { seen: 'b' }, changed: true } }
	});
});

it('passes on what else the command refuses', async () => {
	const refused = refuse('dispatch_done');
	expect(await confirm('a', 'a', refused)).toEqual({ steps: ['give a'], answer: refused });
});
