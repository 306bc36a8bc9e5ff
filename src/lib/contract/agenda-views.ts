import type { AgendaItemKind, AgendaTheme } from '../domain/agenda/agenda-item.ts';
import type { AttachmentView } from './attachment-views.ts';
import type { Bilingual } from '../domain/language.ts';

/** Who presents an item. */
export interface PresenterView {
	organisationId: string | null;
	label: Bilingual;
}

/** An item of the agenda with its place in the timetable, HH:MM. */
export interface AgendaItemView {
	id: string;
	position: number;
	kind: AgendaItemKind;
	theme: AgendaTheme | null;
	title: Bilingual;
	minutes: number;
	startsAt: string;
	endsAt: string;
	/** When it was begun in the meeting; null before. */
	startedAt: string | null;
	presenters: PresenterView[];
	attachments: AttachmentView[];
	rev: number;
}
