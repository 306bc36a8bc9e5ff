import { isProvincial, provincialKinds } from '$lib/domain/forum/forum-profile';
import { maySomewhere } from '$lib/server/request/context';
import { rowsOf } from '$lib/server/db/read';
import { contextOf } from '$lib/server/request/context-of';
import { convenableForums } from '$lib/server/meeting/convenable-forums';
import { listMeetings, meetingFilterOf } from '$lib/server/meeting/list-meetings';
import { readDate } from '$lib/i18n/calendar-date';

export const load = async (event) => {
	const context = contextOf(event);
	const filter = meetingFilterOf(event.url.searchParams);
	const national = maySomewhere(context, 'nation.read');
	const [list, forums, provinces] = await Promise.all([
		listMeetings(context, provincialKinds, filter),
		convenableForums(context),
		national
			? context.db
					.from('unit')
					.select('id, name_km, name_en')
					.eq('kind', 'province')
					.order('area_code')
					.order('id')
			: null
	]);
	return {
		list,
		filter,
		thisYear: readDate(context.now()).year,
		mayConvene: forums.some((forum) => isProvincial(forum.kind)),
		provinces: provinces
			? rowsOf(provinces).map((row) => ({ id: row.id, name: { km: row.name_km, en: row.name_en } }))
			: []
	};
};
