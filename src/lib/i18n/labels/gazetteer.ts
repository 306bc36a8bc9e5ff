import type { GazetteerProblemCode } from '../../domain/area/parse-gazetteer.ts';
import { m } from '../paraglide/messages.js';

/** What is wrong with a row of a gazetteer. */
export const gazetteerProblemLabels: Record<GazetteerProblemCode, () => string> = {
	no_header: m.admin_gazetteer_no_header,
	no_rows: m.admin_gazetteer_no_rows,
	type_unknown: m.admin_gazetteer_type_unknown,
	code_missing: m.admin_gazetteer_code_missing,
	code_not_digits: m.admin_gazetteer_code_not_digits,
	code_length: m.admin_gazetteer_code_length,
	level_mismatch: m.admin_gazetteer_level_mismatch,
	code_duplicate: m.admin_gazetteer_code_duplicate,
	province_unknown: m.admin_gazetteer_province_unknown,
	parent_missing: m.admin_gazetteer_parent_missing,
	name_km_missing: m.admin_gazetteer_name_km_missing,
	name_en_missing: m.admin_gazetteer_name_en_missing,
	name_too_long: m.admin_gazetteer_name_too_long,
	coordinates_wrong: m.admin_gazetteer_coordinates_wrong
};
