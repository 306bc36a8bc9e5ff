import type { CheckedPayload } from '../../contract/commands.ts';
import type { DispatchPreview, RecipientDraft } from '../../contract/dispatch-views.ts';
import { hasAddressee } from '../../domain/dispatch/recipients.ts';
import { accept, refuse, type Refusal, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import { may, type Context } from '../context.ts';
import { meetingRecord, type MeetingRecord } from '../document/meeting-record.ts';
import { reachViewOf, type Reachable } from '../reach/reach-view.ts';
import { readableVersion, type FrozenVersion } from '../report/report-file.ts';
import { unsoundFileRefusal } from '../report/unsound-file.ts';
import { filesOfCopy, makeCopyFile } from './copy-files.ts';
import { layOutCopyMail } from './mail-dispatch.ts';
import { proposedRecipients } from './proposed-recipients.ts';
import { sampleReceiptLink } from './receipt-link.ts';

type DispatchList = CheckedPayload<'report.dispatch'>;
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
			id: sent.organisationId,
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

/** Why a file that somebody of the list would get is not given out; null where all are. */
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
		const unsound = unsoundFileRefusal(problem);
		if (!unsound) throw problem;
		return unsound;
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

/**
 * What dispatching the version to this list will do: how many get it by which way, what is missing, and the
 * mail as the first of them will get it. Null where it can't be dispatched: the command says why. Its
 * fingerprint is of the list, the version, and the list that is proposed at present. Refused where a file
 * that somebody would get is not sound.
 *
 * @param listed the bodies on all lines of the list, those that are left out too
 */
export async function dispatchPreview(
	app: App,
	context: Context,
	meetingId: string,
	list: DispatchList,
	listed: readonly string[]
): Promise<Result<DispatchPreview | null>> {
	const record = await meetingRecord(context.db, meetingId);
	const version = record?.report?.versions[0];
	if (!record?.report || !version || !may(context, 'report.prepare', record.unitId)) {
		return accept(null);
	}
	if (record.report.status !== 'approved' || record.report.id !== list.id) return accept(null);
	if (version.id !== list.versionId) return accept(null);
	if (!hasAddressee(list.recipients)) return refuse('dispatch_without_addressee');
	const frozen = await readableVersion(context, record.id, version.id);
	if (!frozen) throw new Error(`no version ${version.id}`);
	const unsound = await unsoundFile(app, frozen, list.recipients);
	if (unsound) return { ok: false, refusal: unsound };
	const proposed = await proposedRecipients(context, record, listed);
	const known = new Map(proposed.map((draft) => [draft.organisationId, draft]));
	const lines = new Set(listed);
	const proposedSince = proposed.filter(({ organisationId }) => !lines.has(organisationId));
	const addressees = list.recipients
		.filter(({ leftOutReason }) => leftOutReason === '')
		.map((sent) => addresseeOf(sent, known.get(sent.organisationId)));
	const reach = await reachViewOf(addressees, {
		facts: {
			version: version.id,
			list: list.recipients.map((sent) => ({ ...sent, id: '' })),
			proposed: proposed.map(({ organisationId, address, hasUsers }) => ({
				organisationId,
				address,
				hasUsers
			})),
			proposedSince: proposedSince.map(({ organisationId }) => organisationId)
		},
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
		proposedSince: proposedSince.map(({ name }) => name)
	});
}
