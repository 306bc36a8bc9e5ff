import { describe, expect, it } from 'vitest';
import { documentKinds, offeredFormats } from '../../../src/lib/contract/document-kinds';
import { documentLocales } from '../../../src/lib/domain/language';
import { documentFileName } from '../../../src/lib/server/document/document-file-name';

const naming = {
	kind: 'report' as const,
	locale: 'km' as const,
	format: 'pdf' as const,
	number: '០៣២/២៦ របក',
	heldOn: '2026-11-21',
	draft: false
};

describe('the name of a file', () => {
	it('says what it is, under which number, in its own language', () => {
		expect(documentFileName(naming).fileName).toBe('របាយការណ៍កិច្ចសន្ទនា ០៣២-២៦-របក.pdf');
		expect(documentFileName({ ...naming, locale: 'en' }).fileName).toBe(
			'Dialogue report ០៣២-២៦-របក.pdf'
		);
		expect(documentFileName({ ...naming, number: null }).fileName).toContain('2026-11-21');
	});

	it('says that it is a draft', () => {
		const draft = documentFileName({ ...naming, number: null, draft: true });
		expect(draft.fileName).toBe('របាយការណ៍កិច្ចសន្ទនា 2026-11-21 (សេចក្ដីព្រាង).pdf');
		expect(draft.ascii).toBe('report-2026-11-21-km-draft.pdf');
	});

	it('is one that every file system takes, whatever the number or the name holds', () => {
		for (const kind of documentKinds) {
			for (const locale of documentLocales) {
				for (const format of offeredFormats(kind)) {
					const strange = { number: '../1:2*?', person: 'a/b\\c "d"\n' };
					const { fileName, ascii } = documentFileName({
						...naming,
						...strange,
						kind,
						locale,
						format
					});
					expect(fileName).not.toMatch(/[/\\:*?"<>|\n៖]/);
					expect(ascii).toMatch(/^[\w-]+\.(pdf|docx|xlsx|html)$/);
				}
			}
		}
	});
});
