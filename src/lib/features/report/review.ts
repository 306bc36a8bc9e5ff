import type { ReportRemarkView } from '$lib/contract/report-views';

/** What stands beside the parts of a draft for its review. */
export interface Review {
	reportId: string;
	remarks: readonly ReportRemarkView[];
	/** The reader reviews it now: may remark on each part. */
	mayRemark: boolean;
	/** The reader writes it now: may mark remarks as dealt with. */
	maySettle: boolean;
}
