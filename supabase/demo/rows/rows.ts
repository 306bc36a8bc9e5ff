import type pg from 'pg';

type Row = Record<string, unknown>;

/** The rows to write, by table; written in the order in which the tables were first named. */
export class Rows {
	readonly #tables = new Map<string, Row[]>();

	/** Adds rows to a table (`schema.table`). */
	add(table: string, ...rows: Row[]): void {
		const known = this.#tables.get(table);
		if (known) for (const row of rows) known.push(row);
		else this.#tables.set(table, rows);
	}

	/** How many rows a table gets. */
	count(table: string): number {
		return this.#tables.get(table)?.length ?? 0;
	}

	/** Writes everything, in the order given, some thousand rows a statement. */
	async write(client: pg.Client, order: readonly string[]): Promise<void> {
		const unknown = [...this.#tables.keys()].filter((table) => !order.includes(table));
		if (unknown.length > 0) throw new Error(`no place in the order for ${unknown.join(', ')}`);
		for (const table of order) {
			const rows = this.#tables.get(table) ?? [];
			for (const [columns, same] of byColumns(rows)) await insert(client, table, columns, same);
		}
	}
}

const atOnce = 2000;

async function insert(client: pg.Client, table: string, columns: string, rows: Row[]) {
	for (let from = 0; from < rows.length; from += atOnce) {
		const part = JSON.stringify(rows.slice(from, from + atOnce));
		await client.query(
			`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
			[part]
		);
	}
}

/** Rows that name the same columns go in one statement: an absent column keeps its default. */
function byColumns(rows: readonly Row[]): Map<string, Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const columns = Object.keys(row)
			.filter((name) => row[name] !== undefined)
			.map((name) => `"${name}"`)
			.join(', ');
		const group = groups.get(columns);
		if (group) group.push(row);
		else groups.set(columns, [row]);
	}
	return groups;
}
