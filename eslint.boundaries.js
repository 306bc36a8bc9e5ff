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
	'lib/offline': { may: ['contract', 'domain'] },
	'lib/ui': { may: ['i18n'] },
	'lib/features': {
		may: ['ui', 'contract', 'offline', 'i18n', 'domain'],
		typesOnly: ['contract']
	},
	routes: {
		may: ['features', 'ui', 'server', 'documents', 'contract', 'offline', 'i18n', 'domain']
	}
};

const all = ['domain', 'contract', 'i18n', 'documents', 'server', 'offline', 'ui', 'features'];

/** Only src/lib/server talks to the database, to mail and to the disk. */
const SERVER_ONLY = ['@supabase/supabase-js', 'pg', 'graphile-worker', 'nodemailer', 'lucia'];

/** One rule a room: a forbidden folder is refused by its alias and by any relative way there. */
export const boundaries = Object.entries(rooms).map(([room, { may, packages, typesOnly = [] }]) => {
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
	return {
		files: [`src/${room}/**`],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns, paths: packages || own === 'server' ? [] : SERVER_ONLY.map(onlyInServer) }
			]
		}
	};
});

/** @param {string} name */
function onlyInServer(name) {
	return { name, message: 'Only src/lib/server talks to the outside.' };
}
