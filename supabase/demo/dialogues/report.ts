import type { Bilingual } from '../../../src/lib/domain/language.ts';
import { demoDomain } from '../bodies/accounts.ts';
import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { at } from '../rows/days.ts';
import type { Organisation } from '../bodies/directory.ts';
import { demoId, nationalUnits } from '../rows/ids.ts';
import { isOver, type Dialogue } from './dialogue.ts';
import { verificationOf } from '../rows/verification.ts';
import { administrationOf, reportContent } from './report-content.ts';

const statusOf = {
	report_drafting: 'drafting',
	report_in_review: 'in_review',
	report_approved: 'approved',
	dispatched: 'dispatched'
} as const;

/** The account that signs a province's reports. */
const governorId = (slug: string) => demoId(`account:governor@${slug}`);

const national = (id: string, key: string, km: string, en: string): Organisation => ({
	id,
	key,
	kind: 'ministry',
	km,
	en,
	email: `${key}@${demoDomain}`
});

/** Those who get the report: MoI, and in copy NCDDS, CRDB/CDC and all bodies that took part (CPPD-19). */
function recipientsOf({ people, directory }: Dialogue): Organisation[] {
	const bodies = new Map<string, Organisation>([
		[nationalUnits.moi, national(nationalUnits.moi, 'moi', 'ក្រសួងមហាផ្ទៃ', 'Ministry of Interior')],
		[
			nationalUnits.ncdds,
			national(nationalUnits.ncdds, 'ncdds', 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', 'NCDD Secretariat')
		],
		[nationalUnits.cdc, national(nationalUnits.cdc, 'cdc', 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', 'CRDB/CDC')]
	]);
	for (const { organisation, attendance } of people) {
		if (
			organisation &&
			attendance === 'present' &&
			organisation.id !== directory.administration.id
		) {
			bodies.set(organisation.id, organisation);
		}
	}
	return [...bodies.values()];
}

/** Writes the report, its approved version and who it went to. */
export function addReport(dialogue: Dialogue): void {
	const { progress, rows, id, unitId, heldOn, year, luck } = dialogue;
	if (!isOver(progress)) return;
	const status = statusOf[progress as keyof typeof statusOf];
	const reportId = demoId(`report:${id}`);
	rows.add('public.report', {
		id: reportId,
		meeting_id: id,
		unit_id: unitId,
		kind: 'dialogue_report',
		status,
		submitted_at: status === 'drafting' ? null : at(addDays(heldOn, 8), '15:00'),
		submitted_by: status === 'drafting' ? '' : 'ទីចាត់ការផែនការ និងវិនិយោគ',
		created_at: at(addDays(heldOn, 1), '08:30')
	});
	if (status !== 'approved' && status !== 'dispatched') return;
	const versionId = demoId(`version:${id}`);
	const approvedOn = addDays(heldOn, 11);
	const number = `${luck.between(40, 480)}/${String(year).slice(2)} របក`;
	const recipients = recipientsOf(dialogue);
	const signatory = administrationOf(dialogue).signatory as Bilingual;
	const copies = recipients.slice(1).map(({ km, en }) => ({ km, en }));
	rows.add('public.report_version', {
		id: versionId,
		report_id: reportId,
		meeting_id: id,
		unit_id: unitId,
		version: 1,
		number,
		approved_on: approvedOn,
		approved_by: governorId(dialogue.province.slug),
		signatory_km: signatory.km,
		signatory_en: signatory.en,
		content: {
			...reportContent(dialogue, { number, approvedOn, copies }),
			verification: verificationOf(versionId)
		},
		// Rendered from the content when somebody asks for them.
		files: {},
		approved_at: at(approvedOn, '09:00')
	});
	if (status === 'dispatched' && year < Number(dialogue.today.slice(0, 4))) {
		// The dialogues of the years before are history that anybody may read.
		rows.add('public.report_publication', {
			id: demoId(`publication:${versionId}`),
			report_version_id: versionId,
			meeting_id: id,
			unit_id: unitId,
			published_at: at(addDays(approvedOn, 14), '09:00'),
			publisher_km: signatory.km,
			publisher_en: signatory.en
		});
	}
	if (status === 'dispatched') addDispatch(dialogue, versionId, addDays(approvedOn, 1), recipients);
}

function addDispatch(
	{ rows, id, unitId, province, year, today }: Dialogue,
	versionId: string,
	sentOn: string,
	recipients: Organisation[]
) {
	recipients.forEach((organisation, index) => {
		const recipientId = demoId(`recipient:${versionId}:${organisation.id}`);
		// One address in the country has gone stale, so that the log shows what a failure looks like.
		const failed =
			province.slug === 'kandal' &&
			year === Number(today.slice(0, 4)) &&
			organisation.key === 'post';
		const outboxId = organisation.email ? demoId(`outbox:${recipientId}`) : null;
		const english = organisation.kind === 'development_partner';
		if (outboxId) {
			rows.add('app.outbox', {
				id: outboxId,
				unique_key: `report:${recipientId}:0`,
				unit_id: unitId,
				template: 'report_dispatch',
				subject_id: recipientId,
				data: { versionId, role: index === 0 ? 'to' : 'copy' },
				address: organisation.email,
				recipient_name: english ? organisation.en : organisation.km,
				locale: english ? 'en' : 'km',
				message_id: `<${outboxId}@sontonea>`,
				status: failed ? 'failed' : 'sent',
				attempts: 1,
				last_error: failed ? '550 5.1.1 mailbox unavailable' : null,
				queued_at: at(sentOn, '10:00'),
				sent_at: failed ? null : at(sentOn, '10:01')
			});
		}
		// Every fifth of this year still has to say so; of the years before, everybody has.
		const acknowledged =
			!failed && (year < Number(today.slice(0, 4)) || index % 5 !== 3 || index === 0);
		const receivedOn = addDays(sentOn, 1 + (index % 4));
		rows.add('public.report_recipient', {
			id: recipientId,
			report_version_id: versionId,
			meeting_id: id,
			unit_id: unitId,
			role: index === 0 ? 'to' : 'copy',
			organisation_id: organisation.id,
			label_km: organisation.km,
			label_en: organisation.en,
			locale: english ? 'en' : 'km',
			channel: outboxId ? 'mail' : 'printed',
			address: organisation.email,
			outbox_id: outboxId,
			position: index + 1,
			handed_over_on: outboxId ? null : addDays(sentOn, 2),
			handed_over_note: outboxId ? '' : 'ប្រគល់ដោយផ្ទាល់',
			before_hand_over: outboxId ? null : { channel: 'printed', leftOutReason: '' },
			dispatched_at: at(sentOn, '10:00'),
			reminders: acknowledged || !outboxId || failed ? 0 : 1,
			reminded_at: acknowledged || !outboxId || failed ? null : at(addDays(sentOn, 8), '08:15'),
			...(acknowledged && receivedOn <= today
				? {
						received_by: english ? 'Registry' : 'ការិយាល័យរដ្ឋបាល',
						received_on: receivedOn,
						registered_number: `${120 + index * 7}/${String(year).slice(2)}`,
						receipt_via: outboxId ? 'link' : 'staff',
						receipt_recorded_by: outboxId ? '' : 'ទីចាត់ការផែនការ និងវិនិយោគ',
						receipt_recorded_at: at(receivedOn, '14:20')
					}
				: {})
		});
	});
}
