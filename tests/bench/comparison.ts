import type { ReportContent } from '../../src/lib/contract/report-content.ts';
import { compareReports } from '../../src/lib/documents/comparison/compare-reports.ts';
import { benchReport } from './bench-report.ts';
import { median, table } from './figures.ts';

const rounds = 9;
const sizes = [75, 150, 300];

/** A report with so many participants, each with a name of its own. */
function contentOf(people: number, suffix: string): ReportContent {
	const data = benchReport({ participants: people, inputs: 60, actions: 24 });
	const participants = data.participants.map((person, index) => ({
		...person,
		name: `${suffix} ${index}`
	}));
	return {
		schema: 1,
		kind: 'dialogue_report',
		data: { ...data, participants },
		submittedTo: data.submittedTo,
		endedAt: null,
		narrative: data.narrative
	};
}

/** What comparing two states of a report takes in which nobody's name is the same, by how many people it has. */
export async function benchComparison(): Promise<void> {
	const times = sizes.map((people) => {
		const [before, after] = [contentOf(people, 'a'), contentOf(people, 'b')];
		const samples = Array.from({ length: rounds + 1 }, () => {
			const started = performance.now();
			compareReports(before, after, 'km');
			return performance.now() - started;
		});
		return median(samples.slice(1)); // once to be compiled
	});
	console.log(`\nComparing two states of a report, ${rounds} rounds, medians in milliseconds.\n`);
	console.log(
		table(
			['participants', 'time', 'a person, over that of the smallest'],
			sizes.map((people, index) => [
				String(people),
				times[index]!.toFixed(1),
				`${(times[index]! / people / (times[0]! / sizes[0]!)).toFixed(2)} ×`
			])
		)
	);
}
