import type { RoleName } from '../domain/authorisation/roles.ts';
import type { UnitKind } from '../domain/authorisation/role-units.ts';
import type { Bilingual, Locale } from '../domain/language.ts';

/** Whether somebody can sign in: invited and not yet come, in use, or shut. */
export type AccountState = 'invited' | 'active' | 'disabled';

/** A role in a unit. */
export interface GrantView {
	id: string;
	role: RoleName;
	unit: { id: string; kind: UnitKind; name: Bilingual };
	/** YYYY-MM-DD; null: until it is revoked. */
	validFrom: string;
	validTo: string | null;
	/** Whether it holds today. */
	current: boolean;
}

/** A line of the list of users. */
export interface AccountLine {
	id: string;
	email: string;
	name: Bilingual;
	position: Bilingual;
	state: AccountState;
	grants: GrantView[];
}

/** An account as the administrator sees it. */
export interface AccountDetail extends AccountLine {
	locale: Locale;
	/** Instants, ISO. */
	invitedAt: string | null;
	joinedAt: string | null;
	disabledAt: string | null;
	rev: number;
}

/** One of the user's own sessions. */
export interface SessionView {
	sid: string;
	createdAt: string;
	lastSeenAt: string;
	/** Browser and system, as far as they tell. */
	device: string;
	address: string;
	current: boolean;
}
