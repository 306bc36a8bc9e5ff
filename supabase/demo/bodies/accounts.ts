/** A demo person who can sign in; the password is meant to be printed. */
export interface DemoAccount {
	role: string;
	email: string;
	password: string;
	/** The body for which the account acts, as it is shown in the list. */
	unit: string;
}

/** The one password of all demo accounts. It protects nothing: the demo data is invented. */
export const demoPassword = 'tonle-sap-mekong';

/** Addresses end in a name that can never be registered (RFC 2606). */
export const demoDomain = 'sontonea.example';

function account(role: string, local: string, unit: string): DemoAccount {
	const email = local.includes('@') ? `${local}.${demoDomain}` : `${local}@${demoDomain}`;
	return { role, email, password: demoPassword, unit };
}

/** One account a role, in the order in which a dialogue meets them. */
export const demoAccounts: DemoAccount[] = [
	account('secretariat', 'secretariat@battambang', 'Battambang Provincial Administration'),
	account('governor', 'governor@battambang', 'Battambang Provincial Administration'),
	account('department', 'rural@battambang', 'Battambang Department of Rural Development'),
	account('district_officer', 'municipality@battambang', 'Battambang Municipal Administration'),
	account('commune_officer', 'svaypor@battambang', 'Sangkat Svay Por Administration'),
	account('partner', 'undp@partners', 'United Nations Development Programme'),
	account('ncdds', 'ncdds', 'NCDD Secretariat'),
	account('moi', 'moi', 'Ministry of Interior'),
	account('cdc', 'cdc', 'CRDB/CDC'),
	account('twg_chair', 'chair@dd-twg', 'TWG on Decentralization and Deconcentration'),
	account('lead_facilitator', 'facilitator@dd-twg', 'TWG on Decentralization and Deconcentration'),
	account('twg_secretariat', 'secretariat@dd-twg', 'TWG on Decentralization and Deconcentration'),
	account('twg_member', 'member@dd-twg', 'TWG on Decentralization and Deconcentration'),
	account('admin', 'admin', 'Royal Government of Cambodia')
];
