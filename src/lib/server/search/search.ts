import { hitKinds, type Hit, type HitKind, type SearchView } from '../../contract/search-views.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/** Fewer characters find too much to be of use. */
const minCharacters = 2;
const maxOfAll = 6;
const maxOfOne = 50;

interface Row {
	kind: string;
	id: string;
	title_km: string;
	title_en: string;
	detail_km: string;
	detail_en: string;
	on_date: string | null;
	meeting_id: string | null;
}

/** For a person `meeting_id` holds the organisation, under which the directory shows people. */
function hrefOf({ kind, id, meeting_id }: Row): string {
	switch (kind) {
		case 'meeting':
			return `/meetings/${id}`;
		case 'action':
			return `/actions/${id}`;
		case 'input':
			return `/meetings/${meeting_id}/session#input-${id}`;
		case 'person':
			return `/directory/${meeting_id}`;
		default:
			return `/directory/${id}`;
	}
}

function hit(row: Row): Hit {
	return {
		kind: row.kind as HitKind,
		id: row.id,
		title: { km: row.title_km, en: row.title_en },
		detail: { km: row.detail_km, en: row.detail_en },
		date: row.on_date,
		href: hrefOf(row)
	};
}

/** Finds what the user may see, in both scripts; `only` shows more of one kind. */
export async function search(
	context: Context,
	typed: string,
	only: string | null
): Promise<SearchView> {
	// NUL is no text for the database.
	const query = typed.normalize('NFC').replaceAll('\0', '').trim().slice(0, 100);
	if ([...query].length < minCharacters) return { query, count: 0, more: false, groups: [] };
	const kind = hitKinds.find((one) => one === only);
	const max = kind ? maxOfOne : maxOfAll;
	const rows = rowsOf(
		await context.db.rpc('search_everything', { p_query: query, p_max: max + 1 })
	) as Row[];
	const groups = hitKinds
		.filter((one) => !kind || one === kind)
		.map((one) => {
			const hits = rows.filter((row) => row.kind === one).map(hit);
			return { kind: one, hits: hits.slice(0, max), more: hits.length > max };
		})
		.filter(({ hits }) => hits.length > 0);
	return {
		query,
		count: groups.reduce((sum, { hits }) => sum + hits.length, 0),
		more: groups.some(({ more }) => more),
		// Of one kind no more are shown than these.
		groups: groups.map((group) => ({ ...group, more: group.more && !kind }))
	};
}
