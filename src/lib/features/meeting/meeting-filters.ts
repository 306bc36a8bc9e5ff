import { meetingStatuses, type MeetingStatus } from '$lib/domain/meeting/meeting-status';
import { formatDigits } from '$lib/i18n/format';
import { meetingStatusLabels } from '$lib/i18n/labels/meeting';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

/** The filters that every list of meetings has: the year (next year to nine years back) and the state. */
export function meetingFilters(
	filter: { year: number | null; status: MeetingStatus | null },
	thisYear: number
) {
	return [
		{
			name: 'year',
			label: m.meeting_filter_year(),
			value: filter.year ? String(filter.year) : '',
			all: m.meeting_all_years(),
			options: Array.from({ length: 11 }, (_, back) => {
				const year = String(thisYear + 1 - back);
				return { value: year, label: formatDigits(year, getLocale()) };
			})
		},
		{
			name: 'status',
			label: m.meeting_filter_status(),
			value: filter.status ?? '',
			all: m.meeting_all_statuses(),
			options: meetingStatuses.map((status) => ({
				value: status,
				label: meetingStatusLabels[status]()
			}))
		}
	];
}
