import { v7 } from 'uuid';
import { test } from 'vitest';
import {
	deliveryStateOf,
	wasRemindedLately,
	type DispatchChannel,
	type MailStatus,
	type ReceiptWay
} from '../../../src/lib/domain/dispatch/delivery.ts';
import {
	can,
	type DeliveryStep,
	type GatedCopy
} from '../../../src/lib/domain/dispatch/delivery-gate.ts';
import { approved } from '../../support/way-back/case-parts.ts';
import { compareGate, mayOf, within } from '../../support/gate/compare-gate.ts';
import { province } from '../../support/way-back/ground.ts';
import { addFile, addRecipient, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';

/** A copy as it was sent, and what has become of it since. */
interface Copy {
	channel: DispatchChannel;
	mail?: MailStatus;
	handedOver?: boolean;
	leftOut?: boolean;
	receipt?: ReceiptWay | null;
	scan?: 'kept' | 'removed';
	withoutAddress?: boolean;
	/** How many hours ago it was reminded. */
	reminded?: number;
}

const words = [null, 'link', 'portal', 'staff'] as const;

const copies: Copy[] = [
	...words.flatMap((receipt) =>
		(['queued', 'sending', 'sent', 'failed', 'uncertain'] as const).map((mail): Copy => ({
			channel: 'mail',
			mail,
			receipt
		}))
	),
	...words.flatMap((receipt): Copy[] => [
		{ channel: 'portal', receipt },
		{ channel: 'printed', receipt },
		{ channel: 'printed', receipt, scan: 'kept' },
		{ channel: 'printed', receipt, handedOver: true },
		{ channel: 'printed', receipt, handedOver: true, scan: 'kept' },
		{ channel: 'printed', receipt, handedOver: true, scan: 'removed' },
		// Handed over since the relay had said nothing, or no.
		{ channel: 'printed', receipt, handedOver: true, mail: 'uncertain' },
		{ channel: 'printed', receipt, handedOver: true, mail: 'failed' }
	]),
	{ channel: 'portal', withoutAddress: true },
	...[23, 25].flatMap((reminded): Copy[] => [
		{ channel: 'portal', reminded },
		{ channel: 'mail', mail: 'sent', reminded },
		{ channel: 'mail', mail: 'sent', reminded, receipt: 'staff' }
	]),
	...(['mail', 'portal', 'printed'] as const).map((channel): Copy => ({ channel, leftOut: true }))
];

async function addCopy(copy: Copy): Promise<void> {
	const id = ground.recipientId;
	await addRecipient(ground);
	if (copy.mail) {
		await ground.sql(
			`insert into app.outbox (id, unique_key, unit_id, template, subject_id, address, message_id, status, sent_at)
			values ($1::uuid, $1::text, $2, 'report_dispatch', $3, 'a@b.example', $1::text, $4, now() - interval '3 days')`,
			[ground.itemId, province, id, copy.mail]
		);
	}
	await past(
		ground,
		`update public.report_recipient set channel = $2, outbox_id = $3, left_out_reason = $4,
			handed_over_on = case when $5::boolean then app.today() end,
			before_hand_over = case when $5 then jsonb_build_object('channel', 'mail', 'leftOutReason', '') end,
			receipt_via = $6::text, received_by = case when $6 is not null then 'លេខាធិការ' end,
			received_on = case when $6 is not null then app.today() end,
			receipt_recorded_at = case when $6 is not null then now() end,
			reminded_at = now() - make_interval(hours => $7::integer), address = case when not $8::boolean then address end,
			dispatched_at = now() - interval '3 days'
		where id = $1`,
		[
			...[id, copy.channel, copy.mail ? ground.itemId : null, copy.leftOut ? 'រួចហើយ' : ''],
			...[copy.handedOver ?? false, copy.receipt ?? null, copy.reminded ?? null],
			copy.withoutAddress ?? false
		]
	);
	if (!copy.scan) return;
	await addFile(ground, 'receipt', id);
	if (copy.scan === 'removed') {
		await past(ground, `update public.attachment set removed_at = now() where id = $1`, [
			ground.fileId
		]);
	}
}

/** The copy as the log of the dispatch shows it. */
function gatedCopy(copy: Copy): Omit<GatedCopy, 'may'> {
	const { channel, leftOut = false, receipt = null, reminded, scan } = copy;
	const handedOverOn = copy.handedOver ? ground.today : null;
	const now = new Date();
	const remindedAt =
		reminded === undefined
			? null
			: new Date(now.getTime() - reminded * 60 * 60 * 1000).toISOString();
	return {
		state: deliveryStateOf({
			...{ channel, handedOverOn, leftOut },
			mailStatus: copy.mail ?? null,
			receiptVia: receipt
		}),
		channel,
		address: copy.withoutAddress ? null : 'office@walk.example',
		handedOverOn,
		receipt: receipt && { via: receipt, by: 'លេខាធិការ' },
		scans: scan ? [{ removedAt: scan === 'removed' ? now.toISOString() : null }] : [],
		remindedLately: wasRemindedLately(remindedAt, now)
	};
}

/** What each step is given beside the copy. */
const payloads: Record<DeliveryStep, (copy: Copy) => object[]> = {
	'dispatch.resend': () => [{ address: 'other@walk.example' }],
	'dispatch.decide': () => [{ decision: 'sent' }, { decision: 'again' }],
	'dispatch.remind': () => [{}],
	'dispatch.hand_over': () => [{ handedOverOn: ground.today, note: '' }],
	'dispatch.undo_hand_over': () => [{}],
	'dispatch.record_receipt': ({ receipt }) => [
		{ receivedBy: 'ការិយាល័យ', receivedOn: ground.today, corrects: receipt === 'staff' }
	],
	'dispatch.undo_receipt': () => [{}],
	'dispatch.add_scan': () => [
		{
			scans: [
				{
					...{ id: v7(), fileName: 'a.pdf', mediaType: 'application/pdf', bytes: 1 },
					...{ sha256: '0'.repeat(64), storageKey: 'a' }
				}
			]
		}
	],
	'dispatch.mark_scan': ({ scan }) =>
		scan ? [{ id: ground.fileId, removed: scan === 'kept' }] : []
};

standOnGround();

test('what can be done about a copy is what the commands do', async () => {
	const { compare, agree, expectBoth } = compareGate();
	await approved();
	for (const copy of copies) {
		await within(async () => {
			await addCopy(copy);
			for (const by of ['secretariat', 'governor', 'ncdds'] as const) {
				const may = { prepareReport: (await mayOf(by))('report.prepare') };
				for (const what of Object.keys(payloads) as DeliveryStep[]) {
					const gate = can(what, { ...gatedCopy(copy), may });
					const asked = { what, where: JSON.stringify(copy), by, gate, command: what };
					for (const given of payloads[what](copy)) {
						await compare({ ...asked, payload: { id: ground.recipientId, ...given } });
					}
				}
			}
		});
	}
	agree();
	expectBoth();
});
