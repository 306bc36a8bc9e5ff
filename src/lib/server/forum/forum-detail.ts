import { isId } from '../../contract/fields.ts';
import type { ForumActionLine, ForumDetail, ForumMemberView } from '../../contract/forum-views.ts';
import { isOpen, isOverdue } from '../../domain/action/deadline.ts';
import { forumSeats } from '../../domain/forum/forum-kind.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import { may, type Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';
import { meetingLine, meetingLineColumns } from '../meeting/meeting-line.ts';

/** A forum with its meetings, seats and agreed actions; null where there is none. */
export async function forumDetail(context: Context, id: string): Promise<ForumDetail | null> {
	if (!isId(id)) return null;
	const today = phnomPenhDate(context.now());
	const forum = await readForum(context, id);
	if (!forum) return null;
	const [family, meetings, members, actions] = await Promise.all([
		readFamily(context, id, forum.parent_id),
		allRows((from, to) =>
			context.db
				.from('meeting')
				.select(meetingLineColumns)
				.eq('forum_id', id)
				.order('held_on', { ascending: false })
				.order('id')
				.range(from, to)
		),
		readMembers(context, id, today),
		readActions(context, id, today)
	]);
	const unitId = forum.unit_id;
	return {
		id: forum.id,
		kind: forum.kind,
		name: { km: forum.name_km, en: forum.name_en },
		unit: { id: unitId, name: { km: forum.unit.name_km, en: forum.unit.name_en } },
		host: forum.host && {
			id: forum.host.id,
			name: { km: forum.host.name_km, en: forum.host.name_en }
		},
		...family,
		membershipCap: forum.membership_cap,
		rev: forum.rev,
		meetings: meetings.map(meetingLine),
		members,
		actions,
		may: {
			manage: may(context, 'forum.manage', unitId),
			convene: may(context, 'meeting.manage', unitId),
			readActions: may(context, 'action.read', unitId),
			readMembers: may(context, 'meeting.read', unitId)
		}
	};
}

async function readForum(context: Context, id: string) {
	return rowsOf(
		await context.db
			.from('forum')
			.select(
				`id, kind, name_km, name_en, unit_id, parent_id, membership_cap, rev,
				unit!forum_unit_id_fkey(name_km, name_en), host:unit!forum_host_id_fkey(id, name_km, name_en)`
			)
			.eq('id', id)
			.maybeSingle()
	);
}

/** The forum above and those below; one sits below at most one. */
async function readFamily(context: Context, id: string, parentId: string | null) {
	const rows = rowsOf(
		await context.db
			.from('forum')
			.select('id, kind, name_km, name_en')
			.or(parentId ? `parent_id.eq.${id},id.eq.${parentId}` : `parent_id.eq.${id}`)
			.order('name_en')
			.order('id')
	).map((row) => ({ id: row.id, kind: row.kind, name: { km: row.name_km, en: row.name_en } }));
	return {
		parent: rows.find((row) => row.id === parentId) ?? null,
		children: rows.filter((row) => row.id !== parentId)
	};
}

async function readMembers(
	context: Context,
	forumId: string,
	today: string
): Promise<ForumMemberView[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('forum_member')
			.select(
				`id, seat, concern, contact_id, name_km, name_en, locale, since, until, rev,
				unit!forum_member_organisation_id_fkey(id, name_km, name_en),
				forum_member_personal(sex, email, phone)`
			)
			.eq('forum_id', forumId)
			.order('since')
			.order('id')
			.range(from, to)
	);
	const members = rows.map((row) => ({
		id: row.id,
		seat: row.seat,
		concern: row.concern,
		organisation: { id: row.unit.id, name: { km: row.unit.name_km, en: row.unit.name_en } },
		contactId: row.contact_id,
		name: { km: row.name_km, en: row.name_en },
		personal: row.forum_member_personal,
		locale: row.locale,
		since: row.since,
		until: row.until,
		ended: row.until !== null && row.until < today,
		rev: row.rev
	}));
	const rank = (member: ForumMemberView) => forumSeats.indexOf(member.seat);
	return members.sort((a, b) => Number(a.ended) - Number(b.ended) || rank(a) - rank(b));
}

/** The list of agreed actions: what is open first, and of that the nearest deadline. */
async function readActions(
	context: Context,
	forumId: string,
	today: string
): Promise<ForumActionLine[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('action')
			.select(
				`id, title, deadline, status, percent, owner:unit!action_owner_id_fkey(name_km, name_en),
				meeting!inner(forum_id, title_km, title_en)`
			)
			.eq('meeting.forum_id', forumId)
			.order('deadline')
			.order('id')
			.range(from, to)
	);
	const lines = rows.map((row) => ({
		id: row.id,
		title: row.title,
		owner: { km: row.owner.name_km, en: row.owner.name_en },
		deadline: row.deadline,
		status: row.status,
		percent: row.percent,
		overdue: isOverdue({ status: row.status, deadline: row.deadline }, today),
		meeting: { km: row.meeting.title_km, en: row.meeting.title_en }
	}));
	const later = (line: ForumActionLine) => (isOpen(line.status) ? 0 : 1);
	return lines.sort((a, b) => later(a) - later(b));
}
