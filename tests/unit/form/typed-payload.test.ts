import { expect, test } from 'vitest';
import { commands, type CommandType, type TypedPayload } from '../../../src/lib/contract/commands';

// What is marked here does not compile; where it did, `npm run check` would refuse the mark.

const id = '01930000-0000-7000-8000-000000000001';

test('a payload from a form has the fields of its command, each of its kind', () => {
	const progress = { id, actionId: id, status: 'whatever was sent', note: '' };
	const payloads: TypedPayload<'action.report_progress'>[] = [
		{ ...progress, percent: undefined },
		// @ts-expect-error a field that is misspelt
		{ ...progress, percent: 10, notes: '' },
		// @ts-expect-error a field that is needed and missing
		{ id, actionId: id, status: 'done', percent: 10 },
		// @ts-expect-error a text where a number is wanted
		{ ...progress, percent: '10' },
		// @ts-expect-error nothing where a text is wanted
		{ ...progress, percent: 10, note: undefined }
	];
	expect(payloads).toHaveLength(5);
});

test('what stands in a list is looked at as well', () => {
	const solutions: TypedPayload<'challenge.create'>['solutions'] = [
		{ id, body: '' },
		// @ts-expect-error a field that is misspelt
		{ id, text: '' }
	];
	expect(solutions).toHaveLength(2);
});

test('a command that there is not is none', () => {
	// @ts-expect-error a command that is misspelt
	const type: CommandType = 'action.creat';
	expect(type in commands).toBe(false);
});
