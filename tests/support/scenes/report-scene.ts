import { v7 } from 'uuid';
import { inject } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import { createApp } from '../../../src/lib/server/start/create-app';
import { readEnv } from '../../../src/lib/server/env';
import { approveReport } from '../../../src/lib/server/report/approve-report';
import { submitReport } from '../../../src/lib/server/report/lay-before';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { fileDocuments } from '../file-documents.ts';
import { openHall, type Actor, type Hall } from './hall';

/** A concluded dialogue with something in it, and the app that turns it into a report. */
export interface ReportScene {
	hall: Hall;
	app: App;
	reportId: string;
	ncdds: Actor;
	approve: (
		by: Actor,
		given?: { number?: string; approvedOn?: string; commandId?: string; seen?: string }
	) => ReturnType<typeof approveReport>;
	/** Starts the report and brings it to `in_review`. */
	submit: () => Promise<void>;
	/** Hands it over again, after it was returned or taken up. */
	submitAgain: () => ReturnType<typeof submitReport>;
	close: () => Promise<void>;
}

let numbers = Date.now() % 1_000_000;

/** The date in Cambodia, YYYY-MM-DD. */
export function today(): string {
	return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The fingerprint of the draft that somebody has on their page. */
export async function seenBy(by: Actor, meetingId: string): Promise<string | undefined> {
	return (await reportPage(by.context, meetingId, localDocumentMaker()))?.seen || undefined;
}

/** Hands over the draft that somebody has on their page. */
export async function submitAs(by: Actor, meetingId: string): ReturnType<typeof submitReport> {
	const seen = await seenBy(by, meetingId);
	return submitReport(by.context, { meetingId, commandId: v7(), seen });
}

/** Opens the scene; `setup` adds to the meeting while it is still in session. */
export async function openReportScene(setup?: (hall: Hall) => Promise<void>): Promise<ReportScene> {
	const hall = await openHall();
	const env = readEnv(inject('stack').env);
	if (!env.ok) throw new Error(JSON.stringify(env.problems));
	const app = { ...createApp(env.env), documents: fileDocuments() };
	await hall.pool.query(
		`update public.participant set attendance = 'present', name_en = 'Department delegate' where id = $1`,
		[hall.participantId]
	);
	await hall.pool.query(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, participant_id, kind, body, status, answer, sequence)
		values ($1, $2, $3, $4, $5, 'problem', 'ផ្លូវខូចក្នុងរដូវវស្សា', 'answered', 'នឹងជួសជុលក្នុងត្រីមាសទី១', 1)`,
		[v7(), hall.meetingId, hall.unitId, hall.itemId, hall.participantId]
	);
	await hall.pool.query(
		`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, sequence)
		values ($1, $2, $3, 'ជួសជុលផ្លូវលំ', $4, app.today() + 60, 1)`,
		[v7(), hall.meetingId, hall.unitId, hall.departmentId]
	);
	await setup?.(hall);
	await hall.setStatus('concluded');
	const reportId = v7();
	const ncdds = await hall.actor('ncdds', '00000000-0000-7000-8000-a00000000003');
	return {
		hall,
		app,
		reportId,
		ncdds,
		approve: async (by, given = {}) =>
			approveReport(app, by.context, {
				meetingId: hall.meetingId,
				commandId: given.commandId ?? v7(),
				seen: given.seen ?? (await seenBy(by, hall.meetingId)),
				number: given.number ?? `${(numbers += 1)}/26 សាកល្បង`,
				approvedOn: given.approvedOn ?? today(),
				signatoryKm: 'អភិបាលខេត្ត',
				signatoryEn: 'Provincial Governor'
			}),
		submit: async () => {
			await hall.secretariat.do('report.start', { id: reportId, meetingId: hall.meetingId });
			await submitAs(hall.secretariat, hall.meetingId);
		},
		submitAgain: () => submitAs(hall.secretariat, hall.meetingId),
		close: async () => {
			app.mailer.close();
			await app.pool.end();
			await hall.close();
		}
	};
}
