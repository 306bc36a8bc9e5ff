/** The roles of the product, in the order in which the admin pages offer them. */
export const roleNames = [
	'admin',
	'secretariat',
	'governor',
	'department',
	'district_officer',
	'commune_officer',
	'partner',
	'twg_chair',
	'lead_facilitator',
	'twg_secretariat',
	'twg_member',
	'ncdds',
	'moi',
	'cdc'
] as const;
export type RoleName = (typeof roleNames)[number];

/** What may be done somewhere. */
export type Permission =
	| 'account.manage'
	| 'administration.manage'
	| 'area.manage'
	| 'directory.read'
	| 'directory.manage'
	| 'contact.read'
	| 'contact.manage'
	| 'forum.manage'
	| 'meeting.read'
	| 'meeting.manage'
	| 'meeting.lead'
	| 'action.read'
	| 'action.report'
	| 'action.confirm'
	| 'report.prepare'
	| 'report.approve'
	| 'escalation.read'
	| 'escalation.raise'
	| 'escalation.handle'
	| 'nation.read';

/** own: the unit of the grant; ancestors: it and the units above it; everywhere: the whole country. */
export type Reach = 'own' | 'ancestors' | 'everywhere';

type RolePermissions = Partial<Record<Reach, readonly Permission[]>>;

/** What each role may do, and how far it reaches. SQL holds the same table and a test compares the two. */
export const rolePermissions: Record<RoleName, RolePermissions> = {
	admin: {
		everywhere: [
			'account.manage',
			'administration.manage',
			'area.manage',
			'directory.read',
			'directory.manage',
			'forum.manage',
			'meeting.read',
			'action.read',
			'escalation.read',
			'nation.read'
		],
		own: ['contact.read', 'contact.manage']
	},
	secretariat: {
		own: [
			'administration.manage',
			'directory.read',
			'directory.manage',
			'contact.read',
			'contact.manage',
			'meeting.read',
			'meeting.manage',
			'action.read',
			'action.report',
			'action.confirm',
			'report.prepare',
			'escalation.read',
			'escalation.raise'
		]
	},
	governor: {
		own: [
			'directory.read',
			'contact.read',
			'meeting.read',
			'meeting.lead',
			'action.read',
			'report.approve',
			'escalation.read',
			'escalation.raise'
		]
	},
	department: { ancestors: ['meeting.read', 'action.read'], own: ['action.report'] },
	district_officer: { ancestors: ['meeting.read', 'action.read'], own: ['action.report'] },
	commune_officer: { ancestors: ['meeting.read', 'action.read'], own: ['action.report'] },
	partner: { own: ['action.report'] },
	twg_chair: {
		own: [
			'directory.read',
			'contact.read',
			'meeting.read',
			'meeting.lead',
			'action.read',
			'action.confirm',
			'report.approve',
			'escalation.read',
			'escalation.raise'
		]
	},
	lead_facilitator: { own: ['meeting.read', 'action.read', 'escalation.read'] },
	twg_secretariat: {
		own: [
			'administration.manage',
			'directory.read',
			'directory.manage',
			'contact.read',
			'contact.manage',
			'forum.manage',
			'meeting.read',
			'meeting.manage',
			'action.read',
			'action.report',
			'action.confirm',
			'report.prepare',
			'escalation.read',
			'escalation.raise'
		]
	},
	twg_member: { own: ['meeting.read', 'action.read'] },
	ncdds: {
		everywhere: [
			'directory.read',
			'meeting.read',
			'action.read',
			'escalation.read',
			'escalation.handle',
			'nation.read'
		]
	},
	moi: {
		everywhere: [
			'directory.read',
			'meeting.read',
			'action.read',
			'escalation.read',
			'escalation.handle',
			'nation.read'
		]
	},
	cdc: {
		everywhere: ['directory.read', 'meeting.read', 'action.read', 'escalation.read', 'nation.read']
	}
};
