import { addGrant } from '../../support/test-person.ts';
import { testPool } from '../../support/test-pool.ts';
import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { commands, type CommandType } from '../../../src/lib/contract/commands.ts';
import { pidOf, transactionOf, untilWaitedFor } from '../../support/two-at-once.ts';
import {
	addAction,
	addChallenge,
	addFile,
	addInput,
	addParticipant,
	addRecipient,
	addVersion,
	putEscalation,
	putReport
} from '../../support/way-back/scene.ts';
import { addMeeting, openGround, province, type Ground } from '../../support/way-back/ground.ts';

/** Commands of what belongs to no meeting. */
const elsewhere =
	/^(account|grant|administration|area|organisation|contact|directory|forum)\.|^meeting\.create$/;
const ofMeetings = (Object.keys(commands) as CommandType[]).filter((one) => !elsewhere.test(one));

let ground: Ground;
let pool: pg.Pool;
/** One who may do everything there. */
let userId: string;
const remarkId = v7();
const textId = v7();
const progressId = v7();
const receiptScanId = v7();
const agendaFileId = v7();

beforeAll(async () => {
	const { databaseUrl, adminDatabaseUrl } = inject('stack');
	const opened = await openGround(adminDatabaseUrl);
	ground = opened.ground;
	userId = opened.people.get('secretariat')!;
	const { sql } = ground;
	await addMeeting(ground, 'in_session');
	await addParticipant(ground, 'sent');
	await addInput(ground);
	await addChallenge(ground, 'unresolved');
	await addAction(ground);
	await putEscalation(ground, 'raised');
	await putReport(ground, 'drafting');
	await addVersion(ground, userId);
	await addRecipient(ground);
	await addFile(ground, 'escalation', ground.escalationId, 'origin');
	const units = [province, ...['2', '3'].map((n) => `00000000-0000-7000-8000-a0000000000${n}`)];
	await addGrant(opened.client, userId, 'governor', province);
	await addGrant(opened.client, userId, 'ncdds', units[2]!);
	await addGrant(opened.client, userId, 'department', ground.departmentId);
	const report = [ground.reportId, ground.meetingId, province];
	await sql(
		`insert into public.report_remark (id, report_id, meeting_id, unit_id, body, made_by) values ($4, $1, $2, $3, 'ក', 'ខ')`,
		[...report, remarkId]
	);
	await sql(
		`insert into public.report_text (id, report_id, meeting_id, unit_id, key, locale, body, written_by)
		values ($4, $1, $2, $3, 'introduction', 'km', 'ក', 'ខ')`,
		[...report, textId]
	);
	await sql(
		`insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
		values ($1, $2, $3, $4, $5, 'in_progress', 5, 'ក', 'ខ')`,
		[progressId, ground.actionId, ground.meetingId, province, ground.departmentId]
	);
	for (const [id, subject, subjectId] of [
		[receiptScanId, 'receipt', ground.recipientId],
		[agendaFileId, 'agenda_item', ground.itemId]
	]) {
		await sql(
			`insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes, sha256, storage_key)
			values ($1, $2, $3, $4, $5, 'a.pdf', 'application/pdf', 1, '00', 'a')`,
			[id, ground.meetingId, province, subject, subjectId]
		);
	}
	await opened.client.query('commit');
	await opened.client.end();
	pool = testPool(databaseUrl);
});
afterAll(() => pool.end());

/** What a command is about: that it is refused later, for lack of the rest, doesn't matter here. */
function payloadOf(type: CommandType): object {
	const [concept] = type.split('.') as [string];
	const about: Record<string, string> = {
		agenda: ground.itemId,
		attachment: agendaFileId,
		input: ground.inputId,
		challenge: ground.challengeId,
		solution: ground.solutionId,
		action: ground.actionId,
		report: ground.reportId,
		dispatch: ground.recipientId,
		escalation: ground.escalationId,
		meeting: ground.meetingId,
		participant: ground.participantId
	};
	const own: Partial<Record<CommandType, string>> = {
		'action.decide_progress': progressId,
		'action.withdraw_progress': progressId,
		'report.withdraw_remark': remarkId,
		'report.settle_remark': remarkId,
		'report.restore_text': textId,
		'dispatch.mark_scan': receiptScanId,
		'escalation.mark_file': ground.fileId
	};
	return {
		id: own[type] ?? about[concept] ?? v7(),
		meetingId: ground.meetingId,
		participantId: ground.participantId,
		ids: [ground.participantId],
		participants: [],
		invitations: [],
		inputIds: [],
		challengeId: ground.challengeId,
		actionId: ground.actionId,
		escalationId: ground.escalationId,
		reportId: ground.reportId,
		versionId: ground.versionId
	};
}

const tables = [
	'agenda_item',
	'participant',
	'input',
	'challenge',
	'solution',
	'action',
	'action_progress',
	'escalation',
	'report',
	'report_remark',
	'report_recipient',
	'attachment'
];

/** The tables of which somebody holds a row of the meeting. */
async function heldTables(client: pg.PoolClient): Promise<string[]> {
	const held: string[] = [];
	for (const table of tables) {
		const rows = (lock: string) =>
			client.query(`select from public.${table} where meeting_id = $1 ${lock}`, [ground.meetingId]);
		const all = await rows('');
		expect(all.rowCount, `a row of ${table}`).toBeGreaterThan(0);
		if ((await rows('for update skip locked')).rowCount !== all.rowCount) held.push(table);
	}
	return held;
}

describe('a command of a meeting', () => {
	test.each(ofMeetings)(
		'%s takes the meeting first, before anything that is in it',
		async (type) => {
			const holder = await pool.connect();
			const actor = await transactionOf(pool, userId);
			const watcher = await pool.connect();
			try {
				await holder.query('begin');
				await holder.query('select from public.meeting where id = $1 for update', [
					ground.meetingId
				]);
				const pid = await pidOf(holder);
				const done = actor
					.query('select public.run_command($1, $2, $3)', [
						v7(),
						type,
						JSON.stringify(payloadOf(type))
					])
					.then(
						() => 'done',
						(problem: Error) => `refused: ${problem.message}`
					);
				expect(await untilWaitedFor(pool, pid, done), await Promise.race([done, ''])).toBe('waits');
				await watcher.query('begin');
				expect(await heldTables(watcher)).toEqual([]);
				await watcher.query('rollback');
				await holder.query('rollback');
				await done;
			} finally {
				await holder.query('rollback');
				await watcher.query('rollback');
				await actor.query('rollback');
				for (const client of [holder, actor, watcher]) client.release();
			}
		}
	);
});
