import { redirect } from '@sveltejs/kit';
import { v5 } from 'uuid';
import { asId } from '$lib/contract/fields';
import { app } from '$lib/server/app/app';
import { escalationPreview } from '$lib/server/escalation/escalation-preview';
import { raisableChallenges } from '$lib/server/escalation/raisable-challenges';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

const names = '0c9a9f6e-7f43-5a33-8a35-1c6a5f0b7d42';

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
		const answer = await submit(event, 'raise', 'escalation.raise', (form) => ({
			// The same form sent twice raises the same issue.
			id: v5(commandIdOf(form), names),
			challengeId: form.text('challenge'),
			request: form.text('request'),
			seen: seenOf(form)
		}));
		if ('ok' in answer) redirect(303, `/escalations/${String(answer.result?.id)}`);
		return answer;
	}
};
