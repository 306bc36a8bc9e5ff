import type { Locale } from '../../domain/language.ts';
import type { ReportContent } from '$lib/contract/report-content';
import type { ReportFindingView } from '$lib/contract/report-views';
import type { PrintFinding } from '$lib/domain/document/print-finding';
import type { ReportPart } from '$lib/domain/report/report-parts';
import { keyOf, markFindings } from '../../documents/print-findings.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';
import { pagesOfFindings } from '../document-maker/pages-of-findings.ts';
import { orderOf } from '../document/render-report.ts';

/** Of which part of a report each part of its data is. */
const PARTS = {
	participants: 'participation',
	agenda: 'proceedings',
	discussions: 'discussion',
	challenges: 'challenges',
	actions: 'actions',
	nationalMatters: 'national',
	previous: 'previous',
	issuance: '',
	meeting: ''
} as const satisfies Partial<Record<keyof ReportContent['data'], ReportPart>>;

const TEXTS = ['introduction', 'proceedings', 'conclusion'] as const;

type Found = Omit<ReportFindingView, 'pages'>;

/**
 * A report without emoji and with a mark at each place that is not printed as it was written, and what is
 * found: the same in a part once. What a text only repeats from the data is mended there, and is told there.
 */
export function markReport(content: ReportContent): { content: ReportContent; findings: Found[] } {
	const findings: Found[] = [];
	const numbers = new Map<string, number>();
	const numberIn = (part: ReportPart, isText: boolean) => (finding: PrintFinding) => {
		const places = [`${part}: ${keyOf(finding)}`, ...(isText ? [keyOf(finding)] : [])];
		const known = places.map((place) => numbers.get(place)).find((one) => one !== undefined);
		const number = known ?? findings.push({ ...finding, part }) - 1;
		numbers.set(places[0]!, number);
		if (!isText && !numbers.has(keyOf(finding))) numbers.set(keyOf(finding), number);
		return number;
	};
	const data = { ...content.data };
	const markPart = <Name extends keyof typeof PARTS>(name: Name, part: ReportPart) => {
		data[name] = markFindings(data[name], numberIn(part, false));
	};
	for (const [name, part] of Object.entries(PARTS)) markPart(name as keyof typeof PARTS, part);
	const submittedTo = markFindings(content.submittedTo, numberIn('', false));
	const { km, en } = content.narrative;
	const narrative = { km: { ...km }, en: { ...en } };
	for (const part of TEXTS) {
		for (const text of [narrative.km, narrative.en]) {
			text[part] = markFindings(text[part], numberIn(part, true));
		}
	}
	return { content: { ...content, data, submittedTo, narrative }, findings };
}

/** What in a report is not printed as it was written, with the pages of its files in both languages. */
export async function reportFindings(
	documents: Pick<DocumentMaker, 'pagesOf'>,
	content: ReportContent
): Promise<ReportFindingView[]> {
	const marked = markReport(content);
	if (marked.findings.length === 0) return [];
	const pagesIn = (locale: Locale) => pagesOfFindings(documents, orderOf(marked.content, locale));
	const [km, en] = await Promise.all([pagesIn('km'), pagesIn('en')]);
	return marked.findings.map((finding, mark) => ({
		...finding,
		pages: { km: km.get(mark) ?? [], en: en.get(mark) ?? [] }
	}));
}
