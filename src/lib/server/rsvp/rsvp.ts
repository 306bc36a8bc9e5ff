import type { RsvpView } from '../../contract/participation-views.ts';
import type { Sex } from '../../domain/sex.ts';
import { publicAnswer } from '../../contract/participation.ts';
import type { InvitationAnswer } from '../../domain/participation/answer.ts';
import { timetable } from '../../domain/agenda/timetable.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import { checkFields } from '../command/run-command.ts';
import type { Db } from '../db/client.ts';
import { jsonOf, QueryError } from '../db/read.ts';
import { isToken } from '../link/link-token.ts';

interface OpenedLink {
	state: RsvpView['state'];
	reason: string;
	/** Postponed as one that was cancelled and is brought back. */
	reinstated: boolean;
	titleKm: string;
	titleEn: string;
	heldOn: string;
	startsAt: string;
	replyBy: string | null;
	placeKm: string;
	placeEn: string;
	hostKm: string;
	hostEn: string;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	answer: InvitationAnswer | null;
	recordedBy: 'secretariat' | 'link';
	recordedAt: string | null;
	mark: string;
	ownAnswer: InvitationAnswer | null;
	ownAnsweredAt: string | null;
	ownDelegateName: string | null;
	note: string;
	delegateName: string | null;
	delegatePosition: string;
	delegateSex: Sex;
	agenda: { titleKm: string; titleEn: string; minutes: number }[];
}

/** What a person sees who opens the link. `db` acts as nobody; opening changes nothing. */
export async function openRsvp(db: Db, token: string): Promise<RsvpView> {
	if (!isToken(token)) return { state: 'expired', invitation: null };
	const link = jsonOf<OpenedLink>(await db.rpc('open_link', { p_token: token }));
	if (!link.titleKm) return { state: link.state, invitation: null };
	return {
		state: link.state,
		invitation: {
			reason: link.reason,
			reinstated: link.reinstated,
			title: { km: link.titleKm, en: link.titleEn },
			heldOn: link.heldOn,
			startsAt: link.startsAt,
			replyBy: link.replyBy,
			place: { km: link.placeKm, en: link.placeEn },
			host: { km: link.hostKm, en: link.hostEn },
			name: { km: link.nameKm, en: link.nameEn },
			position: { km: link.positionKm, en: link.positionEn },
			answer: link.answer,
			mark: link.mark,
			recorded:
				link.answer && link.recordedBy === 'secretariat'
					? {
							at: link.recordedAt ?? '',
							own: link.ownAnswer && {
								answer: link.ownAnswer,
								at: link.ownAnsweredAt ?? '',
								delegateName: link.ownDelegateName ?? ''
							}
						}
					: null,
			note: link.note,
			delegate: link.delegateName
				? { name: link.delegateName, position: link.delegatePosition, sex: link.delegateSex }
				: null,
			agenda: timetable(link.agenda, link.startsAt).map((item) => ({
				title: { km: item.titleKm, en: item.titleEn },
				startsAt: item.startsAt,
				minutes: item.minutes
			}))
		}
	};
}

/** Gives the answer of the person who holds the link. It can be given again until the meeting begins. */
export async function answerRsvp(
	db: Db,
	token: string,
	answer: unknown
): Promise<Result<{ answer: string }>> {
	if (!isToken(token)) return refuse('rsvp_expired');
	const checked = checkFields(publicAnswer, answer);
	if (!checked.ok) return checked;
	const { error, status } = await db.rpc('answer_invitation', {
		p_token: token,
		p_payload: checked.value
	});
	if (!error) return accept({ answer: checked.value.answer });
	if (error.code === 'SN000') return refuse(error.message);
	throw new QueryError(error, status);
}
