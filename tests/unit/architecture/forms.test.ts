import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formsWithOwnLimits } from '../../../src/lib/server/form/form-limits';
import { allRoutes } from '../../support/routes';

const src = join(import.meta.dirname, '../../../src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.(ts|svelte)$/.test(name) && !name.includes('paraglide'))
	.map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));

describe('one place reads what is sent in', () => {
	it('and no other reads the body of a request', () => {
		const readers = sources
			.filter(({ name }) => /^(routes|hooks|lib\/server)/.test(name))
			.filter(({ text }) => /request\)?\.(formData|json|text|arrayBuffer|blob|body)\b/.test(text))
			.map(({ name }) => name)
			.sort();
		expect(readers).toEqual(['lib/server/form/read-form.ts']);
	});

	it('and stands before every action, after the check of the address', () => {
		const hooks = readFileSync(join(src, 'hooks.server.ts'), 'utf8');
		const order = /sequence\(([\s\S]*?)\);/.exec(hooks)![1]!.match(/\w+/g)!;
		expect(order.indexOf('checkAddress')).toBeGreaterThan(order.indexOf('sameOrigin'));
		expect(order.indexOf('receiveForms')).toBeGreaterThan(order.indexOf('checkAddress'));
	});
});

describe('forms with limits of their own', () => {
	const known = new Set(
		allRoutes().flatMap(({ id, actions }) => actions.map((a) => `${id}?/${a}`))
	);

	it('are forms that there are', () => {
		expect(Object.keys(formsWithOwnLimits).filter((form) => !known.has(form))).toEqual([]);
	});

	it('are named for every page that takes files, and for no other', () => {
		const takes = sources
			.filter(({ name }) => name.endsWith('+page.server.ts'))
			.filter(({ text }) => /\.file\(|submitWithFiles?\(/.test(text))
			.map(({ name }) => `/${name.replace(/^routes\//, '').replace(/\/\+page\.server\.ts$/, '')}`)
			.sort();
		const named = Object.entries(formsWithOwnLimits)
			.filter(([, { files }]) => files > 0)
			.map(([form]) => form.split('?')[0]!);
		expect([...new Set(named)].sort()).toEqual(takes);
	});
});

describe('one place says what an id is', () => {
	it('and the server asks it, instead of a pattern or a library of its own', () => {
		const own = sources
			.filter(({ name }) => /^(routes|lib\/server)/.test(name))
			.filter(({ text }) => /\bvalidate\b[^;]*from 'uuid'|\[\\da-f-?\](?:\{8\}|\{36\})/.test(text))
			.map(({ name }) => name);
		expect(own).toEqual([]);
	});
});

describe('a form that is sent twice is one', () => {
	/** Forms that give no command: of visitors, whose words are compared, and of the frame of all pages. */
	const none =
		/^routes\/\(public\)\/|\/(?:rsvp-page|receipt-page|language-switch|account-menu)\.svelte$/;

	it('so each bears the id of its command before any script runs', () => {
		const forms = sources
			.filter(({ name }) => name.endsWith('.svelte') && !none.test(name))
			.flatMap(({ name, text }) =>
				[...text.matchAll(/<form\s[\s\S]*?<\/form>/g)]
					.filter(([form]) => /method="post"/i.test(form))
					.map(([form]) => ({ name, bears: form.includes('<CommandId') }))
			);
		expect(forms.length).toBeGreaterThan(3);
		expect(forms.filter(({ bears }) => !bears)).toEqual([]);
	});

	it('so what it makes has no id that is another the second time', () => {
		const own = sources
			.filter(({ name }) =>
				/^routes\/\(app\)\/.*\+page\.server\.ts$|^lib\/server\/.*-form\.ts$/.test(name)
			)
			.filter(({ text }) => /\b(?:v[147]|randomUUID|newLink)\(/.test(text))
			.map(({ name }) => name);
		expect(own).toEqual([]);
	});
});

it('what is chosen follows a value of the record, so that the same record, read again, leaves it', () => {
	// A derived value that is written to begins anew whenever what it hangs on does: an object does at each reading.
	const chosen = sources.flatMap(({ name, text }) =>
		[...text.matchAll(/\blet (\w+) = \$derived(?:<[^>]*>)?\(([^;]*)\);/g)].map(
			([, field, from]) => ({
				at: `${name}: ${field}`,
				from: from!.replace(/^typedBefore\([^)]*\) \?\? /, '')
			})
		)
	);
	expect(chosen.length).toBeGreaterThan(3);
	expect(chosen.filter(({ from }) => !/^\w+$/.test(from))).toEqual([]);
});

it('a form that is folded away is shown when it was refused, with a script and without', () => {
	// Their folds open for more than a refusal.
	const own = /form-fold|recipient-row|narrative-form/;
	const folds = sources
		.filter(({ name }) => name.endsWith('.svelte') && !own.test(name))
		.flatMap(({ name, text }) =>
			[...text.matchAll(/<details[\s>][\s\S]*?<\/details>/g)].map(([fold]) => ({ name, fold }))
		);
	expect(folds.length).toBeGreaterThan(3);
	const hidden = folds.filter(({ fold }) => /<(?:\w*Form|\w*Field|TextArea|Combobox)\b/.test(fold));
	expect(hidden.map(({ name }) => name)).toEqual([]);
});
