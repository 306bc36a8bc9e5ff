import type { NationView } from '../../contract/nation-views.ts';
import {
	groupIssues,
	nationFigures,
	onTimePercent,
	tileLevel,
	type ProvinceFacts,
	type ProvinceRecord,
	type WaitingIssue
} from '../../domain/nation/figures.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';

/** What is told of a province, without what only decides how it is shaded. */
function told({
	forumKind: _kind,
	meetingsBegun: _begun,
	...facts
}: ProvinceRecord): ProvinceFacts {
	return facts;
}

interface Overview {
	years: number[];
	provinces: ProvinceRecord[];
	/** How many issues wait for an answer. */
	waiting: number;
	/** Those that wait longest; at most 200. */
	issues: WaitingIssue[];
}

/** The state of all capital/provinces in a year; the present one unless another is wished for. */
export async function nationView(context: Context, wished: number | null): Promise<NationView> {
	const today = phnomPenhDate(context.now());
	const thisYear = Number(today.slice(0, 4));
	const year = wished ?? thisYear;
	const response = await context.db.rpc('nation_overview', { p_year: year });
	const { years, provinces, waiting, issues } = jsonOf<Overview>(response);
	return {
		year,
		years: [...new Set([thisYear, year, ...years])].sort((a, b) => b - a),
		today,
		figures: nationFigures(provinces, waiting),
		provinces: provinces.map((one) => ({
			...told(one),
			level: tileLevel(one),
			onTime: onTimePercent(one)
		})),
		issues: groupIssues(issues)
	};
}
