import type { Bilingual } from '../../../src/lib/domain/language.ts';
import type { NarrativeData } from '../../../src/lib/contract/document-reports.ts';
import type { ReportContent } from '../../../src/lib/contract/report-content.ts';
import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { ministries } from '../bodies/ministries.ts';
import { developmentPartners, ngos } from '../bodies/partners.ts';
import {
	summariseParticipation,
	withoutSex
} from '../../../src/lib/documents/builders/participation-summary.ts';
import type { KnownParticipant } from '../../../src/lib/contract/document.ts';
import { at } from '../rows/days.ts';
import { bodyId } from '../bodies/directory.ts';
import type { AgendaItem } from '../dialogues/agenda.ts';
import { demoId, nationalUnits } from '../rows/ids.ts';
import type { Rows } from '../rows/rows.ts';
import { verificationOf } from '../rows/verification.ts';
import { seatsOf, twgUnitId, type Group } from './groups.ts';
import type { Point } from './points.ts';

/** A held meeting of a group, as its minutes tell it. */
export interface HeldSitting {
	id: string;
	group: Group;
	titleKm: string;
	titleEn: string;
	heldOn: string;
	/** Which of the group's meetings it is, from 0. */
	place: number;
	agenda: AgendaItem[];
	/** The item under which everything was said. */
	item: AgendaItem;
	points: { point: Point; deadline: string; ownerId: string; ownerPerson: string }[];
}

/** The account that signs a group's minutes. */
const chairId = (key: string) => demoId(`account:chair@${key}-twg`);

const names = new Map<string, Bilingual>([
	...[...ministries, ...developmentPartners, ...ngos].map(
		({ key, km, en }) => [bodyId(key), { km, en }] as const
	),
	[nationalUnits.moi, { km: 'ក្រសួងមហាផ្ទៃ', en: 'Ministry of Interior' }],
	[nationalUnits.ncdds, { km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' }],
	[nationalUnits.cdc, { km: 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', en: 'CRDB/CDC' }]
]);
const nameOf = (id: string) => names.get(id) ?? { km: '', en: '' };

function dataOf(sitting: HeldSitting, number: string, approvedOn: string): NarrativeData {
	const { group, heldOn, agenda, item, points } = sitting;
	const people = seatsOf(group, true).map((seat, index): KnownParticipant => ({
		name: { km: seat.km, en: seat.en },
		position: { km: seat.km, en: seat.en },
		organisation: nameOf(seat.organisationId),
		category: 'member',
		sex: seat.sex,
		attendance: index % 9 === 8 ? 'excused' : 'present',
		walkIn: false
	}));
	const chair = { km: 'ប្រធានក្រុមការងារបច្ចេកទេស', en: 'Chair of the Technical Working Group' };
	return {
		issuance: {
			administration: {
				letterhead: { km: [group.km], en: [group.en] },
				place: { km: 'រាជធានីភ្នំពេញ', en: 'Phnom Penh' },
				signatory: chair
			},
			number,
			date: approvedOn,
			draft: false,
			createdAt: at(approvedOn, '09:00')
		},
		meeting: {
			kind: 'twg',
			title: { km: sitting.titleKm, en: sitting.titleEn },
			heldOn,
			startsAt: '08:30',
			endsAt: null,
			venue: { km: 'សាលប្រជុំក្រសួងសាមី', en: 'Meeting room of the host ministry' },
			chair,
			plans: []
		},
		agenda: agenda.map((one) => ({
			position: one.position,
			kind: one.kind,
			title: { km: one.km, en: one.en },
			startsAt: one.startsAt,
			minutes: one.minutes,
			presenters: []
		})),
		participants: people.map(withoutSex),
		participation: summariseParticipation(people),
		discussions: [
			{
				position: item.position,
				title: { km: item.km, en: item.en },
				inputs: points.map(({ point: [text, answer] }) => ({
					kind: 'proposal',
					text,
					by: null,
					status: 'resolved',
					answer,
					answeredBy: 'ប្រធានក្រុមការងារ'
				}))
			}
		],
		challenges: [],
		actions: points.map(({ point: [, , title, expectedResult], ...action }) => ({
			title,
			expectedResult,
			owner: nameOf(action.ownerId),
			ownerPerson: action.ownerPerson,
			deadline: action.deadline,
			budget: null,
			budgetSource: '',
			status: 'planned',
			percent: 0
		})),
		nationalMatters: [],
		previous: null
	};
}

/** Writes the minutes, the version that the Chair signed, and to whom it was handed. */
export function addMinutes(rows: Rows, sitting: HeldSitting): void {
	const { id, group, heldOn, place } = sitting;
	const of = { meeting_id: id, unit_id: twgUnitId(group.key) };
	const reportId = demoId(`minutes:${id}`);
	const versionId = demoId(`minutes version:${id}`);
	const approvedOn = addDays(heldOn, 9);
	const number = `${String((place % 2) + 1).padStart(3, '0')}/${heldOn.slice(2, 4)} ក.ប`;
	const drafted = { introduction: null, proceedings: null, conclusion: null };
	const content: ReportContent = {
		schema: 1,
		kind: 'minutes',
		data: dataOf(sitting, number, approvedOn),
		submittedTo: nameOf(group.hostId),
		endedAt: '11:20',
		narrative: { km: drafted, en: drafted },
		written: { km: {}, en: {} },
		verification: verificationOf(versionId)
	};
	rows.add('public.report', {
		id: reportId,
		...of,
		kind: 'minutes',
		status: 'dispatched',
		submitted_at: at(addDays(heldOn, 5), '09:00'),
		submitted_by: 'លេខាធិការក្រុមការងារ',
		created_at: at(addDays(heldOn, 1), '09:00')
	});
	rows.add('public.report_version', {
		id: versionId,
		report_id: reportId,
		...of,
		version: 1,
		number,
		approved_on: approvedOn,
		approved_by: chairId(group.key),
		signatory_km: 'ប្រធានក្រុមការងារបច្ចេកទេស',
		signatory_en: 'Chair of the Technical Working Group',
		content,
		// Rendered from the content when somebody asks for them.
		files: {},
		approved_at: at(approvedOn, '09:00')
	});
	const bodies = [...new Set(seatsOf(group, true).map((seat) => seat.organisationId))];
	bodies.forEach((organisationId, index) => {
		rows.add('public.report_recipient', {
			id: demoId(`minutes recipient:${versionId}:${organisationId}`),
			report_version_id: versionId,
			...of,
			role: index === 0 ? 'to' : 'copy',
			organisation_id: organisationId,
			label_km: nameOf(organisationId).km || 'សមាជិកក្រុមការងារ',
			label_en: nameOf(organisationId).en || 'Member of the group',
			locale: 'km',
			channel: 'printed',
			address: null,
			outbox_id: null,
			position: index + 1,
			handed_over_on: addDays(approvedOn, 2),
			handed_over_note: 'ប្រគល់ដោយផ្ទាល់',
			before_hand_over: { channel: 'printed', leftOutReason: '' },
			dispatched_at: at(addDays(approvedOn, 1), '10:00')
		});
	});
}
