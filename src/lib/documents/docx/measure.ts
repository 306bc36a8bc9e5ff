/** Word measures type in half points, distances in twentieths of a point and drawings in pixels. */

export function halfPoints(points: number): number {
	return Math.round(points * 2);
}

export function twips(points: number): number {
	return Math.round(points * 20);
}

export function pixels(points: number): number {
	return Math.round((points * 96) / 72);
}

/** Colours without the number sign. */
export function hex(colour: string): string {
	return colour.replace('#', '').toUpperCase();
}
