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
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' }
			},
			{
				extends: true,
				test: {
					name: 'integration',
					include: ['tests/integration/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/support/integration-stack.ts'],
					testTimeout: 60_000,
					hookTimeout: 120_000,
					fileParallelism: false
				}
			}
		]
	}
});
