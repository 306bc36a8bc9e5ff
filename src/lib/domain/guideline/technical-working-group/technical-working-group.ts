import type { Guideline } from '../rule/guideline-rule.ts';
import { documentsSharedAhead, meetsTwiceAYear, timeForDiscussion } from './meetings.ts';
import { minutesCirculated, unresolvedToHost } from './minutes.ts';
import {
	advisorsOnlyAdvise,
	cdcRepresented,
	chairNamed,
	facilitatorNamed,
	focalPointsNamed,
	membershipCapped,
	secretariatNamed
} from './seats.ts';

/** The Guideline on Technical Working Groups of April 2019. */
export const technicalWorkingGroup = {
	code: 'TWG',
	rules: [
		chairNamed,
		facilitatorNamed,
		secretariatNamed,
		cdcRepresented,
		advisorsOnlyAdvise,
		focalPointsNamed,
		membershipCapped,
		meetsTwiceAYear,
		documentsSharedAhead,
		timeForDiscussion,
		minutesCirculated,
		unresolvedToHost
	]
} as const satisfies Guideline;
