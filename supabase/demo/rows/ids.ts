import { createHash } from 'node:crypto';

/**
 * The id of a thing in the demo data, from a name that says which it is: the same name gives the
 * same id in every load, so that addresses of demo pages stay good.
 */
export function demoId(name: string): string {
	const hex = createHash('sha256').update(`sontonea demo ${name}`).digest('hex');
	const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`7${hex.slice(13, 16)}`,
		`${variant}${hex.slice(18, 20)}`,
		hex.slice(20, 32)
	].join('-');
}

/** The unit of an area's administration, as the migrations give it (`app.area_unit_id`). */
export function areaUnitId(code: string): string {
	return `00000000-0000-7000-8000-${code.padStart(12, '0')}`;
}

/** The standing dialogue of a province, as the migrations give it. */
export function dialogueId(provinceCode: string): string {
	return `00000000-0000-7000-8000-f${provinceCode.padStart(11, '0')}`;
}

const builtIn = (number: number) => `00000000-0000-7000-8000-a${String(number).padStart(11, '0')}`;

/** The national bodies that the migrations bring. */
export const nationalUnits = {
	government: builtIn(1),
	moi: builtIn(2),
	ncdds: builtIn(3),
	cdc: builtIn(4)
};
