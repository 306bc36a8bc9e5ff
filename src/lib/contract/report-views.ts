import type { ParticipantCategory } from '../domain/participation/category.ts';
import type { ReportStatus } from '../domain/report/report-status.ts';
import type { PrintFinding } from '../domain/document/print-finding.ts';
import type { ReportWarning } from '../domain/guideline/report-warnings.ts';
import type { Bilingual, Locale } from '../domain/language.ts';
import type { NarrativeKey, ReportPart } from '../domain/report/report-parts.ts';
import type { ReportKind } from '../domain/report/report-kind.ts';
import type { RichBlock } from '../domain/report/rich-text.ts';
import type { ReportDifference, TextPiece } from './report-comparison.ts';
import type { ReportContent, Written } from './report-content.ts';

/** An approved version, with its kept files. */
export interface ReportVersionView {
	id: string;
	version: number;
	number: string;
	/** YYYY-MM-DD. */
	approvedOn: string;
	signatory: Bilingual;
	/** Bytes of the PDFs, where they are kept. */
	bytes: { km: number | null; en: number | null };
}

/** One narrative part in one language: what is shown, and whether a person wrote it. */
export interface ReportSectionView {
	key: NarrativeKey;
	locale: Locale;
	text: string;
	blocks: RichBlock[];
	/** What would be drafted from the data. */
	drafted: string;
	/** Of what was written; 0 where nobody wrote. */
	rev: number;
	/** Who wrote the text; null: nobody, it was drafted from the data; absent where it is not known any more. */
	edited?: Written | null;
	/** What has changed in the draft since the text was edited beside it; null where nothing has. */
	draftChange: TextPiece[] | null;
	/** How many texts were written, those that were taken back among them. */
	texts: number;
}

export interface ReportRemarkView {
	id: string;
	section: ReportPart;
	body: string;
	madeBy: string;
	/** Instant, ISO. */
	madeAt: string;
	/** Dealt with by the secretariat, in words where it gave any. */
	settled: { by: string; at: string; answer: string } | null;
}

/** People by category and sex, as the report counts them. */
export interface ParticipationRow {
	/** null: all together. */
	category: ParticipantCategory | null;
	invited: number;
	present: number;
	/** null: the sex of nobody present is stated. */
	women: number | null;
	excused: number;
	absent: number;
	unrecorded: number;
}

/** Something in a report that is not printed as it was written, with the part in which it stands. */
export interface ReportFindingView extends PrintFinding {
	part: ReportPart;
	/** Of the PDF in each language, counted from 1; none where they could not be told. */
	pages: { readonly [locale in Locale]: readonly number[] };
}

/** Something typed for an approval that is not printed as it was typed, with the field it is in. */
export interface ApprovalFindingView extends PrintFinding {
	field: 'number' | 'signatoryKm' | 'signatoryEn';
}

/** What is shown once and asked before an approval is given. */
export interface UnprintableApproval {
	findings: ApprovalFindingView[];
	/** Its fingerprint, by which it is confirmed. */
	seen: string;
}

/** The draft as those see it who write and sign it. */
export interface ReportDraftView {
	content: ReportContent;
	participation: ParticipationRow[];
	sections: ReportSectionView[];
	warnings: ReportWarning[];
	/** What is not printed as it was written. */
	findings: ReportFindingView[];
	/** Remarks since the last approval, also those that are dealt with. */
	remarks: ReportRemarkView[];
}

/** The stage "report" of a meeting. */
export interface ReportPageView {
	/** null: not started yet. */
	report: {
		id: string;
		kind: ReportKind;
		status: ReportStatus;
		rev: number;
		submittedAt: string | null;
		submittedBy: string;
		revisionReason: string;
		/** The Governor's report to the Board of Governors: when (YYYY-MM-DD), with what guidance. */
		board: { informedOn: string; guidance: string } | null;
		/** When the reviewer sent it back last, since the last approval. */
		returned: { id: string; by: string; at: string } | null;
	} | null;
	/** What is being worked on; null once approved, and for a reader who sees approved versions only. */
	draft: ReportDraftView | null;
	/** The fingerprint of the draft that is shown: what a form confirms. '' where none is. */
	seen: string;
	/**
	 * While it is in review, what has changed since it was submitted: `laid` of it stands on the page
	 * already; `elsewhere`, with the time since the page's text was kept, does not yet. Empty where nothing has.
	 */
	changed: { laid: ReportDifference[]; elsewhere: ReportDifference[]; stale: boolean };
	/** The latest approved version as it was signed, where nothing newer is shown. */
	approved: ReportDraftView | null;
	versions: ReportVersionView[];
	/** Whether a revision was begun in which nothing is written yet: it can be given up. */
	mayUndoRevise: boolean;
	/** YYYY-MM-DD: a setting of the administration. */
	dueOn: string;
	/** What is offered when it is approved. */
	approval: { number: string; approvedOn: string; signatory: Bilingual } | null;
}

/** A row of the list of reports. */
export interface ReportListRow {
	reportId: string;
	meetingId: string;
	title: Bilingual;
	unit: Bilingual;
	kind: ReportKind;
	heldOn: string;
	/** null: there is none yet. */
	status: ReportStatus | null;
	dueOn: string;
	version: ReportVersionView | null;
}

export interface ReportListView {
	rows: ReportListRow[];
	count: number;
	page: number;
	pages: number;
	filters: { year: string; unit: string; status: string; query: string };
	years: number[];
	units: { id: string; name: Bilingual }[];
}
