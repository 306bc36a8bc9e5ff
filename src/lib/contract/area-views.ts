import type { GazetteerProblem } from '../domain/area/parse-gazetteer.ts';
import type { FirstOf } from './first-of.ts';
import type { Bilingual } from '../domain/language.ts';

/** A capital/province with what the gazetteer holds below it. */
export interface ProvinceLine {
	code: string;
	unitId: string;
	type: Bilingual;
	name: Bilingual;
	districts: number;
	communes: number;
}

/** What an import of a gazetteer would do. */
export interface AreaPreview {
	/** Under which the file is kept until it is confirmed. */
	fileKey: string;
	fileName: string;
	districts: { added: number; changed: number; unchanged: number };
	communes: { added: number; changed: number; unchanged: number };
	/** Rows of villages: read, not kept. */
	villages: number;
	/** The first changes of a name. */
	changes: { code: string; from: Bilingual; to: Bilingual }[];
	/** With any of these nothing is imported. */
	problems: FirstOf<GazetteerProblem>;
	/** Wrong rows of villages, which are left out anyway. */
	warnings: FirstOf<GazetteerProblem>;
	/** The fingerprint of all of it, by which the confirmation says what it confirms. */
	seen: string;
}
