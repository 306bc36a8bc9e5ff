import { describe, expect, it } from 'vitest';
import {
	deliveryStateOf,
	deliverySteps,
	deliveryStates
} from '../../../src/lib/domain/dispatch/delivery';

const facts = { channel: 'mail', mailStatus: null, handedOverOn: null, leftOut: false } as const;

describe('how far a copy has come', () => {
	it('follows its channel', () => {
		expect(deliveryStateOf({ ...facts, mailStatus: 'failed' })).toBe('failed');
		expect(deliveryStateOf({ ...facts, channel: 'portal' })).toBe('in_portal');
		expect(deliveryStateOf({ ...facts, channel: 'printed' })).toBe('to_hand_over');
		expect(deliveryStateOf({ ...facts, channel: 'printed', handedOverOn: '2026-11-01' })).toBe(
			'handed_over'
		);
		expect(deliveryStateOf({ ...facts, mailStatus: 'sent', leftOut: true })).toBe('left_out');
	});

	it('never offers to send again what was sent, is on its way, or may have arrived', () => {
		for (const state of deliveryStates) {
			const again = deliverySteps(state).some(
				(step) => step === 'resend' || step === 'send_by_mail'
			);
			expect(again, state).toBe(
				['failed', 'in_portal', 'to_hand_over', 'left_out'].includes(state)
			);
		}
		expect(deliverySteps('uncertain')).toContain('decide');
	});
});
