import { isId } from '../../contract/fields.ts';
import type { ActionDetail, ProgressEntry, ProgressFile } from '../../contract/action-views.ts';
import type { Bilingual } from '../../domain/language.ts';
import { may, type Context } from '../request/context.ts';
import { jsonIn, rowsOf } from '../db/read.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { actionColumns, actionOf } from './action-row.ts';

async function filesOf(
	context: Context,
	progressIds: string[]
): Promise<Map<string, ProgressFile[]>> {
	const files = new Map<string, ProgressFile[]>();
	if (progressIds.length === 0) return files;
	const rows = rowsOf(
		await context.db
			.from('attachment')
			.select('id, subject_id, file_name, bytes')
			.eq('subject', 'action_progress')
			.in('subject_id', progressIds)
			.is('removed_at', null)
			.order('added_at')
			.order('id')
	);
	for (const row of rows) {
		const known = files.get(row.subject_id) ?? [];
		files.set(row.subject_id, [
			...known,
			{ id: row.id, fileName: row.file_name, bytes: row.bytes }
		]);
	}
	return files;
}

/** What is seen of a progress report that waits: itself, beside the action as it stands. */
export function progressSeen(progressId: string, actionRev: number): string {
	return fingerprintOf([progressId, actionRev]);
}

/** An action with its history, the latest first; null when there is none that the user may see. */
export async function actionDetail(context: Context, id: string): Promise<ActionDetail | null> {
	if (!isId(id)) return null;
	const row = rowsOf(
		await context.db
			.from('action')
			.select(
				`${actionColumns}, agenda_item_id, owner_contact_id, status_reason, stage:meeting!inner(status, report(status, holder)),
				progress:action_progress(id, owner_id, status, percent, note, reported_by, reported_at, decision,
					decision_note, decided_by, decided_at),
				action_step(id, kind, from_deadline, to_deadline, reason, actor_km, actor_en, taken_at)`
			)
			.eq('id', id)
			.order('reported_at', { referencedTable: 'progress', ascending: false })
			.order('id', { referencedTable: 'progress' })
			.order('taken_at', { referencedTable: 'action_step', ascending: false })
			.order('id', { referencedTable: 'action_step' })
			.order('id', { referencedTable: 'stage.report' })
			.maybeSingle()
	);
	if (!row) return null;
	const action = actionOf(row);
	const files = await filesOf(
		context,
		row.progress.map((report) => report.id)
	);
	const mayReportFor = (ownerId: string) =>
		may(context, 'action.report', ownerId) || may(context, 'action.report', action.unit.id);
	const progress: ProgressEntry[] = row.progress.map((report) => ({
		id: report.id,
		status: report.status,
		percent: report.percent,
		note: report.note,
		reportedBy: report.reported_by,
		reportedAt: report.reported_at,
		decision: report.decision,
		decisionNote: report.decision_note,
		decidedBy: report.decided_by,
		decidedAt: report.decided_at,
		files: files.get(report.id) ?? [],
		mayWithdraw: report.decision === null && mayReportFor(report.owner_id),
		seen: progressSeen(report.id, action.rev)
	}));
	const [report] = row.stage.report;
	const reports = mayReportFor(action.owner.id);
	return {
		...action,
		agendaItemId: row.agenda_item_id,
		ownerContactId: row.owner_contact_id,
		statusReason: row.status_reason,
		meetingStatus: row.stage.status,
		report: report ? { status: report.status, holder: jsonIn<Bilingual>(report.holder) } : null,
		progress,
		steps: row.action_step.map((step) => ({
			id: step.id,
			kind: step.kind,
			fromDeadline: step.from_deadline,
			toDeadline: step.to_deadline,
			reason: step.reason,
			actor: { km: step.actor_km, en: step.actor_en },
			takenAt: step.taken_at
		})),
		may: {
			manage: may(context, 'meeting.manage', action.unit.id),
			report: reports,
			confirm: may(context, 'action.confirm', action.unit.id),
			reportsForOwner: reports && !may(context, 'action.report', action.owner.id)
		}
	};
}
