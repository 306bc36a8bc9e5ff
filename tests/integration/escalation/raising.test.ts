import { v7 } from 'uuid';
import { describe, expect, inject, it } from 'vitest';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page';
import { escalationPreview } from '../../../src/lib/server/escalation/escalation-preview';
import { raisableChallenges } from '../../../src/lib/server/escalation/raisable-challenges';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { readMail } from '../../support/mailbox';
import { codeOf } from '../../support/scenes/hall';
import {
	challengeId,
	challengeStatus,
	closeEachScene,
	hall,
	id,
	mailed,
	ncddsUnit,
	open,
	raise,
	scene,
	step,
	turnTo
} from './issue-scene';

closeEachScene();

describe('raising an issue', () => {
	it('is for the province that has it, once it is unresolved, and once', async () => {
		await open('agreed');
		expect(await raise(hall.secretariat)).toBe('transition_not_allowed');
		await hall.pool.query(`update public.challenge set status = 'unresolved' where id = $1`, [
			challengeId
		]);
		expect(await raisableChallenges(hall.governor.context, challengeId)).toMatchObject([
			{ title: 'ខ្វះថវិកាជួសជុលប្រឡាយ', holder: { en: 'NCDD Secretariat' } }
		]);
		expect(await raise(hall.department)).toBe('forbidden');
		expect(await raise(hall.otherSecretariat)).toBe('not_found');
		expect(await raise(scene.ncdds)).toBe('forbidden');
		expect(await raise(hall.secretariat, ' ')).toBe('invalid_fields');
		expect(await raise(hall.governor)).toBe('ok');
		turnTo();
		expect(await raise(hall.secretariat)).toBe('transition_not_allowed');
		expect(await challengeStatus()).toBe('escalated');
		expect(await raisableChallenges(hall.governor.context, challengeId)).toEqual([]);
	});

	it('waits until the meeting is over: in the hall it is still being spoken about', async () => {
		await open();
		const meetingIs = (status: string) =>
			hall.pool.query('update public.meeting set status = $2 where id = $1', [
				hall.meetingId,
				status
			]);
		await meetingIs('in_session');
		expect(await raisableChallenges(hall.secretariat.context, challengeId)).toEqual([]);
		expect(await raise(hall.secretariat)).toBe('meeting_status');
		await meetingIs('concluded');
		expect(await raisableChallenges(hall.secretariat.context, challengeId)).toHaveLength(1);
		expect(await raise(hall.secretariat)).toBe('ok');
	});

	it('sends up and answers what was read: a challenge or solution that has changed since is refused', async () => {
		await open();
		const solution = (body: string) =>
			hall.pool.query(
				`insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
				values ($1, $2, $3, $4, $5, 1)`,
				[v7(), challengeId, hall.meetingId, hall.unitId, body]
			);
		const given = { id, challengeId, request: 'សូមជួយដោះស្រាយ' };
		const shown = () => escalationPreview(scene.app, hall.governor.context, challengeId);
		const read = await shown();
		expect(read!.reach).toMatchObject({ mails: 0, portals: 2, sample: null });
		expect(read!.reach.gaps).toEqual([{ gap: 'no_address', count: 2 }]);
		await solution('ស្ដារប្រឡាយ');
		const send = (seen: string) => codeOf(hall.governor.do('escalation.raise', { ...given, seen }));
		expect(await send(read!.seen)).toBe('preview_changed');
		const now = await shown();
		expect(await send(now!.seen)).toBe('ok');
		await step(scene.ncdds, 'acknowledge');
		const page = await escalationPage(scene.ncdds.context, id);
		await solution('ជីកប្រឡាយថ្មី');
		const answer = (seen: string) =>
			codeOf(scene.ncdds.do('escalation.answer', { id, words: 'យល់ព្រម', seen }));
		expect(await answer(page!.seen)).toBe('escalation_content_changed');
		const fresh = await escalationPage(scene.ncdds.context, id);
		expect(await answer(fresh!.seen)).toBe('ok');
	});

	it('shows before whom it reaches and the mail as it will read, and asks again where that has changed', async () => {
		await open();
		const shown = () => escalationPreview(scene.app, hall.governor.context, challengeId);
		const address = (email: string | null) =>
			hall.pool.query('update public.organisation set email = $1 where id = $2', [
				email,
				ncddsUnit
			]);
		const read = await shown();
		try {
			await address('ncdds@example.org');
			const given = { id, challengeId, request: 'សូមជួយដោះស្រាយ' };
			const send = (seen: string) =>
				codeOf(hall.governor.do('escalation.raise', { ...given, seen }));
			expect(await send(read!.seen)).toBe('preview_changed');
			const now = await shown();
			expect(now!.reach).toMatchObject({
				mails: 1,
				portals: 1,
				gaps: [{ gap: 'no_address', count: 1 }]
			});
			expect(now!.reach.sample).toMatchObject({ to: 'ncdds@example.org' });
			expect(now!.reach.sample!.text).toContain('ខ្វះថវិកាជួសជុលប្រឡាយ');
			// Not yet raised, the issue has no address: none is made up.
			expect(now!.reach.sample!.text).not.toMatch(/escalations\/|[\da-f]{8}-[\da-f]{4}-/);
			expect(now!.reach.sample!.text).toContain(
				m.mail_escalation_address_later({}, { locale: 'km' })
			);
			expect(await send(now!.seen)).toBe('ok');
			expect(await mailed()).toEqual(['escalation_raised']);
		} finally {
			await address(null);
		}
	});

	it('puts it with NCDDS and tells them and MoI by mail', async () => {
		await open();
		const address = `ncdds-${id}@example.org`;
		await hall.pool.query('update public.organisation set email = $1 where id = $2', [
			address,
			ncddsUnit
		]);
		expect(await raise(hall.secretariat)).toBe('ok');
		expect((await mailed())[0]).toBe('escalation_raised');
		await hall.pool.query('update public.organisation set email = null where id = $1', [ncddsUnit]);
		const mail = (await readMail(inject('stack').mailDir)).find((one) =>
			one.recipients.includes(address)
		);
		expect(mail!.subject).toContain('ខ្វះថវិកាជួសជុលប្រឡាយ');
		expect(mail!.text).toContain(`/escalations/${id}`);
		// The letter itself, as text: its title, whom it is for, where it goes on.
		expect(mail!.text).toContain('\n\nលិខិតស្នើសុំអន្តរាគមន៍\n');
		const { rows: waiting } = await escalationList(scene.ncdds.context, new URLSearchParams());
		expect(waiting.find((issue) => issue.id === id)).toMatchObject({
			holder: { id: ncddsUnit },
			overdue: false
		});
	});
});
