import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerPlainly } from '../../../src/lib/server/web/plain-page';

const root = join(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');

const page = {
	locale: 'km',
	status: 503,
	title: '<i>ចំណងជើង</i>',
	text: 'អត្ថបទ "&"',
	link: { href: '/', label: 'ត្រឡប់' }
} as const;

it.each([
	['a part away, or a request refused at the door', await answerPlainly(page).text()],
	['a fault', read('src/error.html')],
	['no network', read('static/offline.html')]
])('the page for %s brings the Khmer letters along, in both weights that it uses', (_, page) => {
	const fonts = [...page.matchAll(/url\('(\/[^']+)'\)/g)].map((match) => match[1]!);
	expect(fonts).toHaveLength(2);
	for (const font of fonts) expect(existsSync(join(root, 'static', font)), font).toBe(true);
});

it('a page of the server’s own runs nothing and takes nothing for markup', async () => {
	const answer = answerPlainly(page);
	expect(answer.status).toBe(503);
	expect(answer.headers.get('cache-control')).toBe('no-store');
	expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	const html = await answer.text();
	expect(html).toContain('<h1>&lt;i&gt;ចំណងជើង&lt;/i&gt;</h1>');
	expect(html).toContain('អត្ថបទ &quot;&amp;&quot;');
});
