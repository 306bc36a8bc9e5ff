import { describe, expect, inject, it } from 'vitest';
import { addDays } from '../../../src/lib/domain/calendar-days';
import type { ReportReminderKind } from '../../../src/lib/domain/report/report-due';
import type { App } from '../../../src/lib/server/app/app';
import { readEnv } from '../../../src/lib/server/env';
import { reportReminderMail } from '../../../src/lib/server/reminder/mail-report-reminder';
import { oweReportReminders } from '../../../src/lib/server/reminder/owe-report-reminders';
import { dueAtHome, dueOn, hall, heldOn, openEachTime, report } from './owed-report';

openEachTime();

/** Runs the job at a time of day (HH:MM) in Cambodia. */
function runAt(day: string, time = '09:05') {
	const instant = new Date(`${day}T${time}:00+07:00`);
	return oweReportReminders({ pool: hall.pool as never, now: () => instant });
}

/** Who was told what: role, kind and week, in the order of their keys. */
async function told(): Promise<string[]> {
	const { rows } = await hall.pool.query<{ key: string }>(
		'select unique_key as key from app.outbox where subject_id = $1 order by queued_at, unique_key',
		[hall.meetingId]
	);
	const roleOf = new Map([
		[hall.secretariat.context.user.id, 'secretariat'],
		[hall.governor.context.user.id, 'governor']
	]);
	return rows
		.map(({ key }) => {
			const [, , kind, week, user] = key.split(':');
			return `${roleOf.get(user!) ?? 'somebody'} ${kind} ${week}`;
		})
		.sort();
}

describe('the reminder of a report', () => {
	it('comes before it is due, the day after, then each week; and goes up three days after', async () => {
		await runAt(addDays(dueOn, -4));
		expect(await told()).toEqual([]);
		for (let day = -3; day <= 0; day++) await runAt(addDays(dueOn, day));
		expect(await told()).toEqual(['secretariat due_soon 0']);
		await runAt(addDays(dueOn, 1));
		await runAt(addDays(dueOn, 2));
		expect(await told()).toEqual(['secretariat due_soon 0', 'secretariat late 0']);
		await runAt(addDays(dueOn, 3));
		expect(await told()).toContain('governor escalated 0');
		for (let day = 4; day <= 15; day++) await runAt(addDays(dueOn, day));
		expect(await told()).toEqual([
			'governor escalated 0',
			'governor escalated 1',
			'secretariat due_soon 0',
			'secretariat late 0',
			'secretariat late 1',
			'secretariat late 2'
		]);
	});

	it('is one mail, however often the job runs and by however many at once', async () => {
		const day = addDays(dueOn, 1);
		await Promise.all([runAt(day), runAt(day), runAt(day, '10:05'), runAt(day, '16:59')]);
		expect(await told()).toEqual(['secretariat late 0']);
	});

	it('goes out in working hours only', async () => {
		const day = addDays(dueOn, 1);
		for (const time of ['00:05', '06:59', '17:00', '23:05']) await runAt(day, time);
		expect(await told()).toEqual([]);
		await runAt(day, '07:00');
		expect(await told()).toHaveLength(1);
	});

	it('follows the days that the administration has set', async () => {
		const set = (due: number, remind: number, escalate: number) =>
			hall.pool.query(
				`update public.administration set report_due_days = $2, report_remind_days = $3, report_escalate_days = $4
				where unit_id = $1`,
				[hall.unitId, due, remind, escalate]
			);
		await set(30, 10, 1);
		await runAt(addDays(heldOn, 20));
		expect(await told()).toEqual(['secretariat due_soon 0']);
		await runAt(addDays(heldOn, 31));
		expect(await told()).toEqual([
			'governor escalated 0',
			'secretariat due_soon 0',
			'secretariat late 0'
		]);
		await set(15, 3, 3);
	});

	it.each(['cancelled', 'closed', 'scheduled', 'in_session'])(
		'leaves a %s meeting alone',
		async (status) => {
			await hall.setStatus(status);
			await runAt(addDays(dueOn, 5));
			expect(await told()).toEqual([]);
		}
	);

	it('stops at once when the report is dispatched, and stays silent while it is revised', async () => {
		await runAt(addDays(dueOn, 1));
		await report('approved');
		await report('dispatched');
		await runAt(addDays(dueOn, 8));
		expect(await told()).toEqual(['secretariat late 0']);
		await report('drafting');
		await runAt(addDays(dueOn, 15));
		expect(await told()).toEqual(['secretariat late 0']);
		expect(await dueAtHome()).toBeNull();
	});

	it('forgets what ended more than a year ago, and who has left', async () => {
		await hall.pool.query('update public.user_account set disabled_at = now() where id = $1', [
			hall.governor.context.user.id
		]);
		await runAt(addDays(heldOn, 365));
		expect(await told()).toEqual([expect.stringMatching(/^secretariat late/)]);
		await runAt(addDays(heldOn, 400));
		expect(await told()).toHaveLength(1);
	});
});

