import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Choice, type ChoiceSource, type ComboboxOption } from '../../../src/lib/ui/choice.svelte';

const council = { value: 'council', label: 'Takeo Provincial Council' };
const water = { value: 'water', label: 'Takeo Department of Water' };
const works = { value: 'works', label: 'Takeo Department of Works' };

/** A search that answers when the test says so. */
function heldSearch() {
	const asked: {
		query: string;
		signal: AbortSignal;
		answer: (found: ComboboxOption[]) => void;
		fail: () => void;
	}[] = [];
	const search = (query: string, signal: AbortSignal) =>
		new Promise<ComboboxOption[]>((answer, reject) =>
			asked.push({ query, signal, answer, fail: () => reject(new Error('offline')) })
		);
	return { asked, search };
}

function choiceOf(source: ChoiceSource) {
	const changes: (string | null)[] = [];
	const choice = new Choice(
		() => source,
		(option) => changes.push(option?.value ?? null)
	);
	return { choice, changes };
}

/** Lets promises settle; no time passes. */
const settled = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a choice among things on the device', () => {
	const source = { options: [council, water, works] };

	it('is there at once: Enter takes the first of exactly what is typed', () => {
		const { choice, changes } = choiceOf(source);
		choice.type('takeo department of water');
		expect(choice.confirm()).toBe(true);
		expect(choice.chosen).toBe(water);
		expect(choice.text).toBe(water.label);
		expect(changes).toEqual(['water']);
	});

	it('is void with the first sign that is changed', () => {
		const { choice, changes } = choiceOf(source);
		choice.set(council);
		choice.type('Takeo Provincial Counci');
		expect(choice.chosen).toBeNull();
		expect(choice.unsettled).toBe(true);
		expect(changes).toEqual([null]);
	});

	it('goes by the arrow keys in a circle, and Enter takes what is highlighted', () => {
		const { choice } = choiceOf(source);
		choice.type('takeo');
		expect(choice.active).toBe(0);
		choice.move(-1);
		expect(choice.results[choice.active]).toBe(works);
		choice.move(1);
		choice.move(1);
		choice.confirm();
		expect(choice.chosen).toBe(water);
	});

	it('is made when the field is left with one name that is meant, and refused with a word otherwise', async () => {
		const { choice } = choiceOf(source);
		choice.type('takeo prov');
		choice.leave();
		expect(choice.chosen).toBe(council);
		choice.type('takeo dep');
		choice.leave();
		expect(choice.chosen).toBeNull();
		expect(choice.problem).toBe('not_chosen');
		choice.type('nobody');
		choice.leave();
		expect(choice.problem).toBe('not_found');
		await expect(choice.settle()).resolves.toBe(false);
	});

	it('takes what was highlighted by hand when the field is left', () => {
		const { choice } = choiceOf(source);
		choice.type('takeo dep');
		choice.move(1);
		choice.leave();
		expect(choice.chosen).toBe(works);
	});

	it('is emptied with the text, and by Escape after the list is closed', () => {
		const { choice, changes } = choiceOf(source);
		choice.set(council);
		choice.type('');
		choice.leave();
		expect([choice.chosen, choice.text, choice.unsettled]).toEqual([null, '', false]);
		expect(changes).toEqual([null]);
		choice.type('tak');
		expect(choice.escape()).toBe(true);
		expect([choice.open, choice.text]).toEqual([false, 'tak']);
		expect(choice.escape()).toBe(true);
		expect(choice.text).toBe('');
		expect(choice.escape()).toBe(false);
	});

	it('lists what fits while an input method composes, and again takes nothing for the end of the word', () => {
		const { choice } = choiceOf(source);
		choice.set(council);
		choice.type('takeo wa');
		expect(choice.chosen).toBeNull();
		expect(choice.results).toContain(water);
		choice.move(1);
		const highlighted = choice.active;
		choice.type('takeo wa');
		expect(choice.active).toBe(highlighted);
		choice.type('takeo water');
		choice.confirm();
		expect(choice.chosen).toBe(water);
		choice.type(water.label);
		expect(choice.chosen).toBe(water);
	});

	it('lets the form be sent where nothing is typed or all is chosen', async () => {
		const { choice } = choiceOf(source);
		expect(choice.confirm()).toBe(false);
		await expect(choice.settle()).resolves.toBe(true);
		choice.set(water);
		expect(choice.confirm()).toBe(false);
		await expect(choice.settle()).resolves.toBe(true);
	});
});

