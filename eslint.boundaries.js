import { readdirSync } from 'node:fs';

/**
 * Imports go one way (docs/architecture.md). Each folder of src/ names the folders of src/lib that it
 * may use; a file may always use its own folder. `packages` limits what it takes from npm. Of the
 * folders in `typesOnly` it takes types alone: their values bring libraries that the browser would load.
 * @type {Record<string, { may: string[], packages?: string[], typesOnly?: string[] }>}
 */
const rooms = {
	'lib/domain': { may: [], packages: ['date-fns'] },
	'lib/contract': { may: ['domain'], packages: ['zod'] },
	'lib/i18n': { may: ['domain', 'contract'] },
	'lib/documents': { may: ['contract', 'i18n', 'domain'] },
	'lib/server': { may: ['documents', 'contract', 'i18n', 'domain'] },
	'lib/ui': { may: ['i18n'] },
	'lib/features': {
		may: ['ui', 'contract', 'i18n', 'domain'],
		typesOnly: ['contract']
	},
	routes: {
		may: ['features', 'ui', 'server', 'documents', 'contract', 'i18n', 'domain']
	}
};

const all = ['domain', 'contract', 'i18n', 'documents', 'server', 'ui', 'features'];

/**
 * The floors of src/lib/server, the lowest first: a folder imports from floors below its own, and from nothing beside
 * it. The files beside the folders (environment, log, backing off) import nothing of it.
 */
export const serverFloors = [
	['thread', 'mail', 'seen'],
	['db', 'spreadsheet', 'reach'],
	['session', 'document-maker', 'files'],
	['app', 'request', 'command'],
	['link', 'limits', 'unit', 'attachment'],
	['form'],
	['account', 'action', 'administration', 'agenda', 'area', 'attendance', 'deliberation', 'home'],
	['nation', 'record', 'reminder', 'rsvp', 'search', 'shell', 'web'],
	['directory', 'document'],
	['escalation', 'participation', 'report', 'verification'],
	['dispatch'],
	['outbox'],
	['jobs', 'meeting'],
	['forum', 'start']
];

/** Only src/lib/server talks to the database, to mail and to the disk. */
const SERVER_ONLY = ['@supabase/supabase-js', 'pg', 'graphile-worker', 'nodemailer', 'lucia'];

/**
 * What files of a room may not import: a forbidden folder is refused by its alias and by any relative way there.
 * @param {string} room
 */
function refusedFrom(room) {
	const ways = rooms[room];
	if (!ways) throw new Error(`${room} is no room of eslint.boundaries.js.`);
	const { may, packages, typesOnly = [] } = ways;
	const own = room.replace('lib/', '');
	const forbidden = all.filter((name) => name !== own && !may.includes(name));
	const patterns = [];
	if (forbidden.length > 0) {
		patterns.push({
			regex: `^(\\$lib/|(\\.\\./)+(lib/)?)(${forbidden.join('|')})(/|$)`,
			message: `src/${room} may use only: ${may.join(', ') || 'itself'}.`
		});
	}
	if (typesOnly.length > 0) {
		patterns.push({
			regex: `^(\\$lib/|(\\.\\./)+(lib/)?)(${typesOnly.join('|')})(/|$)`,
			allowTypeImports: true,
			message: `src/${room} takes only types from: ${typesOnly.join(', ')}.`
		});
	}
	if (packages) {
		const allowed = packages.map((name) => `(?!${name}(/|$))`).join('');
		patterns.push({
			regex: `^${allowed}(?!\\$lib/)[^.]`,
			message: `src/${room} uses no packages${packages.length ? ` but ${packages.join(', ')}` : ''}.`
		});
	}
	return { patterns, paths: packages || own === 'server' ? [] : SERVER_ONLY.map(onlyInServer) };
}

/** @param {string} name */
function onlyInServer(name) {
	return { name, message: 'Only src/lib/server talks to the outside.' };
}

/**
 * @param {string} files
 * @param {{ patterns: object[], paths: object[] }} refused
 */
function refuses(files, refused) {
	return { files: [files], rules: { 'no-restricted-imports': ['error', refused] } };
}

/**
 * One rule a folder of src/lib/server: what is refused to the whole of it, and the floors from its own upward.
 * @param {string} folder
 */
function floorRule(folder) {
	const floor = serverFloors.findIndex((names) => names.includes(folder));
	const above = serverFloors.slice(floor).flat();
	const { patterns, paths } = refusedFrom('lib/server');
	const notBelow = {
		regex: `^(\\$lib/server/|\\.\\./)(${above.filter((name) => name !== folder).join('|')})(/|$)`,
		message: `src/lib/server/${folder} uses only floors below its own (eslint.boundaries.js).`
	};
	return refuses(`src/lib/server/${folder}/**`, { patterns: [...patterns, notBelow], paths });
}

const serverFolders = readdirSync('src/lib/server', { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

for (const name of serverFolders) {
	if (serverFloors.flat().includes(name)) continue;
	throw new Error(`src/lib/server/${name} stands on no floor of eslint.boundaries.js.`);
}

export const boundaries = [
	...Object.keys(rooms).map((room) => refuses(`src/${room}/**`, refusedFrom(room))),
	...serverFolders.map(floorRule)
];
