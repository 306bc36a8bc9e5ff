import type {
	DocumentAction,
	DocumentIssue,
	DocumentParticipant,
	DocumentText,
	NarrativeData
} from '$lib/contract/document';
import type { NarrativeKey } from '$lib/domain/report/report-parts';
import type { ReportContent } from '$lib/contract/report-content';
import { readTime } from '$lib/i18n/calendar-date';
import { m } from '$lib/i18n/paraglide/messages';
import { draftNarrative } from '../../documents/builders/narrative.ts';
import type { MeetingRecord, RecordedAction, RecordedParticipant } from './meeting-record.ts';

/** How a report is issued: as a draft, or under its number and date. */
export interface IssueOf {
	number: string | null;
	/** YYYY-MM-DD; null leaves the lines dotted. */
	date: string | null;
	signatory?: { km: string; en: string };
	draft: boolean;
	/** Instant that the file bears. The same content with the same instant gives the same bytes. */
	createdAt: string;
	copies?: readonly DocumentText[];
}

function clock(minutes: number): string {
	const whole = ((minutes % 1440) + 1440) % 1440;
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(whole / 60))}:${two(whole % 60)}`;
}

function minutesOf(time: string): number {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	return hours * 60 + minutes;
}

/** Both languages of a text; the one that is missing falls back to the other. */
function both(km: string | null, en: string | null): { km: string; en: string } {
	return { km: km || en || '', en: en || km || '' };
}

/** A fixed term in both languages. */
function inBoth(term: (inputs: object, options: { locale: 'km' | 'en' }) => string) {
	return { km: term({}, { locale: 'km' }), en: term({}, { locale: 'en' }) };
}

function participantOf(person: RecordedParticipant): DocumentParticipant {
	const delegate =
		person.byDelegate && person.delegateName
			? { delegate: { name: person.delegateName, position: person.delegatePosition } }
			: {};
	return {
		name: both(person.nameKm, person.nameEn),
		position: both(person.positionKm, person.positionEn),
		organisation: both(person.organisationKm, person.organisationEn),
		category: person.category,
		sex: person.byDelegate ? person.delegateSex : person.sex,
		attendance: person.attendance,
		walkIn: person.walkIn,
		...delegate
	};
}

function actionOf(action: RecordedAction): DocumentAction {
	return {
		title: action.title,
		expectedResult: action.expectedResult,
		owner: both(action.ownerKm, action.ownerEn),
		ownerPerson: action.ownerPerson,
		deadline: action.deadline,
		budget: action.budget === null ? null : Number(action.budget),
		budgetSource: action.budgetSource,
		status: action.status,
		percent: action.percent,
		...(action.challenge ? { challenge: action.challenge } : {}),
		...(action.progressNote ? { progressNote: action.progressNote } : {})
	};
}

/** The issue of a document under the settings of the convening body. */
function issueOf(record: MeetingRecord, issue: IssueOf): DocumentIssue {
	const settings = record.administration;
	const letterhead = (lines: string[] | undefined, name: string) =>
		lines && lines.length > 0 ? lines : [name];
	return {
		administration: {
			letterhead: {
				km: letterhead(settings?.letterhead_km, record.unitKm),
				en: letterhead(settings?.letterhead_en, record.unitEn)
			},
			place: both(settings?.place_km ?? '', settings?.place_en ?? ''),
			signatory: issue.signatory ?? both(settings?.signatory_km ?? '', settings?.signatory_en ?? '')
		},
		number: issue.number,
		date: issue.date,
		draft: issue.draft,
		createdAt: issue.createdAt,
		...(issue.copies ? { copies: issue.copies } : {})
	};
}

function timetable(record: MeetingRecord): NarrativeData['agenda'] {
	let at = minutesOf(record.startsAt);
	return record.agenda.map((item) => {
		const startsAt = clock(at);
		at += item.minutes;
		return {
			position: item.position,
			kind: item.kind,
			title: both(item.titleKm, item.titleEn),
			startsAt,
			minutes: item.minutes,
			presenters: item.presenters.map(({ km, en }) => both(km, en))
		};
	});
}

/** Everything in a report but its narrative parts. */
export function narrativeDataOf(record: MeetingRecord, issue: IssueOf): NarrativeData {
	const people = new Map(record.participants.map((person) => [person.id, participantOf(person)]));
	const titles = new Map(
		record.agenda.map((item) => [item.id, both(item.titleKm, item.titleEn)] as const)
	);
	const chair = record.participants.find((person) => person.seat === 'chair');
	const plannedEnd =
		minutesOf(record.startsAt) + record.agenda.reduce((sum, item) => sum + item.minutes, 0);
	const unescalated = record.challenges.filter(
		(challenge) =>
			challenge.status === 'unresolved' &&
			!record.escalations.some(({ challengeId }) => challengeId === challenge.id)
	);
	const upward =
		record.forumKind === 'dialogue'
			? inBoth(m.report_body_ncdds)
			: both(record.forumHostKm, record.forumHostEn);
	return {
		issue: issueOf(record, issue),
		meeting: {
			kind: record.forumKind,
			title: both(record.titleKm, record.titleEn),
			heldOn: record.heldOn,
			startsAt: record.startsAt,
			endsAt: record.agenda.length > 0 ? clock(plannedEnd) : null,
			venue: both(record.placeKm, record.placeEn),
			plans: record.plans,
			...(chair
				? { chair: both(chair.positionKm || chair.nameKm, chair.positionEn || chair.nameEn) }
				: record.forumKind === 'dialogue' && record.administration?.signatory_km
					? { chair: both(record.administration.signatory_km, record.administration.signatory_en) }
					: {}),
			...(record.hostKm || record.hostEn
				? { hostMechanism: both(record.hostKm, record.hostEn) }
				: {})
		},
		agenda: timetable(record),
		participants: [...people.values()],
		discussions: record.agenda
			.map((item) => ({
				position: item.position,
				title: both(item.titleKm, item.titleEn),
				kind: item.kind,
				inputs: record.inputs
					.filter((input) => input.agendaItemId === item.id)
					.map((input) => {
						const speaker = input.participantId ? people.get(input.participantId) : undefined;
						return {
							kind: input.kind,
							text: input.body,
							by: speaker
								? {
										name: speaker.delegate?.name ?? speaker.name,
										position: speaker.delegate?.position ?? speaker.position,
										organisation: speaker.organisation,
										category: speaker.category
									}
								: null,
							status: input.status,
							answer: input.answer,
							...(input.answeredBy ? { answeredBy: input.answeredBy } : {})
						};
					})
			}))
			// Opening, breaks and closing are told of only where somebody said something.
			.filter(
				({ kind, inputs }) => inputs.length > 0 || !['opening', 'break', 'closing'].includes(kind)
			)
			.map(({ position, title, inputs }) => ({ position, title, inputs })),
		challenges: record.challenges.map((challenge) => ({
			title: challenge.title,
			description: challenge.description,
			status: challenge.status,
			solutions: challenge.solutions,
			...(challenge.agendaItemId && titles.has(challenge.agendaItemId)
				? { agendaItem: titles.get(challenge.agendaItemId)! }
				: {})
		})),
		actions: record.actions.map(actionOf),
		nationalMatters: [
			...record.escalations.map((matter) => ({
				title: matter.title,
				request: matter.request,
				to: both(matter.holderKm, matter.holderEn),
				...(matter.answer ? { answer: matter.answer } : {})
			})),
			...unescalated.map((challenge) => ({
				title: challenge.title,
				request: challenge.description,
				to: upward
			}))
		],
		previous: record.previous
			? {
					title: both(record.previous.titleKm, record.previous.titleEn),
					heldOn: record.previous.heldOn,
					actions: record.previous.actions.map(actionOf)
				}
			: null
	};
}

/** The whole content of a meeting's report: what was captured, and the narrative written or drafted. */
export function reportContentOf(record: MeetingRecord, issue: IssueOf): ReportContent {
	const data = narrativeDataOf(record, issue);
	const narrative = (locale: 'km' | 'en') => {
		const drafted = draftNarrative(data, locale);
		const written = (key: NarrativeKey) =>
			record.report?.sections.find((s) => s.key === key && s.locale === locale)?.body;
		return {
			introduction: written('introduction') ?? drafted.introduction,
			proceedings: written('proceedings') ?? drafted.proceedings,
			conclusion: written('conclusion') ?? drafted.conclusion
		};
	};
	const ended = record.concludedAt ? readTime(record.concludedAt) : null;
	return {
		schema: 1,
		kind: record.report?.kind ?? (record.forumKind === 'dialogue' ? 'dialogue_report' : 'minutes'),
		data,
		submittedTo: inBoth(m.report_body_moi),
		endedAt: ended ? clock(ended[0] * 60 + ended[1]) : null,
		narrative: { km: narrative('km'), en: narrative('en') }
	};
}
