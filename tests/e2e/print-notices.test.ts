import { v7 } from 'uuid';
import pg from 'pg';
import type { Page } from '@playwright/test';
import { concludedDialogue } from '../support/concluded-dialogue.ts';
import { expect, test, type TestApp } from '../support/e2e.ts';
import { fontsOf } from '../support/pdf-fonts.ts';
import { pdfPageTexts, squeeze } from '../support/pdf-text.ts';
import { open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

/** Texts with what can't be printed: a sign for private use, letters of a script without a font, an emoji. */
const privateUse = { word: 'តម្លៃ\ue123ថ្មី', character: '\ue123', code: 'U+E123' };
const tibetan = { word: 'བད', character: 'བ', code: 'U+0F56' };
const emoji = { word: '👍🏽', character: '👍🏽', code: 'U+1F44D U+1F3FD' };
const input = `អ្នកតំណាង ${tibetan.word} យល់ព្រម ${emoji.word} ហើយអរគុណ`;
const action = `ពិនិត្យ ${privateUse.word} ជារៀងរាល់ឆ្នាំ`;

const locales = ['km', 'en'] as const;
type Locale = (typeof locales)[number];
const sizes = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 900 }
];

async function addInput(app: TestApp, path: string) {
	const client = new pg.Client({ connectionString: app.databaseUrl });
	await client.connect();
	await client.query(
		`insert into public.input (id, meeting_id, unit_id, agenda_item_id, kind, body, status, answer, sequence)
		select $1, m.id, m.unit_id, (select id from public.agenda_item where meeting_id = m.id), 'proposal', $2,
			'answered', 'យល់ព្រម', 2 from public.meeting m where m.id = $3`,
		[v7(), input, path.split('/').at(-1)]
	);
	await client.end();
}

const digitsIn = (locale: Locale, text: string) =>
	locale === 'en'
		? text
		: text.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));

function filled(key: string, locale: Locale, values: Record<string, string>): string {
	return say(key, locale).replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}

/** The pages of the PDF in a language on which a text stands, as the notice says them. */
async function pagesOf(page: Page, path: string, locale: Locale, text: string): Promise<string[]> {
	const file = await page.request.get(`${path}/documents/report?locale=${locale}`);
	expect(file.status()).toBe(200);
	const texts = await pdfPageTexts(await file.body());
	return texts.flatMap((one, index) => (one.includes(squeeze(text)) ? [String(index + 1)] : []));
}

/** The notices of a page name word, character and number, and where it stands; in both widths nothing is cut off. */
async function tellsOf(page: Page, locale: Locale, pages: (character: string) => string[]) {
	for (const size of sizes) {
		await page.setViewportSize(size);
		for (const found of [tibetan, privateUse, emoji]) {
			const kind = found === emoji ? 'documents_finding_emoji' : 'documents_finding';
			const line = page.locator('li', { hasText: filled(kind, locale, found) }).first();
			await expect(line).toBeVisible();
			await expect(line).not.toContainText(/\s,/);
			for (const told of pages(found.character)) await expect(line).toContainText(told);
		}
		const title = (key: string, count: string) =>
			page.getByText(filled(key, locale, { count: digitsIn(locale, count) }), { exact: true });
		// The two letters of the Tibetan word, and the sign for private use.
		await expect(title('documents_missing_title', '3').first()).toBeVisible();
		await expect(title('documents_emoji_title', '1').first()).toBeVisible();
		const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(wide).toBeLessThanOrEqual(0);
	}
}

const inLanguage = (page: Page, locale: Locale) =>
	page
		.context()
		.addCookies([{ name: 'locale', value: locale, url: new URL('/', page.url()).href }]);

