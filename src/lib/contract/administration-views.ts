import type { Bilingual } from '../domain/language.ts';

/** A line of the list of convening bodies. */
export interface AdministrationLine {
	unitId: string;
	kind: 'province' | 'forum';
	name: Bilingual;
	numberPattern: string | null;
	signatory: Bilingual;
	/** What is still missing for an official document. */
	missing: ('letterhead' | 'signatory' | 'place')[];
}

/** The settings of a convening body. */
export interface AdministrationDetail {
	unitId: string;
	kind: 'province' | 'forum';
	name: Bilingual;
	letterhead: { km: string[]; en: string[] };
	numberPattern: string;
	place: Bilingual;
	signatory: Bilingual;
	reportDueDays: number;
	actionDueDays: number;
	answerDueDays: number;
	rsvpDueDays: number;
	/** In which a recipient is asked to acknowledge a report. */
	receiptDueDays: number;
	/** Before a report is due: then the secretariat is reminded. */
	reportRemindDays: number;
	/** After a report was due: then the one who signs is told. */
	reportEscalateDays: number;
	/** 0: never saved, these are the defaults. */
	rev: number;
	copies: { id: string; organisationId: string; name: Bilingual; email: string | null }[];
}
