import { describe, expect, it } from 'vitest';
import {
	deliveryStateOf,
	needsAttention,
	summariseDelivery,
	wasRemindedLately,
	type DeliveryFacts
} from '../../../src/lib/domain/dispatch/delivery';

const facts: DeliveryFacts = {
	channel: 'mail',
	mailStatus: null,
	handedOverOn: null,
	leftOut: false,
	receiptVia: null
};

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

	it('is not asked after again within a day', () => {
		const now = new Date('2026-11-05T08:00:00Z');
		expect(wasRemindedLately(null, now)).toBe(false);
		expect(wasRemindedLately('2026-11-04T08:00:01Z', now)).toBe(true);
		expect(wasRemindedLately('2026-11-04T08:00:00Z', now)).toBe(false);
	});

	it('is counted without those to whom nothing was sent', () => {
		expect(summariseDelivery(['acknowledged', 'sent', 'left_out', 'acknowledged'])).toEqual({
			counts: { acknowledged: 2, sent: 1, left_out: 1 },
			total: 3,
			acknowledged: 2
		});
	});
});
