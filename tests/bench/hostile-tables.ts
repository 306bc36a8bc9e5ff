import { strToU8 } from 'fflate';
import { workbookFile } from '../support/workbook-file.ts';

const letters = 'កខគឃងចឆជឈញដឋឌឍណតថទធនបផពភមយរលវសហឡអ';

/** Each is refused while it is read; `number` gives other bytes, so that nothing is kept from the one before. */
const kinds: readonly ((number: number) => Uint8Array)[] = [
	(number) =>
		workbookFile({
			rows: `<row r="1"><c r="A1"><v>${number}</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`
		}),
	(number) =>
		workbookFile({ rows: `<row>${`<c><v>${number}.5</v></c>`.repeat(150)}</row>`.repeat(15_000) }),
	(number) => workbookFile({ sheet: new Uint8Array(36 << 20).fill(0x20 + (number % 2) * 0x0d) }),
	(number) =>
		workbookFile({
			rows: '<row><c t="s"><v>0</v></c></row>'.repeat(30_000),
			shared: `<si><t>${letters[number % letters.length]!.repeat(30_000)}</t></si>`
		}),
	(number) => strToU8(`${number % 10}\n`.repeat(5_000_000))
];

/** A file that is made to stop the product, of one kind after the other. */
export function hostileTable(number: number): Uint8Array {
	return kinds[number % kinds.length]!(number);
}
