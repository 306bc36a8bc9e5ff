import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** A paper as the server keeps it. */
type Scans = TypedPayload<'dispatch.add_scan'>['scans'];

/** What a form says of a copy's arrival. */
export function receiptFields(form: FormReader): Omit<TypedPayload<'dispatch.confirm'>, 'id'> {
	return {
		receivedBy: form.text('receivedBy'),
		position: form.text('position'),
		registeredNumber: form.text('registeredNumber'),
		receivedOn: form.date('receivedOn')
	};
}

/** The copy that the form's row is about. */
export function recipientOf(form: FormReader): { id: string } {
	return { id: form.text('recipient') };
}

export function confirmReceipt(form: FormReader, id: string): TypedPayload<'dispatch.confirm'> {
	return { id, ...receiptFields(form) };
}

export function resend(form: FormReader): TypedPayload<'dispatch.resend'> {
	return { ...recipientOf(form), address: form.text('address') };
}

export function decide(form: FormReader): TypedPayload<'dispatch.decide'> {
	return { ...recipientOf(form), decision: form.text('decision') };
}

export function handOver(form: FormReader, scans: Scans): TypedPayload<'dispatch.hand_over'> {
	return {
		...recipientOf(form),
		handedOverOn: form.date('handedOverOn'),
		note: form.text('note'),
		scans
	};
}

export function recordReceipt(
	form: FormReader,
	scans: Scans
): TypedPayload<'dispatch.record_receipt'> {
	return {
		...recipientOf(form),
		corrects: form.ticked('corrects'),
		...receiptFields(form),
		scans
	};
}

export function addScan(form: FormReader, scans: Scans): TypedPayload<'dispatch.add_scan'> {
	return { ...recipientOf(form), scans };
}

export function markScan(form: FormReader): TypedPayload<'dispatch.mark_scan'> {
	return { id: form.text('scan'), removed: form.ticked('removed') };
}
