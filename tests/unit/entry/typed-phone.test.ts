import { expect, test } from 'vitest';
import { optionalPhone } from '../../../src/lib/contract/fields.ts';
import { dialled, isPhone } from '../../../src/lib/domain/entry/typed-phone.ts';

test.each([
	['០៩៩ ៨៨៨ ៧៧៧', '099 888 777'],
	['+៨៥៥ ១២ ៣៤៥ ៦៧៨', '+855 12 345 678'],
	['\u200b012\u200b 345 678', '012 345 678'],
	['023 722 222 / 012 345 678', '023 722 222 / 012 345 678']
])('the phone number %j is kept as it is dialled: %s', (typed, kept) => {
	expect(optionalPhone.parse(typed)).toBe(kept);
	expect(isPhone(dialled(typed))).toBe(true);
});

test.each(['ទូរស័ព្ទ', '12345', '០៩៩-abc', 'tel 012 345 678'])('%j is no phone number', (typed) => {
	expect(optionalPhone.safeParse(typed).error?.issues[0]?.message).toBe('invalid_phone');
});

test('a phone number is of at most 60 signs', () => {
	const typed = '0'.repeat(61);
	expect(optionalPhone.safeParse(typed).error?.issues[0]?.message).toBe('too_long');
	expect(isPhone(typed)).toBe(false);
});
