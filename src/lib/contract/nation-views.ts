import type {
	IssueGroup,
	nationFigures,
	ProvinceFacts,
	TileLevel
} from '../domain/nation/figures.ts';

/** A capital/province as a tile and a row of the table. */
export interface ProvinceTile extends ProvinceFacts {
	level: TileLevel;
	/** Share of actions on time in whole percent; null without actions. */
	onTime: number | null;
}

/** The state of the country in a year. */
export interface NationView {
	year: number;
	years: number[];
	/** YYYY-MM-DD in Cambodia. */
	today: string;
	figures: ReturnType<typeof nationFigures>;
	provinces: ProvinceTile[];
	/** The issues that wait longest, those of the same words together; of all that wait (`figures.waiting`) the first. */
	issues: IssueGroup[];
}
