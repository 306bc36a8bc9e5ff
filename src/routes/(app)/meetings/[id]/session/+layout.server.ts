import { can } from '$lib/domain/meeting/meeting-gate';
import { recordChanged } from '$lib/features/deliberation/record-changed';
import { contextOf } from '$lib/server/request/context-of';
import { stepSeen } from '$lib/server/meeting/step-preview';
import { sessionState } from '$lib/server/deliberation/session-state';

export const load = async (event) => {
	event.depends(recordChanged);
	const context = contextOf(event);
	// On its day a meeting is opened from the session's frame, without a page of its own.
	const seenToOpen = event.parent().then(({ meeting }) => {
		return can('meeting.start', meeting).ok ? stepSeen(context, meeting.id, 'start') : '';
	});
	const [seen, session] = await Promise.all([seenToOpen, sessionState(context, event.params.id)]);
	return {
		/** The fingerprint with which it is opened; '' where it isn't. */
		stepSeen: seen,
		session,
		serverNow: context.now().toISOString()
	};
};
