import { locales } from '../../domain/language.ts';
import type { ParticipationCounts } from '$lib/contract/participation-summary';
import type { ReportContent } from '$lib/contract/report-content';
import { defaultSettings } from '$lib/domain/administration/default-settings';
import { womenStated } from '$lib/domain/participation/women-share';
import { narrativeKeys, partlyWritten, type ReportPart } from '$lib/domain/report/report-parts';
import { isHeld, isInWork, reportMachine } from '$lib/domain/report/report-status';
import { permitsCommand } from '$lib/domain/status-machine';
import type {
	ParticipationRow,
	ReportDraftView,
	ReportFindingView,
	ReportPageView,
	ReportSectionView,
	ReportVersionView
} from '$lib/contract/report-views';
import { parseRichText } from '$lib/domain/report/rich-text';
import { nextNumber } from '$lib/domain/report/report-number';
import { reportDueOn } from '$lib/domain/report/report-due';
import { reportWarnings, type ReportWarning } from '$lib/domain/guideline/report-warnings';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { draftNarrative, fillNarrative } from '../../documents/builders/narrative.ts';
import { compareWords, onlyChanges } from '../../documents/comparison/compare-words.ts';
import { may, type Context } from '../request/context.ts';
import { capturedFacts } from '../document/guideline-facts.ts';
import type { DocumentMaker } from '../document-maker/document-maker.ts';
import { meetingRecord, type MeetingRecord } from '../record/meeting-record.ts';
import type { RecordedReport } from '../record/recorded.ts';
import { draftContentOf } from '../document/draft-content.ts';
import { readFingerprint } from './read-part.ts';
import { differencesBetween } from './report-difference.ts';
import { latestVersion } from '../record/frozen-version.ts';
import { reportFindings } from './report-findings.ts';
import { latestSnapshots } from '../record/report-snapshot.ts';

function participationOf(content: ReportContent): ParticipationRow[] {
	const { categories, total } = content.data.participation;
	const row = (
		category: ParticipationRow['category'],
		{ invited, present, women, men, excused, absent, unrecorded }: ParticipationCounts
	): ParticipationRow => ({
		category,
		invited,
		present,
		women: womenStated({ women, men, people: present }),
		excused,
		absent,
		unrecorded
	});
	return [...categories.map(({ category, counts }) => row(category, counts)), row(null, total)];
}

function sectionsOf(content: ReportContent, report: RecordedReport | null): ReportSectionView[] {
	return locales.flatMap((locale) => {
		const drafted = draftNarrative(content.data, locale);
		return narrativeKeys.map((key) => {
			const written = report?.sections.find((s) => s.key === key && s.locale === locale);
			const edited = written && written.body !== null ? written : null;
			const text = edited?.body ?? drafted[key];
			return {
				key,
				locale,
				text,
				blocks: parseRichText(text),
				drafted: drafted[key],
				rev: written?.rev ?? 0,
				edited: edited && { by: edited.editedBy, at: edited.editedAt },
				draftChange:
					edited && edited.drafted !== '' && edited.drafted !== drafted[key]
						? onlyChanges(compareWords(edited.drafted, drafted[key]))
						: null,
				texts: written?.texts ?? 0
			};
		});
	});
}

function warningsOf(record: MeetingRecord, sections: ReportSectionView[]): ReportWarning[] {
	const written = record.report?.sections.filter(({ body }) => body !== null) ?? [];
	return reportWarnings({
		...capturedFacts(record),
		participants: record.participants,
		partlyWritten: partlyWritten(written),
		outdated: sections.filter((section) => section.draftChange !== null).length
	});
}

function draftViewOf(
	record: MeetingRecord,
	content: ReportContent,
	findings: ReportFindingView[]
): ReportDraftView {
	const sections = sectionsOf(content, record.report);
	return {
		content,
		participation: participationOf(content),
		sections,
		warnings: warningsOf(record, sections),
		findings,
		remarks: (record.report?.remarks ?? []).map((remark) => ({
			id: remark.id,
			section: remark.section as ReportPart,
			body: remark.body,
			madeBy: remark.madeBy,
			madeAt: remark.madeAt,
			settled:
				remark.settledAt === null
					? null
					: { by: remark.settledBy, at: remark.settledAt, answer: remark.answer }
		}))
	};
}

