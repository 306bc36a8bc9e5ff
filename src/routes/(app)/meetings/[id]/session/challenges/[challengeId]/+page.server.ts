import { error, redirect } from '@sveltejs/kit';
import { linkInputs, updateChallenge } from '$lib/features/deliberation/challenge-command';
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
		const answer = await submit(event, 'update', 'challenge.update', (form) =>
			updateChallenge(form, event.params.challengeId)
		);
		if ('ok' in answer) {
			redirect(
				303,
				`/meetings/${event.params.id}/session/challenges#challenge-${event.params.challengeId}`
			);
		}
		return answer;
	},
	link: (event) =>
		submit(event, 'link', 'challenge.link_inputs', (form) =>
			linkInputs(form, event.params.challengeId)
		)
};
