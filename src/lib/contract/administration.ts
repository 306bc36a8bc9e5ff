import { z } from 'zod';
import { command, rowResult } from './command.ts';
import { isNumberPattern } from '../domain/administration/number-pattern.ts';
import { hasVisible, withoutSteering } from '../domain/entry/unseen-signs.ts';
import { base, id, optionalText, text, whole } from './fields.ts';

/** The lines of a letterhead: empty ones are left out. */
const letterhead = z
	.array(z.string().overwrite(withoutSteering).trim().max(200, { error: 'too_long' }))
	.transform((lines) => lines.filter(hasVisible))
	.pipe(z.array(z.string()).max(5, { error: 'too_many_lines' }));

/** The commands on the settings of a convening body. Deadlines are in days. */
export const administrationCommands = {
	'administration.update': command(
		z.object({
			unitId: id,
			base,
			letterheadKm: letterhead,
			letterheadEn: letterhead,
			numberPattern: text(60).refine(isNumberPattern, { error: 'invalid_number_pattern' }),
			placeKm: optionalText(200),
			placeEn: optionalText(200),
			signatoryKm: optionalText(200),
			signatoryEn: optionalText(200),
			reportDueDays: whole(1, 365),
			actionDueDays: whole(1, 1825),
			answerDueDays: whole(1, 365),
			rsvpDueDays: whole(0, 60),
			receiptDueDays: whole(1, 60),
			reportRemindDays: whole(0, 60),
			reportEscalateDays: whole(1, 60)
		}),
		z.object({ unitId: id })
	),
	'administration.add_copy': command(z.object({ id, unitId: id, organisationId: id }), rowResult),
	'administration.remove_copy': command(
		z.object({ id }),
		z.object({ unitId: id, organisationId: id })
	)
};
