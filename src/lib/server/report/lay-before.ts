import { refuse, type Result } from '$lib/domain/result';
import { reportMachine } from '$lib/domain/report/report-status';
import { permitsWork } from '$lib/domain/status-machine';
import { runCommand, type Outcome } from '../command/run-command.ts';
import { newId } from '../command/new-id.ts';
import { giveOnce } from '../command/once.ts';
import type { Context } from '../request/context.ts';
import { meetingRecord } from '../record/meeting-record.ts';
import { draftContentOf } from '../document/draft-content.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { readFingerprint } from './read-part.ts';

/** Which report, and by which command; the id of the snapshot follows from the command's. */
export interface Laid {
	meetingId: string;
	commandId: string;
}

type Keeping = 'report.submit' | 'report.take_snapshot';

/** How often a content is composed anew where somebody wrote between reading and keeping. */
const attempts = 4;

/**
 * Composes the content from one reading of the record and keeps it. The command compares the record
 * with what is on record in its own transaction, in which nobody else writes what the report prints.
 */
async function keep(
	context: Context,
	type: Keeping,
	{ meetingId, commandId }: Laid,
	agrees: (fingerprint: string) => boolean
): Promise<Result<Outcome<Keeping>>> {
	for (let left = attempts; ; left -= 1) {
		const record = await meetingRecord(context.db, meetingId);
		if (!record?.report) return refuse('not_found', { what: 'report' });
		const content = draftContentOf(record, context.now());
		const drafted = permitsWork(reportMachine, record.report.status, 'text');
		if (drafted && !agrees(readFingerprint(content))) return refuse('report_draft_changed');
		const outcome = await runCommand(context.db, {
			id: commandId,
			type,
			payload: {
				id: record.report.id,
				snapshotId: newId(commandId, 'snapshot'),
				content: { ...content },
				record: fingerprintOf(record)
			}
		});
		const overtaken = !outcome.ok && outcome.refusal.code === 'changed_meanwhile';
		if (!overtaken || left === 1) return outcome;
	}
}

/**
 * Submits a report: what is handed over is what the secretariat had before it (`seen`), and is kept as
 * it is. Refuses with `report_draft_changed` where the draft is another by now.
 */
export function submitReport(
	context: Context,
	given: Laid & { seen: string | undefined }
): Promise<Result<Outcome<'report.submit'>>> {
	const agrees = (fingerprint: string) => fingerprint === given.seen;
	return giveOnce(context.db, { id: given.commandId, type: 'report.submit' }, () =>
		keep(context, 'report.submit', given, agrees)
	);
}

/** Lays the report before the one who approves as it is now. */
export function layBefore(
	context: Context,
	given: Laid
): Promise<Result<Outcome<'report.take_snapshot'>>> {
	return giveOnce(context.db, { id: given.commandId, type: 'report.take_snapshot' }, () =>
		keep(context, 'report.take_snapshot', given, () => true)
	);
}
