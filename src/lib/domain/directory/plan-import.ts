/** A row that can't be imported. `line`: in the file, from 1. `column`: the field that is wrong, if one is. */
export interface RefusedRow {
	line: number;
	code: string;
	column?: string;
	detail?: Record<string, unknown>;
}
