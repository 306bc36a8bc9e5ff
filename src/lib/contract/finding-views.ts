import { z } from 'zod';
import type { PlacedFinding, PrintFinding } from '../domain/document/print-finding.ts';
import type { GuidelineFinding } from '../domain/guideline/guideline-check.ts';
import { ruleIds } from '../domain/guideline/guidelines.ts';
import { reportWarningCodes, type ReportWarning } from '../domain/guideline/report-warnings.ts';
import {
	guidelineLevels,
	guidelineResults,
	meetingPages,
	type GuidelineEvidence
} from '../domain/guideline/rule/guideline-rule.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { count, day } from './shared-views.ts';

/** A character that is not printed as it was written. */
export const printFinding = z.object({
	/** `missing`: no font holds it, it is printed as its number in a box. `emoji`: it is left out. */
	kind: z.enum(['missing', 'emoji']),
	/** What it stands in, shortened. */
	word: z.string(),
	character: z.string(),
	/** Its numbers in Unicode, `U+1F9FF`; of a sequence all. */
	code: z.string()
}) satisfies z.ZodType<PrintFinding>;

/** Pages of a PDF, counted from 1; none where they could not be told. */
export const pageNumbers = z.array(z.int().positive()).readonly();

/** A character that is not printed as it was written, and where it stands. */
export const placedFinding = printFinding.extend({
	/** The heading above it; empty before the first. */
	part: z.string(),
	/** Of its PDF, counted from 1; none where they could not be told. */
	pages: pageNumbers
}) satisfies z.ZodType<PlacedFinding>;

/** What shows how a rule stands. */
const guidelineEvidence = z
	.object({
		count: count.optional(),
		/** The whole that `count` is a part of. */
		of: count.optional(),
		/** YYYY-MM-DD. */
		date: day.optional(),
		/** Standard themes (1 to 5) that are not on the agenda. */
		themes: z.array(z.int()).readonly().optional(),
		/** Challenges without an outcome. */
		open: count.optional(),
		/** Categories of participants that the finding is about. */
		categories: z.array(z.enum(participantCategories)).readonly().optional()
	})
	.readonly() satisfies z.ZodType<GuidelineEvidence>;

/** A rule of the guideline, and how it stands. */
export const guidelineFinding = z
	.object({
		/** Such as `CPPD-16`. */
		rule: z.string(),
		level: z.enum(guidelineLevels),
		result: z.enum(guidelineResults),
		evidence: guidelineEvidence
	})
	.readonly() satisfies z.ZodType<GuidelineFinding>;

/** Something that is missing. It warns and never blocks: who signs decides. */
export const reportWarning = z.object({
	code: z.enum(reportWarningCodes),
	/** How many there are. */
	count,
	/** The rule of the guideline that it touches. */
	rule: z.enum(ruleIds).nullable(),
	/** Where it is put right. */
	page: z.enum(meetingPages)
}) satisfies z.ZodType<ReportWarning>;
