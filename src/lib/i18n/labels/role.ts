import type { RoleName } from '../../domain/authorisation/roles.ts';
import { m } from '../paraglide/messages.js';

/** The words for the roles. */
export const roleLabels: Record<RoleName, () => string> = {
	admin: m.account_role_admin,
	secretariat: m.account_role_secretariat,
	governor: m.account_role_governor,
	department: m.account_role_department,
	district_officer: m.account_role_district_officer,
	commune_officer: m.account_role_commune_officer,
	partner: m.account_role_partner,
	twg_chair: m.account_role_twg_chair,
	lead_facilitator: m.account_role_lead_facilitator,
	twg_secretariat: m.account_role_twg_secretariat,
	twg_member: m.account_role_twg_member,
	ncdds: m.account_role_ncdds,
	moi: m.account_role_moi,
	cdc: m.account_role_cdc
};
