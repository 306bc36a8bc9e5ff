import { describe, expect, it } from 'vitest';
import { guidelineRules } from '../../../src/lib/domain/guideline/guidelines.ts';
import { ruleIdsIn, ruleIdsTested } from '../../../supabase/embedded/guideline/rule-ids.ts';
import { namedRules, traceability } from '../../../supabase/embedded/guideline/traceability.ts';
import { uncheckedRules } from '../../../supabase/embedded/guideline/unchecked-rules.ts';

/** All rules of the guidelines. */
const allRules = 'CPPD-01..22 TWG-01..18 JMI-01..07 NGO-01..08 SMD-01..08';

describe('the rules that a text names', () => {
	it.each([
		['(CPPD-18, TWG-16)', ['CPPD-18', 'TWG-16']],
		['CPPD-05..07 and CPPD-06', ['CPPD-05', 'CPPD-06', 'CPPD-07']],
		['CPPD-17 to 18', ['CPPD-17', 'CPPD-18']],
		['ACPPD-17', []]
	])('in “%s” are %j', (text, ids) => {
		expect(ruleIdsIn(text)).toEqual(ids);
	});

	it('are tested where a title or the first cell of a row names them', () => {
		const id = 'CPPD-01';
		expect(ruleIdsTested(`it('holds (${id})', () => {})`)).toEqual([id]);
		expect(ruleIdsTested(`it.each([\n\t['${id}', facts]\n])('%s holds', () => {})`)).toEqual([id]);
		expect(ruleIdsTested(`// ${id}\nit('holds', () => find('${id}'))`)).toEqual([]);
	});
});

describe('from the guideline to the code', () => {
	const named = namedRules();

	it('each rule of the guidelines is checked, or it is said why it is not', () => {
		const told = [...guidelineRules, ...uncheckedRules].map(({ id }) => id);
		expect(told.toSorted()).toEqual(ruleIdsIn(allRules));
	});

	it.each(guidelineRules.map(({ id }) => id))('%s has one entry and a test', (id) => {
		expect(named.entries.get(id)).toHaveLength(1);
		expect(named.tests.get(id) ?? []).not.toEqual([]);
	});

	it('the table tells each rule, what it asks and where it stands', () => {
		const page = traceability(named);
		for (const { id } of [...guidelineRules, ...uncheckedRules]) {
			expect(page).toMatch(new RegExp(`^\\| ${id} [A-Z].*\\|$`, 'm'));
		}
	});
});
