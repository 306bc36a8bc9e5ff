import type { InvitationLetterData } from '../../contract/document-letters.ts';
import type { LetterFindingView } from '../../contract/reach-views.ts';
import { findingsByHeading, markOrder } from '../../documents/produce-document.ts';
import { keyOf, markFindings, numberedIn } from '../../documents/print-findings.ts';
import type { PrintFinding } from '../../domain/document/print-finding.ts';
import { invitationLetters, letterRecipients } from '../document/letter-orders.ts';
import type { RecordSource } from '../document/record-source.ts';

/** What of a letter is the recipient's own: the rest is the same in all. */
function ownKeys({ recipient }: InvitationLetterData): Set<string> {
	const found: PrintFinding[] = [];
	markFindings(recipient, numberedIn(found));
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
	const record = await source.record(meetingId);
	if (!record) return [];
	const people = letterRecipients(record).filter(({ id }) => ids.includes(id));
	const createdAt = source.now().toISOString();
	const issue = { number: null, date: null, draft: false, createdAt };
	const letters = await invitationLetters(source, record, people, issue);
	const findings = new Map<string, LetterFindingView>();
	for (const [index, letter] of letters.entries()) {
		const { id, nameKm, nameEn, locale } = people[index]!;
		const order = { kind: 'invitation-letter', data: [letter], locale: locale ?? 'km' } as const;
		const own = ownKeys(letter);
		for (const { mark: _, part, ...finding } of findingsByHeading(markOrder(order))) {
			const key = keyOf(finding);
			const person = own.has(key) ? { id, name: { km: nameKm, en: nameEn } } : null;
			const told = `${person?.id ?? part} ${key}`;
			if (!findings.has(told)) findings.set(told, { ...finding, part, person });
		}
	}
	return [...findings.values()];
}
