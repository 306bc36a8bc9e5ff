import { hasVisible } from '../../domain/entry/unseen-signs.ts';
import { isId } from '../../contract/fields.ts';
import type { DispatchLogRow, DispatchPageView } from '../../contract/dispatch-views.ts';
import { deliveryStates, summariseDelivery } from '../../domain/dispatch/delivery.ts';
import { awaitsDispatch } from '../../domain/report/report-status.ts';
import { may, type Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { meetingRecord, type MeetingRecord } from '../record/meeting-record.ts';
import { versionView } from '../report/report-page.ts';
import { dispatchLog } from './dispatch-log.ts';
import { proposedRecipients } from './proposed-recipients.ts';

/** More bodies than this are added in several steps: their ids travel in the address. */
const maxAdded = 100;

/** The versions of which somebody got a copy. */
async function dispatchedVersions(context: Context, record: MeetingRecord): Promise<Set<string>> {
	const rows = rowsOf(
		await context.db
			.from('report_version')
			.select('id, report_recipient!inner(id)')
			.eq('meeting_id', record.id)
			.order('id')
			.order('id', { referencedTable: 'report_recipient' })
			.limit(1, { referencedTable: 'report_recipient' })
	);
	return new Set(rows.map(({ id }) => id));
}

function filtersOf(params: URLSearchParams): DispatchPageView['filters'] {
	return {
		query: (params.get('q') ?? '').trim().slice(0, 100),
		state: deliveryStates.find((state) => state === params.get('state')) ?? ''
	};
}

function fits(row: DispatchLogRow, { query, state }: DispatchPageView['filters']): boolean {
	if (state && row.state !== state) return false;
	if (!hasVisible(query)) return true;
	const words = [row.name.km, row.name.en, row.address, row.receipt?.number, row.receipt?.by];
	return words.some((word) => word?.toLowerCase().includes(query.toLowerCase()));
}

/**
 * The dispatch of a meeting's latest approved version, or of the one that the address names
 * (`?version=`): the proposal before, the log after. `?add=` ids of further bodies, `?q=` and `?state=`
 * narrow the log. Null where nothing is approved or the user may not see the log.
 */
export async function dispatchPage(
	context: Context,
	meetingId: string,
	params: URLSearchParams = new URLSearchParams()
): Promise<DispatchPageView | null> {
	const record = await meetingRecord(context.db, meetingId);
	const versions = record?.report?.versions ?? [];
	const latest = versions[0];
	if (!record?.report || !latest || !may(context, 'meeting.read', record.unitId)) return null;
	const sent = await dispatchedVersions(context, record);
	const asked = versions.find(({ id }) => id === params.get('version'));
	// While a new version is being written or waits to be sent, the log of the last one is still there.
	const isOpen = awaitsDispatch(record.report.status) && !asked;
	const version = asked ?? (isOpen ? latest : (versions.find(({ id }) => sent.has(id)) ?? latest));
	const log = await dispatchLog(context, version.id);
	const filters = filtersOf(params);
	const shown = log.filter((row) => fits(row, filters));
	const added = params.getAll('add').filter(isId).slice(0, maxAdded);
	return {
		reportId: record.report.id,
		version: versionView(version),
		dispatched: versions
			.filter(({ id }) => sent.has(id))
			.map(({ id, version: count, number }) => ({ id, version: count, number })),
		proposal: isOpen ? await proposedRecipients(context, record, added) : null,
		log: shown,
		filters,
		hidden: log.length - shown.length,
		...summariseDelivery(log.map(({ state }) => state))
	};
}
