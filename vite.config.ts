import { availableParallelism } from 'node:os';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * Bundles the thread in which documents are set (docs/decisions/0011-documents-in-worker-threads.md). It
 * is a program of its own, so it is put beside the server's chunks once the adapter has written them.
 */
function renderWorker(): Plugin {
	let server = false;
	return {
		name: 'render-worker',
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
				await build({
					configFile: false,
					logLevel: 'warn',
					build: {
						ssr: 'src/lib/server/document/render-worker.ts',
						outDir: 'build/server',
						emptyOutDir: false,
						rolldownOptions: { output: { entryFileNames: 'render-worker.js' } }
					}
				});
			}
		}
	};
}

export default defineConfig({
	plugins: [
		sveltekit(),
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['cookie', 'baseLocale'],
			cookieName: 'locale'
		}),
		renderWorker()
	],
	build: { sourcemap: false },
	test: {
		// No test may lean on another: files and the tests in them run in a random order, whose seed is
		// printed; `--sequence.seed=<seed>` gives the same order again.
		sequence: { shuffle: { files: true, tests: true } },
		maxWorkers: Math.min(8, Math.max(2, availableParallelism())),
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.ts'],
					environment: 'node',
					testTimeout: 30_000 // documents are set and measured: on a busy machine that takes its time
				}
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/support/integration-template.ts'],
					setupFiles: ['tests/support/integration-stack.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000
				}
			}
		]
	}
});
