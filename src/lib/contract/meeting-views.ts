import type { Bilingual } from '../domain/language.ts';
import type { ForumKind } from '../domain/forum/forum-kind.ts';
import type { MeetingStatus } from '../domain/meeting/meeting-status.ts';
import type { Stage } from '../domain/meeting/stage.ts';
import type { ReportStatus } from '../domain/report/report-status.ts';

/** What every page of a meeting's workspace shows of it. */
export interface MeetingHeader {
	id: string;
	forum: { id: string; kind: ForumKind; name: Bilingual };
	unit: { id: string; name: Bilingual; areaCode: string | null };
	previousId: string | null;
	title: Bilingual;
	status: MeetingStatus;
	statusReason: string;
	/** Brought back from having been cancelled, and waiting for a date since. */
	reinstated: boolean;
	/** YYYY-MM-DD in Cambodia. */
	heldOn: string;
	year: number;
	/** HH:MM. */
	startsAt: string;
	place: Bilingual;
	hostMechanism: Bilingual;
	/** `holder`: before whom it lies while it is in review, and holds what it prints. */
	report: { id: string; status: ReportStatus; holder: Bilingual } | null;
	stage: Stage;
	rev: number;
	/** Whether nothing hangs on the step that brought it to its state: the way back is offered then. */
	undoable: boolean;
	/** What the user may do here; the database decides again. */
	may: {
		manage: boolean;
		lead: boolean;
		prepareReport: boolean;
		approveReport: boolean;
		/** How participants are reached, their sex and what they wrote: those who run the meeting. */
		seePersonal: boolean;
		/** Who got the report when: a body that got a copy sees its own alone, among what it received. */
		seeDispatch: boolean;
		confirmActions: boolean;
		raiseEscalation: boolean;
	};
}

/** A meeting in a list. */
export interface MeetingLine {
	id: string;
	title: Bilingual;
	unit: Bilingual;
	forumKind: ForumKind;
	status: MeetingStatus;
	report: ReportStatus | null;
	heldOn: string;
	place: Bilingual;
}

/** A page of a list, with what it was asked for. */
export interface MeetingList {
	rows: MeetingLine[];
	count: number;
	page: number;
	pages: number;
}

/** What the secretariat may change of a meeting before it is held. */
export interface MeetingDetails {
	plans: ('development_plan' | 'rolling_investment_programme' | 'annual_investment_plan')[];
	hostCoordination: string;
	titleKm: string;
	titleEn: string;
	placeKm: string;
	placeEn: string;
	hostMechanismKm: string;
	hostMechanismEn: string;
}

/** A forum for which the user may convene a meeting. */
export interface ConvenableForum {
	id: string;
	kind: ForumKind;
	name: Bilingual;
	place: Bilingual;
	/** Meetings that there are, by year; cancelled ones don't count. */
	years: number[];
}
