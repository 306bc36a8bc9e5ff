import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { changesFrame } from '$lib/server/form/changes-frame';

it('loads the frame again after commands on what waits in it', () => {
	const sql = globSync('supabase/migrations/*.sql').map((file) => readFileSync(file, 'utf8'));
	const waiting = sql.join('\n').match(/create function public\.waiting\(\)[^]*?\nend \$\$;/)?.[0];
	const tables = new Set(waiting?.match(/(?<=public\.)(?!waiting)[a-z_]+/g));
	expect([...tables].sort()).toEqual(['action', 'action_progress', 'escalation', 'report']);
	expect(changesFrame('action.report_progress')).toBe(true);
	expect(changesFrame('escalation.raise')).toBe(true);
	expect(changesFrame('report.submit')).toBe(true);
	// `app.receipts_waiting`: of what was sent.
	expect(changesFrame('dispatch.confirm')).toBe(true);
});

it('loads it again after commands on accounts and rights', () => {
	expect(changesFrame('account.update')).toBe(true);
	expect(changesFrame('grant.revoke')).toBe(true);
});

it('leaves it alone after what is done on a page', () => {
	expect(changesFrame('agenda.move_item')).toBe(false);
	expect(changesFrame('input.record')).toBe(false);
});
