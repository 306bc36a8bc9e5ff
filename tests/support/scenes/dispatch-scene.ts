import { pino } from 'pino';
import { v7 } from 'uuid';
import { expect, inject } from 'vitest';
import type { PayloadOf } from '../../../src/lib/contract/commands';
import type { DispatchLogRow } from '../../../src/lib/contract/dispatch-views';
import { missingRecipients } from '../../../src/lib/domain/dispatch/recipients';
import { newId } from '../../../src/lib/server/command/new-id';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page';
import type { DocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { proposedRecipients } from '../../../src/lib/server/dispatch/proposed-recipients';
import { deliverMail } from '../../../src/lib/server/outbox/deliver-mail';
import { meetingRecord } from '../../../src/lib/server/record/meeting-record';
import { readMail, type DeliveredMail } from '../mailbox';
import { codeOf } from './hall';
import { openReportScene, type ReportScene } from './report-scene';

export const moi = '00000000-0000-7000-8000-a00000000002';
const silent = pino({ level: 'silent' });

export type Recipient = PayloadOf<'report.dispatch'>['recipients'][number];

/** An approved report, about to be dispatched, with what happens to its copies. */
export interface DispatchScene extends ReportScene {
	versionId: string;
	recipient: (organisationId: string, given?: Partial<Recipient>) => Recipient;
	/** The list with the others whom the guideline names, left out with a reason. */
	complete: (recipients: Recipient[]) => Promise<Recipient[]>;
	send: (
		recipients: Recipient[],
		commandId?: string
	) => ReturnType<ReportScene['hall']['secretariat']['do']>;
	/** The mails owed for the version, the oldest first. */
	owed: () => Promise<
		{ id: string; status: string; last_error: string | null; template: string }[]
	>;
	deliverAll: () => Promise<void>;
	log: () => Promise<DispatchLogRow[]>;
	/** What has arrived at an address. */
	delivered: (address: string) => Promise<DeliveredMail[]>;
	/** The token of the receipt link in the last mail to an address. */
	tokenFor: (address: string) => Promise<string>;
}

/** Opens a scene in which the report has been approved. `documents`: what made the files then. */
export async function openDispatchScene(documents?: DocumentMaker): Promise<DispatchScene> {
	const scene = await openReportScene();
	await scene.submit();
	const commandId = v7();
	const versionId = newId(commandId, 'version');
	const own = scene.app.documents;
	scene.app.documents = documents ?? own;
	expect(await codeOf(scene.approve(scene.hall.governor, { commandId }))).toBe('ok');
	scene.app.documents = own;

	const owed: DispatchScene['owed'] = async () => {
		const { rows } = await scene.hall.pool.query(
			`select o.id, o.status, o.last_error, o.template from app.outbox o
			join public.report_recipient r on r.id = o.subject_id
			where r.report_version_id = $1 order by o.queued_at, o.id`,
			[versionId]
		);
		return rows;
	};
	const delivered: DispatchScene['delivered'] = async (address) => {
		const mails = await readMail(inject('stack').mailDir);
		return mails.filter((mail) => mail.recipients.includes(address));
	};
	const recipient: DispatchScene['recipient'] = (organisationId, given = {}) => ({
		id: v7(),
		role: organisationId === moi ? 'to' : 'copy',
		organisationId,
		labelKm: 'អ្នកទទួល',
		labelEn: 'Recipient',
		locale: 'km',
		channel: 'mail',
		address: `to-${organisationId.slice(-6)}-${scene.reportId.slice(-8)}@example.org`,
		withWord: false,
		leftOutReason: '',
		...given
	});
	return {
		...scene,
		versionId,
		recipient,
		complete: async (recipients) => {
			const { context } = scene.hall.secretariat;
			const record = await meetingRecord(context.db, scene.hall.meetingId);
			const missing = missingRecipients(await proposedRecipients(context, record!, []), recipients);
			const leftOut = { channel: 'printed', address: '', leftOutReason: 'មិនពាក់ព័ន្ធ' } as const;
			return [
				...recipients,
				...missing.map(({ organisationId }) => recipient(organisationId, leftOut))
			];
		},
		send: (recipients, commandId = v7()) =>
			scene.hall.secretariat.do(
				'report.dispatch',
				{ id: scene.reportId, versionId, recipients },
				commandId
			),
		owed,
		deliverAll: async () => {
			for (const { id } of await owed()) await deliverMail(scene.app, id, silent);
		},
		log: async () =>
			(await dispatchPage(scene.hall.secretariat.context, scene.hall.meetingId))!.log,
		delivered,
		tokenFor: async (address) => {
			const mail = (await delivered(address)).at(-1);
			return /\/receipt\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
		}
	};
}
