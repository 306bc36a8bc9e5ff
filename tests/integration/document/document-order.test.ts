import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentKinds, type DocumentKind } from '../../../src/lib/contract/document-kinds';
import { documentLocales } from '../../../src/lib/domain/language';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { documentFile } from '../../../src/lib/server/document/document-file';
import { meetingDocuments } from '../../../src/lib/server/document/meeting-documents';
import { readerSource } from '../../../src/lib/server/record/record-source';
import { squeeze } from '../../support/pdf-text';
import { openDocumentScene, words, type DocumentScene } from '../../support/scenes/document-scene';

let scene: DocumentScene;
beforeEach(async () => {
	scene = await openDocumentScene();
});
afterEach(() => scene.close());

async function approve(): Promise<void> {
	await scene.submit();
	const approved = await scene.approve(scene.hall.governor);
	expect(approved.ok).toBe(true);
}

async function textOf(kind: DocumentKind, asked = {}): Promise<string> {
	const made = await scene.ask(scene.hall.secretariat, kind, { locale: 'km', ...asked });
	if (!made.ok) throw new Error(made.refusal.code);
	return squeeze(new TextDecoder().decode(await produceDocument(made.value.order, 'txt')));
}

/** What a document can't do without. */
const held: Record<DocumentKind, readonly string[]> = {
	'invitation-letter': [words.guest],
	agenda: ['ការពិភាក្សា'],
	'attendance-sheet': [words.guest],
	badges: [words.guest],
	'name-cards': [words.guest],
	minutes: [words.problem, words.reply, words.action],
	report: [words.problem, words.reply, words.action, words.request],
	'report-summary': [words.action],
	'action-plan': [words.action],
	'progress-report': [words.action],
	'escalation-letter': [words.challenge, words.request],
	'escalation-answer': [words.answer],
	'board-note': [words.challenge],
	'guideline-annex': ['CPPD-01']
};

describe('the documents of a dialogue', () => {
	it('hold what was captured, in each language', async () => {
		await scene.escalate();
		for (const kind of documentKinds) {
			const text = await textOf(kind);
			for (const word of held[kind]) expect(text, kind).toContain(squeeze(word));
			for (const locale of documentLocales) {
				const made = await scene.ask(scene.hall.secretariat, kind, { locale });
				expect(made, kind).toMatchObject({ ok: true, value: { order: { kind, locale } } });
				if (!made.ok) continue;
				const bytes = await produceDocument(made.value.order, 'pdf');
				expect(Buffer.from(bytes.subarray(0, 5)).toString(), kind).toBe('%PDF-');
			}
		}
	});

	it('are drafts until the report is approved, but for those that need no approval', async () => {
		await scene.escalate();
		const { secretariat } = scene.hall;
		const drafts: DocumentKind[] = [
			...(['minutes', 'report', 'report-summary', 'board-note'] as const),
			...(['action-plan', 'guideline-annex'] as const)
		];
		for (const kind of documentKinds) {
			const wanted = drafts.includes(kind) ? 'draft' : 'ready';
			expect(await scene.standing(secretariat, kind), kind).toBe(wanted);
			const made = await scene.ask(secretariat, kind);
			if (made.ok) expect(made.value.order.data[0].issuance.draft, kind).toBe(wanted === 'draft');
		}
		await approve();
		const approved: DocumentKind[] = ['minutes', 'report', 'report-summary', 'board-note'];
		for (const kind of documentKinds) {
			const wanted = approved.includes(kind) ? 'approved' : 'ready';
			expect(await scene.standing(secretariat, kind), kind).toBe(wanted);
		}
	});

	it('come from the frozen version once it is approved, byte for byte as it was signed', async () => {
		await approve();
		await scene.hall.pool.query(`update public.input set body = 'ផ្សេង' where meeting_id = $1`, [
			scene.hall.meetingId
		]);
		const made = await scene.ask(scene.hall.department, 'report');
		if (!made.ok) throw new Error(made.refusal.code);
		const { order, number, signed } = made.value;
		expect(order.data[0].issuance).toMatchObject({ number, draft: false });
		expect(await textOf('report')).toContain(squeeze(words.problem));
		const file = await documentFile(scene.app, made.value, 'pdf');
		expect(createHash('sha256').update(file).digest('hex')).toBe(signed!.files.km!.sha256);
	});

	it('show a revision to those who write it, and the approved version to all others', async () => {
		await approve();
		const { secretariat, department } = scene.hall;
		const revised = await secretariat.do('report.revise', { id: scene.reportId, reason: 'កែ' });
		expect(revised.ok).toBe(true);
		expect(await scene.standing(secretariat, 'report')).toBe('draft');
		expect(await scene.standing(department, 'report')).toBe('approved');
	});

	it('keep the number and the code of the report to the report', async () => {
		await approve();
		for (const kind of ['minutes', 'board-note'] as const) {
			const made = await scene.ask(scene.hall.secretariat, kind);
			if (!made.ok) throw new Error(made.refusal.code);
			expect(made.value.order.data[0].issuance.number, kind).toBeNull();
			expect(made.value.order.data[0].issuance.verificationUrl, kind).toBeUndefined();
		}
		const summary = await scene.ask(scene.hall.secretariat, 'report-summary');
		if (!summary.ok) throw new Error(summary.refusal.code);
		expect(summary.value.order.data[0].issuance.number).toBe(summary.value.number);
		expect(summary.value.order.data[0].issuance.verificationUrl).toBeUndefined();
	});

	it('state what the guideline asks, as it stood when the report was approved', async () => {
		await approve();
		const made = await scene.ask(scene.hall.secretariat, 'report');
		if (!made.ok || made.value.order.kind !== 'report') throw new Error('no report');
		const findings = made.value.order.data[0].guideline!;
		expect(findings.map(({ rule }) => rule)).toContain('CPPD-17');
		expect(findings.find(({ rule }) => rule === 'CPPD-01')).toMatchObject({ result: 'met' });
	});
});

