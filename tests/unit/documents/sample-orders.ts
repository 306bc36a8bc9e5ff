import { documentKinds, type DocumentKind } from '../../../src/lib/contract/document-kinds.ts';
import { documentLocales, type DocumentLocale } from '../../../src/lib/domain/language.ts';
import type { Block, DocumentModel } from '../../../src/lib/documents/model/model.ts';
import { makeDocuments } from '../../../src/lib/documents/produce-document.ts';
import { sampleOrder } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';

/** Every kind of document in every language that it comes in. */
export const everyOrder: readonly (readonly [DocumentKind, DocumentLocale])[] =
	documentKinds.flatMap((kind) => documentLocales.map((locale) => [kind, locale] as const));

/** The sample of a kind as its builder makes it. */
export function sampleDocument(kind: DocumentKind, locale: DocumentLocale): DocumentModel {
	return makeDocuments(sampleOrder(kind, sampleIssuance, locale))[0];
}

/** What people may type to break a file: markup, formulas, entities, controls, half a character. */
export const hostileTexts = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"'onmouseover='alert(1)",
	'</style></title><!--',
	'&lt;b&gt; & &amp; &#60;',
	']]>',
	'=HYPERLINK("http://evil.example")',
	'+1+cmd|calc',
	'@SUM(A1)',
	'-2+3',
	'{{constructor}} ${x} $& $1',
	'tab\tand\u0000null\u0007bell',
	'half \ud800 a pair',
	'javascript:alert(1)'
] as const;

/** A document with a text in every place where one can stand. */
export function documentOf(text: string): DocumentModel {
	const runs = [
		{ text, strong: true, link: text },
		{ text, title: true, locale: 'en' as const }
	];
	const figure: Block = {
		kind: 'figure',
		svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" width="1" height="1"></svg>',
		width: 1,
		height: 1,
		alt: text,
		caption: text
	};
	const body: Block[] = [
		{ kind: 'heading', level: 1, number: text, text },
		{ kind: 'paragraph', text: runs },
		{ kind: 'list', marker: 'letter', items: [text, runs] },
		{ kind: 'fields', items: [{ label: text, lines: [text, text] }] },
		{ kind: 'callout', label: text, text },
		figure,
		{ kind: 'columns', columns: [{ locale: 'en', blocks: [{ kind: 'paragraph', text }] }] },
		{
			kind: 'cards',
			format: 'badge',
			items: [{ head: text, name: text, lines: [text], foot: text }]
		},
		{
			kind: 'table',
			caption: text,
			columns: [{ weight: 1 }, { weight: 2 }, { weight: 1 }],
			head: [{ cells: [text, { text, span: 2 }] }],
			body: [
				{ cells: [text, { paragraphs: [text, text] }, { text, figure }] },
				{ look: 'group', cells: [{ text, span: 3 }] }
			]
		}
	];
	const signature = { dateLines: [text], lead: text, office: [text], name: text };
	return {
		meta: { title: text, author: text, locale: 'km', created: '2026-01-01T00:00:00Z' },
		letterhead: {
			kingdom: text,
			motto: text,
			administration: [text],
			number: { label: text, value: text }
		},
		title: { title: text, about: text, subject: text, lines: [text] },
		body,
		closing: {
			signature,
			approval: signature,
			copies: { label: text, items: [text] },
			verification: { url: text, caption: text }
		},
		annexes: [{ label: text, title: text, body }],
		page: { footer: text, watermark: text, runningTitle: text }
	};
}
