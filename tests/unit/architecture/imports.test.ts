import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

async function refusals(file: string, imported: string): Promise<string[]> {
	const code = `import * as found from '${imported}';\nexport default found;\n`;
	const [result] = await eslint.lintText(code, { filePath: file });
	return (result?.messages ?? [])
		.filter(({ ruleId }) => ruleId === 'no-restricted-imports')
		.map(({ message }) => message);
}

describe('imports go one way', () => {
	it.each([
		['src/lib/domain/action/status.ts', '../../contract/action.ts'],
		['src/lib/domain/action/status.ts', '$lib/server/app/app'],
		['src/lib/domain/action/status.ts', 'zod'],
		['src/lib/contract/action.ts', '../server/env.ts'],
		['src/lib/contract/action.ts', '@supabase/supabase-js'],
		['src/lib/documents/builders/report.ts', '../../server/app.ts'],
		['src/lib/i18n/format.ts', '../ui/button.svelte'],
		['src/lib/server/meeting/list.ts', '$lib/features/meeting/agenda'],
		['src/lib/ui/button.ts', '$lib/domain/action/status'],
		['src/lib/features/meeting/agenda.ts', '$lib/server/meeting/list'],
		['src/lib/features/meeting/agenda.ts', '$lib/contract/meeting'],
		['src/lib/features/meeting/agenda.ts', '@supabase/supabase-js'],
		['src/lib/server/record/meeting-record.ts', '../report/approve-report.ts'],
		['src/lib/server/record/meeting-record.ts', '$lib/server/start/start-app'],
		['src/lib/server/report/report-page.ts', '../escalation/escalation-page.ts'],
		['src/lib/server/mail/layout.ts', '$lib/features/meeting/agenda'],
		['src/routes/(app)/home/load.ts', 'pg']
	])('%s may not import %s', async (file, imported) => {
		expect(await refusals(file, imported)).toHaveLength(1);
	});

	it.each([
		['src/lib/domain/action/status.ts', '../forum/kind.ts'],
		['src/lib/contract/action.ts', '../domain/action/status.ts'],
		['src/lib/contract/action.ts', 'zod'],
		['src/lib/documents/builders/report.ts', '../../contract/document.ts'],
		['src/lib/server/meeting/list.ts', '$lib/contract/meeting'],
		['src/lib/server/db/client.ts', '@supabase/supabase-js'],
		['src/lib/server/report/report-page.ts', '../record/meeting-record.ts'],
		['src/lib/server/report/report-page.ts', './report-texts.ts'],
		['src/lib/server/app/app.ts', '../document-maker/document-maker.ts'],
		['src/lib/features/meeting/agenda.ts', '$lib/ui/button.svelte'],
		['src/routes/(app)/home/load.ts', '$lib/server/home/overview']
	])('%s may import %s', async (file, imported) => {
		expect(await refusals(file, imported)).toEqual([]);
	});
});
