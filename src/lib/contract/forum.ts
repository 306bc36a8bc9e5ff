import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { forumSeats } from '../domain/forum/forum-kind.ts';
import { groupKinds } from '../domain/forum/forum-profile.ts';
import {
	base,
	date,
	id,
	locale,
	optionalEmail,
	optionalPhone,
	optionalText,
	sex,
	text,
	whole
} from './fields.ts';

const forumFields = {
	nameKm: text(300),
	nameEn: text(300),
	/** The ministry or agency that hosts it. */
	hostId: id.nullable().default(null),
	membershipCap: whole(1, 500).nullable().default(null)
};

const memberFields = {
	concern: optionalText(200),
	organisationId: id,
	contactId: id.nullable().default(null),
	nameKm: text(200),
	nameEn: optionalText(200),
	sex: sex.default('unstated'),
	email: optionalEmail,
	phone: optionalPhone,
	locale: locale.default('km'),
	since: date
};

/** The commands on forums and their seats. */
export const forumCommands = {
	/** `unitId`: the id of the unit that the forum gets; not used for one below another (`parentId`). */
	'forum.create': command(
		z.object({
			id,
			kind: z.enum(groupKinds, { error: 'invalid_choice' }),
			unitId: id,
			parentId: id.nullable().default(null),
			...forumFields
		}),
		rowResult
	),
	/** Takes back that it was made, as long as nothing hangs on it. */
	'forum.remove': command(z.object({ id }), rowResult),
	'forum.update': command(z.object({ id, base, ...forumFields }), rowResult),
	'forum.add_member': command(
		z.object({
			id,
			forumId: id,
			seat: z.enum(forumSeats, { error: 'invalid_choice' }),
			...memberFields
		}),
		rowResult
	),
	'forum.update_member': command(z.object({ id, base, ...memberFields }), rowResult),
	'forum.end_member': command(z.object({ id, base, until: date }), rowResult),
	'forum.reinstate_member': command(z.object({ id }), rowResult),
	/** Takes back that a seat was added, as long as nothing hangs on it. */
	'forum.remove_member': command(z.object({ id, base }), rowResult),
	/** `base`: of the member who is replaced. */
	'forum.replace_member': command(z.object({ id, memberId: id, base, ...memberFields }), rowResult)
};
