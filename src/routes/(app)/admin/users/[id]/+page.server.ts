import { error } from '@sveltejs/kit';
import { accountDetail } from '$lib/server/account/account-list';
import { invitationLink } from '$lib/server/account/invitation-link';
import { personOf } from '$lib/server/account/person-form';
import { requireSomewhere } from '$lib/server/account/require';
import { unitsForGrants } from '$lib/server/unit/offered-units';
import { app } from '$lib/server/app/app';
import { commandIdOf, newIdOf, submit } from '$lib/server/form/submit';
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
		submit(event, 'save', 'account.update', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			...personOf(form)
		})),
	give: (event) =>
		submit(event, 'give', 'grant.give', (form) => ({
			id: newIdOf(form, 'grant'),
			userId: event.params.id,
			role: form.text('role'),
			unitId: form.text('unitId'),
			validTo: form.date('validTo') || null
		})),
	revoke: (event) => submit(event, 'revoke', 'grant.revoke', (form) => ({ id: form.text('id') })),
	inviteAgain: (event) =>
		submit(event, 'state', 'account.invite_again', (form) => ({
			id: event.params.id,
			...invitationLink(app(), commandIdOf(form))
		})),
	disable: (event) =>
		submit(event, 'state', 'account.disable', (form) => ({
			id: event.params.id,
			base: form.number('base')
		})),
	enable: (event) => submit(event, 'state', 'account.enable', () => ({ id: event.params.id }))
};
