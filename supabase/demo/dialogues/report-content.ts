import type { Bilingual } from '../../../src/lib/domain/language.ts';
import type {
	DocumentAction,
	DocumentAdministration,
	KnownParticipant
} from '../../../src/lib/contract/document.ts';
import type { NarrativeData } from '../../../src/lib/contract/document-reports.ts';
import type { ReportContent } from '../../../src/lib/contract/report-content.ts';
import {
	summariseParticipation,
	withoutSex
} from '../../../src/lib/documents/builders/participation-summary.ts';
import { at } from '../rows/days.ts';
import { dialogueHost } from './host.ts';
import type { Dialogue, RaisedMatter } from './dialogue.ts';

/** The settings of a province's administration, as the migrations give them. */
export function administrationOf({ province }: Pick<Dialogue, 'province'>): DocumentAdministration {
	const { type, km, en, code } = province;
	const capital = code === '12';
	return {
		letterhead: {
			km: [`រដ្ឋបាល${type}${km}`, 'ទីចាត់ការផែនការ និងវិនិយោគ'],
			en: [
				`${en} ${capital ? 'Capital' : 'Provincial'} Administration`,
				'Planning and Investment Division'
			]
		},
		place: { km: `${type}${km}`, en },
		signatory: { km: `អភិបាល${type}`, en: `Governor of ${en} ${capital ? 'Capital' : 'Province'}` }
	};
}

function actionOf({ action, challenge }: RaisedMatter): DocumentAction[] {
	if (!action) return [];
	return [
		{
			title: action.title,
			expectedResult: action.result,
			owner: { km: action.ownerKm, en: action.ownerEn },
			ownerPerson: action.ownerPerson,
			deadline: action.deadline,
			budget: action.budget,
			budgetSource: action.source,
			// The version keeps the plan as it was agreed; progress is reported in the next dialogue.
			status: 'planned',
			percent: 0,
			challenge
		}
	];
}

function participantsOf({ people }: Dialogue): KnownParticipant[] {
	return people.map((person) => ({
		name: { km: person.km, en: person.en },
		position: { km: person.positionKm, en: person.positionEn },
		organisation: person.organisation
			? { km: person.organisation.km, en: person.organisation.en }
			: '',
		category: person.category,
		sex: person.sex,
		attendance: person.attendance,
		walkIn: person.walkIn
	}));
}

/** What is known of an approved version beside its content. */
export interface Version {
	number: string;
	approvedOn: string;
	copies: Bilingual[];
}

/** The content of an approved report: everything that the dialogue's rows say, as it stood when it was signed. */
export function reportContent(dialogue: Dialogue, version: Version): ReportContent {
	return {
		schema: 1,
		kind: 'dialogue_report',
		data: contentOf(dialogue, version),
		submittedTo: { km: 'ក្រសួងមហាផ្ទៃ', en: 'Ministry of Interior' },
		endedAt: '12:10',
		// Nobody wrote a narrative: the drafts from the data stand.
		narrative: { km: drafted, en: drafted },
		written: { km: {}, en: {} }
	};
}

const drafted = { introduction: null, proceedings: null, conclusion: null };

function contentOf(dialogue: Dialogue, version: Version): NarrativeData {
	const { previous, matters, agenda } = dialogue;
	const people = participantsOf(dialogue);
	return {
		issuance: {
			administration: administrationOf(dialogue),
			number: version.number,
			date: version.approvedOn,
			draft: false,
			createdAt: at(version.approvedOn, '09:00'),
			copies: version.copies
		},
		meeting: {
			kind: 'dialogue',
			title: { km: dialogue.titleKm, en: dialogue.titleEn },
			heldOn: dialogue.heldOn,
			startsAt: '08:00',
			endsAt: null,
			venue: dialogueHost(dialogue).place,
			chair: administrationOf(dialogue).signatory,
			plans: ['development_plan', 'rolling_investment_programme', 'annual_investment_plan'],
			hostMechanism: dialogueHost(dialogue).mechanism ?? undefined
		},
		agenda: agenda.map((item) => ({
			position: item.position,
			kind: item.kind,
			title: { km: item.km, en: item.en },
			startsAt: item.startsAt,
			minutes: item.minutes,
			presenters: []
		})),
		participants: people.map(withoutSex),
		participation: summariseParticipation(people),
		discussions: agenda
			.map((item) => ({
				position: item.position,
				title: { km: item.km, en: item.en },
				inputs: matters
					.filter((one) => one.item === item)
					.flatMap(({ inputs }) => inputs)
					.map((input) => ({
						kind: input.kind,
						text: input.text,
						by: input.by && {
							name: { km: input.by.km, en: input.by.en },
							position: { km: input.by.positionKm, en: input.by.positionEn },
							organisation: input.by.organisation
								? { km: input.by.organisation.km, en: input.by.organisation.en }
								: '',
							category: input.by.category
						},
						status: input.status,
						answer: input.answer,
						answeredBy: input.answeredBy
					}))
			}))
			.filter(({ inputs }) => inputs.length > 0),
		challenges: matters.map((one) => ({
			title: one.challenge,
			description: one.description,
			status: one.national ? 'unresolved' : 'agreed',
			solutions: [one.solution],
			agendaItem: { km: one.item.km, en: one.item.en }
		})),
		actions: matters.flatMap(actionOf),
		nationalMatters: matters.flatMap(({ challenge, national }) =>
			national
				? [
						{
							title: challenge,
							request: national.request,
							to: { km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' }
						}
					]
				: []
		),
		previous: previous && {
			title: { km: previous.titleKm, en: previous.titleEn },
			heldOn: previous.heldOn,
			actions: previous.matters.flatMap(({ action }) =>
				action
					? [
							{
								title: action.title,
								expectedResult: action.result,
								owner: { km: action.ownerKm, en: action.ownerEn },
								ownerPerson: action.ownerPerson,
								deadline: action.deadline,
								budget: action.budget,
								budgetSource: action.source,
								status: action.status,
								percent: action.percent
							}
						]
					: []
			)
		}
	};
}
