import { redirect } from '@sveltejs/kit';
import { asId } from '$lib/contract/fields';
import { raise } from '$lib/features/escalation/escalation-command';
import { app } from '$lib/server/app/app';
import { escalationPreview } from '$lib/server/escalation/escalation-preview';
import { raisableChallenges } from '$lib/server/escalation/raisable-challenges';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const chosen = asId(event.url.searchParams.get('challenge'));
	const context = contextOf(event);
	const challenges = await raisableChallenges(context, chosen);
	const preview =
		chosen && challenges.length > 0 ? await escalationPreview(app(), context, chosen) : null;
	return { challenges, chosen, preview };
};

export const actions: Actions = {
	raise: async (event) => {
		const answer = await submit(event, 'raise', 'escalation.raise', (form) =>
			raise(form, newIdOf(form, 'escalation'))
		);
		if ('ok' in answer) redirect(303, `/escalations/${answer.result.id}`);
		return answer;
	}
};
