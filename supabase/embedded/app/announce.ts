import type { DemoAccount } from '../stack/demo.ts';

/** What the person who started Sontonea is told when it answers. */
export function announcement(facts: {
	url: string;
	accounts: readonly DemoAccount[];
	dataDir: string;
	/** Said only when it does not lie in the data folder. */
	databaseDir: string;
	mailDir: string;
	logsDir: string;
}): string {
	return [
		'',
		`Sontonea runs at ${facts.url}`,
		'',
		...accountLines(facts.accounts),
		`Data  ${facts.dataDir}`,
		...(facts.databaseDir.startsWith(facts.dataDir)
			? []
			: [`      ${facts.databaseDir} (database)`]),
		`Mail  ${facts.mailDir} (one .eml file a message; nothing is sent to anybody)`,
		`Logs  ${facts.logsDir}`,
		'',
		'Ctrl-C stops everything.'
	].join('\n');
}

function accountLines(accounts: readonly DemoAccount[]): string[] {
	if (accounts.length === 0) return [];
	const rows = [
		['Role', 'E-mail', 'Password', 'Unit'],
		...accounts.map(({ role, email, password, unit }) => [role, email, password, unit])
	];
	const widths = [0, 1, 2].map((column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0))
	);
	const lines = rows.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
	return ['Demo accounts (for demo data only):', ...lines.map((line) => `  ${line}`), ''];
}
