import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportKinds } from '../../../src/lib/domain/report/report-kind.ts';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';

// What differs between kinds of forums is said once, in their profiles. Code that compares a kind with a literal takes
// every other kind, and each that is added, for something without a word.
const project = join(import.meta.dirname, '../../..');
const sources = (pattern: string, exclude: string[]) =>
	globSync(pattern, { cwd: project, exclude })
		.sort()
		.map((file) => ({ file, text: readFileSync(join(project, file), 'utf8') }));

const literal = `(?<kind>['"\`](?:${forumKinds.join('|')})['"\`])`;
/** Literals in a row, one of which is a kind. */
const list = `(?:\\s*['"\`]\\w+['"\`]\\s*,)*\\s*${literal}`;

const inCode = [
	`[=!]==?\\s*${literal}`,
	`${literal}\\s*[=!]==?`,
	`\\bcase\\s+${literal}\\s*:`,
	`\\.(?:includes|indexOf|exclude|extract|has)\\(\\s*\\[?${list}`,
	`\\[${list}[^\\]]*\\](?:\\s*as const)?\\)?\\.(?:includes|indexOf|some)\\(`,
	`\\.(?:eq|neq|in)\\(\\s*['"][\\w.]*kind['"]\\s*,\\s*\\[?${list}`,
	`\\?\\?\\s*${literal}`
];

const inSql = [
	`\\bkind(?:::\\w+)?\\s*(?:=|<>|!=|is distinct from)\\s*${literal}`,
	`${literal}(?:::[\\w.]+)?\\s*(?:=|<>|!=)\\s*[\\w.]*\\bkind\\b`,
	`\\bkind(?:::\\w+)?\\s+(?:not\\s+)?in\\s*\\(${list}`,
	`\\bkind(?:::\\w+)?\\s*(?:=|<>)\\s*(?:any|all)\\s*\\(\\s*array\\[${list}`,
	`\\bcase\\s+[\\w.]*kind(?:::\\w+)?\\s+when\\s+${literal}`
];

function compared(patterns: string[], text: string): string[] {
	return patterns.flatMap((pattern) =>
		[...text.matchAll(new RegExp(pattern, 'g'))].map(([found]) => found.replace(/\s+/g, ' '))
	);
}

function offences(patterns: string[], found: { file: string; text: string }[]): string[] {
	return found.flatMap(({ file, text }) =>
		compared(patterns, text).map((one) => `${file}: ${one}`)
	);
}

describe('a kind of forum is asked for its profile, never compared with a literal', () => {
	it('in the sources', () => {
		const code = sources('src/**/*.{ts,svelte}', [
			'src/lib/i18n/paraglide/**',
			'src/lib/domain/forum/**'
		]);
		expect(code.length).toBeGreaterThan(500);
		expect(offences([...inCode, ...inSql], code)).toEqual([]);
	});

	it('in SQL, but for the profiles themselves', () => {
		const sql = sources('supabase/migrations/*.sql', ['supabase/migrations/*_forum.sql']);
		expect(sql.length).toBeGreaterThan(40);
		expect(offences(inSql, sql)).toEqual([]);
	});
});

describe('a kind of result is looked up in a table of all kinds, never compared with a literal', () => {
	const literalResult = `['"\`](?:${reportKinds.join('|')})['"\`]`;
	const compares = [
		`\\b(?:kind|result)\\s*[=!]==?\\s*${literalResult}`,
		`${literalResult}\\s*[=!]==?\\s*[\\w.]*\\b(?:kind|result)\\b`
	];

	it('in the sources', () => {
		const code = sources('src/**/*.{ts,svelte}', ['src/lib/i18n/paraglide/**']);
		expect(offences(compares, code)).toEqual([]);
	});

	it.each([
		`content.kind === 'dialogue_report'`,
		`result !== 'minutes'`,
		`'minutes' === report.kind`
	])('sees %s', (code) => {
		expect(compared(compares, code)).toHaveLength(1);
	});
});

describe('the check itself', () => {
	it.each([
		`if (forum.kind === 'dialogue') {}`,
		`{#if kind !== "twg"}`,
		`'smd' === kind`,
		`switch (kind) { case 'sub_group': }`,
		`['dialogue', 'twg'].includes(kind)`,
		`(['other', 'twg'] as const).includes(kind)`,
		`kinds.includes('ngo_consultation')`,
		`z.enum(forumKinds).exclude(['dialogue'])`,
		`query.in('forum.kind', ['dialogue'])`,
		`query.eq('kind', 'twg')`,
		`forum?.kind ?? 'dialogue'`
	])('sees %s', (code) => {
		expect(compared(inCode, code)).toHaveLength(1);
	});

	it.each([
		`where f.kind = 'dialogue'`,
		`where f.kind <> 'dialogue'`,
		`where f.kind in ('twg', 'sub_group')`,
		`where f.kind = any (array['twg'])`,
		`select case f.kind when 'dialogue' then 1 end`
	])('sees %s', (sql) => {
		expect(compared(inSql, sql)).toHaveLength(1);
	});

	it.each([
		`{ kind: 'dialogue', title }`,
		`icon: 'twg'`,
		`profile.participants === 'seats'`,
		`content.kind === 'dialogue_report'`
	])('leaves %s alone', (code) => {
		expect(compared([...inCode, ...inSql], code)).toEqual([]);
	});

	it.each([`where p.guideline = 'twg'`, `values ('dialogue', 'province')`])(
		'leaves %s alone',
		(sql) => {
			expect(compared(inSql, sql)).toEqual([]);
		}
	);
});
