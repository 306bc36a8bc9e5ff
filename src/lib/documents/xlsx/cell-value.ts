import type { Locale } from '../../domain/language.ts';
import type { Cell } from '../model/model.ts';
import { cleanText, plainText } from '../model/runs.ts';

/** What a spreadsheet holds in a cell: words, or a number with the format that shows it as printed. */
export type CellValue =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'number'; readonly number: number; readonly format: string };

const NUMBER = /^-?(?:0|[1-9]\d{0,2}(?:,\d{3})+|[1-9]\d*)(?:\.\d+)?(%?)$/;

/** A text that begins like a formula is marked as text, so that no spreadsheet ever runs it. */
export function safeText(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The value of a cell. Only what is printed in Latin digits becomes a number: spreadsheets have no
 * number format that shows Khmer digits alike everywhere (LibreOffice shows Latin ones), and a
 * matrix must read like its printed page.
 */
export function cellValue(cell: Cell, locale: Locale): CellValue {
	const text = cellText(cell);
	return (locale === 'en' ? numberOf(text) : null) ?? { kind: 'text', text: safeText(text) };
}

/** The words of a cell, its paragraphs on lines of their own. Of a bar nothing: its numbers stand beside. */
export function cellText(cell: Cell): string {
	if (typeof cell === 'string') return cleanText(cell).trim();
	const paragraphs = cell.paragraphs ?? (cell.text === undefined ? [] : [cell.text]);
	return paragraphs
		.map((text) => asItem(cleanText(plainText(text)).trim()))
		.filter((text) => text !== '')
		.join('\n');
}

/** The dash of a list becomes one that no spreadsheet takes for a minus. */
function asItem(text: string): string {
	return text.replace(/^- /, '– ');
}

function numberOf(text: string): CellValue | null {
	const match = NUMBER.exec(text);
	const digits = text.replace(/[^\d]/g, '').length;
	if (!match || digits > 15) return null;
	const percent = match[1] === '%';
	const number = Number(text.replace(/[,%]/g, ''));
	const decimals = text.replace('%', '').split('.')[1]?.length ?? 0;
	const format =
		(text.includes(',') ? '#,##0' : '0') +
		(decimals > 0 ? `.${'0'.repeat(decimals)}` : '') +
		(percent ? '%' : '');
	const share = Number((number / 100).toFixed(decimals + 2));
	return { kind: 'number', number: percent ? share : number, format };
}
