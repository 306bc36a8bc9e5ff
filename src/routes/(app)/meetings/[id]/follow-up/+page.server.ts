import { asRead } from '$lib/features/form/row-fields';
import { followUp } from '$lib/server/action/follow-up';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const { meeting } = await event.parent();
	return { followUp: await followUp(contextOf(event), meeting) };
};

export const actions = {
	close: (event) => submit(event, 'close', 'challenge.close', asRead)
};
