import type { DocumentLocale } from '../../domain/language.ts';
import { reportCommands, type VersionFile } from '$lib/contract/report';
import type { ReportContent } from '$lib/contract/report-content';
import type { ReportDifference } from '$lib/contract/report-comparison';
import type { UnprintableApproval } from '$lib/contract/report-views';
import { accept, refuse, type Refusal, type Result } from '$lib/domain/result';
import { can } from '$lib/domain/report/report-gate';
import type { App } from '../app/app.ts';
import { newId } from '../command/new-id.ts';
import { runCommand, type Outcome } from '../command/run-command.ts';
import { giveOnce } from '../command/once.ts';
import { may, type Context } from '../request/context.ts';
import { meetingRecord } from '../record/meeting-record.ts';
import { draftContentOf } from '../document/draft-content.ts';
import { unmadeRefusal } from '../document-maker/unmade-refusal.ts';
import { verificationHash } from '../link/verification-address.ts';
import { approvalFindings } from './approval-findings.ts';
import { layBefore } from './lay-before.ts';
import { issuedContent, readFingerprint } from './read-part.ts';
import { renderReport } from '../document/render-report.ts';
import { differencesSince } from './report-difference.ts';
import { latestSnapshots } from '../record/report-snapshot.ts';

/** What the one who signs gives. */
export interface Approval {
	meetingId: string;
	/** The version's id follows from it: the same form sent twice makes one version. */
	commandId: string;
	/** The fingerprint of what was read. */
	seen: string | undefined;
	/** On a page that shows what has changed: the fingerprint of what was read before, or `laidAnew`. */
	since?: string | undefined;
	/** Whether the changes that are shown were ticked as read. */
	changesRead?: boolean;
	/** The fingerprint of what was shown not to be printed as it was typed, where that was ticked as read. */
	unprintedRead?: string;
	number: string;
	/** YYYY-MM-DD. */
	approvedOn: string;
	signatoryKm: string;
	signatoryEn: string;
}

/** In the place of what was read before: what was laid before the reader differs from what was submitted. */
const laidAnew = 'laid';

const refusalOfUnread = { code: 'report_changes_unread', fields: { changesRead: 'unticked' } };
const refusalOfUnprinted = {
	code: 'report_unprinted_unread',
	fields: { unprintedRead: 'unticked' }
};

type Approved = Outcome<'report.approve'>;

/** An approval that was refused. */
interface Unapproved {
	ok: false;
	refusal: Refusal;
	/** What differs from what was read, for the page to show, with the fingerprint since which. */
	changed: { since: string; differences: ReportDifference[] } | null;
	/** What of number and title is not printed as it was typed, where it was refused for that. */
	unprinted: UnprintableApproval | null;
}

/** Refuses to approve what was not read, and lays the report before the reader as it is now. */
async function refuseUnread(
	context: Context,
	{ meetingId, commandId }: Approval,
	report: { id: string; fingerprint: string }
): Promise<Result<never>> {
	const [latest] = await latestSnapshots(context.db, report.id);
	if (latest?.fingerprint !== report.fingerprint) {
		// What lay there before and has been replaced since is laid anew: the id says after which one it comes.
		const id = newId(commandId, `laid after ${latest?.id} ${report.fingerprint}`);
		const laid = await layBefore(context, { meetingId, commandId: id });
		if (!laid.ok) return laid;
	}
	return refuse('report_changed');
}

/**
 * Approves what was read: reads the content once, compares it with what the approver had before them,
 * renders that very content in each language and in both under its number and date, keeps the files by their
 * content, and freezes content and hashes as an immutable version. The files are kept before the version
 * names them; a refused approval leaves at most a file that nothing points to, which is swept.
 *
 * Refuses with `report_changed` where the content is another than the one that was read; it then lies
 * before the approver as it is now. Beside changes that are shown an approval is a fresh act, for which they
 * are ticked as read (`report_changes_unread`): a second click is none. What differs from what was read goes
 * with the refusal, and again however often it is refused after that. A number or title that isn't printed as
 * it was typed is told once, and ticked as read too (`report_unprinted_unread`).
 */
