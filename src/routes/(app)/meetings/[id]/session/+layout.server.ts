import { recordChanged } from '$lib/features/deliberation/record-changed';
import { contextOf } from '$lib/server/form/submit';
import { sessionState } from '$lib/server/deliberation/session-state';

export const load = async (event) => {
	event.depends(recordChanged);
	const context = contextOf(event);
	return {
		session: await sessionState(context, event.params.id),
		serverNow: context.now().toISOString()
	};
};
