import { describe, expect, it } from 'vitest';
import { layOutMail } from '../../../src/lib/server/mail/layout.ts';

const mail = {
	locale: 'en',
	title: 'Subject',
	paragraphs: ['Body'],
	footer: ['Province']
} as const;

describe('a mail with a document enclosed as text', () => {
	const enclosure = 'No. 1\n\n- first & <second>\n  third\n';
	const { text, html } = layOutMail({ ...mail, enclosure });

	it('shows it beneath what the mail says and above who sends it', () => {
		expect(text).toMatch(
			/^Body\n\n\* \* \*\n\nNo\. 1\n\n- first & <second>\n {2}third\n\n--\nProvince\n/
		);
	});

	it('keeps its lines in HTML, escaped', () => {
		expect(html).toContain('white-space:pre-wrap');
		expect(html).toContain('>No. 1\n\n- first &amp; &lt;second&gt;\n  third</div>');
	});

	it('has nothing of it where nothing is enclosed', () => {
		const without = layOutMail(mail);
		expect(without.text).not.toContain('* * *');
		expect(without.html).not.toContain('pre-wrap');
	});
});
