import { contextOf } from '$lib/server/form/submit';
import { countParticipants } from '$lib/server/participation/count-participants';

export const load = async (event) => {
	const { meeting } = await event.parent();
	return { participation: await countParticipants(contextOf(event), meeting) };
};
