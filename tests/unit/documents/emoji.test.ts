import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentOrder } from '../../../src/lib/contract/document-kinds.ts';
import { dataWithoutEmoji, withoutEmoji } from '../../../src/lib/documents/model/emoji.ts';
import {
	findingsByHeading,
	markOrder,
	produceDocument
} from '../../../src/lib/documents/produce-document.ts';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { pdfText, squeeze } from '../../support/pdf-text.ts';

describe('emoji', () => {
	it.each([
		['a family joined of several', 'មក 👨‍👩‍👧‍👦 ផង', 'មក ផង'],
		['a skin tone', 'យល់ព្រម 👍🏽', 'យល់ព្រម'],
		['a flag', '🇰🇭 កម្ពុជា', 'កម្ពុជា'],
		['the flag of a region', 'from 🏴󠁧󠁢󠁳󠁣󠁴󠁿 here', 'from here'],
		['half a flag', 'a 🇰 b', 'a b'],
		['a keycap, of which the digit stays', '1️⃣ first, #⃣', '1 first, #'],
		['a heart in colour', 'thanks ❤️!', 'thanks!'],
		['a profession', '👩🏾‍🏫 គ្រូ', 'គ្រូ'],
		['several, one after the other', 'ok 👍👍 👍 yes', 'ok yes'],
		['one inside a word', 'wa🙂ter', 'water'],
		['one before a full stop', 'done ✅.', 'done.'],
		['one alone on its line', 'one\n🙂\ntwo', 'one\n\ntwo'],
		['a picture without a colour of its own', '🖥 room', 'room'],
		['nothing else', '🙂', '']
	])('are taken out: %s', (_, text, left) => {
		expect(withoutEmoji(text)).toBe(left);
		expect(withoutEmoji(left)).toBe(left);
	});

	it.each([
		'© 2026, ® and ™',
		'✓ ✔ ☑ ☐ ✗',
		'12 # 3 * 4',
		'→ ← ↔ ↵',
		'☎ 012 345 678',
		'25 °C, H₂O, ½',
		'♀ ♂ ● ■ ▪ ★',
		'ខ្ញុំបាទ។ ១២៣',
		'東京 ㊗',
		'‼ ⁉ ℹ'
	])('are no signs of writing: %s stays', (text) => {
		expect(withoutEmoji(text)).toBe(text);
	});

	it('leave a sign that a phone coloured', () => {
		expect(withoutEmoji('©️ ✔️ ok')).toMatch(/^©\ufe0f? ✔\ufe0f? ok$/);
	});

	it('are taken from data of any shape, and data without any is left as it is', () => {
		const plain = { a: ['x', { b: 1, c: null }] };
		expect(dataWithoutEmoji(plain)).toBe(plain);
		expect(dataWithoutEmoji({ a: ['x 🙂', { b: 1, c: '👍' }] })).toEqual({
			a: ['x', { b: 1, c: '' }]
		});
	});
});

describe('a report in which somebody typed emoji', () => {
	const order = withEmoji(sampleOrder('report', sampleIssuance, 'km'));

	it('has none in any format, and every word around them', async () => {
		const texts = {
			pdf: await pdfText(await produceDocument(order, 'pdf')),
			docx: xmlOf(await produceDocument(order, 'docx'), 'word/document.xml'),
			html: new TextDecoder().decode(await produceDocument(order, 'html')),
			txt: new TextDecoder().decode(await produceDocument(order, 'txt'))
		};
		for (const [format, text] of Object.entries(texts)) {
			expect(withoutEmoji(text), format).toBe(text);
			expect(squeeze(text.replace(/<[^>]*>/g, '')), format).toContain(squeeze('Emoji here'));
		}
	});

	it('tells which were left out, and under which heading', () => {
		const found = findingsByHeading(markOrder(order)).filter(({ kind }) => kind === 'emoji');
		expect(found.length).toBeGreaterThan(0);
		expect(found[0]).toMatchObject({ character: '👍🏽', code: 'U+1F44D U+1F3FD', word: '👍🏽' });
		expect(found.every(({ part }) => part !== '')).toBe(true);
	});
});

function withEmoji(order: DocumentOrder): DocumentOrder {
	if (order.kind !== 'report') throw new Error('not a report');
	const [report] = order.data;
	const [first, ...others] = report.discussions;
	const [input, ...inputs] = first!.inputs;
	const typed = { ...input!, text: 'Emoji 👍🏽 here' };
	const discussions = [{ ...first!, inputs: [typed, ...inputs] }, ...others];
	return { ...order, data: [{ ...report, discussions }] };
}

function xmlOf(file: Uint8Array, path: string): string {
	return strFromU8(unzipSync(file)[path]!);
}
