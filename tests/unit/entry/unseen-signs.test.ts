import { describe, expect, test } from 'vitest';
import { optionalPhone, optionalText, text } from '../../../src/lib/contract/fields.ts';
import { commands } from '../../../src/lib/contract/commands.ts';
import { nameKey, tidyName } from '../../../src/lib/domain/directory/name-key.ts';
import { foldText } from '../../../src/lib/domain/entry/fold-text.ts';
import { hasVisible, withoutSteering } from '../../../src/lib/domain/entry/unseen-signs.ts';
import { FormReader } from '../../../src/lib/domain/entry/form-reader.ts';

/** U+200B–U+200F, U+2060, U+FEFF, soft hyphen, no-break space, Hangul fillers, blank Braille, bidi, tags. */
const invisible = [
	0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfeff, 0xad, 0xa0, 0x3164, 0x115f, 0xffa0,
	0x2800, 0x202e, 0x2066, 0x34f, 0x17b4, 0xfe0f, 0xe0041, 0x3000, 0x0a
].map((sign) => String.fromCodePoint(sign));

describe('a text of invisible signs alone', () => {
	test.each([...invisible, invisible.join('')])('is no text: %j', (typed) => {
		expect(hasVisible(typed)).toBe(false);
		expect(text(100).safeParse(typed).error?.issues[0]?.message).toBe('required');
		expect(optionalText(100).parse(typed)).toBe('');
		expect(optionalPhone.parse(typed)).toBeNull();
	});

	test('names nobody, numbers no report and gives no reason', () => {
		const typed = '\u200b\u200b';
		const id = '00000000-0000-7000-8000-000000000001';
		const missing = (
			type: 'action.cancel' | 'action.report_progress' | 'report.approve',
			payload: object
		) =>
			commands[type].payload
				.safeParse(payload)
				.error?.issues.filter((issue) => issue.message === 'required')
				.map((issue) => issue.path.join('.'));
		expect(missing('action.cancel', { id, base: 1, reason: typed })).toEqual(['reason']);
		expect(
			missing('report.approve', { number: typed, signatoryKm: typed, signatoryEn: typed })
		).toEqual(expect.arrayContaining(['number', 'signatoryKm', 'signatoryEn']));
	});

	test('is an empty field of a form', () => {
		const data = new FormData();
		data.set('note', '\u200b');
		const form = new FormReader(data);
		expect(form.optional('note')).toBeUndefined();
		expect(form.number('note')).toBeUndefined();
		expect(form.date('note')).toBe('');
		expect(form.all('note')).toEqual([]);
	});
});

test('breaks inside Khmer words are kept as they were typed', () => {
	const typed = 'គណៈ\u200bអភិបាល';
	expect(text(100).parse(typed)).toBe(typed);
	expect(optionalText(100).parse(typed)).toBe(typed);
});

test('the same signs are passed over wherever texts are compared', () => {
	for (const sign of ['\u200b', '\u200e', '\u2060', '\ufeff', '\u00ad', '\u3164']) {
		expect(nameKey(`a${sign}b`)).toBe('ab');
		expect(foldText(`a${sign}b`)).toBe('ab');
	}
	// A joiner is part of how a Khmer name is written.
	expect(tidyName('ប៉\u200c\u200bា')).toBe('ប៉\u200cា');
});

describe('a text with signs that steer how it is set', () => {
	const sent = 'ab\u202e\u2066cd\u200f\u061c\u2069';

	test('loses them wherever it comes in: by a form, in what is shown again, by a schema', () => {
		const data = new FormData();
		data.set('note', sent);
		data.append('lines', sent);
		const form = new FormReader(data);
		expect(form.text('note')).toBe('abcd');
		expect(form.all('lines')).toEqual(['abcd']);
		expect(form.values()).toEqual({ note: 'abcd', lines: 'abcd' });
		expect(text(100).parse(sent)).toBe('abcd');
		expect(text(4).parse(sent)).toBe('abcd');
		expect(optionalText(100).parse(sent)).toBe('abcd');
		expect(text(10).safeParse('\u202e\u2066').success).toBe(false);
	});

	test('keeps the joiners and breaks between Khmer words, and every letter of every script', () => {
		const kept = 'ខេត្ត\u200bតាកែវ\u200c\u200d\u2060\ufeff שלום السلام เมือง 1\u00ad2\n\t👍🏽';
		expect(withoutSteering(kept)).toBe(kept);
	});
});
