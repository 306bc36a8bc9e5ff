import type pg from 'pg';

/** A node of a plan as Postgres explains it. */
export interface PlanNode {
	'Node Type': string;
	'Relation Name'?: string;
	'Index Name'?: string;
	'Subplan Name'?: string;
	'Parent Relationship'?: string;
	'Actual Rows': number;
	'Actual Loops': number;
	'Rows Removed by Filter'?: number;
	'Rows Removed by Index Recheck'?: number;
	Filter?: string;
	Plans?: PlanNode[];
}

/** What matters in a plan: how the tables are read, and what is worked out once. */
export interface Plan {
	sequential: string[];
	indexes: string[];
	initPlans: number;
	/** Filters that call a function of ours for each row. */
	perRow: string[];
	/** How many rows were looked at in all, taken or not. */
	rowsRead: number;
}

/** Runs a query as a user and tells how it was done. */
export async function explain(
	client: pg.Client,
	userId: string,
	query: string,
	values: unknown[] = []
): Promise<Plan> {
	await client.query('begin');
	try {
		await client.query('set local role authenticated');
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify({ sub: userId })
		]);
		const { rows } = await client.query(`explain (analyze, format json) ${query}`, values);
		const [{ Plan: root }] = rows[0]['QUERY PLAN'];
		const nodes = flatten(root as PlanNode);
		return {
			sequential: nodes
				.filter((node) => node['Node Type'] === 'Seq Scan')
				.map((node) => node['Relation Name'] ?? ''),
			indexes: nodes.flatMap((node) => node['Index Name'] ?? []),
			initPlans: nodes.filter((node) => node['Parent Relationship'] === 'InitPlan').length,
			perRow: nodes.flatMap(({ Filter }) =>
				Filter && /app\.my_|my_units\(|my_meetings\(/.test(Filter) ? [Filter] : []
			),
			rowsRead: nodes.reduce((sum, node) => sum + rowsReadBy(node), 0)
		};
	} finally {
		await client.query('rollback');
	}
}

/** What a node took from its table or index. */
function rowsReadBy(node: PlanNode): number {
	// What a bitmap finds is counted where its rows are read.
	if (!node['Node Type'].includes('Scan') || node['Node Type'] === 'Bitmap Index Scan') return 0;
	const { 'Rows Removed by Filter': filtered = 0, 'Rows Removed by Index Recheck': others = 0 } =
		node;
	return (node['Actual Rows'] + filtered + others) * node['Actual Loops'];
}

function flatten(node: PlanNode): PlanNode[] {
	return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
