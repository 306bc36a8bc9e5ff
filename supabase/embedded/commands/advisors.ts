import { readAdvice } from '../stack/supabase-tools.ts';
import type { Terminal } from '../process/terminal.ts';

/** `npm run db:advisors`: Supabase's security and performance advisors; a warning is a failure. */
export async function advisors(_args: readonly string[], terminal: Terminal): Promise<number> {
	const { ok, advice } = await readAdvice(terminal.say);
	for (const { level, name, detail, remediation } of advice) {
		terminal.say(`${level} ${name}: ${detail}\n  ${remediation}`);
	}
	const count = advice.length === 1 ? '1 remark' : `${advice.length} remarks`;
	if (ok) terminal.say(`The advisors have no warning (${count}).`);
	else terminal.fail(`The advisors warn (${count}).`);
	return ok ? 0 : 1;
}
