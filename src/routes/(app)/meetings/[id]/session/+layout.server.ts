import { recordChanged } from '$lib/features/deliberation/record-changed';
import { contextOf } from '$lib/server/form/submit';
import { stepSeen } from '$lib/server/meeting/step-preview';
import { sessionState } from '$lib/server/deliberation/session-state';

/** The step that the session's frame offers without a page of its own. */
function directStep(status: string) {
	if (status === 'scheduled') return 'start';
	return status === 'in_session' ? 'conclude' : null;
}

export const load = async (event) => {
	event.depends(recordChanged);
	const context = contextOf(event);
	const { meeting } = await event.parent();
	const step = directStep(meeting.status);
	return {
		/** The fingerprint with which the step is taken that the frame offers; '' for none. */
		stepSeen: step && meeting.may.manage ? await stepSeen(context, meeting.id, step) : '',
		session: await sessionState(context, event.params.id),
		serverNow: context.now().toISOString()
	};
};
