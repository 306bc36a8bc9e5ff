import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { MeetingHeader } from '../../../src/lib/contract/meeting-views.ts';
import type { MeetingStatus } from '../../../src/lib/domain/meeting/meeting-status.ts';
import GateNotice from '../../../src/lib/features/meeting/gate-notice.svelte';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';

const may = {
	manage: true,
	lead: false,
	prepareReport: true,
	approveReport: false,
	seePersonal: true,
	seeDispatch: true,
	raiseEscalation: true
};

function noticeOf(status: MeetingStatus, changes: Partial<MeetingHeader> = {}): string {
	const unit = { id: '', name: { km: 'ខេត្ត', en: 'Province' }, areaCode: '02' };
	const meeting: MeetingHeader = {
		id: 'm',
		forum: { id: 'f', kind: 'dialogue', name: unit.name },
		unit,
		previousId: null,
		title: unit.name,
		status,
		statusReason: '',
		reinstated: false,
		heldOn: '2026-11-18',
		year: 2026,
		startsAt: '08:00',
		place: unit.name,
		hostMechanism: unit.name,
		report: null,
		stage: 'prepare',
		rev: 1,
		hanging: null,
		may,
		...changes
	};
	const { body } = render(GateNotice, { props: { work: 'agenda', meeting } });
	return body.replace(/<!--.*?-->/g, '').trim();
}

it('is silent while the agenda can be changed, and to those who never could', () => {
	expect(noticeOf('scheduled')).toBe('');
	expect(noticeOf('closed', { may: { ...may, manage: false } })).toBe('');
});

it('says that the meeting is over', () => {
	const state = m.meeting_status_closed();
	expect(noticeOf('closed')).toContain(m.meeting_read_only({ state }));
});

it('says before whom the report lies that holds it', () => {
	const holder = { km: 'អភិបាលខេត្ត', en: 'The Governor' };
	const report = { id: 'r', status: 'in_review' as const, holder };
	expect(noticeOf('in_session', { report })).toContain('អភិបាលខេត្ត');
});
