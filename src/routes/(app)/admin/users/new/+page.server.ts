import { redirect } from '@sveltejs/kit';
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
	return { units: await unitsForGrants(context) };
};

export const actions: Actions = {
	invite: async (event) => {
		const answer = await submit(event, 'invite', 'account.invite', (form) => ({
			id: newIdOf(form, 'account'),
			grantId: newIdOf(form, 'grant'),
			email: form.text('email'),
			...personOf(form),
			role: form.text('role'),
			unitId: form.text('unitId'),
			...invitationLink(app(), commandIdOf(form))
		}));
		if ('result' in answer && answer.result) {
			redirect(303, `/admin/users/${answer.result.id as string}?invited=true`);
		}
		return answer;
	}
};
