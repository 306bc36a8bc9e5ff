import pg from 'pg';
import { v7 } from 'uuid';
import { commands, type CommandType } from '../../src/lib/contract/commands.ts';
import { expect, test } from '../support/e2e.ts';
import { senderOf, type Fields, type Sender } from '../support/form-post.ts';
import type { Role } from '../support/people.ts';

const battambang = '00000000-0000-7000-8000-000000000002';
const moi = '00000000-0000-7000-8000-a00000000002';
const ncdds = '00000000-0000-7000-8000-a00000000003';
const dialogue = '00000000-0000-7000-8000-f00000000002';
const png = new File(
	[
		Buffer.from(
			'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
			'base64'
		)
	],
	'រូបភាព "ស្កេន".png',
	{ type: 'image/png' }
);

test('every command does its work through the form of its page, as the role that may @commands', async ({
	app
}) => {
	test.setTimeout(300_000);
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	const began = (await client.query<{ now: string }>('select clock_timestamp()::text as now'))
		.rows[0]!.now;
	const one = async (sql: string, ...values: unknown[]) => {
		const { rows } = await client.query<{ id: string }>(sql, values);
		expect(rows.length, sql).toBeGreaterThan(0);
		return rows[0]!.id;
	};
	const senders = new Map<Role, Sender>();
	const as = async (role: Role) => {
		if (!senders.has(role)) senders.set(role, await senderOf(app, role));
		return senders.get(role)!;
	};
	/** Sends a form; the ledger says afterwards which commands that was. */
	const send = async (role: Role, path: string, action: string, fields?: Fields) =>
		(await as(role)).send(path, action, fields);
	const idIn = (location: string) => /[\da-f]{8}-[\da-f-]{27}/.exec(location)![0];
	/** The fingerprint of what an answer shows. */
	const seenIn = (answer: string) => /(?<![\da-f/])[\da-f]{64}(?![\da-f])/.exec(answer)![0];
	const name = { nameKm: 'សាកល្បង', nameEn: 'Trial' };

	await test.step('accounts', async () => {
		const email = `trial.${v7()}@commands.example`;
		const person = { ...name, email, locale: 'km', role: 'governor', unitId: battambang };
		const id = idIn(await send('admin', '/admin/users/new', 'invite', person));
		const path = `/admin/users/${id}`;
		await send('admin', path, 'save', name);
		await send('admin', path, 'inviteAgain');
		await send('admin', path, 'give', { role: 'secretariat', unitId: battambang });
		const grant = await one(
			`select id from public.role_grant where user_id = $1 and role = 'secretariat'`,
			id
		);
		await send('admin', path, 'revoke', { id: grant });
		await send('admin', path, 'disable');
		await send('admin', path, 'enable');
		await send('secretariat', '/account', 'locale', { locale: 'km' });
	});

	await test.step('settings, areas and the directory', async () => {
		const path = `/admin/administrations/${battambang}`;
		const days = [
			'reportDue',
			'actionDue',
			'answerDue',
			'receiptDue',
			'reportEscalate',
			'rsvpDue',
			'reportRemind'
		];
		await send('admin', path, 'save', {
			letterheadKm: 'រដ្ឋបាលខេត្ត',
			letterheadEn: 'Provincial Administration',
			numberPattern: (
				await client.query<{ p: string }>(
					'select number_pattern as p from public.administration where unit_id = $1',
					[battambang]
				)
			).rows[0]!.p,
			...Object.fromEntries(days.map((day) => [`${day}Days`, '10']))
		});
		const file = (...lines: string[]) =>
			new File([lines.join('\n')], 'list.csv', { type: 'text/csv' });
		/** What the page of a preview sends back: the file, and the fingerprint of what was shown of it. */
		const confirmed = (answer: string) => ({
			fileKey: /[\da-f]{2}\/[\da-f]{64}/.exec(answer)![0],
			_seen: seenIn(answer)
		});

		const areas = await send('admin', '/admin/areas', 'preview', {
			file: file('Type,Code,Name (Khmer),Name (Latin)', 'ស្រុក,0299,សាកល្បង,Trial')
		});
		await send('admin', '/admin/areas', 'confirm', confirmed(areas));
		const listed = await send('secretariat', '/directory/import', 'preview', {
			unitId: battambang,
			file: file(
				'Organisation (Khmer),Organisation (English),Kind',
				`អង្គការ ${v7()},NGO ${v7()},ngo`
			)
		});
		await send('secretariat', '/directory/import', 'confirm', {
			unitId: battambang,
			...confirmed(listed)
		});

		const body = { kind: 'ngo', nameKm: `អង្គការ ${v7()}`, nameEn: `NGO ${v7()}` };
		const made = await send('secretariat', '/directory/new', 'create', {
			...body,
			provinceId: battambang
		});
		const organisation = `/directory/${idIn(made)}`;
		await send('secretariat', `${organisation}/edit`, 'save', { ...body, phone: '012 345 678' });
		await send('secretariat', organisation, 'addContact', { ...name, unitId: battambang });
		const contact = await one(
			'select id from public.contact where organisation_id = $1',
			idIn(made)
		);
		await send('secretariat', organisation, 'changeContact', { ...name, id: contact, base: '1' });
		await send('secretariat', organisation, 'archiveContact', { id: contact });
		await send('secretariat', organisation, 'restoreContact', { id: contact });
		await send('admin', path, 'addCopy', { organisationId: idIn(made) });
		await send('admin', path, 'removeCopy', {
			id: await one('select id from public.standing_copy where organisation_id = $1', idIn(made))
		});
		await send('secretariat', organisation, 'archive');
		await send('secretariat', organisation, 'restore');
	});

	await test.step('a working group and its seats', async () => {
		const made = await send('admin', '/twgs/new', 'create', { ...name, kind: 'twg', hostId: moi });
		const path = `/forums/${idIn(made)}`;
		await send('admin', `${path}/edit`, 'save', { ...name, hostId: moi, membershipCap: '២០' });
		const wrong = await send('admin', '/twgs/new', 'create', { ...name, kind: 'twg', hostId: moi });
		await send('admin', `/forums/${idIn(wrong)}/edit`, 'remove');
		const person = { ...name, organisationId: moi };
		await send('admin', `${path}/members/new`, 'add', {
			...person,
			seat: 'chair',
			since: '2025-01-01'
		});
		const seat = () =>
			one('select id from public.forum_member where forum_id = $1 and until is null', idIn(made));
		const first = await seat();
		await send('admin', `${path}/members/${first}`, 'change', { ...person, since: '2025-01-02' });
		await send('admin', `${path}/members/new?replace=${first}`, 'replace', {
			...person,
			since: '2025-06-01'
		});
		const ended = await seat();
		await send('admin', path, 'end', { memberId: ended, until: '2025-12-31' });
		await send('admin', path, 'reinstate', { memberId: ended });
		await send('admin', `${path}/members/new`, 'add', {
			...person,
			seat: 'member',
			since: app.today
		});
		const mistaken = await one(
			`select id from public.forum_member where forum_id = $1 and seat = 'member'`,
			idIn(made)
		);
		await send('admin', `${path}/members/${mistaken}`, 'remove');
	});

	const create = async (heldOn: string) => {
		const made = await send('secretariat', `/meetings/new`, 'create', {
			forumId: dialogue,
			heldOn,
			startsAt: '23:40',
			titleKm: 'កិច្ចសន្ទនាសាកល្បង',
			titleEn: 'Trial dialogue',
			placeKm: 'សាលាខេត្ត',
			placeEn: 'Provincial hall',
			plans: 'development_plan'
		});
		return idIn(made);
	};
	const s = (path: string, action: string, fields?: Fields) =>
		send('secretariat', path, action, fields);

	await test.step('a meeting that is not held', async () => {
		const meeting = `/meetings/${await create('2097-05-05')}`;
		const step = (name: string, fields?: Fields) =>
			s(`${meeting}/steps/${name}`, 'confirm', fields);
		await s(`${meeting}/prepare`, 'schedule');
		await step('unschedule');
		await s(`${meeting}/prepare`, 'schedule');
		await step('postpone', { reason: 'flood' });
		await step('schedule', { heldOn: '2097-06-06' });
		await step('cancel', { reason: 'flood' });
		await step('reinstate', { reason: 'dry again' });
	});

	const id = await create(app.today);
	const meeting = `/meetings/${id}`;
	const item = { kind: 'discussion', titleKm: 'ចំណុចសាកល្បង', titleEn: 'Trial item', minutes: '២០' };
	let itemId = '';
	let person = '';

	await test.step('before: agenda and invitations', async () => {
		await s(`${meeting}/prepare`, 'save', {
			heldOn: app.today,
			startsAt: '23:40',
			titleKm: 'កិច្ចសន្ទនាសាកល្បង',
			titleEn: 'Trial dialogue',
			placeKm: 'សាលាខេត្ត',
			plans: 'development_plan'
		});
		await s(`${meeting}/invite`, 'add', item);
		itemId = await one(
			'select id from public.agenda_item where meeting_id = $1 and title_km = $2',
			id,
			item.titleKm
		);
		await s(`${meeting}/invite?item=${itemId}`, 'change', { ...item, id: itemId, minutes: '25' });
		await s(`${meeting}/invite`, 'move', { id: itemId, position: '1' });
		await s(`${meeting}/invite`, 'attach', { id: itemId, file: png });
		const file = await one('select id from public.attachment where meeting_id = $1', id);
		await s(`${meeting}/invite`, 'detach', { fileId: file });
		await s(`${meeting}/invite`, 'reattach', { fileId: file });
		await s(`${meeting}/invite`, 'add', { ...item, titleKm: 'លើស' });
		const spare = await one(
			`select id from public.agenda_item where meeting_id = $1 and title_km = 'លើស'`,
			id
		);
		await s(`${meeting}/invite`, 'remove', { id: spare });

		const invitee = {
			...name,
			category: 'f',
			basis: 'x',
			organisationId: ncdds,
			email: 'one@commands.example'
		};
		await s(`${meeting}/invite/participants/new`, 'add', invitee);
		person = await one('select id from public.participant where meeting_id = $1', id);
		const list = `${meeting}/invite/participants`;
		await s(`${list}/${person}`, 'change', { ...invitee, positionKm: 'ប្រធាន' });
		for (const action of ['approve', 'unapprove', 'remove', 'restore', 'approve']) {
			await s(list, action, { ids: [person] });
		}
		await s(`${meeting}/prepare`, 'schedule');
		/** Shows whom it reaches, and sends it once that has been seen. */
		const reach = async (action: string) => {
			const shown = await s(list, action, { ids: [person] });
			await s(list, action, { ids: [person], _seen: seenIn(shown) });
		};
		await reach('letters');
		await s(`${list}/${person}`, 'undo_send');
		await reach('send');
		await s(`${list}/${person}`, 'respond', { answer: 'declined' });
		await s(`${list}/${person}`, 'undo_answer');
		await s(`${list}/${person}`, 'respond', { answer: 'accepted' });
	});

	const challenge = v7();
	const beyond = v7();
	const action = v7();
	await test.step('during: the hall, inputs, challenges, actions', async () => {
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
		const [input, other] = [v7(), v7()];
		const said = {
			agendaItemId: itemId,
			participantId: person,
			kind: 'problem',
			body: 'ខ្វះទឹកស្អាត'
		};
		for (const _command of [input, other]) await s(session, 'record', { ...said, _command });
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
		await s(list, 'create', { _command: challenge, title, description: '', agendaItemId: itemId });
		await s(list, 'create', { _command: beyond, title: 'ខ្វះថវិកាជាតិ', description: '' });
		await s(`${list}/${challenge}`, 'update', {
			title,
			description: 'នៅរដូវប្រាំង',
			agendaItemId: itemId
		});
		await s(`${list}/${challenge}`, 'link', { inputIds: [input] });
		const solution = v7();
		await s(`${list}?row=${challenge}`, 'add_solution', {
			_command: solution,
			challengeId: challenge,
			body: 'ជួសជុលអណ្ដូង'
		});
		await s(list, 'remove_solution', { id: solution });
		await s(list, 'restore_solution', { id: solution });
		await s(list, 'agree', { id: challenge });
		await s(list, 'take_back', { id: challenge });
		await s(list, 'agree', { id: challenge });
		await s(list, 'leave_unresolved', { id: beyond });
		const wrong = v7();
		await s(list, 'create', { _command: wrong, title: 'ខុស', description: '' });
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
		await s(`${session}/plan`, 'create', { ...agreed, _command: action });
		await s(`/actions/${action}/edit`, 'update', { ...agreed, budget: '១២០០០០០' });
		await step('conclude');
		await step('resume');
		await step('conclude');
	});

	let report = '';
	await test.step('after: the report, returned once, approved, published', async () => {
		const path = `${meeting}/report`;
		await s(path, 'start');
		report = await one('select id from public.report where meeting_id = $1', id);
		/** The part, with the revision of it that its form shows. */
		const part = async () => {
			const { rows } = await client.query<{ rev: number }>(
				`select rev from public.report_section where report_id = $1 and key = 'introduction' and locale = 'km'`,
				[report]
			);
			return { report, key: 'introduction', locale: 'km', base: String(rows[0]?.rev ?? 0) };
		};
		await s(path, 'edit', { ...(await part()), body: 'សេចក្ដីផ្ដើម', drafted: 'ព្រាង' });
		await s(path, 'keep', { ...(await part()), drafted: 'ព្រាងថ្មី' });
		await s(path, 'edit', { ...(await part()), body: 'សេចក្ដីផ្ដើមថ្មី', drafted: 'ព្រាង' });
		const text = await one(
			`select id from public.report_text where report_id = $1 order by written_at limit 1`,
			report
		);
		await s(`${path}/texts?part=introduction&text=km`, 'restore', {
			id: text,
			drafted: ''
		});
		await s(path, 'reset', await part());
		await s(path, 'submit', { report });
		await s(path, 'recall', { report });
		await s(path, 'submit', { report });
		const remarks = `select id from public.report_remark where report_id = $1 and withdrawn_at is null`;
		await send('governor', path, 'remark', { report, section: 'all', body: 'សូមពិនិត្យ' });
		await send('governor', path, 'unremark', { remark: await one(remarks, report) });
		await send('governor', path, 'return', { remark: ['0'], 'part.0': 'all', 'body.0': 'សូមបន្ថែម' });
		await s(path, 'settle', {
			remark: await one(remarks, report),
			settled: 'yes',
			answer: 'បានបន្ថែម'
		});
		await s(path, 'submit', { report });
		await send('governor', path, 'read_now');
		await send('governor', path, 'approve', {
			number: `${Date.now()} របខ`,
			approvedOn: app.today,
			signatoryKm: 'អភិបាល',
			signatoryEn: 'Governor'
		});
		const version = await one('select id from public.report_version where report_id = $1', report);
		await send('governor', path, 'publish', { version });
		await send('governor', path, 'withdraw', { version, reason: 'test' });
		await send('governor', path, 'board', { report, informedOn: app.today, guidance: '' });
		await s(path, 'undo_board', { report });
		await s(path, 'revise', { report, reason: 'a wrong click' });
		await s(path, 'undo_revise', { report });
	});

	await test.step('after: sent, arrived, acknowledged', async () => {
		const path = `${meeting}/report/dispatch`;
		const version = await one('select id from public.report_version where report_id = $1', report);
		const rows = [
			{ organisation: moi, role: 'to', channel: 'portal', address: '' },
			{
				organisation: ncdds,
				role: 'copy',
				channel: 'mail',
				address: 'refused.copy@commands.example'
			},
			{ organisation: battambang, role: 'copy', channel: 'printed', address: '' }
		];
		const fields: Fields = { report, version, recipient: rows.map((_, at) => String(at)) };
		for (const [at, row] of rows.entries()) {
			const all = {
				...row,
				send: 'on',
				labelKm: 'អ្នកទទួល',
				labelEn: 'Recipient',
				locale: 'km',
				required: 'false'
			};
			for (const [field, value] of Object.entries(all)) fields[`recipient.${at}.${field}`] = value;
		}
		// Asked first: nothing goes out before what is shown is confirmed.
		const asked = await s(path, 'dispatch', fields);
		await s(path, 'dispatch', { ...fields, _seen: seenIn(asked) });
		const recipient = (organisation: string) =>
			one(
				`select id from public.report_recipient where report_version_id = $1 and organisation_id = $2`,
				version,
				organisation
			);
		const [portal, mailed, printed] = [
			await recipient(moi),
			await recipient(ncdds),
			await recipient(battambang)
		];
		const received = {
			receivedBy: 'មន្ត្រី',
			position: '',
			registeredNumber: '1',
			receivedOn: app.today
		};
		const cdc = '00000000-0000-7000-8000-a00000000004';
		await s(path, 'add', {
			version,
			organisation: cdc,
			labelKm: 'ក',
			labelEn: 'A',
			locale: 'km',
			channel: 'printed'
		});
		// How a mail fares is the relay's affair: it is put into each state that a person decides on.
		const mail = (status: string) =>
			client.query(
				`update app.outbox o set status = $2::app.outbox_status, sent_at = case when $2 = 'sent' then now() end
				from public.report_recipient r where r.id = $1 and o.id = r.outbox_id`,
				[mailed, status]
			);
		await mail('failed');
		await s(`${path}?row=${mailed}`, 'resend', {
			recipient: mailed,
			address: 'copy@commands.example'
		});
		await mail('uncertain');
		await s(`${path}?row=${mailed}`, 'decide', { recipient: mailed, decision: 'sent' });
		await s(`${path}?row=${mailed}`, 'remind', { recipient: mailed });
		await s(`${path}?row=${printed}`, 'handOver', {
			recipient: printed,
			handedOverOn: app.today,
			note: ''
		});
		await s(`${path}?row=${printed}`, 'undoHandOver', { recipient: printed });
		await s(`${path}?row=${printed}`, 'handOver', {
			recipient: printed,
			handedOverOn: app.today,
			note: '',
			scan: png
		});
		await s(`${path}?row=${printed}`, 'recordReceipt', { recipient: printed, ...received });
		await s(`${path}?row=${printed}`, 'undoReceipt', { recipient: printed });
		await s(`${path}?row=${printed}`, 'addScan', { recipient: printed, scan: png });
		const scan = await one(
			`select id from public.attachment where subject_id = $1 order by added_at desc limit 1`,
			printed
		);
		await s(`${path}?row=${printed}`, 'markScan', { scan, removed: 'true' });
		await send('moi', `/reports/received/${portal}`, 'confirm', received);
	});

	await test.step('follow-up: progress, and what goes up', async () => {
		const path = `/actions/${action}`;
		const progress = v7();
		await send('department', path, 'report', {
			_command: progress,
			status: 'in_progress',
			percent: '៤០',
			note: 'បានចាប់ផ្ដើម'
		});
		const mistaken = v7();
		await send('department', path, 'report', {
			_command: mistaken,
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
	});

	const { rows } = await client.query<{ type: string }>(
		'select distinct type from app.command_ledger where at >= $1::timestamptz',
		[began]
	);
	const done = new Set(rows.map(({ type }) => type));
	const missing = (Object.keys(commands) as CommandType[]).filter((type) => !done.has(type));
	expect(missing, 'commands that no form has sent').toEqual([]);
	await client.end();
});
