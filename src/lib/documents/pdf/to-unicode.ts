/** Lines of a block (Adobe Technical Note 5014, CMap files: a block has a hundred at most). */
const BLOCK_LINES = 100;

/** The CMap that gives readers the text of each code of a font (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(texts: readonly (readonly number[])[]): string {
	const lines = texts.map((text, code) => `<${hex(code)}> <${utf16(text)}>`);
	const blocks: string[] = [];
	for (let from = 0; from < lines.length; from += BLOCK_LINES) {
		const block = lines.slice(from, from + BLOCK_LINES);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar\n`);
	}
	return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16(codePoints: readonly number[]): string {
	const text = String.fromCodePoint(...codePoints);
	return Array.from({ length: text.length }, (_, index) => hex(text.charCodeAt(index))).join('');
}

function hex(value: number): string {
	return value.toString(16).padStart(4, '0');
}
