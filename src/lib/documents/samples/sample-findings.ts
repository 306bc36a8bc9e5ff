import type { GuidelineFinding } from '../../domain/report/guideline-check.ts';

/** What the guideline check finds of the sample dialogue. */
export const sampleFindings: readonly GuidelineFinding[] = [
	{ rule: 'CPPD-01', level: 'must', result: 'met', evidence: { count: 1 } },
	{ rule: 'CPPD-04', level: 'must', result: 'met', evidence: { count: 3 } },
	{ rule: 'CPPD-14', level: 'should', result: 'not_met', evidence: {} },
	{ rule: 'CPPD-16', level: 'must', result: 'not_met', evidence: { count: 4, of: 5 } }
];
