import { publicAnswerOf } from '$lib/features/participation/participant-command';
import { app } from '$lib/server/app/app';
import { formOf } from '$lib/server/form/form-of';
import { refused } from '$lib/server/form/submit';
import { answerRsvp, openRsvp } from '$lib/server/rsvp/rsvp';
import { admitPost } from '$lib/server/web/post-limits';

export const load = async (event) => {
	// Nobody learns from this page's visits which link was opened.
	event.setHeaders({ 'referrer-policy': 'no-referrer', 'cache-control': 'private, no-store' });
	return { rsvp: await openRsvp(app().db.anonymous(), event.params.token) };
};

export const actions = {
	default: async (event) => {
		const form = formOf(event);
		const { token } = event.params;
		const answer = publicAnswerOf(form);
		const admitted = await admitPost(event, token);
		const answered = admitted.ok ? await answerRsvp(app().db.anonymous(), token, answer) : admitted;
		if (answered.ok) return { ok: true };
		return refused('rsvp', answered.refusal, event.locals.locale, form);
	}
};
