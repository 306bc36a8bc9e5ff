import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forumKinds } from '../../../src/lib/domain/forum/forum-kind.ts';
import { guidelines } from '../../../src/lib/domain/guideline/guidelines.ts';
import type { GuidelineRule } from '../../../src/lib/domain/guideline/rule/guideline-rule.ts';
import { projectDir } from '../data/paths.ts';
import { readSources } from './read-sources.ts';
import { ruleIdsIn, ruleIdsTested } from './rule-ids.ts';
import { uncheckedRules } from './unchecked-rules.ts';

const registry = 'src/lib/domain/guideline';

/** Files in which a rule stands with all others. */
const ofAllRules = ['src/lib/i18n/labels/guideline-rules.ts'];

const names: Readonly<Record<string, string>> = {
	CPPD: 'Guideline on Capital-Provincial Partnership Dialogue, May 2024',
	TWG: 'Guideline on Technical Working Groups, April 2019',
	NGO: 'RGC-NGO consultative meeting, April 2019',
	SMD: 'Guideline on the Sectoral Multi-stakeholder Dialogue, April 2019'
};

/** Where the rules are named, by rule. */
export interface NamedRules {
	/** The file of the registry that holds the entry. */
	readonly entries: ReadonlyMap<string, readonly string[]>;
	/** Other sources that name it: what it asks is done there. */
	readonly sources: ReadonlyMap<string, readonly string[]>;
	/** The tests that are for it. */
	readonly tests: ReadonlyMap<string, readonly string[]>;
}

function byRule(
	named: readonly { readonly path: string; readonly rules: readonly string[] }[]
): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { path, rules } of named) {
		for (const rule of rules) found.set(rule, [...(found.get(rule) ?? []), path]);
	}
	return found;
}

/** Reads from the sources and the tests which rules they name. */
export function namedRules(): NamedRules {
	const source = readSources('src/lib', ['.ts', '.svelte']);
	const entries = source.filter(({ path }) => path.startsWith(`${registry}/`));
	const others = [
		...source.filter(({ path }) => !path.startsWith(`${registry}/`) && !ofAllRules.includes(path)),
		...readSources('src/routes', ['.ts', '.svelte']),
		...readSources('supabase/migrations', ['.sql'])
	];
	const quoted = (text: string) =>
		[...text.matchAll(/(?:id: |Rule\(\s*)'([A-Z]+-\d\d)'/g)].map((match) => match[1]!);
	return {
		entries: byRule(entries.map(({ path, text }) => ({ path, rules: quoted(text) }))),
		sources: byRule(others.map(({ path, text }) => ({ path, rules: ruleIdsIn(text) }))),
		tests: byRule(
			readSources('tests', ['.test.ts']).map(({ path, text }) => ({
				path,
				rules: ruleIdsTested(text)
			}))
		)
	};
}

/** What a rule asks, in English. */
function asks(id: string, messages: Readonly<Record<string, string>>): string {
	return messages[`guideline_rule_${id.toLowerCase().replace('-', '_')}`] ?? '';
}

function files(paths: readonly string[] | undefined, folder: string): string {
	if (!paths) return '—';
	return paths
		.map((path) => `\`${path.startsWith(folder) ? path.slice(folder.length) : path}\``)
		.join(', ');
}

function line(cells: readonly string[]): string {
	return `| ${cells.join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function ruleRow(rule: GuidelineRule, named: NamedRules, text: string): string[] {
	const { id, level, clause, kinds, phase, at } = rule;
	return [
		`${id} ${text}`,
		level,
		clause,
		kinds.length === forumKinds.length ? 'every kind' : kinds.join(', '),
		phase,
		at,
		files(named.entries.get(id), `${registry}/`),
		files(named.sources.get(id), 'src/lib/'),
		files(named.tests.get(id), 'tests/')
	];
}

const head = [
	'rule',
	'level',
	'clause',
	'forums',
	'phase',
	'put right',
	'entry',
	'done in',
	'tests'
];

const introduction = `# From the guideline to the code

Written by \`npm run guideline:docs\` from the registry of rules (\`${registry}\`) and from the sources and tests that name a rule by its id; \`npm run check\` fails when it is stale. How a rule is added: [adding.md](adding.md).

Each rule is judged once (\`evaluate.ts\`). Its findings are read by the preparation of a meeting (\`preparation-check.ts\`), by the warnings before a report goes out and before a meeting is closed (\`report-warnings.ts\`), by the annex of a report (\`guideline-check.ts\`) and by the national view. They warn and never block.

- **phase**: \`standing\` of the body that convenes, \`year\` of its meetings in a year, \`preparation\` of a meeting before it is held, \`outcome\` of what was said and agreed, \`delivery\` of where the report goes.
- **put right**: the page of the meeting, or that of its forum.
- **done in**: what else in the product stands for the rule and says so. "—": nothing.`;

/** The page docs/guideline-traceability.md, before it is formatted. */
export function traceability(named: NamedRules): string {
	const file = join(projectDir, 'src/lib/i18n/messages/guideline/en.json');
	const messages = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	const checked = guidelines.map(
		({ code, rules }) =>
			`## ${names[code] ?? code} (${code})\n\n${table(
				head,
				rules.map((rule) => ruleRow(rule, named, asks(rule.id, messages)))
			)}`
	);
	const unchecked = table(
		['rule', 'why there is no check', 'done in', 'tests'],
		uncheckedRules.map(({ id, asks: text, why }) => [
			`${id} ${text}`,
			why,
			files(named.sources.get(id), 'src/lib/'),
			files(named.tests.get(id), 'tests/')
		])
	);
	return `${[introduction, ...checked, `## Without a check\n\n${unchecked}`].join('\n\n')}\n`;
}
