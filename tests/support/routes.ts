import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An address of the app as the folders name it, and what it answers. */
export interface Route {
	/** With its parameters in brackets: `/meetings/[id]/report`. */
	path: string;
	/** As the framework names it: with the groups that an address doesn't show. */
	id: string;
	/** Only with a session. */
	signedIn: boolean;
	/** Whether the address can be opened; some only take forms. */
	get: boolean;
	/** Whether it takes a form itself, without a page. */
	post: boolean;
	/** The form actions' names; `default` for the one without. */
	actions: string[];
}

const root = join(import.meta.dirname, '../../src');

function textOf(folder: string, name: string): string {
	return readdirSync(folder).includes(name) ? readFileSync(join(folder, name), 'utf8') : '';
}

function actionsOf(text: string): string[] {
	const block = /^export const actions.*= \{\n([\s\S]*?)^\};/m.exec(text)?.[1] ?? '';
	return [...block.matchAll(/^\t(?:async )?(\w+)(?:[:(,]|$)/gm)].map(([, name]) => name!);
}

/** Every address of the app, read from the sources: a new one is tested without being named. */
export function allRoutes(folder = join(root, 'routes'), path = ''): Route[] {
	const server = textOf(folder, '+server.ts');
	const page = textOf(folder, '+page.server.ts');
	const names = readdirSync(folder, { withFileTypes: true });
	const own: Route = {
		path: path || '/',
		id: folder.slice(join(root, 'routes').length) || '/',
		signedIn: folder.includes('(app)'),
		get: names.some(({ name }) => name.startsWith('+page')) || /\bGET\b/.test(server),
		post: /\bPOST\b/.test(server),
		actions: actionsOf(page)
	};
	const below = names
		.filter((entry) => entry.isDirectory())
		.flatMap(({ name }) =>
			allRoutes(join(folder, name), name.startsWith('(') ? path : `${path}/${name}`)
		);
	return own.get || own.post || own.actions.length > 0 ? [own, ...below] : below;
}

/** The names that a pattern finds (as its first group) in what the server reads. */
function namesIn(pattern: RegExp): string[] {
	const found = ['routes', 'lib/server'].flatMap((folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.flatMap((name) => [...readFileSync(join(root, folder, name), 'utf8').matchAll(pattern)])
			.map(([, name]) => name!)
	);
	return [...new Set(found)].sort();
}

/** What addresses are asked for: `?page`, `?q` … */
export function queryNames(): string[] {
	return namesIn(/\b(?:[pP]arams\.get|[pP]arams\.getAll|[pP]arams\.has|said|id)\('(\w+)'\)/g);
}

/** What forms are read for. */
export function fieldNames(): string[] {
	return namesIn(/\.(?:text|optional|number|date|all|file|ticked)\('(\w+)'\)/g);
}
