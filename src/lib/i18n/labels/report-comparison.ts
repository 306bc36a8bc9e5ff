import type { ComparedField, ComparedPartKey } from '../../contract/report-comparison.ts';
import { m } from '../paraglide/messages.js';

/** The parts of a comparison. */
export const comparedPartLabels: Record<ComparedPartKey, () => string> = {
	issuance: m.report_part_issuance,
	meeting: m.report_part_meeting,
	agenda: m.report_part_agenda,
	introduction: m.report_part_introduction,
	proceedings: m.report_part_proceedings,
	participation: m.report_part_participation,
	discussion: m.report_part_discussion,
	challenges: m.report_part_challenges,
	actions: m.report_part_actions,
	national: m.report_part_national,
	previous: m.report_part_previous,
	conclusion: m.report_part_conclusion,
	participants: m.report_part_participants,
	guideline: m.report_part_guideline
};

/** What a cell of a compared row says. */
export const comparedFieldLabels: Record<ComparedField, () => string> = {
	title: m.report_field_title,
	date: m.report_date,
	time: m.document_head_time,
	venue: m.report_field_venue,
	chair: m.report_field_chair,
	plans: m.meeting_field_plans,
	host: m.meeting_host_mechanism,
	letterhead: m.report_field_letterhead,
	copies: m.report_field_copies,
	item: m.document_head_content,
	challenge: m.report_table_challenge,
	evidence: m.document_head_evidence,
	presenters: m.report_field_presenters,
	kind: m.report_field_kind,
	by: m.report_field_by,
	text: m.report_field_text,
	answer: m.report_table_answer,
	status: m.report_table_state,
	description: m.report_field_description,
	solutions: m.report_table_solutions,
	result: m.report_field_result,
	owner: m.report_table_owner,
	deadline: m.report_table_deadline,
	budget: m.report_field_budget,
	progress: m.report_field_progress,
	request: m.report_field_request,
	to: m.report_table_to,
	name: m.report_field_name,
	position: m.report_field_position,
	organisation: m.report_field_organisation,
	category: m.report_table_category,
	attendance: m.report_field_attendance,
	counts: m.report_field_counts
};
