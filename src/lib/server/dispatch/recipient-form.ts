import { v5 } from 'uuid';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import type { FormReader } from '../form/form-reader.ts';
import { newIdOf } from '../form/submit.ts';

const names = 'c1b6b3f0-6a43-5b9e-9b55-3d1f1d0f8a11';

/** The recipients of a dispatch form, row by row (`recipient.<n>.…`); ids follow from the command's. */
export function recipientsOf(reader: FormReader, commandId: string): unknown[] {
	const wordForAll = reader.ticked('wordForAll');
	return reader.all('recipient').map((row) => {
		const field = (name: string) => reader.text(`recipient.${row}.${name}`);
		const send = reader.ticked(`recipient.${row}.send`);
		return {
			id: v5(`${commandId} ${row}`, names),
			role: field('role'),
			organisationId: field('organisation'),
			labelKm: field('labelKm'),
			labelEn: field('labelEn'),
			locale: field('locale'),
			// What is left out is not sent, whatever the row says of its channel.
			channel: send ? field('channel') : 'printed',
			address: field('address'),
			withWord: wordForAll || reader.ticked(`recipient.${row}.word`),
			leftOutReason: send ? '' : field('reason')
		};
	});
}

/** Rows that are unticked without being needed: they are no recipients at all. */
export function withoutOptional(reader: FormReader, recipients: readonly unknown[]): unknown[] {
	const rows = reader.all('recipient');
	return recipients.filter((_, index) => {
		const row = rows[index]!;
		return (
			reader.ticked(`recipient.${row}.send`) || reader.text(`recipient.${row}.required`) === 'true'
		);
	});
}

/** Rows that the guideline names and that are left out without a reason, by their names in the form. */
export function missingReasons(reader: FormReader): Record<string, string> {
	return Object.fromEntries(
		reader
			.all('recipient')
			.filter(
				(row) =>
					!reader.ticked(`recipient.${row}.send`) &&
					reader.text(`recipient.${row}.required`) === 'true' &&
					!hasVisible(reader.text(`recipient.${row}.reason`))
			)
			.map((row) => [`recipient.${row}.reason`, 'required'])
	);
}

/** The bodies on all rows of the form, those that are unticked too. */
export function listedBodies(reader: FormReader): string[] {
	return reader.all('recipient').map((row) => reader.text(`recipient.${row}.organisation`));
}

/** The fields of the form as they were read: its preview carries them, to be confirmed or changed. */
export function carriedFields(reader: FormReader): [name: string, value: string][] {
	const own = Object.entries(reader.values()).filter(([name]) => name !== 'recipient');
	return [...reader.all('recipient').map((row): [string, string] => ['recipient', row]), ...own];
}

/** The problem of a row, under the name that its field has in the form. */
export function rowFields(
	reader: FormReader,
	fields: Record<string, string>
): Record<string, string> {
	const rows = reader.all('recipient');
	return Object.fromEntries(
		Object.entries(fields).map(([path, code]) => {
			const found = /^recipients\.(\d+)\.(\w+)$/.exec(path);
			return [found ? `recipient.${rows[Number(found[1])]}.${found[2]}` : path, code];
		})
	);
}

/** One further recipient from the form that adds it after the dispatch. */
export function furtherRecipient(reader: FormReader): unknown {
	return {
		id: newIdOf(reader, 'recipient'),
		role: 'copy',
		organisationId: reader.text('organisation'),
		labelKm: reader.text('labelKm'),
		labelEn: reader.text('labelEn'),
		locale: reader.text('locale') || 'km',
		channel: reader.text('channel') || (hasVisible(reader.text('address')) ? 'mail' : 'printed'),
		address: reader.text('address'),
		withWord: reader.ticked('word'),
		leftOutReason: ''
	};
}
