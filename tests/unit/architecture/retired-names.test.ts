import { globSync, readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { retiredNames } from '../../../eslint.names.js';

/** An address that is held under the name of a revision. */
const addressAsBase = /\bbase\b\s*=\s*(\$derived\()?[`'"]\//;

/** What is called `dispatch` though it is not the sending of a report. */
const commandGate = /\bdispatch\(\s*(context\.|app\.)?(db|client)\b|command\/dispatch/;

/** The names in a file that lint doesn't read: those that SQL declares, and those that documents set as code. */
function namesIn(file: string): string[] {
	const text = readFileSync(file, 'utf8');
	if (file.endsWith('.sql')) {
		// `least(` is SQL's own.
		const code = text.replace(/--.*$/gm, '').replace(/'[^']*'|\bleast\(/g, '');
		return code.match(/[A-Za-z_]\w*/g) ?? [];
	}
	return [...text.matchAll(/`([^`\n]+)`/g)].flatMap(
		([, code]) => code!.match(/[A-Za-z_]\w*/g) ?? []
	);
}

const programs = globSync(['src/**/*.{ts,svelte}', 'supabase/**/*.ts', 'tests/**/*.ts'], {
	exclude: ['src/lib/i18n/paraglide/**', 'tests/unit/architecture/retired-names.test.ts']
});
const files = globSync(['supabase/**/*.sql', 'docs/**/*.md', 'README.md']);

describe('names', () => {
	it('that are retired are used nowhere', () => {
		expect(files.length).toBeGreaterThan(80);
		const used = files.flatMap((file) =>
			[...new Set(namesIn(file))].flatMap((name) =>
				retiredNames
					.filter(([names]) => names.test(name))
					.map(([, instead]) => `${file}: ${name} (write ${instead})`)
			)
		);
		expect(used).toEqual([]);
	});

	it('of a revision and of a dispatch mean nothing else', () => {
		const misused = programs.filter((file) => {
			const text = readFileSync(file, 'utf8');
			return addressAsBase.test(text) || commandGate.test(text);
		});
		expect(misused).toEqual([]);
	});

	it.each([
		['src/lib/domain/limit.ts', 'export class Limit { #most = 1; mostRows = this.#most; }', 3],
		['src/lib/ui/limit.svelte', '<script>let { leastRows } = $props();</script>{leastRows}', 3],
		['src/lib/domain/limit.ts', 'export const at = ({} as unknown) as Date;', 1],
		['src/lib/domain/limit.ts', 'export const at = (day: never) => day; at(1 as never);', 1],
		['tests/unit/limit.test.ts', 'export const at = ({} as unknown) as Date;', 0]
	])(
		'that are retired, and casts that nothing checks, are found by lint in %s: %s',
		async (filePath, code, found) => {
			const [result] = await new ESLint().lintText(code, { filePath });
			const messages = result?.messages ?? [];
			expect(messages.filter(({ ruleId }) => ruleId === 'no-restricted-syntax')).toHaveLength(
				found
			);
		}
	);

	it('of a revision and of a dispatch would be found', () => {
		expect(addressAsBase.test('const base = $derived(`/meetings/${id}`)')).toBe(true);
		expect(commandGate.test('await dispatch(context.db, { id })')).toBe(true);
	});
});
