import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateProblems } from '../../../src/lib/domain/entry/typed-date';
import { numberProblems } from '../../../src/lib/domain/entry/typed-number';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, 'src/lib/i18n/messages');
const concepts = readdirSync(folder);

type Messages = Record<string, string>;

function read(concept: string, locale: 'km' | 'en'): Messages {
	return JSON.parse(readFileSync(join(folder, concept, `${locale}.json`), 'utf8')) as Messages;
}

/** The text of all files below a folder whose names end so, but for what the compiler writes. */
function textOf(place: string, endings: readonly string[]): string {
	return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
		.filter((name) => endings.some((ending) => name.endsWith(ending)))
		.filter((name) => !name.includes('i18n/paraglide/'))
		.map((name) => readFileSync(join(root, place, name), 'utf8'))
		.join('\n');
}

/** What the first group of a pattern finds, each once. */
function found(text: string, pattern: RegExp): string[] {
	return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];
}

const all = { km: {} as Messages, en: {} as Messages };
for (const concept of concepts) {
	Object.assign(all.km, read(concept, 'km'));
	Object.assign(all.en, read(concept, 'en'));
}
const keys = Object.keys(all.km);

const source = textOf('src', ['.ts', '.svelte']);
const sql = textOf('supabase/migrations', ['.sql']);
const contract = textOf('src/lib/contract', ['.ts']);
const used = found(source, /\bm(?:\s*\.\s*|\[')([a-z]\w*)/g).filter((name) => /_/.test(name));

/** Codes that are put together: the states of a link, with what stands before them. */
const joined = [
	...['cancelled', 'postponed', 'started', 'expired'].map((state) => `rsvp_${state}`),
	'receipt_expired'
];

const raised = new Set([
	...found(sql, /app\.(?:refuse|refusal)\(\s*'(\w+)'(?!\s*\|\|)/g),
	...found(sql, /app\.require_nothing_recorded\([^;]*?, '(\w+)'\)/g),
	...found(sql, /app\.check_seen\([^;]*?, '(\w+)'\);/g),
	...found(source, /\brefuse\(\s*'(\w+)'/g),
	...found(source, /\bTableRefused\(\s*'(\w+)'/g),
	...found(source, /\brefused\([^;]*?code: '(\w+)'/g),
	...found(source, /refusal[^;]*?\{\s*code: '(\w+)'/g),
	...found(source, /\breturn \{ code: '(\w+)', detail/g),
	...found(source, /problem instanceof \w+\) return \{ code: '(\w+)' \}/g),
	...found(source.match(/const refusalOfState[^;]*;/)![0], /: '(\w+)'/g),
	...joined,
	'unknown'
]);

const fieldCodes = new Set([
	...found(contract, /error: '(\w+)'/g),
	...found(contract, /`(\w+) \$\{\w+\} \$\{\w+\}`/g),
	...numberProblems,
	...dateProblems,
	...found(source, /fields(?:\.\w+|\[name\]) = '(\w+)'/g),
	...found(source, /fields: \{ \w+: '(\w+)' \}/g),
	'invalid'
]);

function placeholders(text: string): string[] {
	return found(text, /\{(\w+)\}/g).sort();
}

/** Khmer letters address the reader, where English ones say “you”. */
const addressed: Messages = {
	document_letter_opening: 'honorific',
	document_letter_opening_plain: 'honorific',
	document_letter_contribution: 'honorific',
	document_letter_request: 'honorific',
	document_letter_close: 'honorific',
	document_escalation_respect: 'to',
	document_answer_respect: 'to'
};

/** Names that hold digits in every language: of a character set, a hash, keys on the keyboard. */
const latinNames = /UTF-8|SHA-256|Alt\+\d/g;

describe('the two languages', () => {
	it.each(concepts)('say the same things: %s', (concept) => {
		expect(Object.keys(read(concept, 'km')).sort()).toEqual(
			Object.keys(read(concept, 'en')).sort()
		);
	});

	it('name each thing once', () => {
		const named = concepts.flatMap((concept) => Object.keys(read(concept, 'km')));
		const twice = named.filter((key, place) => key !== '$schema' && named.indexOf(key) !== place);
		expect(twice).toEqual([]);
	});

	it('have the same places to fill', () => {
		for (const key of keys) {
			const address = addressed[key] ? [addressed[key]] : [];
			const wanted = [...placeholders(all.en[key]!), ...address].sort();
			expect(placeholders(all.km[key]!), key).toEqual(wanted);
		}
	});

	it('write numbers in their own digits', () => {
		for (const key of keys.filter((one) => one !== '$schema')) {
			const khmer = all.km[key]!.replace(/\{\w+\}/g, '').replace(latinNames, '');
			expect(khmer, key).not.toMatch(/\d/);
			expect(all.en[key], key).not.toMatch(/[០-៩]/);
		}
	});

	it('leave nothing unsaid', () => {
		for (const key of keys) {
			expect(all.km[key]!.trim(), key).not.toBe('');
			expect(all.en[key]!.trim(), key).not.toBe('');
		}
	});
});

describe('the messages and the program', () => {
	const known = new Set(keys);

	it('have words for all that is shown', () => {
		// Columns of the meeting (`m.held_on` in a query) look the same.
		const columns = new Set(found(sql, /^\t(\w+) [a-z]/gm));
		expect(used.length).toBeGreaterThan(1000);
		expect(used.filter((key) => !known.has(key) && !columns.has(key))).toEqual([]);
	});

	it('have a sentence for each refusal and each wrong field', () => {
		expect([...raised].filter((code) => !known.has(`refusal_${code}`))).toEqual([]);
		expect([...fieldCodes].filter((code) => !known.has(`field_${code}`))).toEqual([]);
	});

	it('have no words that nothing says', () => {
		const said = new Set(used);
		const unsaid = keys.filter((key) => {
			if (key === '$schema' || said.has(key)) return false;
			if (key.startsWith('refusal_')) return !raised.has(key.slice('refusal_'.length));
			if (key.startsWith('field_')) return !fieldCodes.has(key.slice('field_'.length));
			return true;
		});
		expect(unsaid).toEqual([]);
	});
});

it('no Khmer word of the interface is cut where browsers break lines', () => {
	// Documents break their lines by themselves. A letter that stands alone was cut off a word.
	const words = new Intl.Segmenter('km', { granularity: 'word' });
	const cut = keys
		.filter((key) => !key.startsWith('document_') && !key.startsWith('guideline_rule_'))
		.filter((key) => {
			const segments = [...words.segment(all.km[key]!)].map(({ segment }) => segment);
			return segments.some(
				(segment, at) => /^[ក-អ]$/.test(segment) && /[ក-\u17d3]$/.test(segments[at - 1] ?? '')
			);
		});
	expect(cut).toEqual([]);
});
