import type { LetterFindingView } from '../../contract/reach-views.ts';
import { findingsByHeading, markOrder } from '../../documents/produce-document.ts';
import { keyOf, markFindings, numberedIn } from '../../documents/print-findings.ts';
import type { PrintFinding } from '../../domain/document/print-finding.ts';
import { invitationLetters } from '../document/letter-orders.ts';
import { letterRecipients } from '../../domain/participation/letter-recipients.ts';
import type { RecordSource } from '../record/record-source.ts';

function keysIn(data: unknown): Set<string> {
	const found: PrintFinding[] = [];
	markFindings(data, numberedIn(found));
	return new Set(found.map(keyOf));
}

/**
 * What in the letters of a meeting to these people is not printed as it was written, each letter in the language
 * of its recipient: named with the person where it is theirs, once with its heading where it is in every letter.
 */
export async function letterFindings(
	source: RecordSource,
	meetingId: string,
	ids: readonly string[]
): Promise<LetterFindingView[]> {
	const record = await source.record(meetingId, ids);
	if (!record) return [];
	const people = letterRecipients(record);
	const createdAt = source.now().toISOString();
	const issuance = { number: null, date: null, draft: false, createdAt };
	const letters = await invitationLetters(source, record, people, issuance);
	const findings = new Map<string, LetterFindingView>();
	// What is in every letter of a language: a letter with nothing else is not built to learn it again.
	const common = new Set<string>();
	for (const [index, letter] of letters.entries()) {
		const { id, nameKm, nameEn, locale } = people[index]!;
		const order = { kind: 'invitation-letter', data: [letter], locale: locale ?? 'km' } as const;
		const marked = markOrder(order);
		// Of a letter the recipient is its own, and so is to which of the items they are asked to contribute.
		const own = keysIn(letter.recipient);
		const asked = keysIn(letter.contribution);
		const isNew = (key: string) =>
			own.has(key) || asked.has(key) || !common.has(`${order.locale} ${key}`);
		if (!marked.findings.map(keyOf).some(isNew)) continue;
		for (const { mark: _, part, ...finding } of findingsByHeading(marked)) {
			const key = keyOf(finding);
			const person = own.has(key) ? { id, name: { km: nameKm, en: nameEn } } : null;
			if (!person) common.add(`${order.locale} ${key}`);
			const told = `${person?.id ?? part} ${key}`;
			if (!findings.has(told)) findings.set(told, { ...finding, part, person });
		}
	}
	return [...findings.values()];
}
