import { describe, expect, it } from 'vitest';
import { drawing } from '../../../src/lib/documents/html/drawing.ts';
import { htmlFragment } from '../../../src/lib/documents/html/html-fragment.ts';
import { renderHtml } from '../../../src/lib/documents/html/render-html.ts';
import { modelTexts } from './model-texts.ts';
import { squeeze } from './read-pdf.ts';
import { documentOf, everyOrder, hostileTexts, sampleDocument } from './sample-orders.ts';

const TAG = /<(\/?)([a-z][a-z\d]*)((?:\s[a-z:A-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;
const SIGNS: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** What a reader of the page reads; whatever is left that looks like markup fails the test. */
function pageText(html: string): string {
	const text = html.replace(/<style>[\s\S]*?<\/style>|<!doctype html>/g, '').replace(TAG, '');
	expect(text).not.toMatch(/[<>]/);
	return squeeze(text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name: string) => SIGNS[name]!));
}

function tagsOf(html: string) {
	return [...html.replace(/<style>[\s\S]*?<\/style>/g, '').matchAll(TAG)].map(
		([, end, name, attributes]) => ({
			end: end === '/',
			name: name!,
			names: [...attributes!.replace(/"[^"]*"/g, '').matchAll(/\s([a-zA-Z:-]+)=/g)].map(
				([, attribute]) => attribute!
			)
		})
	);
}

describe.each(everyOrder)('HTML of %s in %s', (kind, locale) => {
	const model = sampleDocument(kind, locale);
	const html = htmlFragment(model);

	it('holds every word', () => {
		const text = pageText(html);
		for (const words of modelTexts(model)) expect(text, words).toContain(squeeze(words));
	});

	it('needs no style, no script and nothing from elsewhere', () => {
		for (const { name, names } of tagsOf(html)) {
			expect(['script', 'style', 'link', 'iframe', 'object', 'img', 'form']).not.toContain(name);
			for (const attribute of names) expect(attribute).not.toMatch(/^(style|src|on.*|srcdoc)$/);
		}
	});

	it('closes what it opens, in order', () => {
		const open: string[] = [];
		for (const { name, end } of tagsOf(html)) {
			if (['br', 'col', 'meta', 'path', 'rect'].includes(name)) continue;
			if (end) expect(open.pop()).toBe(name);
			else open.push(name);
		}
		expect(open).toEqual([]);
	});
});

describe('HTML', () => {
	it('takes nothing that is typed for markup', async () => {
		for (const hostile of hostileTexts) {
			const html = new TextDecoder().decode(await renderHtml([documentOf(hostile)]));
			expect(html).not.toContain('<script');
			expect(html).not.toContain('<img');
			expect(
				tagsOf(html)
					.flatMap(({ names }) => names)
					.join(' ')
			).not.toMatch(/\b(on\w+|style)\b/);
			expect(html).not.toMatch(/href="javascript/i);
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			const clean = hostile.toWellFormed().replace(/[\u0000\u0007]/g, '');
			expect(pageText(html)).toContain(squeeze(clean));
		}
	});

	it('heads its tables, and says what a drawing shows', () => {
		const html = htmlFragment(sampleDocument('report', 'en'));
		expect(html).toMatch(/<thead><tr><th scope="col"/);
		expect(html).toContain('<th scope="rowgroup" colspan="5">');
		expect(html).toMatch(
			/<span class="doc-image" role="img" aria-label="[^"]+"><svg aria-hidden="true"/
		);
	});

	it('begins with the heading that the page around it leaves free', () => {
		const model = sampleDocument('report', 'en');
		expect(htmlFragment(model, 1)).toContain('<h1>Report</h1>');
		expect(htmlFragment(model, 2)).toContain('<h2>Report</h2>');
		expect(htmlFragment(model, 2)).toMatch(/<h3 class="doc-h1">1\. /);
	});

	it('says which words are in the other language', () => {
		const html = htmlFragment({
			meta: { title: '', author: '', locale: 'km', alongside: 'en', created: '' },
			body: [{ kind: 'paragraph', text: ['ខេត្ត\nProvince', { text: '2026', locale: 'en' }] }]
		});
		expect(html).toContain(
			'<p>ខេត្ត<br><span lang="en">Province</span><span lang="en">2026</span></p>'
		);
	});

	it('links to addresses of the web and of mail only', () => {
		const paragraph = (link: string) =>
			htmlFragment({
				meta: { title: '', author: '', locale: 'en', created: '' },
				body: [{ kind: 'paragraph', text: [{ text: 'there', link }] }]
			});
		expect(paragraph('https://a.example/?a=1&b="')).toContain(
			'<a href="https://a.example/?a=1&amp;b=%22" rel="noopener">there</a>'
		);
		for (const refused of ['javascript:alert(1)', 'data:text/html,x', '/path', 'JaVaScRiPt:x']) {
			expect(paragraph(refused)).not.toContain('<a ');
		}
	});

	it('shows no drawing that holds more than shapes', () => {
		const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;
		expect(drawing(svg('<g fill="#000"><path d="M0 0"/></g>'))).toContain('<path d="M0 0"/>');
		for (const bad of [
			'<script>1</script>',
			'<path d="M0 0" onclick="x"/>',
			'<a href="x"/>',
			'<text>words</text>',
			'words',
			'<path d=x/>',
			'<foreignObject></foreignObject>',
			'<!-- -->'
		]) {
			expect(() => drawing(svg(bad)), bad).toThrow('not a drawing of ours');
		}
	});

	it('is the same, byte for byte, each time', async () => {
		const make = () => renderHtml([sampleDocument('report', 'km')]);
		expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
	});
});
