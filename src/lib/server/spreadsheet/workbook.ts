import { TableRefused, type TableLimits } from './table-limits.ts';
import { attribute, readXmlPart, type PartReader } from './xml-part.ts';
import type { ZipArchive } from './zip-archive.ts';

/** What must be known of a workbook to read its first sheet that is shown. */
export interface Workbook {
	/** The names of its parts within the archive. */
	sheet: string;
	sharedStrings: string | undefined;
	styles: string | undefined;
	/** Dates are counted from 1904 instead of 1900. */
	from1904: boolean;
}

interface Relation {
	type: string;
	target: string;
}

/** Finds the parts of a workbook. Throws TableRefused: `file_not_table` where it is none. */
export function readWorkbook(archive: ZipArchive, limits: TableLimits): Workbook {
	const root = relationsOf(archive, '', limits);
	const main = [...root.values()].find(({ type }) => type === 'officeDocument');
	const name = main?.target ?? 'xl/workbook.xml';
	let from1904 = false;
	const sheets: { id: string; shown: boolean }[] = [];
	const found = readXmlPart(archive, name, limits, () => ({
		open(element, attributes) {
			if (element === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
			if (element !== 'sheet') return;
			const id = attribute(attributes, 'id');
			const state = attributes['state'] ?? 'visible';
			if (id) sheets.push({ id, shown: state === 'visible' });
		}
	}));
	if (!found) throw new TableRefused('file_not_table');
	const relations = relationsOf(archive, name, limits);
	const worksheets = sheets.filter(({ id }) => relations.get(id)?.type === 'worksheet');
	const chosen = worksheets.find(({ shown }) => shown) ?? worksheets[0];
	const sheet = chosen && relations.get(chosen.id)?.target;
	if (!sheet || !archive.has(sheet)) throw new TableRefused('file_not_table');
	const partOf = (wanted: string) =>
		[...relations.values()].find(({ type }) => type === wanted)?.target;
	return { sheet, sharedStrings: partOf('sharedStrings'), styles: partOf('styles'), from1904 };
}

/** The relations of a part by their ids, with targets as names within the archive. */
function relationsOf(
	archive: ZipArchive,
	part: string,
	limits: TableLimits
): ReadonlyMap<string, Relation> {
	const cut = part.lastIndexOf('/') + 1;
	const folder = part.slice(0, cut);
	const relations = new Map<string, Relation>();
	readXmlPart(archive, `${folder}_rels/${part.slice(cut)}.rels`, limits, () => ({
		open(element, { Id, Type, Target, TargetMode }) {
			if (element !== 'Relationship' || !Id || !Type || !Target) return;
			if (TargetMode === 'External') return;
			relations.set(Id, { type: Type.split('/').at(-1) ?? '', target: nameOf(folder, Target) });
		}
	}));
	return relations;
}

function nameOf(folder: string, target: string): string {
	if (target.startsWith('/')) return target.slice(1);
	const names: string[] = [];
	for (const name of `${folder}${target}`.split('/')) {
		if (name === '..') names.pop();
		else if (name !== '.') names.push(name);
	}
	return names.join('/');
}

/** The texts that cells share. Their readings for the sorting of Japanese are no part of them. */
export function readSharedStrings(
	archive: ZipArchive,
	name: string | undefined,
	limits: TableLimits
): string[] {
	const texts: string[] = [];
	if (!name) return texts;
	const reader = textReader((text) => {
		if (texts.length >= limits.cells) {
			throw new TableRefused('file_too_many_cells', { max: limits.cells });
		}
		texts.push(text);
	}, 'si');
	readXmlPart(archive, name, limits, () => reader);
	return texts;
}

/** Reads what stands in `<t>` within each `container`, in however many runs. */
function textReader(take: (text: string) => void, container: string): PartReader {
	let runs: string[] = [];
	let within = false;
	let reading = 0;
	return {
		open(element) {
			if (element === container) runs = [];
			if (element === 't') within = true;
			if (element === 'rPh') reading++;
		},
		text(text) {
			if (within && reading === 0) runs.push(text);
		},
		close(element) {
			if (element === 't') within = false;
			if (element === 'rPh') reading--;
			if (element === container) take(unescapeText(runs.join('')));
		}
	};
}

/** Signs that XML can't hold are written as `_x000D_`; one that is meant as it stands, as `_x005F_x000D_`. */
export function unescapeText(text: string): string {
	return text.includes('_x')
		? text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
				String.fromCharCode(parseInt(code, 16))
			)
		: text;
}

// The formats that every program knows by number and that show a date or a time (ECMA-376 part 1, 18.8.30).
const builtInDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
for (let id = 27; id <= 36; id++) builtInDates.add(id);
for (let id = 50; id <= 58; id++) builtInDates.add(id);

/** For each style of a cell, by its number, whether it shows a date or a time. */
export function readDateStyles(
	archive: ZipArchive,
	name: string | undefined,
	limits: TableLimits
): boolean[] {
	const formats = new Map<number, boolean>();
	const styles: boolean[] = [];
	if (!name) return styles;
	let within = false;
	readXmlPart(archive, name, limits, (stop) => ({
		open(element, attributes) {
			if (element === 'numFmt') {
				formats.set(Number(attributes['numFmtId']), showsDate(attributes['formatCode'] ?? ''));
			}
			if (element === 'cellXfs') within = true;
			if (!within || element !== 'xf') return;
			const id = Number(attributes['numFmtId'] ?? 0);
			styles.push(formats.get(id) ?? builtInDates.has(id));
		},
		close(element) {
			if (element === 'cellXfs') stop();
		}
	}));
	return styles;
}

/** Whether a format code has a sign of days, months, years, hours or seconds outside of what it quotes. */
function showsDate(code: string): boolean {
	const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
	return /[dmyhs]/i.test(bare.replace(/general|red|e[+-]/gi, ''));
}
