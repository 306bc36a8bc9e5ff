import { can } from '$lib/domain/meeting/meeting-gate';
import { allSpeakers } from '$lib/server/deliberation/speakers';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';

/**
 * The participants, for whoever records: sent once with the page and searched on the device, so that a
 * name is found without the network. Apart from the page's own data, which every saved sentence renews.
 */
export const load = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	const records = meeting !== null && can('capture', meeting).ok;
	return { speakers: records ? await allSpeakers(context, meeting.id) : [] };
};
