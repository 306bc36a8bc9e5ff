/**
 * How a document looks on a screen and on the paper that a browser prints: one stylesheet for the
 * preview in the app and for the page that is kept as a file.
 */

import { COLOURS, TONES } from '../model/look.ts';

/** For names in other scripts, as computers have them; each family is asked only for what it holds. */
const OTHER_SCRIPTS = [
	...["'Noto Sans'", 'Arial'],
	...["'Noto Sans Thai'", "'Leelawadee UI'", "'Noto Sans Lao'", "'Lao UI'"],
	...["'Noto Sans CJK SC'", "'Microsoft YaHei'", "'PingFang SC'"],
	...["'Noto Sans CJK KR'", "'Malgun Gothic'", "'Apple SD Gothic Neo'"],
	...["'Noto Naskh Arabic'", "'Noto Sans Devanagari'", "'Nirmala UI'"],
	...["'Noto Sans Myanmar'", "'Myanmar Text'"],
	...["'Noto Sans Hebrew'", "'Noto Sans Armenian'", "'Noto Sans Georgian'", 'Sylfaen'],
	...["'Noto Sans Ethiopic'", 'Ebrima', "'Noto Sans Bengali'", "'Noto Sans Gurmukhi'"],
	...["'Noto Sans Gujarati'", "'Noto Sans Tamil'", "'Noto Sans Telugu'"],
	...["'Noto Sans Kannada'", "'Noto Sans Malayalam'", "'Noto Sans Sinhala'"],
	...["'Noto Sans Symbols2'", "'Segoe UI Symbol'", "'Apple Symbols'"]
].join(',');

const BODY = `'Battambang','Khmer OS Battambang','Kantumruy Pro','Noto Sans Khmer','Khmer UI',${OTHER_SCRIPTS},sans-serif`;
const LATIN = `'Kantumruy Pro','Battambang','Khmer OS Battambang','Noto Sans Khmer',${OTHER_SCRIPTS},sans-serif`;
const TITLE = `'Moul','Khmer OS Muol Light','Khmer OS Muol','Noto Serif Khmer',${OTHER_SCRIPTS},serif`;

/** A class for each whole hundredth of a table's width. */
const widths = Array.from({ length: 100 }, (_, index) => `.doc-w${index + 1}{width:${index + 1}%}`);

/** Khmer consonants in the order of the alphabet, for lists by letter. */
const letters = Array.from(
	{ length: 33 },
	(_, index) => `'${String.fromCharCode(0x1780 + index)}'`
);

