import type { DocumentInput } from '../../src/lib/contract/document.ts';
import type { ReportData } from '../../src/lib/contract/document-reports.ts';
import type { DocumentOrder } from '../../src/lib/contract/document-kinds.ts';
import type { DocumentLocale } from '../../src/lib/domain/language.ts';
import { sampleData } from '../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../support/sample-issuance.ts';

/** How much is in a report. */
export interface ReportSize {
	participants: number;
	inputs: number;
	actions: number;
}

const sample = sampleData(sampleIssuance).report;
const words = new Intl.Segmenter('km', { granularity: 'word' });

/** Numbers that look drawn by lot and are the same in every run. */
function lots(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state % below;
	};
}

/** Sentences of the samples' words in ever new order: nothing can be kept from the one before. */
function sentences(seed: number): (length: number) => string {
	const texts = sample.discussions.flatMap(({ inputs }) => inputs.map(({ text }) => text));
	const vocabulary = texts
		.flatMap((text) => [...words.segment(text)].map(({ segment }) => segment))
		.filter((word) => /^[\u1780-\u17d3]{2,}$/.test(word));
	const draw = lots(seed);
	return (length) =>
		`${Array.from({ length }, (_, index) => {
			const word = vocabulary[draw(vocabulary.length)]!;
			return index > 0 && index % 7 === 0 ? ` ${word}` : word;
		}).join('')}។`;
}

/** The data of a report of a size. Another seed gives other words. */
export function benchReport(size: ReportSize, seed = 1): ReportData {
	const sentence = sentences(seed);
	const inputs: DocumentInput[] = sample.discussions.flatMap(({ inputs }) => inputs);
	const perItem = Math.ceil(size.inputs / sample.discussions.length);
	return {
		...sample,
		participants: Array.from(
			{ length: size.participants },
			(_, index) => sample.participants[index % sample.participants.length]!
		),
		discussions: sample.discussions.map((discussion, item) => ({
			...discussion,
			inputs: Array.from(
				{ length: Math.min(perItem, size.inputs - item * perItem) },
				(_, index) => ({
					...inputs[index % inputs.length]!,
					text: sentence(22),
					answer: sentence(16)
				})
			)
		})),
		actions: Array.from({ length: size.actions }, (_, index) => ({
			...sample.actions[index % sample.actions.length]!,
			title: sentence(10),
			expectedResult: sentence(9)
		}))
	};
}

/** The order of a report of a size. */
export function reportOrder(size: ReportSize, locale: DocumentLocale, seed = 1): DocumentOrder {
	return { kind: 'report', data: [benchReport(size, seed)], locale };
}
