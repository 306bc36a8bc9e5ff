import type { EscalationLetterData } from '$lib/contract/document';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import type { Context } from '../context.ts';
import { meetingRecord } from '../document/meeting-record.ts';
import { narrativeDataOf } from '../document/report-data.ts';
import { escalationPage } from './escalation-page.ts';

/** What the letter says that brings an issue to the body asked, ready to be numbered and signed; null where the issue can't be seen. */
export async function escalationLetter(
	context: Context,
	id: string
): Promise<EscalationLetterData | null> {
	const issue = await escalationPage(context, id);
	const record = issue && (await meetingRecord(context.db, issue.meeting.id));
	if (!issue || !record) return null;
	const data = narrativeDataOf(record, {
		number: null,
		date: null,
		draft: false,
		createdAt: `${phnomPenhDate(issue.raisedAt)}T00:00:00.000Z`
	});
	const version = record.report?.versions[0];
	return {
		issue: data.issue,
		meeting: data.meeting,
		to: issue.holder.name,
		matter: {
			title: issue.title,
			description: issue.challenge.description,
			request: issue.request,
			solutions: issue.challenge.solutions
		},
		report: version ? { number: version.number, date: version.approvedOn } : null,
		answerBy: issue.answerDueOn
	};
}
