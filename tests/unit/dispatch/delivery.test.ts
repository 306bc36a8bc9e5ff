import { describe, expect, it } from 'vitest';
import {
	deliveryStateOf,
	deliverySteps,
	deliveryStates,
	needsAttention,
	summariseDelivery,
	type DeliveryFacts
} from '../../../src/lib/domain/dispatch/delivery';

const facts: DeliveryFacts = {
	channel: 'mail',
	mailStatus: null,
	handedOverOn: null,
	leftOut: false,
	receiptVia: null
};
const unanswered = { receiptVia: null, address: 'to@example.org' };

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

	it('is settled by the recipient’s own word, whatever the relay said', () => {
		for (const mailStatus of ['sent', 'failed', 'uncertain'] as const) {
			const state = deliveryStateOf({ ...facts, mailStatus, receiptVia: 'link' });
			expect(state).toBe('acknowledged');
			expect(needsAttention(state)).toBe(false);
		}
		expect(deliveryStateOf({ ...facts, channel: 'printed', receiptVia: 'staff' })).toBe(
			'acknowledged'
		);
	});

	it('never offers to send again what was sent, is on its way, or may have arrived', () => {
		for (const state of deliveryStates) {
			const again = deliverySteps(state, unanswered).some(
				(step) => step === 'resend' || step === 'send_by_mail'
			);
			expect(again, state).toBe(
				['failed', 'in_portal', 'to_hand_over', 'left_out'].includes(state)
			);
		}
		expect(deliverySteps('uncertain', unanswered)).toContain('decide');
	});

	it('offers a reminder only where there is an address and no word yet', () => {
		expect(deliverySteps('sent', unanswered)).toContain('remind');
		expect(deliverySteps('in_portal', { ...unanswered, address: null })).not.toContain('remind');
		for (const state of ['acknowledged', 'handed_over', 'left_out', 'failed'] as const)
			expect(deliverySteps(state, unanswered)).not.toContain('remind');
	});

	it('lets the secretariat correct what it recorded itself, not what the recipient said', () => {
		const steps = (receiptVia: 'link' | 'portal' | 'staff') =>
			deliverySteps('acknowledged', { receiptVia, address: null });
		expect(steps('staff')).toContain('correct_receipt');
		expect(steps('link')).toEqual(['add_scan']);
		expect(steps('portal')).toEqual(['add_scan']);
	});

	it('is counted without those to whom nothing was sent', () => {
		expect(summariseDelivery(['acknowledged', 'sent', 'left_out', 'acknowledged'])).toEqual({
			counts: { acknowledged: 2, sent: 1, left_out: 1 },
			total: 3,
			acknowledged: 2
		});
	});
});
