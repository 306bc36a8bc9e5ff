import { expect } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { permits, type Grant } from '../../../src/lib/domain/authorisation/permits.ts';
import type { Permission, RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { MeetingRights } from '../../../src/lib/domain/meeting/meeting-gate.ts';
import type { MeetingStatus } from '../../../src/lib/domain/meeting/meeting-status.ts';
import type { ReportStatus } from '../../../src/lib/domain/report/report-status.ts';
import type { Result } from '../../../src/lib/domain/result.ts';
import { give, province } from '../way-back/ground.ts';
import { past, putReport } from '../way-back/scene.ts';
import { ground, opened } from '../way-back/stand.ts';

/** How far the meeting of a thing is, and its report. */
export interface Stage {
	meeting: MeetingStatus;
	report: ReportStatus | null;
}

/** Each state of the report, and each of the meeting that matters, in review and not. */
export const stages: Stage[] = [
	...([null, 'drafting', 'in_review', 'approved', 'dispatched'] as const).map((report): Stage => ({
		meeting: 'concluded',
		report
	})),
	{ meeting: 'scheduled', report: 'in_review' },
	...(['in_session', 'closed'] as const).flatMap((meeting): Stage[] => [
		{ meeting, report: null },
		{ meeting, report: 'in_review' }
	])
];

/** Those where the meeting, or the report, is in the way of whoever has the right. */
function standsInTheWay({ meeting, report }: Stage): boolean {
	return (meeting === 'scheduled' || meeting === 'concluded') && report === 'in_review';
}

/** Does something of which nothing stays. */
export async function within(work: () => Promise<void>): Promise<void> {
	// One name for all: each hides those before it until it is gone.
	await ground.sql('savepoint within');
	try {
		await work();
	} finally {
		await ground.sql('rollback to savepoint within; release savepoint within');
	}
}

/** Brings the meeting of the ground, and its report, to a stage. */
export async function bringTo({ meeting, report }: Stage): Promise<void> {
	await past(ground, `update public.meeting set status = $2 where id = $1`, [
		ground.meetingId,
		meeting
	]);
	if (report) await putReport(ground, report);
}

/** The roles of a person of the ground, as the session gives them. */
export async function grantsOf(role: RoleName): Promise<Grant[]> {
	const { rows } = await ground.sql(
		`select g.role, g.unit_id as "unitId", u.path as "unitPath"
		from public.role_grant g join public.unit u on u.id = g.unit_id where g.user_id = $1`,
		[opened.people.get(role)]
	);
	return rows as Grant[];
}

/** What somebody may do in a unit, that of the meeting where no other is named. */
export type May = (permission: Permission, unitId?: string) => boolean;

/** What the person of a role may do, worked out as the server does it for its views (`may` of the context). */
export async function mayOf(role: RoleName): Promise<May> {
	const grants = await grantsOf(role);
	return (permission, unitId = province) => permits(grants, permission, unitId);
}

/** What somebody may do in the unit of a meeting, as its header says. */
export const meetingRights = (may: May): MeetingRights => ({
	manage: may('meeting.manage'),
	lead: may('meeting.lead'),
	prepareReport: may('report.prepare'),
	raiseEscalation: may('escalation.raise')
});

/** A command that a gate answers for, and what the gate said to it. */
interface Asked {
	/** What the gate was asked. */
	what: string;
	/** What was so, in words that tell it from every other case. */
	where: string;
	by: RoleName;
	gate: Result<void>;
	command: CommandType;
	payload: object;
}

/** Compares what a gate says with what the commands then answer. */
export function compareGate() {
	const differences: string[] = [];
	const outcomes = new Map<string, Set<boolean>>();
	let cases = 0;

	/** Gives one command and notes where its answer is another than that of the gate. Nothing of it stays. */
	async function compare({ what, where, by, gate, command, payload }: Asked): Promise<void> {
		cases += 1;
		await within(async () => {
			const answer = await give(opened, opened.people.get(by)!, command, payload);
			const said = gate.ok ? 'ok' : gate.refusal.code;
			outcomes.set(what, (outcomes.get(what) ?? new Set()).add(answer === 'ok'));
			// What somebody can't see is refused to them as if it weren't there.
			if (said === answer || (said === 'forbidden' && answer === 'not_found')) return;
			const asked = what === command ? what : `${what} (${command})`;
			differences.push(`${asked} ${where}/${by}: gate ${said}, command ${answer}`);
		});
	}

	/** The same of a thing in a meeting that is at some stage; `at`: the state of the thing itself, in words. */
	async function compareAt({
		stage,
		at,
		...asked
	}: Omit<Asked, 'where'> & { stage: Stage; at: string }): Promise<void> {
		// Whoever lacks the right is told so in every stage alike: it is tried where something else is in the way too.
		const isForbidden = !asked.gate.ok && asked.gate.refusal.code === 'forbidden';
		if (isForbidden && !standsInTheWay(stage)) return;
		const where = `${at}/${stage.meeting}/report ${stage.report ?? 'none'}`;
		await compare({ ...asked, where });
	}

	/** Fails with all differences at once. */
	function agree(): void {
		expect(cases).toBeGreaterThan(0);
		expect(differences, `${differences.length} of ${cases} cases`).toEqual([]);
	}

	/** Fails for what was never accepted or never refused. */
	function expectBoth(): void {
		for (const [what, seen] of outcomes) {
			expect([...seen].toSorted(), `${what} was accepted and refused`).toEqual([false, true]);
		}
	}

	return { compare, compareAt, agree, expectBoth };
}
