import { attachmentMaxBytes } from '../../contract/attachment.ts';
import { tableLimits } from '../spreadsheet/table-limits.ts';

/** How much a form may bring. */
export interface FormLimits {
	/** The whole body as it is sent, in bytes. */
	bytes: number;
	/** Fields and files together. */
	fields: number;
	/** Files; a form that is not known to take any may bring none. */
	files: number;
	/** A file, in bytes: what is said where the whole is too large. */
	file?: number;
}

const kilobyte = 1024;

/** What every form may bring that takes no files. */
export const ordinaryLimits: FormLimits = { bytes: 256 * kilobyte, fields: 200, files: 0 };

/** A form with one file beside its fields. */
const withFile: FormLimits = {
	bytes: attachmentMaxBytes + ordinaryLimits.bytes,
	fields: ordinaryLimits.fields,
	files: 1,
	file: attachmentMaxBytes
};

/** A form with a table to be imported. */
const withTable: FormLimits = {
	...withFile,
	bytes: tableLimits.bytes + ordinaryLimits.bytes,
	file: tableLimits.bytes
};

/** A list of which many rows are ticked: a field for each. */
const longList: FormLimits = { ...ordinaryLimits, fields: 1200 };

/** A list with a row for each of up to two hundred recipients. */
const dispatchList: FormLimits = { bytes: 1024 * kilobyte, fields: 2600, files: 0 };

/**
 * The forms that may bring more than an ordinary one, by route and action: those that take a file, those
 * with a long list to be ticked, and the list to which a report is dispatched. What is not named here is ordinary.
 */
export const formsWithOwnLimits: Readonly<Record<string, FormLimits>> = {
	'/(app)/actions/[id]?/report': withFile,
	'/(app)/admin/areas?/preview': withTable,
	'/(app)/directory/import?/preview': withTable,
	'/(app)/escalations/[escalation]?/attach': withFile,
	'/(app)/meetings/[id]/invite?/attach': withFile,
	'/(app)/meetings/[id]/invite/participants/add?/add': longList,
	'/(app)/meetings/[id]/report/dispatch?/addScan': withFile,
	'/(app)/meetings/[id]/report/dispatch?/handOver': withFile,
	'/(app)/meetings/[id]/report/dispatch?/recordReceipt': withFile,
	'/(app)/meetings/[id]/report/dispatch?/change': dispatchList,
	'/(app)/meetings/[id]/report/dispatch?/dispatch': dispatchList,
	'/(app)/meetings/[id]/session/challenges?/create': longList,
	'/(app)/meetings/[id]/session/challenges/[challengeId]?/link': longList
};

/** The limits of a form. `route`: the route's id; `action`: its name, `default` for the one without. */
export function limitsOf(route: string, action: string): FormLimits {
	const key = `${route}?/${action}`;
	return Object.hasOwn(formsWithOwnLimits, key) ? formsWithOwnLimits[key]! : ordinaryLimits;
}
