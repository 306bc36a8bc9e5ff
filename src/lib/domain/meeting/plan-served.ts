/** The plans that a dialogue serves (CPPD-04). */
export const plansServed = [
	'development_plan',
	'rolling_investment_programme',
	'annual_investment_plan'
] as const;
export type PlanServed = (typeof plansServed)[number];
