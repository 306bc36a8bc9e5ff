import type { z } from 'zod';
import type { dispatchList } from '../../contract/dispatch.ts';
import type { DispatchPreview, RecipientDraft } from '../../contract/dispatch-views.ts';
import { hasAddressee } from '../../domain/dispatch/recipients.ts';
import { can } from '../../domain/report/report-gate.ts';
import { accept, refuse, type Refusal, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { may, type Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { meetingRecord, type MeetingRecord } from '../record/meeting-record.ts';
import { unmadeRefusal } from '../document-maker/unmade-refusal.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { reachViewOf, type Reachable } from '../reach/reach-view.ts';
import { readableVersion, type FrozenVersion } from '../record/frozen-version.ts';
import { filesOfCopy, makeCopyFile } from './copy-files.ts';
import { layOutCopyMail } from './mail-dispatch.ts';
import { proposedRecipients } from './proposed-recipients.ts';
import { refuseIncomplete } from './required-recipients.ts';
import { sampleReceiptLink } from '../link/receipt-link.ts';

type DispatchList = z.output<typeof dispatchList>;
type ReportVersion = NonNullable<MeetingRecord['report']>['versions'][number];
type SentRecipient = DispatchList['recipients'][number];

/** A recipient of the list, with what the directory has of the body. */
interface Addressee extends Reachable {
	sent: SentRecipient;
}

function addresseeOf(sent: SentRecipient, known: RecipientDraft | undefined): Addressee {
	const name = { km: sent.labelKm, en: sent.labelEn };
	// A printed copy has no address in the list: that none is known is still worth saying.
	const address = sent.channel === 'printed' ? known?.address : sent.address;
	return {
		recipient: {
			id: sent.id,
			name: '',
			body: name.km,
			address: address || null,
			hasBasis: true,
			channel: sent.channel === 'printed' ? 'letter' : sent.channel,
			hasUsers: known?.hasUsers ?? false
		},
		name,
		body: null,
		sent
	};
}

/** Why a file that somebody of the list would get can't be had; null where all can. */
async function unsoundFile(
	app: App,
	version: FrozenVersion,
	recipients: readonly SentRecipient[]
): Promise<Refusal | null> {
	const sent = recipients.filter(({ leftOutReason }) => leftOutReason === '');
	const locales = new Set(sent.flatMap(filesOfCopy).map(({ locale }) => locale));
	try {
		for (const locale of locales) await makeCopyFile(app, version, { locale, format: 'pdf' });
		return null;
	} catch (problem) {
		const refusal = unmadeRefusal(problem);
		if (!refusal) throw problem;
		return refusal;
	}
}

/** The mail as this recipient will get it, with its files. */
function sampleOf(
	app: App,
	record: MeetingRecord,
	version: FrozenVersion & { approvedOn: string },
	sent: SentRecipient
) {
	return layOutCopyMail(
		app,
		{
			role: sent.role,
			locale: sent.locale,
			withWord: sent.withWord,
			version,
			approvedOn: version.approvedOn,
			meeting: { km: record.titleKm, en: record.titleEn },
			unit: { km: record.unitKm, en: record.unitEn }
		},
		sent.locale === 'km' ? sent.labelKm : sent.labelEn,
		sampleReceiptLink(app)
	);
}

/** What a list was settled on, as `public.dispatch_basis` gives it: only its fingerprint is looked at. */
export async function basisOf(
	context: Pick<Context, 'db'>,
	meetingId: string,
	listed: readonly string[]
) {
	return rowsOf(
		await context.db.rpc('dispatch_basis', { p_meeting: meetingId, p_bodies: [...listed] })
	);
}

/** The record of a report that waits to be dispatched to this list; refused as the command would. */
async function dispatchable(
	context: Context,
	meetingId: string,
	list: DispatchList
): Promise<Result<{ record: MeetingRecord; version: ReportVersion }>> {
	const record = await meetingRecord(context.db, meetingId);
	const version = record?.report?.versions[0];
	if (!record?.report || !version || record.report.id !== list.id) {
		return refuse('not_found', { what: 'report' });
	}
	const prepareReport = may(context, 'report.prepare', record.unitId);
	const step = can('report.dispatch', { report: record.report, may: { prepareReport } });
	if (!step.ok) return step;
	if (version.id !== list.versionId) return refuse('changed_meanwhile');
	if (!hasAddressee(list.recipients)) return refuse('dispatch_without_addressee');
	return accept({ record, version });
}

/**
 * What dispatching the version to this list will do: how many get it by which way, what is missing, and the
 * mail as the first of them will get it. Refused where it can't be dispatched, or passes over a body that the guideline names. Its fingerprint is of the list
 * and of what it was settled on; the command compares the same. Refused too where a file that somebody would
 * get is not sound.
 */
export async function dispatchPreview(
	app: App,
	context: Context,
	meetingId: string,
	list: DispatchList
): Promise<Result<DispatchPreview>> {
	// Read before what is shown of it: what comes between is shown, and refused when it is confirmed.
	const basis = await basisOf(context, meetingId, list.listed);
	const found = await dispatchable(context, meetingId, list);
	if (!found.ok) return found;
	const { record, version } = found.value;
	const incomplete = await refuseIncomplete(context, record, list);
	if (incomplete) return { ok: false, refusal: incomplete };
	const frozen = await readableVersion(context, record.id, version.id);
	if (!frozen) throw new Error(`no version ${version.id}`);
	const unsound = await unsoundFile(app, frozen, list.recipients);
	if (unsound) return { ok: false, refusal: unsound };
	const proposed = await proposedRecipients(context, record, list.listed);
	const known = new Map(proposed.map((draft) => [draft.organisationId, draft]));
	const lines = new Set(list.listed);
	const addressees = list.recipients
		.filter(({ leftOutReason }) => leftOutReason === '')
		.map((sent) => addresseeOf(sent, known.get(sent.organisationId)));
	const reach = await reachViewOf(addressees, {
		sampleFor: ({ sent }) =>
			sampleOf(app, record, { ...frozen, approvedOn: version.approvedOn }, sent)
	});
	return accept({
		number: version.number,
		approvedOn: version.approvedOn,
		reach,
		leftOut: list.recipients
			.filter(({ leftOutReason }) => leftOutReason !== '')
			.map((sent) => ({
				name: { km: sent.labelKm, en: sent.labelEn },
				reason: sent.leftOutReason
			})),
		proposedSince: proposed
			.filter(({ organisationId }) => !lines.has(organisationId))
			.map(({ name }) => name),
		seen: listSeen(list, basis)
	});
}

/** The fingerprint of a list and of what it was settled on, as `command.report_dispatch` makes it. */
export function listSeen({ versionId, recipients, listed }: DispatchList, basis: unknown): string {
	return fingerprintOf({
		versionId,
		recipients: recipients.map(({ id: _id, ...sent }) => sent),
		listed,
		basis
	});
}
