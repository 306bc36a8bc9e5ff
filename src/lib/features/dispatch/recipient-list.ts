import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';

type Recipient = TypedPayload<'dispatch.add'>['recipient'];

/** The recipient of a row of a dispatch form (`recipient.<row>.…`). */
function recipientOf(reader: FormReader, row: string, id: string): Recipient {
	const field = (name: string) => reader.text(`recipient.${row}.${name}`);
	const send = reader.ticked(`recipient.${row}.send`);
	return {
		id,
		role: field('role'),
		organisationId: field('organisation'),
		labelKm: field('labelKm'),
		labelEn: field('labelEn'),
		locale: field('locale'),
		// What is left out is not sent, whatever the row says of its channel.
		channel: send ? field('channel') : 'printed',
		address: field('address'),
		withWord: reader.ticked('wordForAll') || reader.ticked(`recipient.${row}.word`),
		leftOutReason: send ? '' : field('reason')
	};
}

/** Reads every field of every row, whether it is on the list or not: all of what was typed is shown again. */
export function readRows(reader: FormReader): void {
	for (const row of reader.all('recipient')) {
		recipientOf(reader, row, '');
		reader.text(`recipient.${row}.reason`);
	}
}

/** The rows that are sent to, or left out with a reason: one that is unticked without any is no recipient at all. */
function rowsOnList(reader: FormReader): string[] {
	return reader
		.all('recipient')
		.filter(
			(row) =>
				reader.ticked(`recipient.${row}.send`) || hasVisible(reader.text(`recipient.${row}.reason`))
		);
}

/** The list to which a version is dispatched. `idOf`: the id of a row's recipient. */
export function dispatchedList(
	reader: FormReader,
	idOf: (row: string) => string
): Omit<TypedPayload<'report.dispatch'>, 'seen'> {
	return {
		id: reader.text('report'),
		versionId: reader.text('version'),
		recipients: rowsOnList(reader).map((row) => recipientOf(reader, row, idOf(row))),
		// The bodies on all rows of the form, those that are unticked too.
		listed: reader.all('recipient').map((row) => reader.text(`recipient.${row}.organisation`))
	};
}

/** The fields of the form as they were read: its preview carries them, to be confirmed or changed. */
export function carriedFields(reader: FormReader): [name: string, value: string][] {
	const own = Object.entries(reader.values()).filter(([name]) => name !== 'recipient');
	return [...reader.all('recipient').map((row): [string, string] => ['recipient', row]), ...own];
}

/**
 * The problem of a row, under the name that its field has in the form: of a recipient (`recipients.<n>.…`), or of a row
 * that has to be one and is none (`listed.<n>`), which is asked for its reason.
 */
export function rowFields(
	reader: FormReader,
	fields: Record<string, string>
): Record<string, string> {
	const recipients = rowsOnList(reader);
	const rows = reader.all('recipient');
	return Object.fromEntries(
		Object.entries(fields).map(([path, code]) => {
			const [list, index, field] = path.split('.');
			if (list === 'listed') return [`recipient.${rows[Number(index)]}.reason`, code];
			if (list !== 'recipients') return [path, code];
			return [`recipient.${recipients[Number(index)]}.${field}`, code];
		})
	);
}

/** One further recipient from the form that adds it after the dispatch. */
export function addRecipient(reader: FormReader, id: string): TypedPayload<'dispatch.add'> {
	return {
		versionId: reader.text('version'),
		recipient: {
			id,
			role: 'copy',
			organisationId: reader.text('organisation'),
			labelKm: reader.text('labelKm'),
			labelEn: reader.text('labelEn'),
			locale: reader.text('locale') || 'km',
			channel: reader.text('channel') || (hasVisible(reader.text('address')) ? 'mail' : 'printed'),
			address: reader.text('address'),
			withWord: reader.ticked('word'),
			leftOutReason: ''
		}
	};
}