/** What is printed: the boxed letters are there as text, in the font of boxes; the emoji isn't; nothing became "?". */
async function printsBoxes(page: Page, address: string) {
	const file = await page.request.get(address);
	expect(file.status()).toBe(200);
	const stretches = await fontsOf(await file.body());
	const boxed = stretches.filter(({ font }) => font.includes('SontoneaCodes'));
	expect(boxed.map(({ text }) => text).join('')).toContain(privateUse.character);
	expect(boxed.map(({ text }) => text).join('')).toContain(tibetan.word);
	const text = stretches.map((one) => one.text).join('');
	expect(text).toContain(squeeze(action));
	expect(text).toContain(squeeze(input.replace(emoji.word, '')));
	expect(text).not.toContain('👍');
	expect(text).not.toMatch(/[?\ufffd]/);
}

test('who approves a report sees before it which characters are boxed and which emoji are left out, and what is printed is just that @documents', async ({
	browser,
	app
}) => {
	const dialogue = await concludedDialogue(app);
	await dialogue.addAction(action);
	await addInput(app, dialogue.path);
	const secretariat = await signIn(browser, app.url, 'secretariat');
	await open(secretariat, `${dialogue.path}/report`);
	await secretariat.locator('form[action="?/start"] button[type=submit]').first().click();
	const submit = secretariat.locator('form[action="?/submit"] button[type=submit]').first();
	await expect(submit).toBeVisible();
	const where = new Map<string, string[]>();
	for (const [character, text] of [
		[privateUse.character, action],
		[tibetan.character, input.replace(emoji.word, '')],
		[emoji.character, input.replace(emoji.word, '')]
	] as const) {
		for (const locale of locales) {
			const pages = await pagesOf(secretariat, dialogue.path, locale, text);
			expect(pages.length, `${locale}: the PDF prints ${text}`).toBeGreaterThan(0);
			where.set(`${locale} ${character}`, pages);
		}
	}
	/** The pages in both languages, in the words of one. */
	const toldIn = (reader: Locale) => (character: string) =>
		locales.map((locale) =>
			filled(`documents_finding_page_${locale}`, reader, {
				pages: digitsIn(reader, where.get(`${locale} ${character}`)![0]!)
			})
		);

	await test.step('the secretariat, on the report and before each document', async () => {
		for (const locale of locales) {
			await inLanguage(secretariat, locale);
			await open(secretariat, `${dialogue.path}/report`);
			await tellsOf(secretariat, locale, toldIn(locale));
			await open(secretariat, `${dialogue.path}/documents/report/preview?locale=${locale}`);
			await tellsOf(secretariat, locale, (character) => [
				filled('documents_finding_page', locale, {
					pages: digitsIn(locale, where.get(`${locale} ${character}`)![0]!)
				})
			]);
		}
		await inLanguage(secretariat, 'km');
		await open(secretariat, `${dialogue.path}/report`);
		await submit.click();
		await expect(secretariat.getByText(say('report_status_in_review')).first()).toBeVisible();
	});

	const governor = await signIn(browser, app.url, 'governor');
	await test.step('the governor, above the button that approves', async () => {
		for (const locale of locales) {
			await inLanguage(governor, locale);
			await open(governor, `${dialogue.path}/report`);
			await tellsOf(governor, locale, toldIn(locale));
			const notice = governor.locator('li', { hasText: privateUse.code }).first();
			const approve = governor.locator('form[action="?/approve"] button[type=submit]').first();
			await expect(approve).toBeVisible();
			for (const size of sizes) {
				await governor.setViewportSize(size);
				const [told, button] = [await notice.boundingBox(), await approve.boundingBox()];
				expect(told!.y, `${locale} at ${size.width} px`).toBeLessThan(button!.y);
				await notice.scrollIntoViewIfNeeded();
			}
		}
	});

	await test.step('what is approved is printed as it was told', async () => {
		await inLanguage(governor, 'km');
		await open(governor, `${dialogue.path}/report`);
		await governor.locator('form[action="?/approve"] button[type=submit]').first().click();
		await expect(
			governor.getByText(say('report_status_approved'), { exact: true }).first()
		).toBeVisible();
		for (const locale of [...locales, 'both']) {
			await printsBoxes(governor, `${dialogue.path}/documents/report?locale=${locale}`);
		}
	});
	await dialogue.close();
	for (const page of [secretariat, governor]) await page.context().close();
});
