import type { RecipientDraft } from '../../contract/dispatch-views.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import { recipientProposal } from '../../domain/dispatch/recipient-proposal.ts';

/** Bodies of the directory that the user added to the proposal, in the order given. */
async function addedBodies(context: Context, ids: readonly string[]): Promise<RecipientDraft[]> {
	if (ids.length === 0) return [];
	const rows = rowsOf(
		await context.db
			.from('unit')
			.select('id, name_km, name_en, organisation(kind, email)')
			.in('id', [...ids])
			.order('id')
	);
	const byId = new Map(rows.map((row) => [row.id, row]));
	return ids.flatMap((id) => {
		const row = byId.get(id);
		if (!row) return [];
		const address = row.organisation?.email ?? '';
		return [
			{
				organisationId: row.id,
				name: { km: row.name_km, en: row.name_en },
				role: 'copy' as const,
				basis: 'added' as const,
				locale:
					row.organisation?.kind === 'development_partner' ? ('en' as const) : ('km' as const),
				channel: address ? ('mail' as const) : ('printed' as const),
				address,
				required: false,
				hasUsers: false
			}
		];
	});
}

/** Who is to get the version, with what was added; the portal is offered where it reaches somebody. */
export async function proposedRecipients(
	context: Context,
	record: MeetingRecord,
	added: readonly string[]
): Promise<RecipientDraft[]> {
	const proposed: RecipientDraft[] = recipientProposal(record).map((recipient) => ({
		organisationId: recipient.body.id,
		name: recipient.body.name,
		role: recipient.role,
		basis: recipient.basis,
		locale: recipient.locale,
		channel: recipient.channel,
		address: recipient.body.address ?? '',
		required: recipient.required,
		hasUsers: false
	}));
	const known = new Set(proposed.map(({ organisationId }) => organisationId));
	const further = await addedBodies(
		context,
		[...new Set(added)].filter((id) => !known.has(id))
	);
	const all = [...proposed, ...further];
	const bodies = [...new Set(all.map(({ organisationId }) => organisationId))];
	const reached = new Set(rowsOf(await context.db.rpc('bodies_with_users', { p_bodies: bodies })));
	return all.map((draft) => ({ ...draft, hasUsers: reached.has(draft.organisationId) }));
}
