import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { roleNames } from '../domain/authorisation/roles.ts';
import { base, date, email, id, locale, optionalText, sha256, text } from './fields.ts';

const role = z.enum(roleNames, { error: 'invalid_choice' });

/** What is kept of a person; positions stand beside the steps that they take. */
const personFields = {
	nameKm: text(200),
	nameEn: text(200),
	positionKm: optionalText(200),
	positionEn: optionalText(200),
	locale
};

/** The link by which a password is set; made by the server, never by the form. */
const linkFields = {
	linkId: id,
	tokenHash: sha256,
	expiresAt: z.iso.datetime()
};

const step = z.object({ id });

/** The commands on accounts and on what they may do where. */
export const accountCommands = {
	'account.invite': command(
		z.object({
			id,
			email,
			...personFields,
			role,
			unitId: id,
			grantId: id,
			...linkFields
		}),
		rowResult
	),
	'account.invite_again': command(z.object({ id, ...linkFields }), rowResult),
	'account.update': command(z.object({ id, base, ...personFields }), rowResult),
	'account.disable': command(z.object({ id, base }), rowResult),
	'account.enable': command(step, rowResult),
	'account.set_locale': command(z.object({ locale }), z.object({ locale })),
	'grant.give': command(
		z.object({
			id,
			userId: id,
			role,
			unitId: id,
			validTo: date.nullable().default(null)
		}),
		rowResult
	),
	'grant.revoke': command(step, rowResult)
};
