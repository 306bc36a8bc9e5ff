import { reportCommands } from '../../contract/report.ts';
import type { ApprovalFindingView, UnprintableApproval } from '../../contract/report-views.ts';
import type { PrintFinding } from '../../domain/document/print-finding.ts';
import { markFindings, numberedIn } from '../../documents/print-findings.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';

const typed = reportCommands['report.approve'].payload.pick({
	number: true,
	signatoryKm: true,
	signatoryEn: true
});

/**
 * What of the number and the title that are given with an approval is not printed as it was typed, with the
 * fingerprint by which that is confirmed; null where all is, or where what was typed is refused anyway.
 */
export function approvalFindings(given: {
	number: string;
	signatoryKm: string;
	signatoryEn: string;
}): UnprintableApproval | null {
	const read = typed.safeParse(given);
	if (!read.success) return null;
	const findings = (['number', 'signatoryKm', 'signatoryEn'] as const).flatMap(
		(field): ApprovalFindingView[] => {
			const found: PrintFinding[] = [];
			markFindings(read.data[field], numberedIn(found));
			return found.map((finding) => ({ ...finding, field }));
		}
	);
	return findings.length > 0 ? { findings, seen: fingerprintOf(findings) } : null;
}