export const stylesheet = `
@counter-style doc-khmer-letter{system:alphabetic;symbols:${letters.join(' ')};suffix:'. '}
@counter-style doc-latin-letter{system:extends lower-alpha;suffix:') '}
.doc,.doc *{box-sizing:border-box}
.doc{color:${COLOURS.ink};font:15px/1.75 ${LATIN};overflow-wrap:break-word;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.doc:lang(km),.doc [lang=km]{font-family:${BODY}}
.doc [lang=en]{font-family:${LATIN}}
.doc p,.doc h1,.doc h2,.doc h3,.doc h4,.doc h5,.doc ul,.doc ol,.doc dl,.doc dd,.doc figure{margin:0;padding:0}
.doc-page{position:relative;max-width:794px;margin:0 auto 24px;padding:48px 56px;background:#fff;border:1px solid ${COLOURS.faintLine};overflow:hidden}
.doc-landscape{max-width:1123px}
.doc-page>*+*{margin-top:8px}
.doc-moul,.doc h1,.doc h2,.doc-title>:first-child,.doc-kingdom,.doc-motto,.doc-administration,.doc-subject,.doc-annex-title,.doc-h1{font-weight:700;line-height:1.9}
.doc:lang(km) :is(.doc-moul,.doc-title>:first-child,.doc-kingdom,.doc-motto,.doc-administration,.doc-subject,.doc-annex-title,.doc-h1):not(:lang(en)){font-family:${TITLE};font-weight:400}
.doc-nation,.doc-title{text-align:center}
.doc-nation svg{display:inline-block}
.doc-kingdom{font-size:17px}
.doc-motto{font-size:15px}
.doc-administration{font-size:14px}
.doc .doc-title{margin:16px 0}
.doc-title>:first-child{font-size:18px}
.doc-subject{font-size:15px}
.doc .doc-h1{margin-top:18px;font-size:15px}
.doc .doc-h2{margin-top:14px;font-size:15px;font-weight:700}
.doc .doc-h3{margin-top:10px;font-size:14px;font-weight:700}
.doc-annex-title{font-size:15px;text-align:center}
.doc:lang(km) .doc-letter:not(:lang(en)){text-indent:3em}
.doc-small,.doc-note,.doc-copies,.doc-verification,.doc-figure figcaption,.doc-footer{font-size:13px}
.doc-muted,.doc-note,.doc-figure figcaption,.doc-footer,.doc-verification{color:${TONES.muted}}
.doc-good{color:${TONES.good}}
.doc-caution{color:${TONES.caution}}
.doc-bad{color:${TONES.bad}}
.doc a{color:${COLOURS.link}}
.doc-center{text-align:center}
.doc-right{text-align:right}
.doc .doc-list,.doc .doc-list-dash{padding-inline-start:2.2em}
.doc-list-dash{list-style:'- '}
.doc-list-bullet{list-style:disc}
.doc-list-number{list-style:decimal}
.doc:lang(km) .doc-list-number:not(:lang(en)){list-style:khmer}
.doc-list-letter{list-style:doc-latin-letter}
.doc:lang(km) .doc-list-letter:not(:lang(en)){list-style:doc-khmer-letter}
.doc-fields>div{display:grid;grid-template-columns:minmax(90px,max-content) 1fr;column-gap:8px}
.doc-fields dt{font-weight:700}
.doc-fields dd{grid-column:2}
.doc-callout{padding:6px 12px;background:${COLOURS.groupFill};border-inline-start:3px solid ${COLOURS.link}}
.doc-columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(260px,100%),1fr));column-gap:24px}
.doc-columns>div>*+*{margin-top:6px}
.doc-scroll{overflow-x:auto}
.doc-table{width:100%;min-width:560px;border-collapse:collapse;font-size:14px;line-height:1.6}
.doc-table.doc-small{font-size:13px}
.doc-landscape .doc-table{min-width:820px}
.doc-table caption{text-align:start;font-weight:700}
.doc-table th,.doc-table td{padding:3px 7px;border:1px solid ${COLOURS.line};vertical-align:top;text-align:start;font-weight:400}
.doc-table th{font-weight:700}
.doc-table thead th{background:${COLOURS.headFill};text-align:center;vertical-align:middle}
.doc-table .doc-group>*,.doc-table .doc-total>*{background:${COLOURS.groupFill};font-weight:700}
.doc-table .doc-center{text-align:center}
.doc-table .doc-right{text-align:end}
.doc-tall tbody tr{height:44px}
.doc-image{display:inline-block;max-width:100%}
.doc-image svg{display:block;max-width:100%;height:auto}
.doc-cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(260px,100%),1fr));gap:12px;list-style:none}
.doc-cards li{display:flex;flex-direction:column;justify-content:center;min-height:180px;padding:12px;border:1px dashed ${COLOURS.line};text-align:center}
.doc-tent{grid-template-columns:1fr}
.doc-card-head,.doc-card-foot{font-size:13px;color:${TONES.muted}}
.doc-card-name{font-size:20px;font-weight:700}
.doc-tent .doc-card-name{font-size:32px}
.doc-closing{display:grid;grid-template-columns:1fr minmax(240px,46%);gap:16px;align-items:start}
.doc-signature{text-align:center}
.doc .doc-signatory{min-height:84px;padding-top:56px;font-weight:700}
.doc-closing>:first-child{padding-top:40px}
.doc-copies>ul{columns:2 18em}
.doc-copies>p{font-weight:700;text-decoration:underline;text-underline-offset:.35em}
.doc-verification{display:flex;gap:10px;align-items:center;margin-bottom:12px}
.doc-code svg{display:block;width:78px;height:78px}
.doc-verification p{overflow-wrap:anywhere}
.doc .doc-footer{margin-top:24px;padding-top:6px;border-top:1px solid ${COLOURS.faintLine}}
.doc-watermark{position:absolute;top:320px;left:0;right:0;font:400 clamp(36px,11vw,84px)/1.6 ${TITLE};white-space:nowrap;color:${COLOURS.watermark};opacity:.16;text-align:center;transform:rotate(-40deg);pointer-events:none}
${widths.join('\n')}
@media (max-width:640px){
.doc-page{padding:20px 16px}
.doc-closing{grid-template-columns:1fr}
.doc-closing>:first-child{order:2;padding-top:0}
.doc-fields>div{grid-template-columns:1fr}
.doc-fields dd{grid-column:1}
}
@media print{
.doc{font-size:11pt;line-height:1.6}
.doc .doc-page{max-width:none;margin:0;padding:0;border:0;overflow:visible}
.doc-page.doc-annex,.doc-break,.doc+.doc{break-before:page}
.doc-landscape{page:doc-landscape}
.doc-scroll{overflow:visible}
.doc .doc-table{min-width:0;font-size:9.5pt;line-height:1.5}
.doc .doc-table.doc-small{font-size:8.5pt}
.doc-table thead{display:table-header-group}
.doc-table tr,.doc-whole,.doc-signature,.doc-cards li{break-inside:avoid}
.doc h1,.doc h2,.doc h3,.doc h4,.doc h5{break-after:avoid}
.doc-watermark{position:fixed}
}
`;

/**
 * What holds for a page of its own: the desk on which the paper lies, and the sheets of a printer.
 *
 * @param khmerDigits whether pages are counted in Khmer digits
 */
export function printStylesheet(khmerDigits: boolean): string {
	const digits = khmerDigits ? 'khmer' : 'decimal';
	return `
.doc-desk{margin:0;padding:24px 12px;background:#f7f6f2}
@page{size:A4;margin:18mm 20mm 19mm 25mm;@bottom-right{content:counter(page,${digits}) ' / ' counter(pages,${digits});font:9pt ${BODY};color:${COLOURS.muted}}}
@page doc-landscape{size:A4 landscape}
@media print{.doc-desk{padding:0;background:none}}
`;
}
