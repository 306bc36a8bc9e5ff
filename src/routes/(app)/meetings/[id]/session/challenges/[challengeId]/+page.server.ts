import { error, redirect } from '@sveltejs/kit';
import { challenges, linkCandidates } from '$lib/server/deliberation/challenges';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const { id, challengeId } = event.params;
	const [challenge] = await challenges(context, id, challengeId);
	if (!challenge) error(404);
	const q = event.url.searchParams.get('q') ?? '';
	const candidates = await linkCandidates(
		context,
		id,
		challenge.inputs.map((input) => input.id),
		q
	);
	return { challenge, candidates, q };
};

export const actions = {
	update: async (event) => {
		const answer = await submit(event, 'update', 'challenge.update', (form) => ({
			id: event.params.challengeId,
			base: form.number('base'),
			agendaItemId: form.optional('agendaItemId') ?? null,
			title: form.text('title'),
			description: form.text('description')
		}));
		if ('ok' in answer && answer.ok) {
			redirect(
				303,
				`/meetings/${event.params.id}/session/challenges#challenge-${event.params.challengeId}`
			);
		}
		return answer;
	},
	link: (event) =>
		submit(event, 'link', 'challenge.link_inputs', (form) => ({
			id: event.params.challengeId,
			base: form.number('base'),
			inputIds: form.all('inputIds')
		}))
};
