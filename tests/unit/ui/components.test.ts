import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import Button from '../../../src/lib/ui/button.svelte';
import Combobox from '../../../src/lib/ui/combobox.svelte';
import DataTable from '../../../src/lib/ui/data-table.svelte';
import DateField from '../../../src/lib/ui/date-field.svelte';
import StageBar from '../../../src/lib/ui/stage-bar.svelte';
import TextField from '../../../src/lib/ui/text-field.svelte';

const text = (words: string) => createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));

describe('button', () => {
	it('is a link where it leads somewhere, a button where it does something', () => {
		expect(render(Button, { props: { href: '/x', children: text('x') } }).body).toMatch(
			/<a [^>]*href="\/x"/
		);
		expect(render(Button, { props: { children: text('x') } }).body).toMatch(
			/<button [^>]*type="button"/
		);
	});

	it('says that it is at work', () => {
		const { body } = render(Button, { props: { busy: true, children: text('x') } });
		expect(body).toMatch(/aria-busy="true"/);
	});
});

describe('text field', () => {
	it('ties label, hint and error to its input', () => {
		const { body } = render(TextField, {
			props: { label: 'ចំណងជើង', name: 'title', id: 't', hint: 'h', error: ['a', 'b'] }
		});
		expect(body).toMatch(/<label for="t"/);
		expect(body).toMatch(/<input[^>]*aria-describedby="t-hint t-error"/);
		expect(body).toMatch(/<input[^>]*aria-invalid="true"/);
		expect(body).toMatch(/id="t-error"[\s\S]*a b/);
	});
});

describe('date field', () => {
	it('repeats the date in words, so that day and month are not mixed up', () => {
		const { body } = render(DateField, {
			props: { label: 'x', name: 'd', value: '2026-12-05' }
		});
		expect(body).toContain('ថ្ងៃសៅរ៍ ទី៥ ខែធ្នូ ឆ្នាំ២០២៦');
	});

	it('bears a date that is none', () => {
		expect(() =>
			render(DateField, { props: { label: 'x', name: 'd', value: '2026-13-40' } })
		).not.toThrow();
	});
});

describe('combobox', () => {
	it('is a select with its choice until a script takes over', () => {
		const { body } = render(Combobox, {
			props: {
				label: 'x',
				name: 'org',
				value: 'b',
				options: [
					{ value: 'a', label: 'A' },
					{ value: 'b', label: 'B' }
				]
			}
		});
		expect(body).toMatch(/<select[^>]*name="org"/);
		expect(body).toMatch(/<option value="b" selected/);
		expect(body).not.toContain('type="hidden"');
	});
});

describe('data table', () => {
	const titleOf = (row: unknown) => (row as { title: string }).title;
	const columns = [
		{ key: 'title', label: 'Title', text: titleOf, sortable: true },
		{ key: 'due', label: 'Due', text: () => '1/1', sortable: true }
	];
	const props = {
		caption: 'Actions',
		columns,
		rows: [{ title: '<b>one</b>' }],
		rowKey: titleOf,
		rowHref: () => '/actions/1',
		sort: { key: 'title', direction: 'asc' as const },
		sortHref: (sort: { key: string; direction: string }) =>
			`?sort=${sort.key}&dir=${sort.direction}`
	};

	it('says how it is sorted and turns the order around', () => {
		const { body } = render(DataTable, { props });
		expect(body).toMatch(/aria-sort="ascending"[\s\S]*?href="\?sort=title&amp;dir=desc"/);
		expect(body).toMatch(/aria-sort="none"[\s\S]*?href="\?sort=due&amp;dir=asc"/);
	});

	it('shows what people wrote as text', () => {
		const { body } = render(DataTable, { props });
		expect(body).toContain('&lt;b>one');
		expect(body).not.toContain('<b>one');
	});

	it('shows the empty state instead of an empty table', () => {
		const { body } = render(DataTable, {
			props: { ...props, rows: [], empty: text('nothing yet') }
		});
		expect(body).toContain('nothing yet');
		expect(body).not.toContain('<table');
	});
});

describe('stage bar', () => {
	it('tells the stage that is shown and how each one stands, not by colour alone', () => {
		const { body } = render(StageBar, {
			props: {
				stages: [
					{ label: 'រៀបចំ', href: '/1', state: 'done' as const },
					{ label: 'អញ្ជើញ', href: '/2', state: 'now' as const, current: true },
					{ label: 'តាមដាន', href: '/3', state: 'later' as const }
				]
			}
		});
		expect(body).toMatch(/href="\/2"[^>]*aria-current="page"/);
		expect(body.match(/\((រួចរាល់|កំពុងធ្វើ|មិនទាន់ដល់)\)/g)).toHaveLength(3);
		expect(body).toContain('៣');
	});
});
