import type pg from 'pg';

/** A node of a plan as Postgres explains it. */
export interface PlanNode {
	'Node Type': string;
	'Relation Name'?: string;
	'Index Name'?: string;
	'Subplan Name'?: string;
	'Parent Relationship'?: string;
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
	milliseconds: number;
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
		const [{ Plan: root, 'Execution Time': milliseconds }] = rows[0]['QUERY PLAN'];
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
			milliseconds
		};
	} finally {
		await client.query('rollback');
	}
}

function flatten(node: PlanNode): PlanNode[] {
	return [node, ...(node.Plans ?? []).flatMap(flatten)];
}
