import { z } from 'zod';
import { unitKinds } from '../domain/authorisation/role-units.ts';
import { roleNames } from '../domain/authorisation/roles.ts';
import { id, locale } from './fields.ts';
import { bilingual, day, instant } from './shared-views.ts';

/** Whether somebody can sign in: invited and not yet come, in use, or shut. */
export const accountState = z.enum(['invited', 'active', 'disabled']);
export type AccountState = z.infer<typeof accountState>;

/** A role in a unit. */
export const grantView = z.object({
	id,
	role: z.enum(roleNames),
	unit: z.object({
		id,
		kind: z.enum(unitKinds),
		name: bilingual
	}),
	/** YYYY-MM-DD; null: until it is revoked. */
	validFrom: day,
	validTo: day.nullable(),
	/** Whether it holds today. */
	current: z.boolean()
});
export type GrantView = z.infer<typeof grantView>;

/** A line of the list of users. */
export const accountLine = z.object({
	id,
	email: z.string(),
	name: bilingual,
	position: bilingual,
	state: accountState,
	grants: z.array(grantView)
});
export type AccountLine = z.infer<typeof accountLine>;

/** An account as the administrator sees it. */
export const accountDetail = accountLine.extend({
	locale,
	/** Instants, ISO. */
	invitedAt: instant.nullable(),
	joinedAt: instant.nullable(),
	disabledAt: instant.nullable(),
	rev: z.int()
});
export type AccountDetail = z.infer<typeof accountDetail>;

/** One of the user's own sessions. */
export const sessionView = z.object({
	sid: z.string(),
	createdAt: instant,
	lastSeenAt: instant,
	/** Browser and system, as far as they tell. */
	device: z.string(),
	address: z.string(),
	current: z.boolean()
});
export type SessionView = z.infer<typeof sessionView>;

/** What somebody sees of their own account. */
export const ownAccount = z.object({
	person: z.object({
		email: z.string(),
		name: bilingual,
		position: bilingual,
		locale,
		grants: z.array(z.object({ role: z.enum(roleNames), unit: bilingual }))
	}),
	/** The latest used first. */
	sessions: z.array(sessionView)
});
export type OwnAccount = z.infer<typeof ownAccount>;
