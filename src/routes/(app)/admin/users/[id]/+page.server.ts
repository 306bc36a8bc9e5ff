import { error } from '@sveltejs/kit';
import {
	disableAccount,
	enableAccount,
	giveGrant,
	inviteAgain,
	updateAccount
} from '$lib/features/account/account-command';
import { byId } from '$lib/features/form/row-fields';
import { accountDetail } from '$lib/server/account/account-list';
import { invitationLink } from '$lib/server/account/invitation-link';
import { requireSomewhere } from '$lib/server/account/require';
import { unitsForGrants } from '$lib/server/unit/offered-units';
import { app } from '$lib/server/app/app';
import { commandIdOf, newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	requireSomewhere(context, 'account.manage');
	const { id } = event.params;
	const [account, units] = await Promise.all([accountDetail(context, id), unitsForGrants(context)]);
	if (!account) error(404);
	return {
		account,
		units,
		own: account.id === context.user.id,
		justInvited: event.url.searchParams.has('invited')
	};
};

export const actions: Actions = {
	save: (event) =>
		submit(event, 'save', 'account.update', (form) => updateAccount(form, event.params.id)),
	give: (event) =>
		submit(event, 'give', 'grant.give', (form) =>
			giveGrant(form, { id: newIdOf(form, 'grant'), userId: event.params.id })
		),
	revoke: (event) => submit(event, 'revoke', 'grant.revoke', byId),
	inviteAgain: (event) =>
		submit(event, 'state', 'account.invite_again', (form) =>
			inviteAgain(event.params.id, invitationLink(app(), commandIdOf(form)))
		),
	disable: (event) =>
		submit(event, 'state', 'account.disable', (form) => disableAccount(form, event.params.id)),
	enable: (event) => submit(event, 'state', 'account.enable', () => enableAccount(event.params.id))
};
