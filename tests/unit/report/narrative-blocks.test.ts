import { describe, expect, it } from 'vitest';
import { narrativeBlocks } from '../../../src/lib/documents/builders/narrative-blocks.ts';

describe('a narrative part in a document', () => {
	it('looks as before where nobody marked anything', () => {
		expect(narrativeBlocks('ក * ខ\nគ\n\n- ១\n- ២')).toEqual([
			{ kind: 'paragraph', look: 'letter', text: 'ក * ខ\nគ' },
			{ kind: 'list', marker: 'dash', items: ['១', '២'] }
		]);
	});

	it('has its subheadings, numbered lists and marks', () => {
		expect(narrativeBlocks('### លទ្ធផល\n1. **ក** ខ\n2. __គ__')).toEqual([
			{ kind: 'heading', level: 3, text: 'លទ្ធផល' },
			{
				kind: 'list',
				marker: 'number',
				items: [[{ text: 'ក', strong: true }, { text: ' ខ' }], [{ text: 'គ', underline: true }]]
			}
		]);
	});
});
