import { z } from 'zod';
import { text } from './fields.ts';

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
	'area.import': z.object({ areas: z.array(area).min(1).max(5000) })
};
