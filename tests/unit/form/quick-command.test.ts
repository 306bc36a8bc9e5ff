import { render } from 'svelte/server';
import { expect, it, vi } from 'vitest';
import UndoButton from '../../../src/lib/features/way-back/undo-button.svelte';
import QuickCommand from '../../../src/lib/features/form/quick-command.svelte';

vi.mock('$app/forms', () => ({ enhance: () => undefined, deserialize: JSON.parse }));

/** The accessible names that differ from what a button shows. */
const named = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);

it('says to what an undo is done, for those who hear one button after the other', () => {
	const undoOf = (description: string) =>
		render(UndoButton, {
			props: { undo: 'challenge.take_back', action: '?/take_back', description }
		}).body;
	expect(named(undoOf('ផ្លូវខូច'))).toContainEqual(expect.stringMatching(/: ផ្លូវខូច$/));
	expect(undoOf('ផ្លូវខូច')).toContain('aria-haspopup="dialog"');
});

it('says it without a question too, and nothing more where there is nothing to say', () => {
	const props = { action: '?/agree', fields: {}, label: 'Agree' };
	expect(named(render(QuickCommand, { props: { ...props, description: 'x' } }).body)).toContain(
		'Agree: x'
	);
	expect(named(render(QuickCommand, { props }).body)).toEqual([]);
});