export async function approveReport(
	app: Pick<App, 'files' | 'documents' | 'env'>,
	context: Context,
	approval: Approval
): Promise<{ ok: true; value: Approved } | Unapproved> {
	const { since, changesRead, seen, meetingId } = approval;
	const command = { id: approval.commandId, type: 'report.approve' } as const;
	const outcome: Result<Approved> =
		since && !changesRead
			? { ok: false, refusal: refusalOfUnread }
			: await giveOnce(context.db, command, () => approveAsRead(app, context, approval));
	if (outcome.ok) return outcome;
	const unprinted =
		outcome.refusal.code === refusalOfUnprinted.code ? approvalFindings(approval) : null;
	const from = outcome.refusal.code === 'report_changed' ? seen : since;
	if (!from || from === laidAnew) return { ...outcome, changed: null, unprinted };
	const differences = await differencesSince(context, meetingId, from);
	return { ...outcome, changed: { since: from, differences }, unprinted };
}

async function approveAsRead(
	app: Pick<App, 'files' | 'documents' | 'env'>,
	context: Context,
	approval: Approval
): Promise<Result<Approved>> {
	const record = await meetingRecord(context.db, approval.meetingId);
	if (!record?.report) return refuse('not_found', { what: 'report' });
	const { report } = record;
	const draft = draftContentOf(record, context.now());
	const fingerprint = readFingerprint(draft);
	const approveReport = may(context, 'report.approve', record.unitId);
	const awaited = can('report.approve', { report, may: { approveReport } }).ok;
	if (awaited && approval.seen !== fingerprint) {
		return refuseUnread(context, approval, { id: report.id, fingerprint });
	}
	const linkId = newId(approval.commandId, 'link');
	const payload = {
		id: report.id,
		versionId: newId(approval.commandId, 'version'),
		base: report.rev,
		seen: fingerprint,
		number: approval.number,
		approvedOn: approval.approvedOn,
		signatoryKm: approval.signatoryKm,
		signatoryEn: approval.signatoryEn,
		link: { id: linkId, tokenHash: verificationHash(app, linkId) }
	};
	// Rendering is work: what is refused anyway is refused before it.
	const blank: VersionFile = { sha256: '0'.repeat(64), bytes: 1, storageKey: '-' };
	const blanks = { km: blank, en: blank, both: blank };
	const probe = reportCommands['report.approve'].payload.safeParse({
		...payload,
		content: {},
		files: blanks
	});
	if (!probe.success || !awaited) {
		return runCommand(context.db, {
			id: approval.commandId,
			type: 'report.approve',
			payload: { ...payload, content: {}, files: blanks }
		});
	}
	const unprinted = approvalFindings(approval);
	if (unprinted && unprinted.seen !== approval.unprintedRead) {
		return { ok: false, refusal: refusalOfUnprinted };
	}
	const content = issuedContent(draft, {
		number: probe.data.number,
		date: probe.data.approvedOn,
		signatory: { km: probe.data.signatoryKm, en: probe.data.signatoryEn },
		verification: { linkId, origin: app.env.ORIGIN }
	});
	const drawn = await drawAll(app, content);
	if (!drawn.ok) return drawn;
	const keep = async (bytes: Uint8Array): Promise<VersionFile> => {
		const { sha256, key } = await app.files.put(bytes, 'application/pdf');
		return { sha256, bytes: bytes.byteLength, storageKey: key };
	};
	const [km, en, both] = await Promise.all([
		keep(drawn.value.km),
		keep(drawn.value.en),
		keep(drawn.value.both)
	]);
	return runCommand(context.db, {
		id: approval.commandId,
		type: 'report.approve',
		payload: { ...payload, content: { ...content }, files: { km, en, both } }
	});
}

/** The files in each language and in both, before any is kept; refused where one is not made. */
async function drawAll(
	app: Pick<App, 'documents' | 'env'>,
	content: ReportContent
): Promise<Result<Record<DocumentLocale, Uint8Array>>> {
	const draw = (locale: DocumentLocale) => renderReport(app, content, locale);
	try {
		const [km, en, both] = await Promise.all([draw('km'), draw('en'), draw('both')]);
		return accept({ km, en, both });
	} catch (problem) {
		const refusal = unmadeRefusal(problem);
		if (!refusal) throw problem;
		return { ok: false, refusal };
	}
}
