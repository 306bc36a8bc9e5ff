import { v7 } from 'uuid';
import { expect, it } from 'vitest';
import { approveReport } from '../../../src/lib/server/report/approve-report';
import { codeOf } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import { closeEachScene, frozen, openScene, page, scene } from './review-scene';

closeEachScene();

it('an approval beside changes that are shown needs them ticked as read, whoever gives it', async () => {
	await openScene();
	await scene.submit();
	const { seen } = await page();
	const approve = (changesRead: boolean) =>
		approveReport(scene.app, scene.hall.governor.context, {
			meetingId: scene.hall.meetingId,
			commandId: v7(),
			seen,
			since: 'laid',
			changesRead,
			number: `${v7().slice(-6)}/26`,
			approvedOn: today(),
			signatoryKm: 'អភិបាលខេត្ត',
			signatoryEn: 'Provincial Governor'
		});
	expect(await approve(false)).toMatchObject({
		ok: false,
		refusal: { code: 'report_changes_unread', fields: { changesRead: 'unticked' } },
		changed: null,
		unprinted: null
	});
	expect(await frozen()).toEqual([]);
	expect(await approve(true)).toMatchObject({ ok: true });
});

it('a number or title that is not printed as typed is told once, and approved only when just that was ticked', async () => {
	await openScene();
	await scene.submit();
	const { seen } = await page();
	const commandId = v7();
	const approve = (signatoryEn: string, unprintedRead?: string) =>
		approveReport(scene.app, scene.hall.governor.context, {
			meetingId: scene.hall.meetingId,
			commandId,
			seen,
			...(unprintedRead ? { unprintedRead } : {}),
			number: `${commandId.slice(-6)}/26\u{13080}`,
			approvedOn: today(),
			signatoryKm: 'អភិបាលខេត្ត',
			signatoryEn
		});
	const told = await approve('Prime Minister 😀');
	expect(told).toMatchObject({
		ok: false,
		refusal: { code: 'report_unprinted_unread', fields: { unprintedRead: 'unticked' } },
		unprinted: {
			findings: [
				{ field: 'number', kind: 'missing', code: 'U+13080' },
				{ field: 'signatoryEn', kind: 'emoji', character: '😀' }
			]
		}
	});
	const read = told.ok ? '' : told.unprinted!.seen;
	// What was typed anew since is told anew.
	expect(await codeOf(approve('Prime Minister 🎉', read))).toBe('report_unprinted_unread');
	expect(await frozen()).toEqual([]);
	expect(await codeOf(approve('Prime Minister 😀', read))).toBe('ok');
	expect(await frozen()).toHaveLength(1);
});
