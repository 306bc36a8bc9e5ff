import { describe, expect, it } from 'vitest';
import { deliveryStates } from '../../../src/lib/domain/dispatch/delivery.ts';
import {
	can,
	type DeliveryStep,
	type GatedCopy
} from '../../../src/lib/domain/dispatch/delivery-gate.ts';

const copy: GatedCopy = {
	may: { prepareReport: true },
	state: 'sent',
	channel: 'mail',
	address: 'to@example.org',
	handedOverOn: null,
	receipt: null,
	scans: [],
	remindedLately: false
};
const received = (via: 'link' | 'portal' | 'staff'): Partial<GatedCopy> => ({
	state: 'acknowledged',
	receipt: { via, by: 'លេខាធិការ' }
});
const handed: Partial<GatedCopy> = {
	state: 'handed_over',
	channel: 'printed',
	handedOverOn: '2026-11-05'
};

const gateOf = (step: DeliveryStep, of: Partial<GatedCopy>) => can(step, { ...copy, ...of });
const reason = (step: DeliveryStep, of: Partial<GatedCopy>) => {
	const gate = gateOf(step, of);
	return gate.ok ? 'open' : gate.refusal.code;
};

describe('what can be done about a copy', () => {
	it('is asked of those who prepare the report alone', () => {
		const gate = can('dispatch.record_receipt', { ...copy, may: { prepareReport: false } });
		expect(gate).toEqual({ ok: false, refusal: { code: 'forbidden' } });
	});

	it('is never to send again what was sent, is on its way, or may have arrived', () => {
		const channels = {
			in_portal: 'portal',
			to_hand_over: 'printed',
			handed_over: 'printed'
		} as const;
		const again = deliveryStates.filter((state) => {
			const channel = channels[state as keyof typeof channels] ?? 'mail';
			const at =
				state === 'handed_over' ? handed : state === 'acknowledged' ? received('link') : {};
			return gateOf('dispatch.resend', { state, channel, ...at }).ok;
		});
		expect(again).toEqual(['failed', 'in_portal', 'to_hand_over', 'left_out']);
		expect(reason('dispatch.decide', { state: 'uncertain' })).toBe('open');
		expect(reason('dispatch.decide', handed)).toBe('dispatch_handed_over');
	});

	it('is a reminder where it has arrived at an address, no word has come, and once a day', () => {
		expect(reason('dispatch.remind', {})).toBe('open');
		expect(reason('dispatch.remind', { remindedLately: true })).toBe('dispatch_reminded_today');
		expect(reason('dispatch.remind', { state: 'in_portal', address: null })).toBe(
			'dispatch_not_arrived'
		);
		expect(reason('dispatch.remind', received('link'))).toBe('dispatch_acknowledged');
		expect(reason('dispatch.remind', { state: 'left_out' })).toBe('dispatch_left_out');
	});

	it('corrects what the secretariat recorded itself, not what the recipient said', () => {
		expect(reason('dispatch.record_receipt', received('staff'))).toBe('open');
		expect(reason('dispatch.undo_receipt', received('staff'))).toBe('open');
		for (const via of ['link', 'portal'] as const) {
			expect(reason('dispatch.record_receipt', received(via))).toBe('receipt_already_there');
			expect(reason('dispatch.undo_receipt', received(via))).toBe('dispatch_receipt_is_their_own');
		}
	});

	it('takes a hand-over back until something has come back for it', () => {
		expect(reason('dispatch.undo_hand_over', handed)).toBe('open');
		const scans = [{ removedAt: null }, { removedAt: '2026-11-05T08:00:00Z' }];
		expect(gateOf('dispatch.undo_hand_over', { ...handed, scans })).toMatchObject({
			refusal: { code: 'dispatch_has_scans', detail: { scans: 1 } }
		});
		expect(reason('dispatch.undo_hand_over', { ...handed, scans: scans.slice(1) })).toBe('open');
		expect(reason('dispatch.undo_hand_over', { ...handed, ...received('staff') })).toBe(
			'dispatch_hand_over_acknowledged'
		);
	});

	it('records the hand-over of a printed copy after its receipt too', () => {
		const printed = { ...received('staff'), channel: 'printed' } as const;
		expect(reason('dispatch.hand_over', printed)).toBe('open');
		expect(reason('dispatch.hand_over', received('staff'))).toBe('dispatch_acknowledged');
	});

	it('keeps a scan with what has come back', () => {
		expect(reason('dispatch.add_scan', {})).toBe('dispatch_scan_of_nothing');
		expect(reason('dispatch.add_scan', handed)).toBe('open');
		expect(reason('dispatch.add_scan', received('link'))).toBe('open');
	});
});