/** An approved version as it was signed, to be read on the screen. */
function frozenViewOf(content: ReportContent): ReportDraftView {
	const sections = locales.flatMap((locale) => {
		const narrative = fillNarrative(content.narrative[locale], content.data, locale);
		return narrativeKeys.map((key) => {
			const text = narrative[key];
			return {
				key,
				locale,
				text,
				blocks: parseRichText(text),
				drafted: text,
				rev: 0,
				...(content.written ? { edited: content.written[locale][key] ?? null } : {}),
				draftChange: null,
				texts: 0
			};
		});
	});
	return {
		content,
		participation: participationOf(content),
		sections,
		warnings: [],
		findings: [],
		remarks: []
	};
}

/** An approved version as pages show it. */
export function versionView(version: RecordedReport['versions'][number]): ReportVersionView {
	return {
		id: version.id,
		version: version.version,
		number: version.number,
		approvedOn: version.approvedOn,
		signatory: { km: version.signatoryKm, en: version.signatoryEn },
		bytes: { km: version.files.km?.bytes ?? null, en: version.files.en?.bytes ?? null }
	};
}

/** Whether a report was taken up again and nobody has written in it or remarked on it since (`report_undo_revise`). */
function isUntouchedRevision(report: RecordedReport | null): boolean {
	const [latest] = report?.versions ?? [];
	if (!report || !latest || !permitsCommand(reportMachine, report.status, 'report.undo_revise')) {
		return false;
	}
	const since = Date.parse(latest.approvedAt);
	return (
		report.remarks.length === 0 &&
		report.sections.every(({ editedAt }) => Date.parse(editedAt) <= since)
	);
}

const unchanged: ReportPageView['changed'] = { laid: [], elsewhere: [], stale: false };

/**
 * The draft that is shown, with its fingerprint: in review what lies before the one who approves, which
 * stays as it is until they ask for it anew; while it is drafted what is on record now.
 */
async function readingOf(context: Context, record: MeetingRecord) {
	const now = draftContentOf(record, context.now());
	const seen = readFingerprint(now);
	const { report } = record;
	if (!report || !isHeld(report)) return { content: now, seen, changed: unchanged };
	const [laid, before] = await latestSnapshots(
		context.db,
		report.id,
		report.submittedAt ?? undefined
	);
	if (!laid) return { content: now, seen: '', changed: { ...unchanged, stale: true } };
	const stale = laid.fingerprint !== seen;
	const differences = (from: ReportContent, to: ReportContent) =>
		differencesBetween(from, to, context.locale);
	return {
		content: laid.content,
		seen: laid.fingerprint,
		changed: {
			laid: before ? differences(before.content, laid.content) : [],
			elsewhere: stale ? differences(laid.content, now) : [],
			stale
		}
	};
}

/**
 * The stage "report" of a meeting; null where the user may not see the meeting. `documents` tells on which
 * pages stands what is not printed as it was written.
 */
export async function reportPage(
	context: Context,
	meetingId: string,
	documents: Pick<DocumentMaker, 'pagesOf'>
): Promise<ReportPageView | null> {
	const [record, latest] = await Promise.all([
		meetingRecord(context.db, meetingId),
		latestVersion(context, meetingId)
	]);
	if (!record) return null;
	const now = context.now();
	const today = phnomPenhDate(now);
	const settings = record.administration;
	const mayApprove = may(context, 'report.approve', record.unitId);
	const seesDraft = mayApprove || may(context, 'report.prepare', record.unitId);
	const { report } = record;
	const inWork = report !== null && isInWork(report.status);
	const frozen = seesDraft && inWork ? null : latest;
	const read = seesDraft && inWork ? await readingOf(context, record) : null;
	return {
		report: report && {
			id: report.id,
			kind: report.kind,
			status: report.status,
			rev: report.rev,
			submittedAt: report.submittedAt,
			submittedBy: report.submittedBy,
			revisionReason: report.revisionReason,
			board: report.boardInformedOn
				? { informedOn: report.boardInformedOn, guidance: report.boardGuidance }
				: null,
			returned: report.returned
		},
		draft: read && draftViewOf(record, read.content, await reportFindings(documents, read.content)),
		seen: read?.seen ?? '',
		changed: read?.changed ?? unchanged,
		approved: frozen && frozenViewOf(frozen.content),
		versions: report?.versions.map(versionView) ?? [],
		mayUndoRevise: may(context, 'report.prepare', record.unitId) && isUntouchedRevision(report),
		dueOn: reportDueOn(record.heldOn, settings?.report_due_days ?? defaultSettings.reportDueDays),
		approval: mayApprove
			? {
					number: nextNumber(
						settings?.number_pattern ?? defaultSettings.numberPattern,
						Number(today.slice(0, 4)),
						record.numbers
					),
					approvedOn: today,
					signatory: { km: settings?.signatory_km ?? '', en: settings?.signatory_en ?? '' }
				}
			: null
	};
}
