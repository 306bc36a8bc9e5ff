import type { ActionList } from '$lib/contract/action-views';
import { actionStatuses } from '$lib/domain/action/action-status';
import { choose } from '$lib/i18n/bilingual';
import { formatDigits } from '$lib/i18n/format';
import type { Locale } from '$lib/domain/language';
import { actionStatusLabels } from '$lib/i18n/labels/action';
import { m } from '$lib/i18n/paraglide/messages';
import type { ListFilter } from '$lib/ui/list-toolbar.svelte';

/** The choices that narrow the list of actions; those with nothing to choose from are left out. */
export function actionFilters(list: ActionList, locale: Locale): ListFilter[] {
	const named = (choice: ActionList['choices']['units'][number]) => ({
		value: choice.id,
		label: choose(choice.name, locale)
	});
	const { query, choices } = list;
	const filters: ListFilter[] = [
		{
			name: 'status',
			label: m.action_status(),
			value: query.status,
			all: m.action_status_all(),
			options: [
				{ value: 'open', label: m.action_filter_open() },
				{ value: 'overdue', label: m.action_overdue() },
				{ value: 'waiting', label: m.action_filter_waiting() },
				...actionStatuses.map((status) => ({
					value: status,
					label: actionStatusLabels[status]()
				}))
			]
		},
		{
			name: 'unit',
			label: m.action_province(),
			value: query.unit,
			all: m.action_province_all(),
			options: choices.units.map(named)
		},
		{
			name: 'owner',
			label: m.action_owner(),
			value: query.owner,
			all: m.action_owner_all(),
			options: choices.owners.map(named)
		},
		{
			name: 'year',
			label: m.action_year(),
			value: query.year,
			all: m.action_year_all(),
			options: choices.years.map((year) => ({
				value: String(year),
				label: formatDigits(year, locale)
			}))
		}
	];
	if (query.meeting) {
		filters.push({
			name: 'meeting',
			label: m.action_meeting(),
			value: query.meeting,
			all: m.action_meeting_all(),
			options: [
				{
					value: query.meeting,
					label: choices.meeting ? choose(choices.meeting.name, locale) : m.action_meeting()
				}
			]
		});
	}
	return filters.filter((filter) => filter.options.length > 1 || filter.value !== '');
}
