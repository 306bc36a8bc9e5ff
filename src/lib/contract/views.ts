import { z } from 'zod';
import * as account from './account-views.ts';
import * as action from './action-views.ts';
import * as administration from './administration-views.ts';
import * as agenda from './agenda-views.ts';
import * as area from './area-views.ts';
import * as attachment from './attachment-views.ts';
import * as attendance from './attendance-views.ts';
import * as deliberation from './deliberation-views.ts';
import * as directory from './directory-views.ts';
import * as dispatch from './dispatch-views.ts';
import * as documentKinds from './document-kinds.ts';
import * as documentLetters from './document-letters.ts';
import * as documentLists from './document-lists.ts';
import * as documentReports from './document-reports.ts';
import * as documentPages from './document-views.ts';
import * as documentParts from './document.ts';
import * as escalation from './escalation-views.ts';
import * as finding from './finding-views.ts';
import * as forum from './forum-views.ts';
import * as home from './home-views.ts';
import * as meeting from './meeting-views.ts';
import * as nation from './nation-views.ts';
import * as participationSummary from './participation-summary.ts';
import * as participation from './participation-views.ts';
import * as reach from './reach-views.ts';
import * as reportComparison from './report-comparison.ts';
import * as reportContent from './report-content.ts';
import * as report from './report-views.ts';
import * as richText from './rich-text-views.ts';
import * as search from './search-views.ts';
import * as shared from './shared-views.ts';
import * as shell from './shell-views.ts';
import * as unit from './unit-views.ts';
import * as verification from './verification-views.ts';

function schemasOf(...files: readonly object[]): ReadonlyMap<string, z.ZodType> {
	const exported = files.flatMap((file) => Object.entries<unknown>({ ...file }));
	return new Map(
		exported.filter((entry): entry is [string, z.ZodType] => entry[1] instanceof z.ZodType)
	);
}

/** The schemas of all that is read, by their names: views, and what documents are made from. */
export const views = schemasOf(
	account,
	action,
	administration,
	agenda,
	area,
	attachment,
	attendance,
	deliberation,
	directory,
	dispatch,
	documentKinds,
	documentLetters,
	documentLists,
	documentReports,
	documentPages,
	documentParts,
	escalation,
	finding,
	forum,
	home,
	meeting,
	nation,
	participationSummary,
	participation,
	reach,
	reportComparison,
	reportContent,
	report,
	richText,
	search,
	shared,
	shell,
	unit,
	verification
);
