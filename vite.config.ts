import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, type Plugin } from 'vite';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { builtMessageCompiler, messageCompiler } from './src/lib/i18n/message-compiler.ts';

// The threads in which documents are set (docs/decisions/0011-documents-in-worker-threads.md) and files read
// (docs/decisions/0017-files-in-a-worker-thread.md).
const threads = [
	'src/lib/server/document-maker/render-worker.ts',
	'src/lib/server/spreadsheet/table-worker.ts'
];

/**
 * Puts the Khmer letters under a name of their own into `static/`, for the pages that stand without the app
 * (no network, a part away, a fault): the app's own carry a hash that those pages can't know.
 */
function lettersForPlainPages(): void {
	const folder = join(import.meta.dirname, 'static/fonts');
	const find = createRequire(import.meta.url).resolve;
	mkdirSync(folder, { recursive: true });
	for (const weight of [400, 600]) {
		const copy = join(folder, `kantumruy-pro-khmer-${weight}.woff2`);
		const file = find(`@fontsource/kantumruy-pro/files/kantumruy-pro-khmer-${weight}-normal.woff2`);
		const same = existsSync(copy) && readFileSync(copy).equals(readFileSync(file));
		if (!same) copyFileSync(file, copy);
	}
}
lettersForPlainPages();

/** Leads a build to the words that it has compiled itself. */
function builtMessages(): Plugin {
	const folder = resolve(builtMessageCompiler.outdir);
	return {
		name: 'built-messages',
		apply: 'build',
		enforce: 'pre',
		resolveId(source) {
			if (!/\/paraglide\/(messages|runtime|server)(\.js)?$/.test(source)) return null;
			return join(folder, `${basename(source, '.js')}.js`);
		},
		load(id) {
			// A page that found both would bring all words of the product.
			if (id.startsWith(resolve(messageCompiler.outdir))) throw new Error(`${id} is in the build`);
		}
	};
}

/**
 * Bundles the programs of threads. Each is a program of its own, so it is put beside the server's chunks
 * once the adapter has written them.
 */
function threadPrograms(): Plugin {
	let server = false;
	return {
		name: 'thread-programs',
		apply: 'build',
		enforce: 'post',
		configResolved(config) {
			server = Boolean(config.build.ssr);
		},
		closeBundle: {
			sequential: true,
			order: 'post',
			async handler(error?: Error) {
				if (!server || error) return;
				for (const program of threads) {
					await build({
						configFile: false,
						logLevel: 'warn',
						plugins: [builtMessages()],
						build: {
							ssr: program,
							outDir: 'build/server',
							emptyOutDir: false,
							rolldownOptions: { output: { entryFileNames: '[name].js' } }
						}
					});
				}
			}
		}
	};
}

type Project = TestProjectInlineConfiguration;

/**
 * The test files of a stage in two projects. Most share what their process has loaded. Those that replace a module have
 * modules of their own, and so do those that look at what modules hold from their start, which say so in a line that
 * begins with `// Own modules:`.
 */
function stage(name: string, options: Project['test']): Project[] {
	const all = `tests/${name}/**/*.test.ts`;
	const marks = /vi\.(?:mock|doMock|resetModules)\(|^\/\/ Own modules:/m;
	const own = globSync(all).filter((file) => marks.test(readFileSync(file, 'utf8')));
	const project = (test: Project['test']): Project => ({
		extends: true,
		test: { environment: 'node', ...options, ...test }
	});
	return [
		project({ name, include: [all], exclude: own, isolate: false }),
		project({ name: `${name}, own modules`, include: own, isolate: true })
	];
}

export default defineConfig(({ command }) => ({
	plugins: [
		builtMessages(),
		sveltekit(),
		paraglideVitePlugin(command === 'build' ? builtMessageCompiler : messageCompiler),
		threadPrograms()
	],
	build: { sourcemap: false },
	test: {
		// No test may lean on another: files and the tests in them run in a random order, whose seed is
		// printed; `--sequence.seed=<seed>` gives the same order again.
		sequence: { shuffle: { files: true, tests: true } },
		// Bounds, not waits: on a machine that does other things too, all may take many times as long.
		expect: { poll: { timeout: 120_000 } },
		hookTimeout: 600_000,
		maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
		projects: [
			...stage('unit', {
				testTimeout: 300_000
			}),
			...stage('integration', {
				globalSetup: ['tests/support/integration-template.ts'],
				setupFiles: ['tests/support/integration-stack.ts'],
				testTimeout: 600_000
			})
		]
	}
}));
