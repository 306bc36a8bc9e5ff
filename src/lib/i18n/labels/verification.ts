import type { ReportKind } from '../../domain/report/report-kind.ts';
import { m } from '../paraglide/messages.js';

/** What a result is called where its code is checked. */
export const verifiedKindLabels: Record<ReportKind, () => string> = {
	dialogue_report: m.verification_kind_report,
	minutes: m.verification_kind_minutes
};
