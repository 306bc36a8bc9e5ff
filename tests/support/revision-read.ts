import type { CommandType } from '../../src/lib/contract/commands.ts';
import { commands } from '../../src/lib/contract/commands.ts';

/** Where the revision stands that the page of a command shows: the table, and its row by columns and payload keys. */
export interface RevisionPlace {
	table: string;
	row: Record<string, string>;
	/** The table in which that row is found first, and the columns by which it leads to `table`. */
	via?: string;
	of?: string[];
}

const row = (table: string, key: string) => ({ table, row: { id: key } });
const section = { report_id: 'id', key: 'key', locale: 'locale' };
const tables: Record<string, string> = { agenda: 'agenda_item', account: 'user_account' };
const places: Partial<Record<CommandType, RevisionPlace>> = {
	'administration.update': { table: 'administration', row: { unit_id: 'unitId' } },
	'forum.update_member': row('forum_member', 'id'),
	'forum.remove_member': row('forum_member', 'id'),
	'forum.end_member': row('forum_member', 'id'),
	'forum.replace_member': row('forum_member', 'memberId'),
	'attendance.set': row('participant', 'participantId'),
	'invitation.respond': row('participant', 'participantId'),
	'invitation.undo_answer': row('participant', 'participantId'),
	'report.edit_section': { table: 'report_section', row: section },
	'report.reset_section': { table: 'report_section', row: section },
	'report.keep_section': { table: 'report_section', row: section },
	'report.restore_text': {
		table: 'report_section',
		row: { id: 'id' },
		via: 'report_text',
		of: Object.keys(section)
	}
};

/** The commands that need the revision that was read (`base`), of the payload's own. */
export const commandsWithBase = (Object.keys(commands) as CommandType[]).filter((type) => {
	const schema = commands[type].payload as { shape?: object };
	return 'base' in (schema.shape ?? {});
});

/** Where the page of a command reads the revision that its form sends along; null where it sends none. */
export function revisionPlace(type: CommandType): RevisionPlace | null {
	if (!commandsWithBase.includes(type)) return null;
	const concept = type.split('.')[0]!;
	return places[type] ?? { table: tables[concept] ?? concept, row: { id: 'id' } };
}
