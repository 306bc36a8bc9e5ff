import type { ActionRow } from '../../contract/action-views.ts';
import type { ActionStatus } from '../../domain/action/action-status.ts';
import {
	decidable,
	noteOfFigure,
	type ProgressDecision,
	type Reported
} from '../../domain/action/progress-report.ts';

/** What a row of an action list is read from. */
export const actionColumns =
	`id, sequence, title, expected_result, owner_person, deadline, budget, budget_source,
	status, percent, rev,
	owner:unit!action_owner_id_fkey(id, name_km, name_en),
	unit:unit!action_unit_id_fkey(id, name_km, name_en),
	meeting!inner(id, title_km, title_en, held_on, year),
	challenge(id, title, removed_at),
	action_progress(id, status, percent, note, decision, reported_at)` as const;

interface Named {
	id: string;
	name_km: string;
	name_en: string;
}

interface Row {
	id: string;
	sequence: number;
	title: string;
	expected_result: string;
	owner_person: string;
	deadline: string;
	budget: number | null;
	budget_source: string;
	status: ActionStatus;
	percent: number;
	rev: number;
	owner: Named;
	unit: Named;
	meeting: { id: string; title_km: string; title_en: string; held_on: string };
	challenge: { id: string; title: string; removed_at: string | null } | null;
	action_progress: {
		id: string;
		status: ActionStatus;
		percent: number;
		note: string;
		decision: ProgressDecision | null;
		reported_at: string;
	}[];
}

function named(unit: Named): ActionRow['owner'] {
	return { id: unit.id, name: { km: unit.name_km, en: unit.name_en } };
}

/** The view of an action from its row. */
export function actionOf(row: Row): ActionRow {
	const reports: Reported[] = row.action_progress.map(({ reported_at, ...report }) => ({
		...report,
		reportedAt: reported_at
	}));
	return {
		id: row.id,
		sequence: row.sequence,
		title: row.title,
		expectedResult: row.expected_result,
		owner: named(row.owner),
		ownerPerson: row.owner_person,
		deadline: row.deadline,
		budget: row.budget,
		budgetSource: row.budget_source,
		status: row.status,
		percent: row.percent,
		meeting: {
			id: row.meeting.id,
			title: { km: row.meeting.title_km, en: row.meeting.title_en },
			heldOn: row.meeting.held_on
		},
		unit: named(row.unit),
		challenge:
			row.challenge && !row.challenge.removed_at
				? { id: row.challenge.id, title: row.challenge.title }
				: null,
		waiting: decidable(row.status, reports).length,
		progressNote: noteOfFigure(row, reports),
		rev: row.rev
	};
}
