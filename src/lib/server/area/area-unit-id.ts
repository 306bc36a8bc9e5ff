/** The id of an area's administration follows from its code (`app.area_unit_id` in SQL). */
export function areaUnitId(code: string): string {
	return `00000000-0000-7000-8000-${code.padStart(12, '0')}`;
}

/** The unit of the whole country. */
export const nationalUnitId = '00000000-0000-7000-8000-a00000000001';
