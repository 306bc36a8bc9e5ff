/**
 * How the words of both languages are compiled. What runs from the sources (tests, demo data, documents, the server
 * of developers) reads one folder, and a build writes into another: in production the words are files of their own,
 * and one way would overwrite the other's result while it is being read.
 */
const compiler = {
	project: './src/lib/i18n/project.inlang',
	strategy: ['cookie' as const, 'baseLocale' as const],
	cookieName: 'locale',
	// As the compiler has it without a bundler, whose own way of asking only the bundler understands.
	isServer: "typeof window === 'undefined'"
};

/** For what runs from the sources. */
export const messageCompiler = {
	...compiler,
	outdir: './src/lib/i18n/paraglide',
	outputStructure: 'locale-modules' as const
};

/** For a build: each page brings only the words that it shows. */
export const builtMessageCompiler = {
	...compiler,
	outdir: './.svelte-kit/paraglide',
	outputStructure: 'message-modules' as const
};
