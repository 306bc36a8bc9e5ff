import { redirect } from '@sveltejs/kit';
import { inviteAccount } from '$lib/features/account/account-command';
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
	return { units: await unitsForGrants(context) };
};

export const actions: Actions = {
	invite: async (event) => {
		const answer = await submit(event, 'invite', 'account.invite', (form) =>
			inviteAccount(form, {
				id: newIdOf(form, 'account'),
				grantId: newIdOf(form, 'grant'),
				...invitationLink(app(), commandIdOf(form))
			})
		);
		if ('ok' in answer) redirect(303, `/admin/users/${answer.result.id}?invited=true`);
		return answer;
	}
};
