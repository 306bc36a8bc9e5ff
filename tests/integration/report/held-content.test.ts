import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandType, PayloadOf } from '../../../src/lib/contract/commands';
import { rolePermissions, type RoleName } from '../../../src/lib/domain/authorisation/roles';
import { wordRefusal } from '../../../src/lib/i18n/refusal';
import type { Given } from '../../support/as-shown';
import { codeOf } from '../../support/scenes/hall';
import { addHeldRows, type HeldRows } from './held-rows';
import { contentWrites, otherWrites, type Write } from './held-writes';
import { openReportScene, submitAs, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
let ids: HeldRows;
let writes: Write[];
beforeAll(async () => {
	scene = await openReportScene(async (hall) => {
		ids = await addHeldRows(hall);
	});
	const { secretariat, meetingId } = scene.hall;
	await secretariat.do('report.start', { id: scene.reportId, meetingId });
	const section = { id: scene.reportId, key: 'introduction', locale: 'km' } as const;
	await secretariat.do('report.edit_section', { ...section, body: 'សេចក្ដីផ្ដើម' });
	writes = contentWrites(scene.hall, scene.reportId, ids);
});
afterAll(() => scene.close());

/** Brings the report there, whichever test ran before. */
async function bring(status: 'drafting' | 'in_review'): Promise<void> {
	const { pool, governor, secretariat, meetingId } = scene.hall;
	const { rows } = await pool.query('select status from public.report where id = $1', [
		scene.reportId
	]);
	if (rows[0].status === status) return;
	const remarks = [{ section: '' as const, body: 'សូមបន្ថែម' }];
	const moved =
		status === 'in_review'
			? submitAs(secretariat, meetingId)
			: governor.do('report.return', { id: scene.reportId, remarks });
	expect(await codeOf(moved)).toBe('ok');
}

/** What becomes of a write: how many rows it reached, or the code by which it was refused. Nothing of it stays. */
async function tried(client: pg.ClientBase, { sql, values }: Write, userId?: string) {
	await client.query('begin');
	try {
		if (userId) {
			await client.query(`select set_config('request.jwt.claims', $1, true)`, [
				JSON.stringify({ sub: userId, role: 'authenticated' })
			]);
			await client.query('set local role authenticated');
		}
		const { rowCount } = await client.query(sql, values);
		return rowCount ?? 0;
	} catch (error) {
		const { code, message } = error as { code?: string; message: string };
		return code === 'SN000' || !code ? message : code;
	} finally {
		await client.query('rollback');
	}
}

async function outcomes(list: readonly Write[], userId?: string): Promise<Record<string, unknown>> {
	const client = await scene.hall.pool.connect();
	const found: Record<string, unknown> = {};
	for (const write of list) found[write.name] = await tried(client, write, userId);
	client.release();
	return found;
}

const each = (list: readonly Write[], outcome: unknown) =>
	Object.fromEntries(list.map(({ name }) => [name, outcome]));

describe('what a report prints', () => {
	it('can be written while the report is drafted', async () => {
		await bring('drafting');
		const found = await outcomes(writes);
		expect(Object.values(found).every((reached) => Number(reached) > 0)).toBe(true);
	});

	it('is held in every table and column while it is in review, from the owner of the tables too', async () => {
		await bring('in_review');
		expect(await outcomes(writes)).toEqual(each(writes, 'report_in_review'));
	});

	it('is held from every role, whatever it may do elsewhere', async () => {
		await bring('in_review');
		const { hall } = scene;
		const national = '00000000-0000-7000-8000-a00000000001';
		const units: Partial<Record<RoleName, string>> = {
			secretariat: hall.unitId,
			governor: hall.unitId,
			admin: national,
			ncdds: '00000000-0000-7000-8000-a00000000003',
			moi: '00000000-0000-7000-8000-a00000000002',
			cdc: '00000000-0000-7000-8000-a00000000004'
		};
		let held = 0;
		for (const role of Object.keys(rolePermissions) as RoleName[]) {
			const actor = await hall.actor(role, units[role] ?? hall.departmentId);
			const found = await outcomes(writes, actor.context.user.id);
			for (const [name, outcome] of Object.entries(found)) {
				// Held, not permitted, or not even seen.
				const refusals = ['report_in_review', 'report_in_review_elsewhere'];
				expect([...refusals, '42501', 0], `${name} by ${role}`).toContain(outcome);
				if (outcome === 'report_in_review') held += 1;
			}
		}
		expect(held).toBeGreaterThan(writes.length);
	});

	it('lets through what is no content of it', async () => {
		await bring('in_review');
		const list = otherWrites(scene.hall, ids);
		expect(await outcomes(list)).toEqual(each(list, 1));
	});

	it('is held from every command, which says before whom the report lies and what to do', async () => {
		await bring('in_review');
		const { hall } = scene;
		const { secretariat, meetingId, itemId, departmentId } = hall;
		const ncdds = scene.ncdds;
		const to = <T extends CommandType>(type: T, payload: Given<T>, by = secretariat) =>
			[type, () => by.do(type, payload)] as const;
		const input = {
			agendaItemId: itemId,
			participantId: null,
			kind: 'problem',
			body: 'ក'
		} as const;
		const action = {
			title: 'ក',
			expectedResult: '',
			ownerId: departmentId,
			ownerContactId: null,
			ownerPerson: '',
			deadline: '2099-01-01',
			budget: null,
			budgetSource: '',
			challengeId: null,
			agendaItemId: null
		} as unknown as Omit<PayloadOf<'action.update'>, 'id'>;
		const tries = [
			to('input.record', { ...input, id: v7(), meetingId }),
			to('input.update', { ...input, id: ids.inputId }),
			to('input.answer', { id: ids.inputId, answer: 'ក', answeredBy: '' }),
			to('input.remove', { id: ids.inputId }),
			to('challenge.leave_unresolved', { id: ids.challengeId }),
			to('challenge.remove', { id: ids.challengeId }),
			to('solution.add', { id: v7(), challengeId: ids.challengeId, body: 'ក' }),
			to('action.create', { ...action, id: v7(), meetingId } as PayloadOf<'action.create'>),
			to('action.update', { ...action, id: ids.actionId }),
			to('action.change_deadline', { id: ids.actionId, deadline: '2099-01-01', reason: 'ក' }),
			to('action.cancel', { id: ids.actionId, reason: 'ក' }),
			to('report.edit_section', {
				id: scene.reportId,
				key: 'introduction',
				locale: 'km',
				body: 'ខ'
			}),
			to('escalation.answer', { id: ids.escalationId, words: 'ចម្លើយ' }, ncdds),
			to('escalation.return', { id: ids.escalationId, words: 'ខ្វះឯកសារ' }, ncdds),
			to('escalation.refer', { id: ids.escalationId, holderId: departmentId, words: 'ជូន' }, ncdds)
		];
		const found: Record<string, string> = {};
		for (const [type, run] of tries) found[type] = await codeOf(run());
		expect(found).toEqual(Object.fromEntries(tries.map(([type]) => [type, 'report_in_review'])));
		const refused = await secretariat.do('input.remove', { id: ids.inputId });
		if (refused.ok) throw new Error('nothing was refused');
		const { rows } = await hall.pool.query(
			'select signatory_km, signatory_en from public.administration where unit_id = $1',
			[hall.unitId]
		);
		const [office] = rows;
		expect(refused.refusal.detail).toEqual({
			holder: { km: expect.any(String), en: expect.any(String) }
		});
		const { holder } = refused.refusal.detail as { holder: { km: string; en: string } };
		if (office?.signatory_km) expect(holder.km).toBe(office.signatory_km);
		expect(wordRefusal(refused.refusal, 'km')).toContain(holder.km);
		expect(wordRefusal(refused.refusal, 'en')).toContain(holder.en);
	});

	it('can be written again once the report is returned', async () => {
		await bring('in_review');
		await bring('drafting');
		const found = await outcomes(writes);
		expect(Object.values(found).every((reached) => Number(reached) > 0)).toBe(true);
	});
});

/** Tables of a meeting whose rows no report prints, and columns that it does not. */
const notPrinted: Record<string, string[] | 'all'> = {
	// What is done with a report, and the trail of it.
	report: 'all',
	report_text: 'all',
	report_remark: 'all',
	report_snapshot: 'all',
	report_return: 'all',
	report_version: 'all',
	report_recipient: 'all',
	report_publication: 'all',
	// The history of a change: what was changed is in the row itself.
	action_step: 'all',
	escalation_step: 'all',
	// What went to whom, and when; who was invited stands in the participant.
	invitation_sending: 'all',
	// Only what is confirmed, and only files of the agenda: their triggers name the columns.
	action_progress: 'all',
	attachment: 'all',
	meeting: [
		'parent_id',
		'year',
		'status_reason',
		'before_cancelling',
		'reinstated_at',
		'closed_at',
		'planned_on'
	],
	agenda_item: ['started_at'],
	participant: [
		'locale',
		'sent_at',
		'sent_by_letter',
		'responded_at',
		'responded_via',
		'checked_in_at'
	],
	participant_personal: [
		...['participant_id', 'email', 'phone', 'response_note'],
		// What the invited said before the secretariat recorded otherwise; the report prints who came.
		...['own_answer', 'own_answered_at', 'own_note'],
		...['own_delegate_name', 'own_delegate_position', 'own_delegate_sex']
	],
	input: ['answered_at', 'recorded_at'],
	challenge: [],
	solution: [],
	action: ['agenda_item_id', 'owner_contact_id', 'status_reason', 'cancelled_from'],
	escalation: ['status', 'answer_due_on', 'answered_at'],
	report_section: ['report_id', 'key', 'locale', 'drafted', 'edited_by', 'edited_at']
};
/** A row keeps them for life. */
const lasting = ['id', 'meeting_id', 'unit_id', 'created_at', 'rev'];

it('a column that comes to a meeting’s table is either held or known not to be printed', async () => {
	const { rows } = await scene.hall.pool.query<{
		name: string;
		columns: string[];
		held: string[] | null;
	}>(`
		select c.relname as name,
			(select array_agg(a.attname::text order by a.attnum) from pg_attribute a
				where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
			(select string_to_array(encode(t.tgargs, 'escape'), '\\000') from pg_trigger t
				where t.tgrelid = c.oid and t.tgname = 'in_review') as held
		from pg_class c
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and (c.relname = 'meeting' or exists (
			select from pg_attribute a where a.attrelid = c.oid and a.attname = 'meeting_id'))`);
	expect(rows.length).toBeGreaterThan(15);
	for (const { name, columns, held } of rows) {
		const printed = (held ?? []).filter(Boolean).slice(1);
		const exempt = notPrinted[name];
		if (exempt === 'all') continue;
		expect(held, `${name} is held`).not.toBeNull();
		// Without columns named, all are held.
		if (printed.length === 0) continue;
		expect([...printed, ...(exempt ?? []), ...lasting].sort(), name).toEqual(
			expect.arrayContaining(columns)
		);
	}
});
