import type { ReportContent } from '$lib/contract/report-content';
import type { ReportFindingView } from '$lib/contract/report-views';
import type { PrintFinding } from '$lib/domain/document/print-finding';
import type { ReportPart } from '$lib/domain/report/report-parts';
import { findingsIn } from '../../documents/print-findings.ts';

/** What in a report is not printed as it was written, part by part; the same in a part once. */
export function reportFindings({
	data,
	submittedTo,
	narrative
}: ReportContent): ReportFindingView[] {
	const { km, en } = narrative;
	const parts: [ReportPart, unknown][] = [
		['participation', data.participants],
		['proceedings', data.agenda],
		['discussion', data.discussions],
		['challenges', data.challenges],
		['actions', data.actions],
		['national', data.nationalMatters],
		['previous', data.previous],
		['', [data.issue, data.meeting, submittedTo]]
	];
	const found = parts.flatMap(([part, value]) =>
		findingsOf(value).map((finding) => ({ ...finding, part }))
	);
	const texts = (['introduction', 'proceedings', 'conclusion'] as const).flatMap((part) =>
		findingsOf([km[part], en[part]]).map((finding) => ({ ...finding, part }))
	);
	// What the narrative repeats from the data is mended there.
	const known = new Set(found.map(keyOf));
	return [...found, ...texts.filter((finding) => !known.has(keyOf(finding)))];
}

function findingsOf(value: unknown): PrintFinding[] {
	const found = new Map<string, PrintFinding>();
	const visit = (item: unknown): void => {
		if (typeof item === 'string') {
			for (const finding of findingsIn(item)) found.set(keyOf(finding), finding);
		} else if (typeof item === 'object' && item !== null) Object.values(item).forEach(visit);
	};
	visit(value);
	return [...found.values()];
}

function keyOf({ kind, word, code }: PrintFinding): string {
	return `${kind} ${word} ${code}`;
}
