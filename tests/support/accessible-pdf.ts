import {
	isDictionary,
	PdfFile,
	type PdfDictionary,
	type PdfValue
} from '../../src/lib/documents/pdf/proof/pdf-file.ts';

/**
 * What a program can decide of PDF/UA-1 (ISO 14289-1) by the Matterhorn Protocol 1.1, as sentences of what is wrong:
 * checkpoints 01 (all is tagged or an artifact), 02 and 09 (roles where they may stand), 06 and 07 (metadata and title),
 * 11 (language), 13 (figures), 14 (headings), 15 (tables), 16 (lists), 28 (annotations and tab order), 31 (fonts).
 */
export function accessibilityFaults(bytes: Uint8Array): string[] {
	const file = new PdfFile(bytes);
	const root = file.resolve(file.trailer.entries.get('Root'));
	const faults: string[] = [];
	const expect = (met: boolean, fault: string) => {
		if (!met && !faults.includes(fault)) faults.push(fault);
	};

	expect(file.entry(file.entry(root, 'MarkInfo'), 'Marked') === true, '06: not marked as tagged');
	expect(file.entry(file.entry(root, 'MarkInfo'), 'Suspects') !== true, '06: suspects');
	expect(
		file.entry(file.entry(root, 'ViewerPreferences'), 'DisplayDocTitle') === true,
		'07: the title is not displayed'
	);
	expect(typeof file.entry(root, 'Lang') === 'string', '11: no language');
	const metadata = file.stream(
		root && isDictionary(root) ? root.entries.get('Metadata') : undefined
	);
	const xml = metadata.toString('utf8');
	expect(/<pdfuaid:part>1<\/pdfuaid:part>/.test(xml), '06: PDF/UA-1 is not claimed');
	expect(/<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>[^<]+</.test(xml), '06: no title');
	expect(!/&(?!amp;|lt;|gt;|quot;|apos;|#)/.test(xml), '06: the metadata are no XML');

	const marks = new Map<string, Set<number>>();
	for (const [index, page] of pagesOf(file, file.entry(root, 'Pages')).entries()) {
		const contents = page.entries.get('Contents');
		const parts = file.resolve(contents);
		const content = Array.isArray(parts)
			? Buffer.concat(parts.flatMap((part) => [file.stream(part), Buffer.from(' ')]))
			: file.stream(contents);
		const { unmarked, ids } = markedContent(content.toString('latin1'));
		expect(
			unmarked.length === 0,
			`01: drawn on page ${index + 1} outside of marks: ${unmarked[0]}`
		);
		const parents = file.entry(page, 'StructParents');
		expect(
			typeof parents === 'number' || ids.size === 0,
			`01: page ${index + 1} has no StructParents`
		);
		marks.set(keyOf(page), ids);
		const annotations = file.entry(page, 'Annots');
		if (!Array.isArray(annotations) || annotations.length === 0) continue;
		expect(
			file.entry(page, 'Tabs') === '/S',
			`28: tabs on page ${index + 1} don't follow the structure`
		);
		for (const annotation of annotations) {
			expect(file.entry(annotation, 'Subtype') === '/Link', '28: an annotation that is no link');
			const told = file.entry(annotation, 'Contents');
			expect(typeof told === 'string' && told.length > 2, '28: a link without a description');
			expect(
				typeof file.entry(annotation, 'StructParent') === 'number',
				'28: a link that is not in the structure'
			);
		}
	}

	const tree = file.entry(root, 'StructTreeRoot');
	expect(isDictionary(tree), '01: no structure');
	const elements: { role: string; level: number }[] = [];
	const tagged = new Map<string, Set<number>>();
	for (const kid of kidsOf(file.entry(tree, 'K'))) read(kid, '');
	for (const [page, ids] of marks) {
		const known = tagged.get(page) ?? new Set();
		expect(
			[...ids].every((id) => known.has(id)),
			'01: marked content that the structure does not name'
		);
	}
	let last = 0;
	for (const { level } of elements.filter((one) => one.level > 0)) {
		expect(level <= last + 1, `14: H${level} after H${last}`);
		last = level;
	}

	for (const number of file.objects) {
		const font = safely(() => file.resolve({ object: number } as PdfValue));
		if (!isDictionary(font) || file.entry(font, 'Type') !== '/Font') continue;
		if (file.entry(font, 'Subtype') !== '/Type0') continue;
		expect(file.entry(font, 'ToUnicode') !== null, '10: a font without the text of its glyphs');
		const [descendant] = kidsOf(file.entry(font, 'DescendantFonts'));
		const descriptor = file.entry(descendant, 'FontDescriptor');
		expect(file.entry(descriptor, 'FontFile2') !== null, '31: a font that is not embedded');
		expect(
			file.entry(descendant, 'CIDToGIDMap') !== null,
			'31: a font without a map of its glyphs'
		);
	}
	return faults;

	function read(element: PdfValue, parent: string, onPage?: PdfValue): void {
		if (!isDictionary(file.resolve(element))) return;
		const type = file.entry(element, 'Type');
		if (type === '/OBJR') return;
		const page = file.entry(element, 'Pg') ?? onPage;
		if (type === '/MCR') return note(page, file.entry(element, 'MCID'));
		const role = String(file.entry(element, 'S') ?? '').slice(1);
		expect(ROLES.has(role), `02: the role ${role}`);
		const level = Number(/^H([1-6])$/.exec(role)?.[1] ?? 0);
		elements.push({ role, level });
		const kids = kidsOf(file.entry(element, 'K'));
		const roles = kids.flatMap((kid) => {
			const own = typeof kid === 'number' ? null : file.entry(kid, 'S');
			return typeof own === 'string' ? [own.slice(1)] : [];
		});
		const within = PARENTS[role];
		expect(!within || within.includes(parent), `09: ${role} in ${parent || 'nothing'}`);
		const holds = CHILDREN[role];
		expect(!holds || roles.every((one) => holds.includes(one)), `09: ${role} with ${roles.join()}`);
		if (role === 'Figure') {
			expect(typeof file.entry(element, 'Alt') === 'string', '13: a figure without a description');
			const boxes = attributesOf(element).map((one) => file.entry(one, 'BBox'));
			expect(
				boxes.some((box) => Array.isArray(box) && box.length === 4 && isBox(box)),
				'13: a figure without its box'
			);
		}
		if (role === 'TH') {
			const scopes = attributesOf(element).map((one) => file.entry(one, 'Scope'));
			expect(
				scopes.some((scope) => typeof scope === 'string'),
				'15: a head without a scope'
			);
		}
		if (role === 'Table') {
			const widths = kids.map((row) =>
				kidsOf(file.entry(row, 'K')).reduce<number>((sum, cell) => sum + spanOf(cell), 0)
			);
			expect(new Set(widths).size <= 1, `15: rows of ${[...new Set(widths)].join(' and ')} cells`);
		}
		if (role === 'Link') {
			const named = kids.some((kid) => file.entry(kid, 'Type') === '/OBJR');
			expect(named, '28: a link without its annotation');
		}
		for (const kid of kids) {
			if (typeof kid === 'number') note(page, kid);
			else read(kid, role, page);
		}
	}

	function note(page: PdfValue | undefined, id: PdfValue): void {
		const owner = file.resolve(page);
		if (!isDictionary(owner) || typeof id !== 'number') return;
		const key = keyOf(owner);
		tagged.set(key, (tagged.get(key) ?? new Set()).add(id));
	}

	function attributesOf(element: PdfValue): PdfValue[] {
		return kidsOf(file.entry(element, 'A'));
	}

	function spanOf(cell: PdfValue): number {
		const spans = attributesOf(cell).map((one) => file.entry(one, 'ColSpan'));
		return spans.find((span) => typeof span === 'number') ?? 1;
	}

	function kidsOf(value: PdfValue): PdfValue[] {
		return value === null ? [] : Array.isArray(value) ? value : [value];
	}
}

/** The roles of ISO 32000-1, 14.8.4 that documents are made of. */
const ROLES = new Set(
	'Document Sect Div H1 H2 H3 H4 P L LI Lbl LBody Table Caption TR TH TD Figure Link TOC TOCI Reference'.split(
		' '
	)
);
/** In what a role may stand. */
const PARENTS: Record<string, readonly string[]> = {
	LI: ['L'],
	Lbl: ['LI', 'TOCI'],
	LBody: ['LI'],
	TR: ['Table'],
	TH: ['TR'],
	TD: ['TR'],
	TOCI: ['TOC']
};
/** What alone may stand in a role. */
const CHILDREN: Record<string, readonly string[]> = {
	L: ['LI', 'Caption'],
	LI: ['Lbl', 'LBody'],
	Table: ['TR', 'Caption'],
	TR: ['TH', 'TD'],
	TOC: ['TOCI', 'Caption'],
	TOCI: ['Reference', 'P', 'Lbl', 'TOC']
};

function isBox([left, bottom, right, top]: readonly PdfValue[]): boolean {
	const points = [left, bottom, right, top];
	if (!points.every((point) => typeof point === 'number')) return false;
	return Number(left) < Number(right) && Number(bottom) < Number(top) && Number(bottom) > -1;
}

const keys = new WeakMap<object, string>();
let made = 0;
function keyOf(page: PdfDictionary): string {
	const known = keys.get(page.entries) ?? `page ${(made += 1)}`;
	keys.set(page.entries, known);
	return known;
}

function pagesOf(file: PdfFile, node: PdfValue): PdfDictionary[] {
	const resolved = file.resolve(node);
	if (!isDictionary(resolved)) return [];
	const kids = file.entry(resolved, 'Kids');
	return Array.isArray(kids) ? kids.flatMap((kid) => pagesOf(file, kid)) : [resolved];
}

function safely<Result>(read: () => Result): Result | null {
	try {
		return read();
	} catch {
		return null;
	}
}

const TOKEN =
	/\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9a-fA-F\s]*>|\/[^\s<>[\](){}/%]*|[^\s<>[\](){}/%]+/g;
/** What puts ink on the page. */
const PAINTS = new Set('Tj TJ \' " f F f* B B* b b* S s sh Do'.split(' '));

/** What is painted outside of any mark, and the numbers of the marks that the structure has to name. */
function markedContent(content: string): { unmarked: string[]; ids: Set<number> } {
	const unmarked: string[] = [];
	const ids = new Set<number>();
	const open: boolean[] = [];
	let before: string[] = [];
	for (const [token] of content.matchAll(TOKEN)) {
		if (token === 'BDC' || token === 'BMC') {
			const at = before.indexOf('/MCID');
			if (at >= 0) ids.add(Number(before[at + 1]));
			open.push(at >= 0 || before.includes('/Artifact'));
			before = [];
		} else if (token === 'EMC') {
			open.pop();
			before = [];
		} else if (PAINTS.has(token)) {
			if (!open.includes(true)) unmarked.push(`${before.slice(-3).join(' ')} ${token}`);
			before = [];
		} else if (/^[A-Za-z'"*]+\d?\*?$/.test(token)) {
			before = [];
		} else before.push(token);
	}
	return { unmarked, ids };
}
