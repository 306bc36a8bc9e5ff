/** How binding a rule of the guideline is: shall, should, may. */
export type GuidelineLevel = 'must' | 'should' | 'may';

/** What the guideline asks of a meeting, with what is on record of it. */
export interface GuidelineFinding {
	/** Such as `CPPD-16`. */
	readonly rule: string;
	readonly level: GuidelineLevel;
	readonly result: 'met' | 'not_met' | 'not_applicable';
	/** What shows it; worded in i18n. */
	readonly evidence: {
		readonly count?: number;
		/** The whole that `count` is a part of. */
		readonly of?: number;
		/** YYYY-MM-DD. */
		readonly date?: string;
	};
}
