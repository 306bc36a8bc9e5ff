import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import type { EscalationPageView } from '../../../src/lib/contract/escalation-views';
import { can, escalationStepNames } from '../../../src/lib/domain/escalation/escalation-gate';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { documentOrder } from '../../../src/lib/server/document/document-order';
import { readerSource } from '../../../src/lib/server/record/record-source';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page';
import { codeOf, type Actor } from '../../support/scenes/hall';
import {
	challengeId,
	challengeStatus,
	closeEachScene,
	hall,
	id,
	mailed,
	open,
	raise,
	scene,
	step,
	turnTo
} from './issue-scene';

closeEachScene();

/** The steps that the page offers. */
const offered = (page: EscalationPageView) =>
	escalationStepNames.filter((name) => can(name, page).ok);

const letterFor = (actor: Actor) =>
	documentOrder(readerSource(scene.app, actor.context), 'escalation-letter', hall.meetingId, {
		escalationId: id
	});

describe('an issue on its way', () => {
	it('is acknowledged, reviewed and answered at national level, and closed in the province', async () => {
		await open();
		await raise(hall.secretariat);
		const { ncdds } = scene;
		expect(await step(ncdds, 'review')).toBe('transition_not_allowed');
		for (const wrong of [hall.secretariat, hall.governor])
			expect(await step(wrong, 'acknowledge')).toBe('forbidden');
		expect(await step(hall.otherSecretariat, 'answer')).toBe('not_found');
		expect(await step(ncdds, 'acknowledge', '')).toBe('ok');
		expect(await step(ncdds, 'acknowledge', '')).toBe('transition_not_allowed');
		expect(await step(ncdds, 'review', '')).toBe('ok');
		expect(await step(ncdds, 'answer', ' ')).toBe('invalid_fields');
		expect(await step(ncdds, 'answer', 'ថវិកានឹងផ្ដល់ក្នុងឆ្នាំក្រោយ')).toBe('ok');
		expect(await challengeStatus()).toBe('answered');
		const page = await escalationPage(hall.secretariat.context, id);
		expect(page).toMatchObject({ answer: 'ថវិកានឹងផ្ដល់ក្នុងឆ្នាំក្រោយ' });
		expect(offered(page!)).toEqual(['escalation.close']);
		expect(page!.steps.map(({ status }) => status)).toEqual([
			'raised',
			'acknowledged',
			'under_review',
			'answered'
		]);
		const listed = async () => {
			const { rows } = await escalationList(hall.secretariat.context, new URLSearchParams());
			return rows.some((row) => row.id === id);
		};
		// What the rail counts as waiting for the province stands in the list that it leads to.
		expect(await listed()).toBe(true);
		expect(await step(ncdds, 'close', '')).toBe('forbidden');
		expect(await step(hall.secretariat, 'close', '')).toBe('ok');
		expect(await challengeStatus()).toBe('closed');
		expect(await listed()).toBe(false);
	});

	it('is referred to a body whose own people answer it, without rights in the province', async () => {
		await open();
		await raise(hall.secretariat);
		const { ncdds } = scene;
		await step(ncdds, 'acknowledge', '');
		expect(await escalationPage(hall.partner.context, id)).toBeNull();
		const refer = (by: Actor, holderId: string) =>
			codeOf(by.do('escalation.refer', { id, holderId, words: 'សូមពិនិត្យ' }));
		expect(await refer(hall.secretariat, hall.partnerId)).toBe('forbidden');
		expect(await refer(ncdds, hall.unitId)).toBe('escalation_holder_not_possible');
		expect(await refer(ncdds, v7())).toBe('escalation_holder_not_possible');
		const addressee = async () => {
			const made = await letterFor(hall.secretariat);
			return made.ok ? made.value.order.data.map((letter) => 'to' in letter && letter.to) : [];
		};
		const raisedTo = await addressee();
		expect(await refer(ncdds, hall.partnerId)).toBe('ok');
		// The letter is the one that was sent, whoever holds the issue by now.
		expect(await addressee()).toEqual(raisedTo);
		const page = await escalationPage(hall.partner.context, id);
		expect(page).toMatchObject({ status: 'referred' });
		expect(offered(page!)).toEqual(['escalation.answer']);
		expect(page!.steps).toHaveLength(3);
		expect(await step(hall.department, 'answer')).toBe('forbidden');
		expect(await step(hall.partner, 'answer', 'យល់ព្រម')).toBe('ok');
		expect(await challengeStatus()).toBe('answered');
		expect(await mailed()).toEqual(['escalation_raised']);
	});

	it('comes back with a reason, and goes up again with better words', async () => {
		await open();
		await hall.pool.query('update public.organisation set email = $1 where id = $2', [
			`province-${id}@example.org`,
			hall.unitId
		]);
		await raise(hall.secretariat);
		expect(await step(scene.ncdds, 'return', 'សូមបញ្ជាក់ទំហំថវិកា')).toBe('ok');
		await hall.pool.query('update public.organisation set email = null where id = $1', [
			hall.unitId
		]);
		expect(await challengeStatus()).toBe('unresolved');
		expect(await mailed()).toEqual(['escalation_returned']);
		turnTo();
		const waiting = await escalationList(hall.secretariat.context, new URLSearchParams());
		const first = waiting.rows.map((issue) => issue.id);
		expect(first).not.toContain(id);
		expect(await raise(hall.secretariat)).toBe('escalation_exists');
		const { rows } = await hall.pool.query(
			'select id from public.escalation where challenge_id = $1',
			[challengeId]
		);
		turnTo(rows[0].id);
		const again = { id, request: 'ត្រូវការ ៥០ លានរៀល' };
		expect(await codeOf(scene.ncdds.do('escalation.raise_again', again))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('escalation.raise_again', again))).toBe('ok');
		expect(await challengeStatus()).toBe('escalated');
		expect((await escalationPage(hall.secretariat.context, id))!.request).toBe(again.request);
	});

	it('keeps every step for good', async () => {
		await open();
		await raise(hall.secretariat);
		await expect(
			hall.pool.query(`update public.escalation_step set words = '' where escalation_id = $1`, [id])
		).rejects.toThrow(/append-only/);
		await expect(
			hall.pool.query('delete from public.escalation_step where escalation_id = $1', [id])
		).rejects.toThrow(/append-only/);
		const { error } = await scene.ncdds.db
			.from('escalation_step')
			.update({ words: '' })
			.eq('escalation_id', id);
		expect(error).not.toBeNull();
	});

	it('carries documents of both sides, until it is closed', async () => {
		await open();
		await raise(hall.secretariat);
		const attach = (by: Actor) =>
			codeOf(
				by.do('escalation.attach', {
					id: v7(),
					escalationId: id,
					fileName: 'ផែនទី.pdf',
					mediaType: 'application/pdf',
					bytes: 10,
					sha256: 'a'.repeat(64),
					storageKey: `aa/${'a'.repeat(64)}`
				})
			);
		expect(await attach(hall.secretariat)).toBe('ok');
		expect(await attach(scene.ncdds)).toBe('ok');
		expect(await attach(hall.department)).toBe('forbidden');
		expect(await attach(hall.otherSecretariat)).toBe('not_found');
		expect((await escalationPage(hall.governor.context, id))!.files).toHaveLength(2);
		// Of each it is known whose it is: what is of no side would be anybody's to take away.
		for (const [of, side] of [
			['escalation', null],
			['meeting', 'origin']
		]) {
			await expect(
				hall.pool.query(
					`insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes,
						sha256, storage_key, side)
					select gen_random_uuid(), a.meeting_id, a.unit_id, $2, a.subject_id, a.file_name, a.media_type, a.bytes,
						a.sha256, a.storage_key, $3
					from public.attachment a where a.subject_id = $1 limit 1`,
					[id, of, side]
				)
			).rejects.toMatchObject({ code: '23514' });
		}
		await step(scene.ncdds, 'acknowledge', '');
		await step(scene.ncdds, 'answer');
		await step(hall.secretariat, 'close', '');
		expect(await attach(hall.secretariat)).toBe('escalation_closed');
	});

	it('has its letter, in both languages, for those alone who see it', async () => {
		await open();
		await raise(hall.secretariat);
		const letter = await letterFor(hall.secretariat);
		if (!letter.ok) throw new Error(letter.refusal.code);
		for (const locale of ['km', 'en'] as const) {
			const pdf = await produceDocument({ ...letter.value.order, locale }, 'pdf');
			expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
		}
		expect(await letterFor(hall.otherSecretariat)).toMatchObject({
			refusal: { code: 'not_found' }
		});
	});
});
