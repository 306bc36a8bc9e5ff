import type { ActionStatus } from '../domain/action/action-status.ts';
import type { ForumKind, ForumSeat } from '../domain/forum/forum-kind.ts';
import type { MeetingLine } from './meeting-views.ts';
import type { Bilingual, Locale } from '../domain/language.ts';
import type { Sex } from '../domain/sex.ts';

/** A forum in a list. */
export interface ForumLine {
	id: string;
	kind: ForumKind;
	name: Bilingual;
	host: Bilingual | null;
	parent: Bilingual | null;
	meetings: number;
	/** The last meeting that was held or is planned, YYYY-MM-DD. */
	latest: string | null;
}

/** Somebody with a seat in a forum, now or before. */
export interface ForumMemberView {
	id: string;
	seat: ForumSeat;
	concern: string;
	organisation: { id: string; name: Bilingual };
	contactId: string | null;
	name: Bilingual;
	/** What only those see who run the forum; null to everybody else. */
	personal: { sex: Sex; email: string | null; phone: string | null } | null;
	locale: Locale;
	since: string;
	until: string | null;
	ended: boolean;
	rev: number;
}

/** An agreed action as the forum's list shows it. */
export interface ForumActionLine {
	id: string;
	title: string;
	owner: Bilingual;
	deadline: string;
	status: ActionStatus;
	percent: number;
	overdue: boolean;
	meeting: Bilingual;
}

/** A forum with all that its page shows. */
export interface ForumDetail {
	id: string;
	kind: ForumKind;
	name: Bilingual;
	unit: { id: string; name: Bilingual };
	host: { id: string; name: Bilingual } | null;
	parent: { id: string; name: Bilingual } | null;
	children: { id: string; kind: ForumKind; name: Bilingual }[];
	membershipCap: number | null;
	rev: number;
	meetings: MeetingLine[];
	members: ForumMemberView[];
	actions: ForumActionLine[];
	may: { manage: boolean; convene: boolean; readActions: boolean; readMembers: boolean };
}
