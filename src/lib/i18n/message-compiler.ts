/**
 * How the words of both languages are compiled. One place for the bundler and for programs that run from
 * the sources, since two ways would overwrite each other's result while it is being read.
 */
export const messageCompiler = {
	project: './src/lib/i18n/project.inlang',
	outdir: './src/lib/i18n/paraglide',
	strategy: ['cookie' as const, 'baseLocale' as const],
	cookieName: 'locale',
	// As the compiler has it without a bundler, whose own way of asking only the bundler understands.
	isServer: "typeof window === 'undefined'"
};
