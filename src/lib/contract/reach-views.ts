import type { PrintFinding } from '../domain/document/print-finding.ts';
import type { ReachChannel, ReachGap } from '../domain/reach/reach.ts';
import type { Bilingual } from '../domain/language.ts';

/** One who will be reached, as the preview shows them. */
interface ReachRow {
	id: string;
	name: Bilingual;
	body: Bilingual | null;
	channel: ReachChannel;
	address: string | null;
	gaps: ReachGap[];
}

/** What will happen when a step that reaches many is confirmed. */
export interface ReachView {
	mails: number;
	letters: number;
	/** In the portal; to `notices` of them a notice goes by mail. */
	portals: number;
	notices: number;
	/** The first of each way; the counts tell how many there are. */
	rows: ReachRow[];
	gaps: { gap: ReachGap; count: number }[];
	/** The mail as one of them will get it; null where no mail goes out. */
	sample: { to: string; subject: string; text: string; files: string[] } | null;
}

/** Something in an invitation letter that is not printed as it was written. */
export interface LetterFindingView extends PrintFinding {
	/** Whose own letter it is in; null: it is in every letter. */
	person: { id: string; name: Bilingual } | null;
	/** The heading above it; empty before the first. */
	part: string;
}

/** What sending invitations will do, before it is confirmed. */
export interface InvitationPreview {
	reach: ReachView;
	/** What in the letters is not printed as it was written. */
	findings: LetterFindingView[];
	/** YYYY-MM-DD; null: the usual day has passed, and a reply is asked for at once. */
	replyBy: string | null;
	/** Those who are sent one. */
	ids: string[];
	/** The fingerprint of all this, with which it is confirmed. */
	seen: string;
}

/** What taking people off a list will do, some of whom were invited, before it is confirmed. */
export interface WithdrawalPreview {
	reach: ReachView;
	/** How many of them were invited. */
	invited: number;
	/** All who are taken off. */
	ids: string[];
	/** The fingerprint of what is told, with which it is confirmed. */
	seen: string;
}
