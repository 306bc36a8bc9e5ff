import type { AgendaItemView } from '../../contract/agenda-views.ts';
import type { AttachmentView } from '../../contract/attachment-views.ts';
import { agendaThemes } from '../../domain/agenda/agenda-item.ts';
import { timetable } from '../../domain/agenda/timetable.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/** The agenda of a meeting in its order, each item with its presenters, documents and times. */
export async function readAgenda(
	context: Pick<Context, 'db'>,
	meeting: { id: string; startsAt: string }
): Promise<AgendaItemView[]> {
	return timetable(await agendaItems(context, meeting.id), meeting.startsAt);
}

/** The agenda of a meeting in its order, each item with its presenters and documents. */
export async function agendaItems(
	context: Pick<Context, 'db'>,
	meetingId: string
): Promise<Omit<AgendaItemView, 'startsAt' | 'endsAt'>[]> {
	const [itemRows, fileRows] = await Promise.all([
		context.db
			.from('agenda_item')
			.select(
				`id, position, kind, theme, title_km, title_en, minutes, started_at, rev,
				agenda_presenter(organisation_id, label_km, label_en, position)`
			)
			.eq('meeting_id', meetingId)
			.order('position')
			.order('position', { referencedTable: 'agenda_presenter' })
			.order('id', { referencedTable: 'agenda_presenter' }),
		context.db
			.from('attachment')
			.select('id, subject_id, file_name, media_type, bytes')
			.eq('meeting_id', meetingId)
			.eq('subject', 'agenda_item')
			.is('removed_at', null)
			.order('added_at')
			.order('id')
	]);
	const files = new Map<string, AttachmentView[]>();
	for (const row of rowsOf(fileRows)) {
		const file = {
			id: row.id,
			fileName: row.file_name,
			mediaType: row.media_type,
			bytes: row.bytes
		};
		files.set(row.subject_id, [...(files.get(row.subject_id) ?? []), file]);
	}
	return rowsOf(itemRows).map((row) => ({
		id: row.id,
		position: row.position,
		kind: row.kind,
		theme: agendaThemes.find((theme) => theme === row.theme) ?? null,
		title: { km: row.title_km, en: row.title_en },
		minutes: row.minutes,
		startedAt: row.started_at,
		presenters: row.agenda_presenter.map((presenter) => ({
			organisationId: presenter.organisation_id,
			label: { km: presenter.label_km, en: presenter.label_en }
		})),
		attachments: files.get(row.id) ?? [],
		rev: row.rev
	}));
}
