import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { tidyName } from '../domain/directory/name-key.ts';
import { withoutSteering } from '../domain/entry/unseen-signs.ts';
import { organisationKinds } from '../domain/directory/organisation-kind.ts';
import {
	base,
	id,
	locale,
	optionalEmail,
	optionalPhone,
	optionalText,
	seen,
	sex,
	text
} from './fields.ts';
import { count } from './shared-views.ts';

const organisationKind = z.enum(organisationKinds, { error: 'invalid_choice' });

const addableKind = organisationKind.refine((kind) => kind !== 'administration', {
	error: 'administration_from_gazetteer'
});

/** A name without the invisible breaks that Khmer text carries: it is searched and compared. */
function nameText(max: number) {
	return z.preprocess(
		(value: string) => (typeof value === 'string' ? tidyName(value) : value),
		text(max)
	);
}

/** A web address, with https:// before it where nothing was typed; or nothing. */
const website = z.preprocess(
	(value: string | null) => {
		const typed = typeof value === 'string' ? value.trim() : '';
		if (typed === '') return null;
		return /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
	},
	z
		.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'invalid_website' })
		.max(300, { error: 'too_long' })
		.nullable()
);

const addressFields = {
	nameKm: nameText(300),
	nameEn: nameText(300),
	shortName: optionalText(40),
	email: optionalEmail,
	phone: optionalPhone,
	website: website.default(null),
	// Absent: what is there stays (an imported file has no such column).
	note: z.string().overwrite(withoutSteering).trim().max(2000, { error: 'too_long' }).optional()
};

/** What is kept of a new organisation. `provinceId`: the province's unit; null: the whole country. */
const newOrganisation = {
	id,
	kind: addableKind,
	provinceId: id.nullable().default(null),
	...addressFields
};

const contactFields = {
	nameKm: nameText(200),
	nameEn: optionalText(200),
	positionKm: optionalText(200),
	positionEn: optionalText(200),
	sex: sex.default('unstated'),
	email: optionalEmail,
	phone: optionalPhone,
	locale: locale.default('km')
};

const step = z.object({ id });

/** The commands on organisations and contacts. */
export const directoryCommands = {
	'organisation.create': command(z.object(newOrganisation), rowResult),
	'organisation.update': command(
		z.object({ id, base, kind: organisationKind, ...addressFields }),
		rowResult
	),
	'organisation.archive': command(z.object({ id, base }), rowResult),
	'organisation.restore': command(step, rowResult),
	'contact.create': command(
		z.object({ id, unitId: id, organisationId: id, ...contactFields }),
		rowResult
	),
	'contact.update': command(z.object({ id, base, ...contactFields }), rowResult),
	'contact.archive': command(z.object({ id, base }), rowResult),
	'contact.restore': command(step, rowResult),
	'directory.import': command(
		z.object({
			unitId: id,
			/** The fingerprint of the record against which this was planned, and shown (`public.directory_record`). */
			record: seen,
			organisations: z
				.array(
					z.discriminatedUnion('effect', [
						z.object({ effect: z.literal('add'), ...newOrganisation }),
						z.object({
							effect: z.literal('change'),
							id,
							base,
							kind: organisationKind,
							...addressFields
						})
					])
				)
				.max(5000),
			contacts: z
				.array(
					z.discriminatedUnion('effect', [
						z.object({ effect: z.literal('add'), id, organisationId: id, ...contactFields }),
						z.object({ effect: z.literal('change'), id, base, ...contactFields })
					])
				)
				.max(5000)
		}),
		z.object({ organisations: count, contacts: count })
	)
};
