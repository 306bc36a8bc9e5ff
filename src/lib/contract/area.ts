import { z } from 'zod';
import { command } from './command.ts';
import { seen, text } from './fields.ts';
import { count } from './shared-views.ts';

const name = text(200);

/** An area of the gazetteer, as an import brings it. */
const area = z.object({
	code: z.string().regex(/^\d{4}(\d{2})?$/),
	level: z.enum(['district', 'commune']),
	parentCode: z.string().regex(/^\d{2}(\d{2})?$/),
	typeKm: name,
	typeEn: name,
	nameKm: name,
	nameEn: name,
	latitude: z.number().min(-90).max(90).nullable().default(null),
	longitude: z.number().min(-180).max(180).nullable().default(null)
});

/** The commands on areas. */
export const areaCommands = {
	/** `seen`: the fingerprint of what the import of this file does (`public.preview_areas`), as it was shown. */
	'area.import': command(
		z.object({
			fileKey: z.string().max(200),
			seen,
			areas: z.array(area).min(1).max(5000)
		}),
		z.object({ added: count, changed: count, unchanged: count })
	)
};
