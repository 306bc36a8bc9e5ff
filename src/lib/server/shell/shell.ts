import { roleLabels } from '../../i18n/labels/role';
import { choose } from '../../i18n/bilingual';
import { m } from '../../i18n/paraglide/messages';
import type { NavEntry, Shell } from '../../contract/shell-views';
import { maySomewhere, type Context } from '../request/context';
import { jsonOf } from '../db/read';

interface Waiting {
	actions: number;
	reports: number;
	escalations: number;
}

/** The places that the user works with, in the order of the rail, with what waits in each. */
function navigation(context: Context, waiting: Waiting): NavEntry[] {
	const can = (permission: Parameters<typeof maySomewhere>[1]) => maySomewhere(context, permission);
	const kinds = new Set(context.user.grants.map((grant) => grant.unitKind));
	const everywhere = can('nation.read');
	const onlyForums = kinds.size === 1 && kinds.has('forum');
	const entries: [boolean, NavEntry][] = [
		[true, { href: '/', label: m.shell_home(), icon: 'home' }],
		[everywhere, { href: '/nation', label: m.shell_nav_nation(), icon: 'nation' }],
		[
			can('meeting.read') && !onlyForums,
			{ href: '/dialogues', label: m.shell_nav_dialogues(), icon: 'dialogue' }
		],
		[
			can('meeting.read') && (everywhere || kinds.has('forum')),
			{
				href: '/twgs',
				label: m.shell_nav_twgs(),
				shortLabel: m.shell_nav_twgs_short(),
				icon: 'twg'
			}
		],
		[
			can('action.read') || can('action.report'),
			{
				href: '/actions',
				label: m.shell_nav_actions(),
				shortLabel: m.shell_nav_actions_short(),
				icon: 'action',
				count: waiting.actions
			}
		],
		[
			can('escalation.read'),
			{
				href: '/escalations',
				label: m.shell_nav_escalations(),
				shortLabel: m.shell_nav_escalations_short(),
				icon: 'escalation',
				count: waiting.escalations,
				waitingHref: '/escalations?status=waiting'
			}
		],
		[
			// A body that owns actions is sent reports, whether it reads meetings or not.
			can('meeting.read') || can('action.report'),
			{
				href: '/reports',
				label: m.shell_nav_reports(),
				icon: 'report',
				count: waiting.reports
			}
		],
		[
			can('directory.read'),
			{
				href: '/directory',
				label: m.shell_nav_directory(),
				shortLabel: m.shell_nav_directory_short(),
				icon: 'directory'
			}
		],
		[
			can('account.manage') || can('administration.manage'),
			{
				href: '/admin',
				label: can('account.manage') ? m.shell_nav_admin() : m.admin_nav_settings(),
				shortLabel: m.shell_nav_admin_short(),
				icon: 'admin'
			}
		]
	];
	return entries.filter(([shown]) => shown).map(([, entry]) => entry);
}

/** What the frame around every page shows of the user, and the places that the user works with. */
export async function readShell(context: Context): Promise<Shell> {
	const waiting = jsonOf<Waiting>(await context.db.rpc('waiting'));
	const { user, locale } = context;
	const first = user.grants[0];
	return {
		user: {
			name: choose({ km: user.nameKm, en: user.nameEn }, locale),
			unitName: first ? choose({ km: first.unitNameKm, en: first.unitNameEn }, locale) : '',
			roles: [...new Set(user.grants.map((grant) => roleLabels[grant.role]()))]
		},
		nav: navigation(context, waiting),
		locale
	};
}