/** What is said so many days after a report was due, before it when negative. */
function saidWhen(late: number, remindDays: number, escalateDays: number) {
	const said = (kind: ReportReminderKind, who: 'prepare' | 'approve', days: number) => ({
		kind,
		permission: `report.${who}`,
		week: Math.floor(days / 7)
	});
	return [
		...(late <= 0 && late >= -remindDays ? [said('due_soon', 'prepare', 0)] : []),
		...(late > 0 ? [said('late', 'prepare', late - 1)] : []),
		...(late >= escalateDays ? [said('escalated', 'approve', late - escalateDays)] : [])
	];
}

describe('one rule', () => {
	it('says once a week what is due, late or told further up', async () => {
		const differences: string[] = [];
		for (const [remindDays, escalateDays] of [
			[3, 3],
			[0, 1],
			[14, 10]
		] as const) {
			for (let late = -20; late <= 40; late++) {
				const today = addDays(dueOn, late);
				const { rows } = await hall.pool.query(
					'select kind, permission, week from app.report_reminders($1, $2, $3, $4)',
					[dueOn, remindDays, escalateDays, today]
				);
				const meant = saidWhen(late, remindDays, escalateDays);
				if (JSON.stringify(rows) !== JSON.stringify(meant))
					differences.push(`${remindDays} ${late}`);
			}
		}
		expect(differences).toEqual([]);
	});
});

describe('the mail', () => {
	it('says in Khmer and in English what is due, since when, and leads to the report', async () => {
		const env = readEnv(inject('stack').env);
		if (!env.ok) throw new Error(JSON.stringify(env.problems));
		const app = { pool: hall.pool, env: env.env } as unknown as App;
		for (const [locale, kind, words] of [
			['km', 'due_soon', ['សូមគោរពរំលឹក', 'ថ្ងៃទី១៧ ខែមីនា ឆ្នាំ២០២៦', 'មិនទាន់']],
			['km', 'escalated', ['ផ្ដល់អនុសាសន៍', 'លេខាធិការដ្ឋានត្រូវបានរំលឹក']],
			['en', 'late', ['17 March 2026', 'has not been dispatched', 'not started']]
		] as const) {
			const composed = await reportReminderMail(app, {
				template: 'report_reminder',
				address: 'reader@example.org',
				subjectId: hall.meetingId,
				data: { kind, dueOn },
				locale,
				recipientName: 'អ្នកសាកល្បង'
			});
			for (const word of words) expect(composed.text, kind).toContain(word);
			expect(composed.text).toContain(`${app.env.ORIGIN}/meetings/${hall.meetingId}/report`);
			expect(composed.subject).toMatch(locale === 'km' ? /ថ្ងៃទី១៧/ : /17 March/);
		}
	});

	it('is made from what the job owes', async () => {
		await runAt(addDays(dueOn, 4));
		const { rows } = await hall.pool.query(
			'select template, address, data, locale from app.outbox where subject_id = $1 order by address',
			[hall.meetingId]
		);
		expect(rows).toHaveLength(2);
		for (const row of rows) {
			expect(row).toMatchObject({ template: 'report_reminder', data: { dueOn }, locale: 'km' });
		}
	});
});
