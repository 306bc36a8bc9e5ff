import type { Fields } from '../../support/form-post.ts';
import type { Prepared } from './meeting.ts';
import { making, type Story } from './story.ts';

/** What was said and agreed, by its ids. */
export interface Agreed {
	challenge: string;
	/** A challenge that the province cannot solve. */
	beyond: string;
	action: string;
}

/** The hall: check-in, inputs, challenges, actions, until the meeting is concluded. */
export async function session(
	story: Story,
	id: string,
	{ itemId, person }: Prepared
): Promise<Agreed> {
	const { app, one, s } = story;
	const meeting = `/meetings/${id}`;
	const { command: opening, made: challenge } = making('challenge');
	const { command: openingBeyond, made: beyond } = making('challenge');
	const { command: planning, made: action } = making('action');
	const session = `${meeting}/session`;
	const step = (which: string, fields?: Fields) =>
		s(`${meeting}/steps/${which}`, 'confirm', fields);
	await s(session, 'start');
	await step('undo-start');
	await s(session, 'start');
	await step('correct-day', { heldOn: app.today });
	await s(session, 'start_item', { id: itemId, running: '' });
	await s(`${session}/check-in`, 'set', { participantId: person, attendance: 'present' });
	await s(`${session}/check-in`, 'walk_in', { nameKm: 'អ្នកចូលរួម', category: 'g', position: '' });
	const recording = making('input');
	const recordingOther = making('input');
	const [input, other] = [recording.made, recordingOther.made];
	const said = {
		agendaItemId: itemId,
		participantId: person,
		kind: 'problem',
		body: 'ខ្វះទឹកស្អាត'
	};
	for (const { command } of [recording, recordingOther]) {
		await s(session, 'record', { ...said, _command: command });
	}
	await s(`${session}?row=${input}`, 'update', {
		...said,
		id: input,
		base: '1',
		body: 'ខ្វះទឹកស្អាតនៅឃុំ'
	});
	await s(session, 'consider', { id: input });
	// The form of an answer is opened by a script: it carries the revision that the list shows.
	const read = await one('select rev::text as id from public.input where id = $1', input);
	const answer = { id: input, base: read, answer: 'នឹងពិនិត្យ', answeredBy: '' };
	await s(`${session}?row=${input}`, 'answer', answer);
	await s(session, 'resolve', { id: input });
	await s(session, 'take_back', { id: input });
	await s(session, 'resolve', { id: input });
	await s(session, 'consider', { id: other });
	await s(session, 'leave_unresolved', { id: other });
	await s(session, 'remove', { id: other });
	await s(session, 'restore', { id: other });

	const list = `${session}/challenges`;
	const title = 'ខ្វះប្រភពទឹក';
	await s(list, 'create', { _command: opening, title, description: '', agendaItemId: itemId });
	await s(list, 'create', { _command: openingBeyond, title: 'ខ្វះថវិកាជាតិ', description: '' });
	await s(`${list}/${challenge}`, 'update', {
		title,
		description: 'នៅរដូវប្រាំង',
		agendaItemId: itemId
	});
	await s(`${list}/${challenge}`, 'link', { inputIds: [input] });
	const { command: solving, made: solution } = making('solution');
	await s(`${list}?row=${challenge}`, 'add_solution', {
		_command: solving,
		challengeId: challenge,
		body: 'ជួសជុលអណ្ដូង'
	});
	await s(list, 'remove_solution', { id: solution });
	await s(list, 'restore_solution', { id: solution });
	await s(list, 'agree', { id: challenge });
	await s(list, 'take_back', { id: challenge });
	await s(list, 'agree', { id: challenge });
	await s(list, 'leave_unresolved', { id: beyond });
	const { command: erring, made: wrong } = making('challenge');
	await s(list, 'create', { _command: erring, title: 'ខុស', description: '' });
	await s(list, 'remove', { id: wrong });
	await s(list, 'restore', { id: wrong });
	await s(list, 'remove', { id: wrong });

	const owner = await one(
		`select g.unit_id as id from public.role_grant g join public.user_account a on a.id = g.user_id
		where a.email = 'rural@battambang.sontonea.example' and g.role = 'department'`
	);
	const agreed = {
		title: 'ជួសជុលអណ្ដូង',
		ownerId: owner,
		deadline: '2097-01-31',
		challengeId: challenge
	};
	await s(`${session}/plan`, 'create', { ...agreed, _command: planning });
	await s(`/actions/${action}/edit`, 'update', { ...agreed, budget: '១២០០០០០' });
	await step('conclude');
	await step('resume');
	await step('conclude');
	return { challenge, beyond, action };
}