describe('who gets a document', () => {
	const door: DocumentKind[] = ['invitation-letter', 'attendance-sheet', 'badges', 'name-cards'];

	it('is nobody from another province, and nobody without a role', async () => {
		await scene.escalate();
		for (const kind of documentKinds) {
			for (const actor of [scene.hall.otherSecretariat, scene.hall.stranger]) {
				expect(await scene.standing(actor, kind), kind).toBe('not_found');
			}
		}
	});

	it('is for the door and the letters those who manage the meeting, for the draft those who sign', async () => {
		const { governor, department, secretariat } = scene.hall;
		for (const kind of door) {
			expect(await scene.standing(secretariat, kind), kind).toBe('ready');
			for (const actor of [department, scene.ncdds]) {
				expect(await scene.standing(actor, kind), kind).toBe('document_forbidden');
			}
			// The letters go out in the name of who leads the meeting, and are read by them.
			expect(await scene.standing(governor, kind), kind).toBe(
				kind === 'invitation-letter' ? 'ready' : 'document_forbidden'
			);
		}
		for (const kind of ['report', 'report-summary', 'minutes'] as const) {
			expect(await scene.standing(governor, kind), kind).toBe('draft');
			expect(await scene.standing(department, kind), kind).toBe('document_not_yet');
			expect(await scene.standing(scene.ncdds, kind), kind).toBe('document_not_yet');
		}
		expect(await scene.standing(governor, 'board-note')).toBe('draft');
		expect(await scene.standing(department, 'board-note')).toBe('document_forbidden');
	});

	it('shows an invited partner no more than its pages do', async () => {
		const { pool, partnerId, participantId, partner } = scene.hall;
		expect(await scene.standing(partner, 'agenda')).toBe('not_found');
		await pool.query('update public.participant set organisation_id = $1 where id = $2', [
			partnerId,
			participantId
		]);
		expect(await scene.standing(partner, 'agenda')).toBe('ready');
		for (const kind of [...door, 'action-plan', 'progress-report', 'guideline-annex'] as const) {
			expect(await scene.standing(partner, kind), kind).toBe('document_forbidden');
		}
		expect(await scene.standing(partner, 'report')).toBe('document_not_yet');
		await approve();
		expect(await scene.standing(partner, 'report')).toBe('approved');
	});

	it('lists on the page what the reader may have, each with how it stands', async () => {
		const linesFor = async (actor: typeof scene.ncdds) => {
			const source = readerSource(scene.app, actor.context);
			const view = await meetingDocuments(source, scene.hall.meetingId, 'km');
			return Object.fromEntries(view!.lines.map((line) => [line.kind, line.reason ?? line.state]));
		};
		expect(await linesFor(scene.hall.department)).toEqual({
			agenda: 'ready',
			minutes: 'not_approved',
			report: 'not_approved',
			'report-summary': 'not_approved',
			'action-plan': 'draft',
			'progress-report': 'ready',
			'guideline-annex': 'draft'
		});
		expect(Object.keys(await linesFor(scene.hall.secretariat))).toHaveLength(14);
	});
});

describe('documents that are not possible', () => {
	it('are refused with the reason', async () => {
		const { secretariat } = scene.hall;
		await scene.hall.setStatus('in_session');
		const report = await scene.ask(secretariat, 'report');
		expect(report).toMatchObject({
			refusal: { code: 'document_not_yet', detail: { reason: 'not_concluded' } }
		});
		await scene.hall.setStatus('cancelled');
		expect(await scene.ask(secretariat, 'invitation-letter')).toMatchObject({
			refusal: { detail: { reason: 'cancelled' } }
		});
		const none = { escalationId: scene.escalationId };
		await scene.hall.setStatus('concluded');
		await scene.escalate();
		expect(await scene.ask(secretariat, 'escalation-letter', none)).toMatchObject({ ok: true });
		const other = { escalationId: scene.challengeId };
		expect(await scene.ask(secretariat, 'escalation-letter', other)).toMatchObject({
			refusal: { code: 'document_nobody' }
		});
	});

	it('are those of a dialogue for a working group, and the other way round not', async () => {
		await scene.hall.pool.query(
			`insert into public.forum (id, kind, unit_id, name_km, name_en)
			select $2, 'twg', unit_id, 'ក្រុម', 'Group' from public.meeting where id = $1`,
			[scene.hall.meetingId, scene.escalationId]
		);
		await scene.hall.pool.query('update public.meeting set forum_id = $2 where id = $1', [
			scene.hall.meetingId,
			scene.escalationId
		]);
		const { secretariat } = scene.hall;
		for (const kind of ['report', 'report-summary', 'board-note'] as const) {
			expect(await scene.standing(secretariat, kind), kind).toBe('document_other_meeting');
		}
		expect(await scene.standing(secretariat, 'minutes')).toBe('draft');
		expect(await scene.standing(secretariat, 'guideline-annex')).toBe('draft');
	});
});