describe('a choice among things that the server finds', () => {
	it('waits for the answer when Enter comes before it, and keeps nothing of before', async () => {
		const { asked, search } = heldSearch();
		const { choice, changes } = choiceOf({ options: [], search });
		choice.set(council);
		choice.type('takeo department of water');
		choice.confirm();
		expect(choice.chosen).toBeNull();
		expect(choice.problem).toBe('searching');
		expect(asked.map((one) => one.query)).toEqual(['takeo department of water']);
		asked[0]!.answer([water]);
		await settled();
		expect(choice.chosen).toBe(water);
		expect(changes).toEqual([null, 'water']);
	});

	it('tells everybody who waits that it is made', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo water');
		choice.confirm();
		choice.leave();
		const outcome = choice.settle();
		expect(asked).toHaveLength(1);
		asked[0]!.answer([water]);
		await expect(outcome).resolves.toBe(true);
	});

	it('takes nothing unseen where several fit: the list is shown, and the next Enter chooses', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo dep');
		choice.confirm();
		asked[0]!.answer([water, works]);
		await settled();
		expect(choice.chosen).toBeNull();
		expect([choice.problem, choice.open, choice.active]).toEqual(['not_chosen', true, 0]);
		choice.confirm();
		expect(choice.chosen).toBe(water);
	});

	it('drops late answers to earlier texts, in whatever order they come', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo');
		await vi.advanceTimersByTimeAsync(200);
		choice.type('takeo water');
		expect(asked[0]!.signal.aborted).toBe(true);
		choice.confirm();
		asked[0]!.answer([council]);
		await settled();
		expect(choice.chosen).toBeNull();
		expect(choice.results).toEqual([]);
		asked[1]!.answer([water]);
		await settled();
		expect(choice.chosen).toBe(water);
	});

	it('does not confirm a text that was changed after Enter', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo water');
		const outcome = choice.settle();
		choice.type('takeo water w');
		await expect(outcome).resolves.toBe(false);
		await vi.advanceTimersByTimeAsync(200);
		asked[1]!.answer([works]);
		await settled();
		expect(choice.chosen).toBeNull();
		expect(choice.unsettled).toBe(true);
	});

	it('asks once for what is typed in one go', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		for (const text of ['t', 'ta', 'tak ']) choice.type(text);
		expect(choice.status).toBe('searching');
		await vi.advanceTimersByTimeAsync(200);
		expect(asked.map((one) => one.query)).toEqual(['tak']);
	});

	it('says when the search fails, chooses nothing, and searches again at the next Enter', async () => {
		const { asked, search } = heldSearch();
		const { choice, changes } = choiceOf({ options: [], search });
		choice.set(council);
		choice.type('takeo water');
		const outcome = choice.settle();
		asked[0]!.fail();
		await expect(outcome).resolves.toBe(false);
		expect([choice.status, choice.problem, choice.chosen]).toEqual(['failed', 'failed', null]);
		choice.confirm();
		expect(choice.problem).toBe('searching');
		asked[1]!.answer([water]);
		await settled();
		expect(choice.chosen).toBe(water);
		expect(changes).toEqual([null, 'water']);
	});

	it('gives up a search that does not answer within ten seconds', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo water');
		choice.confirm();
		await vi.advanceTimersByTimeAsync(10_000);
		expect([choice.status, choice.problem]).toEqual(['failed', 'failed']);
		expect(asked[0]!.signal.aborted).toBe(true);
		asked[0]!.answer([water]);
		await settled();
		expect(choice.chosen).toBeNull();
	});

	it('says when nothing is found', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [council], search });
		choice.type('kampot');
		choice.confirm();
		asked[0]!.answer([]);
		await settled();
		expect([choice.problem, choice.chosen]).toEqual(['not_found', null]);
	});

	it('is asked for only where the device knows none that fits', async () => {
		const { asked, search } = heldSearch();
		const { choice } = choiceOf({ options: [council], search, onDevice: true });
		choice.type('takeo');
		choice.confirm();
		expect(choice.chosen).toBe(council);
		choice.type('takeo water');
		choice.confirm();
		expect(asked.map((one) => one.query)).toEqual(['takeo water']);
		asked[0]!.answer([water]);
		await settled();
		expect(choice.chosen).toBe(water);
	});

	it('leaves nobody waiting when its field goes away', async () => {
		const { search } = heldSearch();
		const { choice } = choiceOf({ options: [], search });
		choice.type('takeo');
		const outcome = choice.settle();
		choice.stop();
		await expect(outcome).resolves.toBe(false);
	});
});
