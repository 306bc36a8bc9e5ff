import { z } from 'zod';
import { gazetteerProblemCodes, type GazetteerProblem } from '../domain/area/parse-gazetteer.ts';
import { id, seen } from './fields.ts';
import { firstOf } from './first-of.ts';
import { bilingual, count } from './shared-views.ts';

/** A capital/province with what the gazetteer holds below it. */
export const provinceLine = z.object({
	code: z.string(),
	unitId: id,
	type: bilingual,
	name: bilingual,
	districts: count,
	communes: count
});
export type ProvinceLine = z.infer<typeof provinceLine>;

/** A capital/province to choose: its unit and its name with the kind before it in Khmer. */
export const provinceOption = z.object({
	unitId: id,
	name: bilingual,
	/** Without the kind. */
	bareName: bilingual
});
export type ProvinceOption = z.infer<typeof provinceOption>;

/** What is wrong with a row of a gazetteer. */
const gazetteerProblem = z.object({
	line: z.int(),
	code: z.enum(gazetteerProblemCodes),
	/** What stands there, or the code that is missing. */
	value: z.string(),
	/** For a duplicate: the line that has it first. */
	otherLine: z.int().optional()
}) satisfies z.ZodType<GazetteerProblem>;

/** What an import of a gazetteer would do. */
export const areaPreview = z.object({
	/** Under which the file is kept until it is confirmed. */
	fileKey: z.string(),
	fileName: z.string(),
	districts: z.object({
		added: count,
		changed: count,
		unchanged: count
	}),
	communes: z.object({
		added: count,
		changed: count,
		unchanged: count
	}),
	/** Rows of villages: read, not kept. */
	villages: count,
	/** The first changes of a name. */
	changes: z.array(
		z.object({
			code: z.string(),
			from: bilingual,
			to: bilingual
		})
	),
	/** With any of these nothing is imported. */
	problems: firstOf(gazetteerProblem),
	/** Wrong rows of villages, which are left out anyway. */
	warnings: firstOf(gazetteerProblem),
	/** The fingerprint of all of it, by which the confirmation says what it confirms. */
	seen
});
export type AreaPreview = z.infer<typeof areaPreview>;
