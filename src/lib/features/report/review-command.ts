import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import type { PayloadOf } from '../../contract/commands.ts';
import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { reportOf } from './report-command.ts';

/** `all` stands for the whole report: an empty choice would ask to choose. */
function partOf(chosen: string): string {
	return chosen === 'all' ? '' : chosen;
}

export function addRemark(form: FormReader, id: string): TypedPayload<'report.remark'> {
	return {
		id,
		reportId: form.text('report'),
		section: partOf(form.text('section')),
		body: form.text('body')
	};
}

export function withdrawRemark(form: FormReader): TypedPayload<'report.withdraw_remark'> {
	return { id: form.text('remark') };
}

export function settleRemark(form: FormReader): TypedPayload<'report.settle_remark'> {
	return {
		id: form.text('remark'),
		settled: form.text('settled') === 'yes',
		answer: form.text('answer')
	};
}

/** What the one who signs gives. */
export interface GivenApproval extends Pick<
	PayloadOf<'report.approve'>,
	'number' | 'approvedOn' | 'signatoryKm' | 'signatoryEn'
> {
	/** On a page that shows what has changed: the fingerprint of what was read before. */
	since: string;
	/** Whether the changes that are shown were ticked as read. */
	changesRead: boolean;
	/** The fingerprint of what was shown not to be printed as it was typed, where that was ticked as read. */
	unprintedRead: string;
}

export function givenApproval(form: FormReader): GivenApproval {
	return {
		since: form.text('since'),
		changesRead: form.text('changesRead') === form.seen(),
		unprintedRead: form.text('unprintedRead'),
		number: form.text('number'),
		approvedOn: form.date('approvedOn'),
		signatoryKm: form.text('signatoryKm'),
		signatoryEn: form.text('signatoryEn')
	};
}

/** With remarks: rows of part and words, the empty ones left out. */
export function returnReport(form: FormReader): TypedPayload<'report.return'> {
	return {
		...reportOf(form),
		seen: form.seen(),
		remarks: form
			.all('remark')
			.map((row) => ({ section: partOf(form.text(`part.${row}`)), body: form.text(`body.${row}`) }))
			.filter(({ body }) => hasVisible(body))
	};
}
