import { isId } from '../../contract/fields.ts';
import type { EscalationPreview } from '../../contract/escalation-views.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';
import { meetingRecord } from '../record/meeting-record.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
import { reachViewOf } from '../reach/reach-view.ts';
import { raisedMailOf } from './mail-escalation.ts';

/** What bringing a challenge up does, as `public.escalation_preview` gives it. */
interface RaisingRecord {
	challenge: { title: string; description: string; solutions: string[] };
	meetingId: string;
	meetingKm: string;
	meetingEn: string;
	unitKm: string;
	unitEn: string;
	/** Who raises it. */
	actorKm: string;
	actorEn: string;
	/** In which body. */
	bodyKm: string | null;
	bodyEn: string | null;
	/** YYYY-MM-DD. */
	dueOn: string;
	told: { id: string; nameKm: string; nameEn: string; email: string | null }[];
}

/**
 * What bringing a challenge up will do: whom it reaches and how, by when they are to answer, and the mail as
 * it will read; in the place of the request, which is still to be written, stands an ellipsis. Null where there
 * is no such challenge for the reader.
 */
export async function escalationPreview(
	app: App,
	context: Context,
	challengeId: string
): Promise<EscalationPreview | null> {
	if (!isId(challengeId)) return null;
	const raising = jsonOf<RaisingRecord | null>(
		await context.db.rpc('escalation_preview', { p_challenge: challengeId })
	);
	const record = raising && (await meetingRecord(context.db, raising.meetingId));
	if (!raising || !record) return null;
	const holder = raising.told[0];
	const reach = await reachViewOf(
		raising.told.map(({ id, nameKm, nameEn, email }) => ({
			recipient: {
				id,
				name: '',
				body: nameKm,
				address: email,
				hasBasis: true,
				// Whom no mail reaches finds it in the system.
				channel: email === null ? ('portal' as const) : ('mail' as const)
			},
			name: { km: nameKm, en: nameEn },
			body: null
		})),
		{
			sampleFor: ({ name }) =>
				raisedMailOf(app, {
					row: {
						title: raising.challenge.title,
						request: '…',
						due: raising.dueOn,
						unit_km: raising.unitKm,
						unit_en: raising.unitEn,
						meeting_km: raising.meetingKm,
						meeting_en: raising.meetingEn,
						actor_km: raising.actorKm,
						actor_en: raising.actorEn,
						body_km: raising.bodyKm,
						body_en: raising.bodyEn
					},
					record,
					matter: {
						...raising.challenge,
						request: '…',
						toKm: holder?.nameKm ?? '',
						toEn: holder?.nameEn ?? '',
						raisedAt: context.now().toISOString(),
						answerDueOn: raising.dueOn
					},
					mail: { locale: 'km', recipientName: name.km },
					// There is no issue yet, and so no address of it.
					href: m.mail_escalation_address_later({}, { locale: 'km' })
				})
		}
	);
	return { reach, dueOn: raising.dueOn, seen: fingerprintOf(raising) };
}
