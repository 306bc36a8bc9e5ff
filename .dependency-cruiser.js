/**
 * No circle of files and none of folders, in the sources of the product and of its embedded stack: a file can be
 * read once everything that it imports is known, and a folder too. Types count like everything else.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
	forbidden: [
		{ name: 'no-circle-of-files', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-circle-of-folders',
			severity: 'error',
			scope: 'folder',
			from: {},
			to: { circular: true }
		},
		{
			// What is not found could be part of a circle.
			name: 'found',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true, path: '^([.]|[$]lib/)' }
		}
	],
	options: {
		tsPreCompilationDeps: true,
		tsConfig: { fileName: '.svelte-kit/tsconfig.json' },
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '(^|/)(node_modules|[.]svelte-kit|paraglide)/|[/][$]types$' },
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte'] }
	}
};
