import { v7 } from 'uuid';
import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { unitsGranting } from '../../../src/lib/domain/authorisation/permits.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { ChallengeStatus } from '../../../src/lib/domain/deliberation/challenge-status.ts';
import { can, type EscalationSides } from '../../../src/lib/domain/escalation/escalation-gate.ts';
import type { EscalationStatus } from '../../../src/lib/domain/escalation/escalation-status.ts';
import {
	bringTo,
	compareGate,
	grantsOf,
	mayOf,
	type Stage,
	within
} from '../../support/gate/compare-gate.ts';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addChallenge, addFile, ncdds, past, putEscalation } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

type What = Parameters<typeof can>[0];

const moi = '00000000-0000-7000-8000-a00000000002';

/** What the gate is asked, with each command that it answers for. */
function asked(): [what: What, command: CommandType, payload: object][] {
	const id = ground.escalationId;
	const words = 'ពាក្យ';
	const file = {
		id: v7(),
		fileName: 'a.pdf',
		mediaType: 'application/pdf',
		bytes: 1,
		sha256: '0'.repeat(64),
		storageKey: 'a'
	};
	return [
		['files', 'escalation.attach', { escalationId: id, ...file }],
		['files', 'escalation.mark_file', { id: ground.fileId, removed: true }],
		['escalation.raise_again', 'escalation.raise_again', { id, request: words }],
		['escalation.acknowledge', 'escalation.acknowledge', { id }],
		['escalation.review', 'escalation.review', { id }],
		['escalation.refer', 'escalation.refer', { id, holderId: moi, words }],
		['escalation.answer', 'escalation.answer', { id, words }],
		['escalation.return', 'escalation.return', { id, words }],
		['escalation.close', 'escalation.close', { id }],
		['escalation.withdraw', 'escalation.withdraw', { id }],
		['escalation.take_back', 'escalation.take_back', { id }],
		['escalation.reopen', 'escalation.reopen', { id }]
	];
}

/** How far an issue is, with whom, after which state, and what has become of its challenge. */
interface Standing {
	status: EscalationStatus;
	challenge: ChallengeStatus | null;
	holder?: 'department';
	from?: EscalationStatus;
	withdrawn?: true;
}

const standings: Standing[] = [
	{ status: 'raised', challenge: 'escalated' },
	{ status: 'acknowledged', challenge: 'escalated' },
	{ status: 'under_review', challenge: 'escalated' },
	// A body that reports on actions holds it without having got it from national level, as a host ministry does.
	{ status: 'under_review', challenge: 'escalated', holder: 'department' },
	{ status: 'referred', challenge: 'escalated', holder: 'department' },
	{ status: 'answered', challenge: 'answered' },
	{ status: 'answered', challenge: 'answered', holder: 'department', from: 'referred' },
	// The province has closed its challenge, the issue not yet.
	{ status: 'answered', challenge: 'closed' },
	{ status: 'answered', challenge: null },
	{ status: 'closed', challenge: 'closed' },
	{ status: 'returned', challenge: 'unresolved' },
	{ status: 'returned', challenge: 'unresolved', withdrawn: true },
	{ status: 'returned', challenge: 'unresolved', holder: 'department' },
	// Settled in the province, or off the record, after it came back.
	{ status: 'returned', challenge: 'agreed' },
	{ status: 'returned', challenge: 'agreed', withdrawn: true },
	{ status: 'returned', challenge: 'closed' },
	{ status: 'returned', challenge: null }
];

/** Puts the issue and its challenge there; one that is null is closed and off the record. */
async function stand({ status, challenge, holder, from, withdrawn }: Standing): Promise<void> {
	const body = holder ? ground.departmentId : ncdds;
	const before = holder && status === 'referred' ? ncdds : body;
	await putEscalation(ground, status, body, from, before);
	await past(
		ground,
		`update public.challenge set status = $2, removed_at = case when $3 then now() end where id = $1`,
		[ground.challengeId, challenge ?? 'closed', challenge === null]
	);
	if (!withdrawn) return;
	await past(ground, `update public.escalation set withdrawn_at = now() where id = $1`, [
		ground.escalationId
	]);
}

/** An issue comes from a meeting that is over; of its report it asks alone whether it is held. */
const afterMeeting: Stage[] = [
	{ meeting: 'concluded', report: null },
	{ meeting: 'concluded', report: 'in_review' },
	{ meeting: 'closed', report: 'dispatched' }
];

const roles: RoleName[] = [
	'secretariat',
	// Raises, and keeps no documents of the meeting.
	'governor',
	'ncdds',
	'moi',
	// Where it has the issue; elsewhere it can't even read it.
	'department',
	'lead_facilitator'
];

test('the gate of an issue answers as its commands do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'concluded');
	await addChallenge(ground, 'escalated');
	for (const by of roles) {
		const may = await mayOf(by);
		const national = may('escalation.handle');
		const holding = unitsGranting(await grantsOf(by), 'action.report');
		for (const standing of standings) {
			const { status, challenge, holder, withdrawn = false } = standing;
			if (by === 'department' && !holder) continue;
			const sides: EscalationSides = {
				origin: may('escalation.raise'),
				national,
				holder: holding.includes(holder ? ground.departmentId : ncdds),
				files: may('meeting.manage') ? 'origin' : national ? 'holder' : null
			};
			for (const stage of afterMeeting) {
				await within(async () => {
					await stand(standing);
					await addFile(ground, 'escalation', ground.escalationId, sides.files ?? 'origin');
					await bringTo(stage);
					const report = stage.report && { status: stage.report };
					const issue = { status, withdrawn, challengeStatus: challenge, report, sides };
					const at = [
						withdrawn ? 'withdrawn' : status,
						`challenge ${challenge ?? 'removed'}`,
						`holder ${holder ?? 'ncdds'}`
					].join('/');
					for (const [what, command, payload] of asked()) {
						if (by === 'department' && command === 'escalation.mark_file') continue;
						const gate = can(what, issue);
						await compareAt({ what, command, payload, by, gate, stage, at });
					}
				});
			}
		}
	}
	agree();
	expectBoth();
});
