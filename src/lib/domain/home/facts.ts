import type { ActionStatus } from '../action/action-status.ts';
import type { EscalationStatus } from '../escalation/escalation-status.ts';
import type { ForumKind } from '../forum/forum-kind.ts';
import type { MeetingStatus } from '../meeting/meeting-status.ts';
import type { ReportStatus } from '../report/report-status.ts';

/** What is known of everything that may ask something of a user. Dates are YYYY-MM-DD in Cambodia. */
export interface HomeFacts {
	today: string;
	/** Meetings that the user manages or leads and that are not over. */
	meetings: MeetingFacts[];
	/** Dialogues that the user convenes and that have no meeting this year. */
	forumsWithoutDialogue: { id: string; nameKm: string; nameEn: string }[];
	/** Progress that waits for the user's confirmation. */
	progress: { count: number; oldest: string | null; actionId: string | null };
	/** Copies of reports that the user's own bodies got and nobody has confirmed. */
	receipts: { count: number };
	/** Late actions of the meetings that the user follows up. */
	overdue: { count: number; oldest: string | null };
	/** Open actions that the user's own bodies answer for and have no report on that waits for confirmation. */
	ownActions: OwnAction[];
	/** Open actions around the user, by deadline: the first few and how many there are. */
	actions: { count: number; rows: ActionRow[] };
	/** Challenges that nobody has taken to national level yet. */
	unresolved: { id: string; title: string; meetingId: string }[];
	/** Issues that are not closed, those of the user's own province first; at most a hundred. */
	escalations: EscalationFacts[];
	/** Issues that wait for a step of the user, by the day their answer is due: the first few and how many there are. */
	handle: { count: number; rows: IssueToHandle[] };
	/** Invitations to the user's own bodies. */
	invitations: InvitationFacts[];
	/** Coming meetings of the user's forums that others convene. */
	sittings: { id: string; titleKm: string; titleEn: string; heldOn: string }[];
	/** For those who look at the whole country. */
	nation: NationFacts | null;
	admin: AdminFacts | null;
}

export interface MeetingFacts {
	id: string;
	titleKm: string;
	titleEn: string;
	status: MeetingStatus;
	heldOn: string;
	forumKind: ForumKind;
	manages: boolean;
	leads: boolean;
	reportStatus: ReportStatus | null;
	/** null: it was dispatched once, and is being revised. */
	reportDueOn: string | null;
	people: number;
	shortlisted: number;
	approved: number;
	invited: number;
	answered: number;
	/** Inputs without an answer. */
	unanswered: number;
	agendaItems: number;
}

interface OwnAction {
	id: string;
	title: string;
	deadline: string;
	status: ActionStatus;
	percent: number;
}

export interface ActionRow {
	id: string;
	title: string;
	deadline: string;
	status: ActionStatus;
	percent: number;
	ownerKm: string;
	ownerEn: string;
}

export interface EscalationFacts {
	id: string;
	title: string;
	status: EscalationStatus;
	raisedAt: string;
	answerDueOn: string;
	unitKm: string;
	unitEn: string;
	/** Raised by the user's own province. */
	own: boolean;
	/** Returned because those who raised it called it back. */
	withdrawn: boolean;
}

/** An issue that waits for a step of the user. */
type IssueToHandle = Pick<EscalationFacts, 'id' | 'title' | 'unitKm' | 'unitEn' | 'answerDueOn'>;

interface InvitationFacts {
	id: string;
	meetingId: string;
	invitation: 'sent' | 'accepted' | 'delegated';
	titleKm: string;
	titleEn: string;
	heldOn: string;
	replyBy: string;
}

interface NationFacts {
	provincesWithout: number;
	reportsThisMonth: number;
	reportsLate: number;
	twgsMeetingTooRarely: number;
	twgActionsOverdue: number;
}

interface AdminFacts {
	accountsNotJoined: number;
	administrationsIncomplete: number;
	provincesWithoutSecretariat: number;
	communes: number;
}
