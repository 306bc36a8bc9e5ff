import type { Agreed } from './session.ts';
import { idIn, making, moi, png, type Story } from './story.ts';

/** Progress is reported; what the province cannot solve goes up and comes back. */
export async function followUp(
	story: Story,
	id: string,
	report: string,
	agreed: Agreed
): Promise<void> {
	const { one, send, s } = story;
	const { challenge, beyond, action } = agreed;
	const meeting = `/meetings/${id}`;
	const path = `/actions/${action}`;
	const { command: reporting, made: progress } = making('progress');
	await send('department', path, 'report', {
		_command: reporting,
		status: 'in_progress',
		percent: '៤០',
		note: 'បានចាប់ផ្ដើម'
	});
	const { command: erring, made: mistaken } = making('progress');
	await send('department', path, 'report', {
		_command: erring,
		status: 'in_progress',
		percent: '90',
		note: 'ខុស'
	});
	await send('department', path, 'withdraw', { id: mistaken });
	await s(path, 'confirm', { id: progress });
	await s(path, 'deadline', { deadline: '2097-02-28', reason: 'flood' });
	await s(path, 'cancel', { reason: 'flood' });
	await s(path, 'reopen', { reason: 'dry again' });
	const list = `${meeting}/session/challenges`;
	await s(list, 'close', { id: challenge });
	await s(list, 'reopen', { id: challenge });
	// The follow-up offers this of what was answered alone.
	const read = await one('select rev::text as id from public.challenge where id = $1', challenge);
	await s(`${meeting}/follow-up`, 'close', { id: challenge, base: read });
	const words = { words: 'ពាក្យ' };
	const raised = await s(`/escalations/new?challenge=${beyond}`, 'raise', {
		challenge: beyond,
		request: 'សូមជួយ'
	});
	const issue = `/escalations/${idIn(raised)}`;
	await s(issue, 'attach', { file: png });
	await s(issue, 'mark_file', {
		file: await one(
			`select id from public.attachment where subject = 'escalation' and subject_id = $1`,
			idIn(raised)
		),
		removed: 'true'
	});
	await s(issue, 'withdraw', words);
	await s(issue, 'raise_again', words);
	await send('ncdds', issue, 'return', words);
	await s(issue, 'raise_again', words);
	await send('ncdds', issue, 'acknowledge', words);
	await send('ncdds', issue, 'take_back', words);
	await send('ncdds', issue, 'acknowledge', words);
	await send('ncdds', issue, 'review', words);
	await send('ncdds', issue, 'refer', { ...words, holder: moi });
	await send('moi', issue, 'answer', words);
	await s(issue, 'close', words);
	await s(issue, 'reopen', words);
	await s(issue, 'close', words);
	await s(`${meeting}/steps/close`, 'confirm');
	await s(`${meeting}/steps/reopen`, 'confirm');
	await s(`${meeting}/steps/close`, 'confirm');
	await s(`${meeting}/report`, 'revise', { report, reason: 'wrong number' });
}
