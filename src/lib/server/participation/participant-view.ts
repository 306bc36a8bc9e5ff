import type { Locale } from '../../domain/language.ts';
import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import type { ParticipantView } from '../../contract/participation-views.ts';
import type { Sex } from '../../domain/sex.ts';
import type { InvitationAnswer } from '../../domain/participation/answer.ts';
import { hasBasis, type ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import type { Database } from '../db/types.ts';

/** A row of `participant_row`; the columns of a view are nullable to the type generator only. */
export type ParticipantRow = Database['public']['Views']['participant_row']['Row'];

type Mail = NonNullable<ParticipantView['mail']>;

/** The view of a row. */
export function participantView(row: ParticipantRow): ParticipantView {
	const category = row.category as ParticipantCategory;
	const basis = row.basis ?? '';
	return {
		id: row.id!,
		category,
		organisation: row.organisation_id
			? {
					id: row.organisation_id,
					name: { km: row.organisation_km ?? '', en: row.organisation_en ?? '' }
				}
			: null,
		name: { km: row.name_km ?? '', en: row.name_en ?? '' },
		position: { km: row.position_km ?? '', en: row.position_en ?? '' },
		personal:
			row.sex === null
				? null
				: {
						sex: row.sex as Sex,
						email: row.email,
						phone: row.phone,
						note: row.response_note ?? '',
						delegateSex: row.delegate_sex as Sex,
						own: row.own_answer
							? {
									answer: row.own_answer as InvitationAnswer,
									at: row.own_answered_at ?? '',
									note: row.own_note ?? '',
									delegate: row.own_delegate_name
										? { name: row.own_delegate_name, position: row.own_delegate_position ?? '' }
										: null
								}
							: null
					},
		locale: row.locale as Locale,
		basis,
		agendaItem: row.agenda_item_id
			? {
					id: row.agenda_item_id,
					title: { km: row.agenda_km ?? '', en: row.agenda_en ?? '' }
				}
			: null,
		// To those who aren't told the basis it isn't said to be missing.
		hasBasis: row.basis === null || hasBasis({ category, basis, agendaItemId: row.agenda_item_id }),
		invitation: row.invitation as InvitationStatus,
		sentAt: row.sent_at,
		byLetter: row.sent_by_letter ?? false,
		mail: row.mail_status
			? { status: row.mail_status as Mail['status'], error: row.mail_error }
			: null,
		mailed: row.was_mailed ?? false,
		answer: row.responded_at
			? {
					at: row.responded_at,
					via: row.responded_via === 'link' ? 'link' : 'staff'
				}
			: null,
		attendance: row.attendance as Attendance | null,
		delegate: row.delegate_name
			? { name: row.delegate_name, position: row.delegate_position ?? '' }
			: null,
		rev: row.rev ?? 1,
		mark: row.mark ?? ''
	};
}
