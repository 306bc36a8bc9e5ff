import { afterEach, expect, it } from 'vitest';
import { can } from '../../../src/lib/domain/meeting/meeting-gate';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header';
import { stepPreview } from '../../../src/lib/server/meeting/step-preview';
import { codeOf } from '../../support/scenes/hall';
import { openDocumentScene, type DocumentScene } from '../../support/scenes/document-scene';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

let scene: DocumentScene | DispatchScene;
afterEach(() => scene.close());

/** The page of the step as the secretariat has it now. */
async function asked() {
	const { context } = scene.hall.secretariat;
	const preview = (await stepPreview(scene.app, context, scene.hall.meetingId, 'close'))!;
	return { closing: preview.closing!, seen: preview.seen };
}

/** Whether their pages offer to close it. */
async function mayClose() {
	const { context } = scene.hall.secretariat;
	return can('meeting.close', (await meetingHeader(context, scene.hall.meetingId))!);
}

const codes = ({ closing }: Awaited<ReturnType<typeof asked>>) =>
	Object.fromEntries(closing.unfinished.map(({ code, count }) => [code, count]));

it('shows what a closing leaves open, and another page once that has changed', async () => {
	const documents = await openDocumentScene();
	scene = documents;
	const before = await asked();
	expect(before.closing).toMatchObject({ actions: 1, escalations: 0 });
	expect(codes(before)).toEqual({
		inputs_open: 1,
		challenges_not_escalated: 1,
		actions_without_result: 1
	});
	expect((await asked()).seen).toBe(before.seen);
	const { challengeId, escalationId } = documents;
	const raised = { id: escalationId, challengeId, request: 'សូមជួយ' };
	expect(await codeOf(scene.hall.secretariat.do('escalation.raise', raised))).toBe('ok');
	const after = await asked();
	expect(after.closing.escalations).toBe(1);
	expect(codes(after)).not.toHaveProperty('challenges_not_escalated');
	expect(after.seen).not.toBe(before.seen);
});

it('says that the report is not out as long as that refuses the closing, and leaves open what it counted', async () => {
	const dispatched = await openDispatchScene();
	scene = dispatched;
	const close = () => scene.hall.secretariat.do('meeting.close', { id: scene.hall.meetingId });
	expect(await mayClose()).toMatchObject({ refusal: { code: 'meeting_report_not_dispatched' } });
	expect(await codeOf(close())).toBe('meeting_report_not_dispatched');
	await dispatched.send([dispatched.recipient(moi)]);
	const { closing } = await asked();
	expect(await mayClose()).toMatchObject({ ok: true });
	expect(await codeOf(close())).toBe('ok');
	const { rows } = await scene.hall.pool.query<{ open: number }>(
		`select count(*)::int as open from public.action
		where meeting_id = $1 and status not in ('done', 'cancelled')`,
		[scene.hall.meetingId]
	);
	expect(rows[0]!.open).toBe(closing.actions);
});
