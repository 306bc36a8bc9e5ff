import { isId } from '../../contract/fields.ts';
/** Where the documents of a meeting come from: the database as a reader sees it, or as the server does. */

import type { Permission } from '../../domain/authorisation/roles.ts';
import { isHeld } from '../../domain/report/report-status.ts';
import type { App } from '../app/app.ts';
import { may, type Context } from '../request/context.ts';
import type { ReportContent } from '../../contract/report-content.ts';
import type { LinkSource } from '../link/link-token.ts';
import { openLinks, rsvpAddress } from '../link/invitation-links.ts';
import { latestVersion, type FrozenVersion } from './frozen-version.ts';
import { laidBefore } from './report-snapshot.ts';
import { withVerification } from '../link/verification-address.ts';
import { meetingRecord, type MeetingRecord } from './meeting-record.ts';

/** Reads what documents are made from. */
export interface RecordSource {
	/** The record of a meeting, null where there is none to be read. `only`: of the people these alone. */
	record(meetingId: string, only?: readonly string[]): Promise<MeetingRecord | null>;
	/** What lies before the one who approves, while a report is in review; null where nothing does. */
	laidBefore(record: MeetingRecord): Promise<ReportContent | null>;
	/** The version of the meeting's report that was approved last, with the code that it is checked by. */
	version(meetingId: string): Promise<FrozenVersion | null>;
	may(permission: Permission, unitId: string): boolean;
	/** The addresses at which these participants answer their invitations; for those who may manage the meeting. */
	answerAddresses(participantIds: readonly string[]): Promise<Map<string, string>>;
	now(): Date;
}

async function answerAddresses(
	app: LinkSource & { pool: Pick<App['pool'], 'query'> },
	participantIds: readonly string[]
): Promise<Map<string, string>> {
	const links = await openLinks(app, participantIds);
	return new Map([...links].map(([person, link]) => [person, rsvpAddress(app, link)]));
}

function verified(app: LinkSource, version: FrozenVersion | null): FrozenVersion | null {
	return version && { ...version, content: withVerification(app, version.content) };
}

/** What a person may read, under their own rights. */
export function readerSource(
	app: LinkSource & { pool: Pick<App['pool'], 'query'> },
	context: Context
): RecordSource {
	return {
		record: (meetingId, only) => meetingRecord(context.db, meetingId, only),
		laidBefore: (record) => laidBefore(context.db, record),
		version: async (meetingId) => verified(app, await latestVersion(context, meetingId)),
		may: (permission, unitId) => may(context, permission, unitId),
		answerAddresses: (participantIds) => answerAddresses(app, participantIds),
		now: () => context.now()
	};
}

/**
 * All that there is, past the policies: for the worker that sends what a command has owed, and for the
 * operator at the server's own terminal.
 */
export function serverSource(
	app: LinkSource & { pool: Pick<App['pool'], 'query'>; now: () => Date }
): RecordSource {
	return {
		record: async (meetingId, only) => {
			if (!isId(meetingId)) return null;
			const { rows } = await app.pool.query<{ record: MeetingRecord | null }>(
				'select public.meeting_record($1, $2::uuid[]) as record',
				[meetingId, only ?? null]
			);
			return rows[0]?.record ?? null;
		},
		laidBefore: async ({ report }) => {
			if (!report || !isHeld(report)) return null;
			const { rows } = await app.pool.query<{ content: ReportContent }>(
				`select content from public.report_snapshot where report_id = $1 order by taken_at desc, id limit 1`,
				[report.id]
			);
			return rows[0]?.content ?? null;
		},
		version: async (meetingId) => {
			const { rows } = await app.pool.query<FrozenVersion>(
				`select number, content, files from public.report_version
				where meeting_id = $1 order by version desc limit 1`,
				[meetingId]
			);
			return verified(app, rows[0] ?? null);
		},
		may: () => true,
		answerAddresses: (participantIds) => answerAddresses(app, participantIds),
		now: () => app.now()
	};
}
