import { z } from 'zod';
import { participantCategories } from '../domain/participation/category.ts';
import { reportKinds } from '../domain/report/report-kind.ts';
import { narrativeKeys, reportParts } from '../domain/report/report-parts.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { id, locale, seen } from './fields.ts';
import { pageNumbers, printFinding, reportWarning } from './finding-views.ts';
import { reportDifference, textPiece } from './report-comparison.ts';
import { reportContent, written } from './report-content.ts';
import { richBlock } from './rich-text-views.ts';
import { bilingual, count, day, instant, named, pageOf } from './shared-views.ts';

/** An approved version, with its kept files. */
export const reportVersionView = z.object({
	id,
	version: z.int(),
	number: z.string(),
	/** YYYY-MM-DD. */
	approvedOn: day,
	signatory: bilingual,
	/** Bytes of the PDFs, where they are kept. */
	bytes: z.object({
		km: count.nullable(),
		en: count.nullable()
	})
});
export type ReportVersionView = z.infer<typeof reportVersionView>;

/** One narrative part in one language: what is shown, and whether a person wrote it. */
export const reportSectionView = z.object({
	key: z.enum(narrativeKeys),
	locale,
	text: z.string(),
	blocks: z.array(richBlock),
	/** What would be drafted from the data. */
	drafted: z.string(),
	/** Of what was written; 0 where nobody wrote. */
	rev: z.int(),
	/** Who wrote the text; null: nobody, it was drafted from the data; absent where it is not known any more. */
	edited: written.nullable().optional(),
	/** What has changed in the draft since the text was edited beside it; null where nothing has. */
	draftChange: z.array(textPiece).nullable(),
	/** How many texts were written, those that were taken back among them. */
	texts: count
});
export type ReportSectionView = z.infer<typeof reportSectionView>;

export const reportRemarkView = z.object({
	id,
	section: z.enum(reportParts),
	body: z.string(),
	madeBy: z.string(),
	/** Instant, ISO. */
	madeAt: instant,
	/** Dealt with by the secretariat, in words where it gave any. */
	settled: z
		.object({
			by: z.string(),
			at: instant,
			answer: z.string()
		})
		.nullable()
});
export type ReportRemarkView = z.infer<typeof reportRemarkView>;

/** People by category and sex, as the report counts them. */
export const participationRow = z.object({
	/** null: all together. */
	category: z.enum(participantCategories).nullable(),
	invited: count,
	present: count,
	/** null: the sex of nobody present is stated. */
	women: count.nullable(),
	excused: count,
	absent: count,
	unrecorded: count
});
export type ParticipationRow = z.infer<typeof participationRow>;

/** Something in a report that is not printed as it was written, with the part in which it stands. */
export const reportFindingView = printFinding.extend({
	part: z.enum(reportParts),
	/** Of the PDF in each language, counted from 1; none where they could not be told. */
	pages: z.object({ km: pageNumbers, en: pageNumbers }).readonly()
});
export type ReportFindingView = z.infer<typeof reportFindingView>;

/** Something typed for an approval that is not printed as it was typed, with the field it is in. */
export const approvalFindingView = printFinding.extend({
	field: z.enum(['number', 'signatoryKm', 'signatoryEn'])
});
export type ApprovalFindingView = z.infer<typeof approvalFindingView>;

/** What is shown once and asked before an approval is given. */
export const unprintableApproval = z.object({
	findings: z.array(approvalFindingView),
	/** Its fingerprint, by which it is confirmed. */
	seen
});
export type UnprintableApproval = z.infer<typeof unprintableApproval>;

/** The draft as those see it who write and sign it. */
export const reportDraftView = z.object({
	content: reportContent,
	participation: z.array(participationRow),
	sections: z.array(reportSectionView),
	warnings: z.array(reportWarning),
	/** What is not printed as it was written. */
	findings: z.array(reportFindingView),
	/** Remarks since the last approval, also those that are dealt with. */
	remarks: z.array(reportRemarkView)
});
export type ReportDraftView = z.infer<typeof reportDraftView>;

/** The stage "report" of a meeting. */
export const reportPageView = z.object({
	/** null: not started yet. */
	report: z
		.object({
			id,
			kind: z.enum(reportKinds),
			status: z.enum(reportStatuses),
			rev: z.int(),
			submittedAt: instant.nullable(),
			submittedBy: z.string(),
			revisionReason: z.string(),
			/** The Governor's report to the Board of Governors: when (YYYY-MM-DD), with what guidance. */
			board: z
				.object({
					informedOn: day,
					guidance: z.string()
				})
				.nullable(),
			/** When the reviewer sent it back last, since the last approval. */
			returned: z
				.object({
					id,
					by: z.string(),
					at: instant
				})
				.nullable()
		})
		.nullable(),
	/** What is being worked on; null once approved, and for a reader who sees approved versions only. */
	draft: reportDraftView.nullable(),
	/** The fingerprint of the draft that is shown: what a form confirms. '' where none is. */
	seen: z.union([seen, z.literal('')]),
	/**
	 * While it is in review, what has changed since it was submitted: `laid` of it stands on the page
	 * already; `elsewhere`, with the time since the page's text was kept, does not yet. Empty where nothing has.
	 */
	changed: z.object({
		laid: z.array(reportDifference),
		elsewhere: z.array(reportDifference),
		stale: z.boolean()
	}),
	/** The latest approved version as it was signed, where nothing newer is shown. */
	approved: reportDraftView.nullable(),
	versions: z.array(reportVersionView),
	/** Whether a revision was begun in which nothing is written yet: it can be given up. */
	mayUndoRevise: z.boolean(),
	/** YYYY-MM-DD: a setting of the administration. */
	dueOn: day,
	/** What is offered when it is approved. */
	approval: z
		.object({
			number: z.string(),
			approvedOn: day,
			signatory: bilingual
		})
		.nullable()
});
export type ReportPageView = z.infer<typeof reportPageView>;

/** A row of the list of reports. */
export const reportListRow = z.object({
	reportId: id,
	meetingId: id,
	title: bilingual,
	unit: bilingual,
	kind: z.enum(reportKinds),
	heldOn: day,
	/** null: there is none yet. */
	status: z.enum(reportStatuses).nullable(),
	dueOn: day,
	/** Whether any version was ever sent: nothing is due any more. */
	dispatched: z.boolean(),
	version: reportVersionView.nullable()
});
export type ReportListRow = z.infer<typeof reportListRow>;

export const reportListView = pageOf(reportListRow).extend({
	filters: z.object({
		year: z.string(),
		unit: z.string(),
		status: z.string(),
		query: z.string()
	}),
	years: z.array(z.int()),
	units: z.array(named)
});
export type ReportListView = z.infer<typeof reportListView>;
