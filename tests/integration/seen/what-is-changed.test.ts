import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { commands, type CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { checkPayload } from '../../../src/lib/server/command/run-command.ts';
import { commandsWithBase } from '../../support/revision-read.ts';
import {
	addAction,
	addChallenge,
	addInput,
	addParticipant,
	putEscalation,
	putReport
} from '../../support/way-back/scene.ts';
import { revisionNow, seenNow, touch } from '../../support/way-back/seen-now.ts';
import { province } from '../../support/way-back/ground.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';
import { approved } from '../../support/way-back/case-parts.ts';
import { all, contact, meeting, names, nation, seat, type Case } from './case.ts';
import { stepCases } from './step-cases.ts';

standOnGround();

const drafting = all(meeting('concluded'), () => putReport(ground, 'drafting'));
const part = () => ({ id: ground.reportId, key: 'conclusion', locale: 'km' });
const written = () =>
	ground.sql(
		`insert into public.report_section (report_id, key, locale, meeting_id, unit_id, body, edited_by)
		values ($1, 'conclusion', 'km', $2, $3, 'អត្ថបទ', 'មន្ត្រី')`,
		[ground.reportId, ground.meetingId, province]
	);
const issue = (status: string, challenge = 'escalated') =>
	all(
		meeting('concluded'),
		() => addChallenge(ground, challenge),
		() => putEscalation(ground, status)
	);
const step = (status: string, by: RoleName, more: object = {}, challenge?: string): Case => ({
	given: issue(status, challenge),
	payload: () => ({ id: ground.escalationId, words: 'ពាក្យ', ...more }),
	by,
	code: 'escalation_changed'
});

const cases: Partial<Record<CommandType, Case>> = {
	...stepCases,
	'account.update': {
		given: () => Promise.resolve(),
		payload: () => ({ id: opened.people.get('partner'), ...names, locale: 'km' }),
		by: 'admin'
	},
	'administration.update': {
		given: () => Promise.resolve(),
		payload: () => ({
			unitId: province,
			letterheadKm: ['រដ្ឋបាលខេត្ត'],
			letterheadEn: ['Province'],
			numberPattern: '{n}/{yyyy}',
			reportDueDays: 20,
			actionDueDays: 60,
			answerDueDays: 25,
			rsvpDueDays: 5,
			receiptDueDays: 7,
			reportRemindDays: 3,
			reportEscalateDays: 3
		})
	},
	'organisation.update': {
		given: () => Promise.resolve(),
		payload: () => ({ id: ground.departmentId, kind: 'department', ...names })
	},
	'contact.update': { given: contact, payload: () => ({ id: ground.recipientId, ...names }) },
	'forum.update': {
		given: () =>
			ground.sql(
				`insert into public.forum (id, kind, unit_id, name_km, name_en) values ($1, 'twg', $2, 'ក្រុម', 'Group')`,
				[ground.recipientId, nation]
			),
		payload: () => ({ id: ground.recipientId, ...names }),
		by: 'admin'
	},
	'forum.update_member': {
		given: seat,
		payload: () => ({
			id: ground.recipientId,
			organisationId: ground.departmentId,
			...names,
			since: ground.today
		}),
		by: 'admin'
	},
	'forum.remove_member': {
		given: seat,
		payload: () => ({ id: ground.recipientId }),
		by: 'admin'
	},
	'meeting.update': {
		given: meeting('draft'),
		payload: () => ({
			id: ground.meetingId,
			titleKm: 'ចំណងជើង',
			titleEn: 'Title',
			heldOn: ground.today,
			startsAt: '08:00'
		})
	},
	'agenda.update_item': {
		given: meeting('draft'),
		payload: () => ({ id: ground.itemId, kind: 'break', titleKm: 'សម្រាក', minutes: 15 })
	},
	'participant.update': {
		given: all(meeting('scheduled'), () => addParticipant(ground, 'shortlisted')),
		payload: () => ({ id: ground.participantId, category: 'b', nameKm: 'ឈ្មោះ' })
	},
	'input.update': {
		given: all(meeting('in_session'), () => addInput(ground)),
		payload: () => ({
			id: ground.inputId,
			agendaItemId: ground.itemId,
			kind: 'question',
			body: 'សំណួរ'
		})
	},
	'input.take_back': {
		given: all(meeting('in_session'), () => addInput(ground, 'resolved')),
		payload: () => ({ id: ground.inputId })
	},
	'challenge.update': {
		given: all(meeting('in_session'), () => addChallenge(ground, 'open')),
		payload: () => ({ id: ground.challengeId, title: 'បញ្ហាថ្មី' })
	},
	'action.update': {
		given: all(meeting('in_session'), () => addAction(ground)),
		payload: () => ({
			id: ground.actionId,
			title: 'សកម្មភាព',
			ownerId: ground.departmentId,
			deadline: '2099-01-01'
		})
	},
	'action.change_deadline': {
		given: all(meeting('concluded'), () => addAction(ground)),
		payload: () => ({ id: ground.actionId, deadline: '2099-01-01', reason: 'ទឹកជំនន់' })
	},
	'report.edit_section': {
		given: drafting,
		payload: () => ({ ...part(), body: 'ថ្មី' }),
		change: written
	},
	'report.reset_section': { given: all(drafting, written), payload: part },
	'report.keep_section': {
		given: all(drafting, written),
		payload: () => ({ ...part(), drafted: 'សេចក្ដីព្រាង' })
	},
	'report.inform_board': {
		given: approved,
		payload: () => ({ id: ground.reportId, informedOn: ground.today, guidance: 'ការណែនាំ' })
	},
	'escalation.raise_again': step('returned', 'secretariat', { request: 'សំណើ' }, 'unresolved'),
	'escalation.acknowledge': step('raised', 'ncdds'),
	'escalation.review': step('acknowledged', 'ncdds'),
	'escalation.refer': step('under_review', 'ncdds', {
		get holderId() {
			return ground.departmentId;
		}
	}),
	'escalation.answer': step('under_review', 'ncdds'),
	'escalation.return': step('under_review', 'ncdds'),
	'escalation.close': step('answered', 'secretariat', {}, 'answered'),
	'escalation.withdraw': step('raised', 'secretariat'),
	'escalation.take_back': step('acknowledged', 'ncdds'),
	'escalation.reopen': step('closed', 'secretariat', {}, 'closed')
};

// What the two of the report are compared with is tried where a whole report is: restoring an earlier text
// (`report/report-text.test.ts`), approving (`report/stale-approval.test.ts`).
const triedElsewhere: CommandType[] = ['report.restore_text', 'report.approve'];

test('every command that changes what was read has a case here', () => {
	expect(Object.keys(cases).toSorted()).toEqual(
		commandsWithBase.filter((one) => !triedElsewhere.includes(one)).toSorted()
	);
});

test.each(commandsWithBase)('%s without what was read is refused before it is given', (command) => {
	const given = cases[command]?.payload ?? (() => ({}));
	expect(checkPayload(command, { seen: '0'.repeat(64), ...given() })).toEqual({
		ok: false,
		refusal: { code: 'not_seen' }
	});
});

/** Gives a command past the contract, as one who calls the database does: `ok` or the code. Nothing of a refusal stays. */
async function call(command: CommandType, payload: object, by: RoleName): Promise<string> {
	const { client, people } = opened;
	await client.query('savepoint called');
	try {
		await client.query('set local role authenticated');
		await client.query(`select set_config('request.jwt.claims', $1, true)`, [
			JSON.stringify({ sub: people.get(by), role: 'authenticated' })
		]);
		await client.query('select public.run_command($1, $2, $3)', [v7(), command, payload]);
		return 'ok';
	} catch (error) {
		await client.query('rollback to savepoint called');
		return (error as Error).message;
	} finally {
		await client.query('reset role');
	}
}

test.each(Object.entries(cases) as [CommandType, Case][])(
	'%s is refused on what another has changed, and without what was read, by the database itself',
	async (command, { given, payload, by = 'secretariat', code = 'changed_meanwhile', change }) => {
		await given();
		const seen = await seenNow(opened.client, command, payload());
		const base = await revisionNow(opened.client, command, payload());
		const { base: _, ...whole } = (
			commands[command].payload as unknown as { parse: (given: object) => Record<string, unknown> }
		).parse({ seen, base, ...payload() });
		expect(await call(command, whole, by)).toBe('not_seen');
		expect(await call(command, { ...whole, base: null }, by)).toBe('not_seen');
		// As if another had changed it, and changed it back: nothing but its revision tells.
		await (change ?? (() => touch(opened.client, command, payload())))();
		expect(await call(command, { ...whole, base }, by)).toBe(code);
		const now = await revisionNow(opened.client, command, payload());
		expect(now).not.toBe(base);
		expect(await call(command, { ...whole, base: now }, by)).toBe('ok');
	}
);
