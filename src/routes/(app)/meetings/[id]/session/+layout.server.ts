import { recordChanged } from '$lib/features/deliberation/record-changed';
import { contextOf } from '$lib/server/form/submit';
import { stepSeen } from '$lib/server/meeting/step-preview';
import { sessionState } from '$lib/server/deliberation/session-state';

export const load = async (event) => {
	event.depends(recordChanged);
	const context = contextOf(event);
	const { meeting } = await event.parent();
	// On its day a meeting is opened from the session's frame, without a page of its own.
	const opens = meeting.may.manage && meeting.status === 'scheduled';
	return {
		/** The fingerprint with which it is opened; '' where it isn't. */
		stepSeen: opens ? await stepSeen(context, meeting.id, 'start') : '',
		session: await sessionState(context, event.params.id),
		serverNow: context.now().toISOString()
	};
};
