import { contextOf } from '$lib/server/request/context-of';
import { countParticipants } from '$lib/server/participation/count-participants';

export const load = async (event) => {
	const kind = event.parent().then(({ meeting }) => meeting.forum.kind);
	return { participation: await countParticipants(contextOf(event), event.params.id, kind) };
};
