import ts from 'typescript';

// What no two rows of a list have in common: a key, or a place that a constraint gives once in a parent.
const unique = new Set(['id', 'code', 'key', 'version', 'position', 'input_id', 'challenge_id']);
const oneRow = new Set(['single', 'maybeSingle', 'insert', 'update', 'upsert', 'delete']);

interface Order {
	column: string;
	table: string | undefined;
}

/**
 * The reads through PostgREST in a source file that leave the order of a list, or of a list within it, to
 * the database, or end their order with ties. `types`: the generated types, which say what is a list.
 */
export function unorderedSelects(file: string, text: string, types: string): string[] {
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const children = manyOf(types);
	const problems: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) && nameOf(node) === 'select') problems.push(...check(node));
		ts.forEachChild(node, visit);
	};

	function check(select: ts.CallExpression): string[] {
		const calls = chainOf(select);
		const table = literal(calls.find((call) => nameOf(call) === 'from')?.arguments[0]);
		if (table === undefined) return [];
		const columns = columnsOf(select.arguments[0], source);
		const chain = [...calls, ...laterCalls(select)];
		const orders = chain.filter((call) => nameOf(call) === 'order').map(orderOf);
		const counted = select.arguments[1]?.getText().includes('head: true') ?? false;
		const where = `${file}:${source.getLineAndCharacterOfPosition(select.getStart()).line + 1}`;
		const missing: string[] = [];
		if (!counted && !chain.some((call) => oneRow.has(nameOf(call)))) {
			const last = orders.filter((order) => order.table === undefined).at(-1);
			if (!last || !unique.has(last.column)) missing.push(table);
		}
		for (const list of listsIn(columns, table, children)) {
			const last = orders.filter((order) => order.table === list.path).at(-1);
			if (!last || !(unique.has(last.column) || last.column === 'sequence'))
				missing.push(list.path);
		}
		return missing.map((list) => `${where}: ${list}`);
	}
	visit(source);
	return problems;
}

/** All calls of the chain that a call stands in: `db.from().select().order()`. */
function chainOf(call: ts.CallExpression): ts.CallExpression[] {
	let top: ts.Node = call;
	while (ts.isPropertyAccessExpression(top.parent) || ts.isCallExpression(top.parent)) {
		if (ts.isCallExpression(top.parent) && top.parent.expression !== top) break;
		top = top.parent;
	}
	const calls: ts.CallExpression[] = [];
	for (let node: ts.Node = top; ;) {
		if (ts.isCallExpression(node)) {
			calls.unshift(node);
			node = node.expression;
		} else if (ts.isPropertyAccessExpression(node)) node = node.expression;
		else return calls;
	}
}

/** Calls on the variable that holds the query, where it is built in steps. */
function laterCalls(select: ts.CallExpression): ts.CallExpression[] {
	let node: ts.Node = select;
	while (node.parent && !ts.isFunctionLike(node) && !ts.isVariableDeclaration(node))
		node = node.parent;
	if (!ts.isVariableDeclaration(node)) return [];
	const name = node.name.getText();
	while (node.parent && !ts.isFunctionLike(node)) node = node.parent;
	const calls: ts.CallExpression[] = [];
	const visit = (inner: ts.Node): void => {
		if (
			ts.isIdentifier(inner) &&
			inner.text === name &&
			ts.isPropertyAccessExpression(inner.parent)
		) {
			calls.push(...chainOf(inner.parent.parent as ts.CallExpression));
		}
		ts.forEachChild(inner, visit);
	};
	visit(node);
	return calls;
}

function nameOf(call: ts.CallExpression): string {
	return ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : '';
}

function literal(node: ts.Node | undefined): string | undefined {
	return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function orderOf(call: ts.CallExpression): Order {
	const table = call.arguments[1]?.getText().match(/referencedTable:\s*['"]([\w.]+)['"]/)?.[1];
	// Which column it is may hang on the language; then it is not a unique one.
	return { column: literal(call.arguments[0]) ?? '', table };
}

/** The text of the columns; a constant of the same file that is named in it stands for its own text. */
function columnsOf(node: ts.Node | undefined, source: ts.SourceFile): string {
	const text = node?.getText() ?? '';
	return text.replace(/\$\{(\w+)\}|^(\w+)( as .*)?$/g, (_, inner: string, alone: string) => {
		const name = inner ?? alone;
		return source.text.match(new RegExp(`const ${name}\\s*=\\s*[\`']([^\`']*)[\`']`))?.[1] ?? '';
	});
}

/** The embedded lists that a selection names, by the path that `referencedTable` takes. */
function listsIn(
	columns: string,
	parent: string,
	children: ReadonlyMap<string, ReadonlySet<string>>,
	path: readonly string[] = []
): { path: string }[] {
	const lists: { path: string }[] = [];
	for (const match of columns.matchAll(/(?:(\w+):)?(\w+)((?:!\w+)*)\(/g)) {
		const outer = columns.slice(0, match.index);
		if (count(outer, '(') !== count(outer, ')')) continue;
		const inside = bracket(columns.slice(match.index + match[0].length));
		if (inside.trim() === 'count') continue;
		const [, alias, name, hint] = match as unknown as [string, string | undefined, string, string];
		const own = [...path, alias ?? name];
		const hinted = hint.includes('_fkey') && !hint.includes(`!${name}_`);
		if (!hinted && children.get(parent)?.has(name)) lists.push({ path: own.join('.') });
		lists.push(...listsIn(inside, name, children, own));
	}
	return lists;
}

function count(text: string, letter: string): number {
	return text.split(letter).length;
}

function bracket(text: string): string {
	let depth = 1;
	for (let index = 0; index < text.length; index++) {
		if (text[index] === '(') depth += 1;
		if (text[index] === ')') depth -= 1;
		if (depth === 0) return text.slice(0, index);
	}
	return text;
}

/** By table: those whose rows it can have many of, as the generated types tell. */
function manyOf(types: string): Map<string, Set<string>> {
	const many = new Map<string, Set<string>>();
	const tables = [...types.matchAll(/"(\w+)": \{\s+Row: \{/g)];
	for (const [index, match] of tables.entries()) {
		const text = types.slice(match.index, tables[index + 1]?.index);
		for (const relation of text.matchAll(/isOneToOne: false\s+referencedRelation: "(\w+)"/g)) {
			many.set(relation[1]!, (many.get(relation[1]!) ?? new Set()).add(match[1]!));
		}
	}
	return many;
}
