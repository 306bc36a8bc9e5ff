import type { Guideline } from '../rule/guideline-rule.ts';
import {
	crossCuttingThemeTakenUp,
	openedAndClosed,
	runningOrderKept,
	standardThemesCovered
} from './agenda.ts';
import { dialogueEachYear, hostCoordinated, plansNamed } from './convening.ts';
import { everyInputSettled, progressReported, unresolvedBroughtHigher } from './deliberation.ts';
import { categoryRules } from './participants.ts';
import { boardInformed, reportSent, reportStatesAll } from './report.ts';

/** The Guideline on Capital-Provincial Partnership Dialogue of May 2024. */
export const partnershipDialogue = {
	code: 'CPPD',
	rules: [
		dialogueEachYear,
		hostCoordinated,
		openedAndClosed,
		plansNamed,
		...categoryRules,
		standardThemesCovered,
		crossCuttingThemeTakenUp,
		runningOrderKept,
		everyInputSettled,
		reportStatesAll,
		unresolvedBroughtHigher,
		reportSent,
		boardInformed,
		progressReported
	]
} as const satisfies Guideline;
