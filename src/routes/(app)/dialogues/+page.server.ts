import { isProvincial, provincialKinds } from '$lib/domain/forum/forum-profile';
import { maySomewhere } from '$lib/server/request/context';
import { contextOf } from '$lib/server/request/context-of';
import { convenableForums } from '$lib/server/meeting/convenable-forums';
import { listMeetings, meetingFilterOf } from '$lib/server/meeting/list-meetings';
import { provinceUnits } from '$lib/server/unit/province-units';
import { readDate } from '$lib/i18n/calendar-date';

export const load = async (event) => {
	const context = contextOf(event);
	const filter = meetingFilterOf(event.url.searchParams);
	const national = maySomewhere(context, 'nation.read');
	const [list, forums, provinces] = await Promise.all([
		listMeetings(context, provincialKinds, filter),
		convenableForums(context),
		national ? provinceUnits(context) : []
	]);
	return {
		list,
		filter,
		thisYear: readDate(context.now()).year,
		mayConvene: forums.some((forum) => isProvincial(forum.kind)),
		provinces
	};
};
