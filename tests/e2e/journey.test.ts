import type { Browser, Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { readMail, waitForMail } from '../support/mailbox.ts';
import { pdfText, squeeze } from '../support/pdf-text.ts';
import { button, choose, open, signIn } from '../support/people.ts';
import { say } from '../support/words.ts';

const forum = '00000000-0000-7000-8000-f00000000002';
const title = 'កិច្ចសន្ទនាសាកល្បងផ្លូវដំណើរ ខេត្តបាត់ដំបង';
const place = 'សាលប្រជុំធំ សាលាខេត្តបាត់ដំបង';

const invited = {
	department: {
		name: 'ប្រធានមន្ទីរអភិវឌ្ឍន៍ជនបទ',
		body: 'មន្ទីរអភិវឌ្ឍន៍ជនបទ',
		mail: 'road.one@journey.example'
	},
	partner: { name: 'តំណាងកម្មវិធីអភិវឌ្ឍន៍', body: 'អភិវឌ្ឍន៍សហប្រជាជាតិ', mail: 'road.two@journey.example' },
	community: { name: 'តំណាងសហគមន៍ភូមិព្រែកនរិន្ទ' }
};
const inputs = [
	{ kind: 'problem', body: 'ប្រជាពលរដ្ឋជាង ៤០០ គ្រួសារខ្វះទឹកស្អាតប្រើប្រាស់នៅរដូវប្រាំង។' },
	{ kind: 'proposal', body: 'សូមស្នើឱ្យបង្កើតក្រុមការងាររួមសម្រាប់ការផ្គត់ផ្គង់ទឹកស្អាត។' },
	{ kind: 'commitment', body: 'អង្គការនឹងឧបត្ថម្ភម៉ាស៊ីនបូមទឹកចំនួន ៥ គ្រឿង។' }
] as const;
const answer = 'មន្ទីរអភិវឌ្ឍន៍ជនបទនឹងចុះពិនិត្យទីតាំងក្នុងខែធ្នូ។';
const challenge = 'ខ្វះប្រភពទឹកស្អាតនៅឃុំព្រែកនរិន្ទ';
const beyond = 'ខ្វះថវិកាជាតិសម្រាប់ប្រព័ន្ធទឹកស្អាតថ្មី';
const solution = 'ជួសជុលអណ្ដូងស្នប់ និងបង្កើតគណៈកម្មការប្រើប្រាស់ទឹក';
const action = 'ជួសជុលអណ្ដូងស្នប់ចំនួន ១២ កន្លែងក្នុងឃុំព្រែកនរិន្ទ';
const remark = 'សូមបន្ថែមសេចក្ដីសង្ខេបអំពីលទ្ធផល។';
const introduction = 'សេចក្ដីផ្ដើមដែលលេខាធិការដ្ឋានបានកែសម្រួលឡើងវិញ។';
const request = 'សូមគណៈកម្មាធិការជាតិជួយពិនិត្យ និងផ្ដល់ថវិកាសម្រាប់ប្រព័ន្ធទឹកស្អាតថ្មី។';
const nationalAnswer = 'ថវិកានឹងត្រូវដាក់បញ្ចូលក្នុងកម្មវិធីវិនិយោគឆ្នាំក្រោយ។';

async function addParticipant(
	page: Page,
	meeting: string,
	person: { name: string; body?: string; mail?: string },
	category: string
) {
	await open(page, `${meeting}/invite/participants/new`);
	await page.locator('select[name=category]').selectOption(category);
	await page.locator('[name=basis]').fill('សកម្មភាពក្នុងខេត្ត');
	await page.locator('[name=nameKm]').fill(person.name);
	if (person.body) await choose(page, say('participation_organisation'), person.body);
	if (person.mail) await page.locator('[name=email]').fill(person.mail);
	await button(page, 'participation_add_one').click();
	await expect(page).toHaveURL(/participants(\?|$)/);
	await expect(page.getByText(person.name).first()).toBeVisible();
}

async function strangerAnswers(browser: Browser, link: string) {
	const page = await (await browser.newContext()).newPage();
	await page.goto(link);
	await expect(page.getByText(title).first()).toBeVisible();
	await page.locator('input[name=answer][value=accepted]').check();
	await button(page, 'participation_send_answer').click();
	await expect(page.getByText(say('invitation_status_accepted')).first()).toBeVisible();
	await page.context().close();
}

test('a dialogue from plan to delivered report, and on to the answer from national level @journey', async ({
	browser,
	app
}) => {
	const secretariat = await signIn(browser, app.url, 'secretariat');
	let meeting = '';
	// What was delivered before is another story.
	const last = (await readMail(app.mailDir)).at(-1)?.file ?? '';
	const mailTo = (fits: (to: string) => boolean) =>
		waitForMail(app.mailDir, (mail) => mail.file > last && mail.recipients.some(fits));

	await test.step('before: create from the template, in Khmer', async () => {
		await open(secretariat, `/meetings/new?forum=${forum}`);
		await secretariat.locator('[name=heldOn]').fill(app.today);
		// Late in the day: once the meeting has begun nobody can answer any more.
		await secretariat.locator('[name=startsAt]').fill('23:59');
		await secretariat.locator('[name=titleKm]').fill(title);
		await secretariat.locator('[name=titleEn]').fill('Journey dialogue, Battambang');
		await secretariat.locator('[name=placeKm]').fill(place);
		await secretariat.locator('[name=plans]').first().check();
		await button(secretariat, 'meeting_create').click();
		await expect(secretariat).toHaveURL(/\/meetings\/[\w-]+\/prepare/);
		meeting = new URL(secretariat.url()).pathname.replace('/prepare', '');
		await open(secretariat, `${meeting}/invite`);
		await expect(secretariat.getByText('២៣:៥៩').first()).toBeVisible();
	});

	await test.step('before: participants on their basis, approved, scheduled, invited', async () => {
		await addParticipant(secretariat, meeting, invited.department, 'b');
		await addParticipant(secretariat, meeting, invited.partner, 'f');
		await addParticipant(secretariat, meeting, invited.community, 'g');
		await open(secretariat, `${meeting}/prepare`);
		await secretariat.locator('form[action="?/schedule"] button[type=submit]').click();
		await expect(secretariat.getByText(say('meeting_status_scheduled')).first()).toBeVisible();
		await open(secretariat, `${meeting}/invite/participants`);
		await secretariat.locator('[name=everybody]').check();
		await button(secretariat, 'participation_approve').click();
		// Who is to be sent an invitation is approved first: until then no button sends it.
		await expect(button(secretariat, 'participation_send')).toBeVisible();
		await secretariat.locator('[name=everybody]').check();
		await button(secretariat, 'participation_send').click();
		await button(secretariat, 'reach_confirm_send').click();
		await mailTo((to) => to === invited.partner.mail);
	});

	await test.step('before: answer without an account, and on somebody’s behalf', async () => {
		const mail = await mailTo((to) => to === invited.department.mail);
		const link = /https?:\/\/\S+\/rsvp\/[\w-]+/.exec(mail.text ?? '')?.[0];
		expect(link).toBeTruthy();
		await strangerAnswers(browser, link!);
		await open(secretariat, `${meeting}/invite/participants`);
		await secretariat.getByRole('link', { name: invited.partner.name }).click();
		await expect(secretariat).toHaveURL(/participants\/[\w-]+$/);
		await secretariat.locator('input[name=answer][value=accepted]').check();
		await button(secretariat, 'participation_record').click();
		await expect(secretariat.getByText(say('invitation_status_accepted')).first()).toBeVisible();
		const letters = await secretariat.request.get(
			`${meeting}/documents/invitation-letter?only=printed`
		);
		expect(await pdfText(await letters.body())).toContain(squeeze(invited.community.name));
	});

	await test.step('during: open, check in, a walk-in', async () => {
		await open(secretariat, `${meeting}/session`);
		await button(secretariat, 'session_start').click();
		await expect(secretariat.getByText(say('meeting_status_in_session')).first()).toBeVisible();
		await open(secretariat, `${meeting}/session/check-in`);
		for (const person of [invited.department, invited.partner]) {
			const row = secretariat.getByRole('listitem').filter({ hasText: person.name });
			await row
				.getByRole('button', { name: `${say('attendance_present')}: ${person.name}`, exact: true })
				.click();
			await expect(row.getByText(say('attendance_status_present'), { exact: true })).toBeVisible();
		}
		await secretariat.locator('#walk-in [name=nameKm]').fill('អ្នកចូលរួមថ្មី');
		await secretariat.locator('#walk-in [name=category]').selectOption('g');
		await secretariat.locator('#walk-in [name=nameKm]').press('Enter');
		await expect(secretariat.getByRole('listitem').filter({ hasText: 'អ្នកចូលរួមថ្មី' })).toBeVisible();
	});

	await test.step('during: each input in one line and Enter', async () => {
		await open(secretariat, `${meeting}/session`);
		await choose(secretariat, say('input_speaker'), invited.department.name);
		const line = secretariat.locator('input[name=body]');
		const keys = { report: '1', problem: '2', proposal: '3', question: '4', commitment: '5' };
		for (const input of inputs) {
			await line.press(`Alt+Digit${keys[input.kind]}`);
			await line.fill(input.body);
			await line.press('Enter');
			await expect(secretariat.getByText(input.body)).toBeVisible();
		}
		// What is being sent when the page is left may not arrive: a person is asked, a test is not.
		await expect(secretariat.getByText(say('input_saving'))).toHaveCount(0);
		await open(secretariat, `${meeting}/session`);
		const card = secretariat.getByRole('listitem').filter({ hasText: inputs[0].body });
		await card
			.getByRole('button', { name: say('input_answer') })
			.first()
			.click();
		await card.locator('[name=answer]').fill(answer);
		await button(secretariat, 'input_answer_save').click();
		await expect(card.getByText(answer)).toBeVisible();
	});

	await test.step('during: challenges, an agreed solution, an action', async () => {
		for (const one of [challenge, beyond]) {
			await open(secretariat, `${meeting}/session/challenges`);
			await secretariat.locator('[name=title]').fill(one);
			if (one === challenge) await secretariat.locator('form [name=solution]').fill(solution);
			await secretariat.locator('#new button[type=submit]').click();
			await expect(secretariat.getByRole('heading', { name: one })).toBeVisible();
		}
		const take = (key: string, one: string) =>
			secretariat.getByRole('button', { name: `${say(key)}: ${one}`, exact: true }).click();
		await take('challenge_agree', challenge);
		await expect(secretariat.getByText(say('challenge_status_agreed')).first()).toBeVisible();
		await take('challenge_leave_unresolved', beyond);
		await expect(
			secretariat.getByText(say('challenge_status_unresolved'), { exact: true }).first()
		).toBeVisible();
		await open(secretariat, `${meeting}/session/plan`);
		await secretariat.locator('[name=title]').fill(action);
		await choose(secretariat, say('action_owner'), invited.department.body);
		await button(secretariat, 'action_add').click();
		await expect(secretariat.getByRole('link', { name: action })).toBeVisible();
	});

	await test.step('after: conclude, draft the report, edit a part, submit', async () => {
		await open(secretariat, `${meeting}/session`);
		await secretariat.getByRole('link', { name: say('session_conclude'), exact: true }).click();
		await button(secretariat, 'session_conclude').click();
		await expect(secretariat.getByText(say('meeting_status_concluded')).first()).toBeVisible();
		await open(secretariat, `${meeting}/report`);
		await secretariat.locator('form[action="?/start"] button[type=submit]').click();
		await expect(secretariat.getByText(inputs[0].body).first()).toBeVisible();
		const part = secretariat
			.locator('details')
			.filter({ has: secretariat.locator('#introduction-km') });
		await part.locator('summary').click();
		await part.locator('#introduction-km').fill(introduction);
		await part.getByRole('button', { name: say('report_save'), exact: true }).click();
		// Saved: until then the page asks about text that is not.
		await expect(part.locator('#introduction-km')).toBeHidden();
		await expect(secretariat.getByText(introduction).first()).toBeVisible();
		await secretariat.locator('form[action="?/submit"] button[type=submit]').click();
		await expect(
			secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
		).toBeVisible();
	});

	await test.step('after: the governor returns it once, then approves it with number and date', async () => {
		const governor = await signIn(browser, app.url, 'governor');
		await open(governor, `${meeting}/report`);
		await governor.locator('[name="body.0"]').fill(remark);
		await governor.locator('form[action="?/return"] button[type=submit]').last().click();
		await expect(
			governor.getByText(say('report_status_drafting'), { exact: true }).first()
		).toBeVisible();
		await open(secretariat, `${meeting}/report`);
		await expect(secretariat.getByText(remark)).toBeVisible();
		await secretariat.locator('form[action="?/submit"] button[type=submit]').click();
		await expect(
			secretariat.getByText(say('report_status_in_review'), { exact: true }).first()
		).toBeVisible();
		await open(governor, `${meeting}/report`);
		await expect(governor.locator('form[action="?/approve"] [name=number]')).not.toHaveValue('');
		await governor.locator('form[action="?/approve"] button[type=submit]').click();
		await expect(
			governor.getByText(say('report_status_approved'), { exact: true }).first()
		).toBeVisible();
		await governor.context().close();
	});

	await test.step('after: dispatched to the Ministry of Interior with copies, as the log says', async () => {
		await open(secretariat, `${meeting}/report/dispatch`);
		await button(secretariat, 'dispatch_go').click();
		await button(secretariat, 'dispatch_ask_confirm').click();
		await expect(
			secretariat.getByText(say('report_status_dispatched'), { exact: true }).first()
		).toBeVisible();
		const mail = await mailTo((to) => to.startsWith('moi@'));
		const pdf = mail.attachments.find((part) => part.mimeType === 'application/pdf');
		const text = await pdfText(new Uint8Array(pdf!.content as ArrayBuffer));
		const report = [title, introduction, answer, challenge, beyond, solution, action];
		const copies = ['លេខាធិការដ្ឋាន គ.ជ.អ.ប', 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', 'ចម្លងជូន'];
		for (const part of [...report, ...inputs.map((input) => input.body), ...copies]) {
			expect(text).toContain(squeeze(part));
		}
		await expect(async () => {
			await secretariat.reload();
			await expect(secretariat.getByText(say('dispatch_state_sent')).first()).toBeVisible({
				timeout: 500
			});
		}).toPass();
		const copiesSent = (await readMail(app.mailDir)).filter(
			(one) => one.file > last && one.recipients.some((to) => to.startsWith('moi@'))
		);
		expect(copiesSent).toHaveLength(1);
	});

	await test.step('follow-up: the owner reports progress, the secretariat confirms', async () => {
		const owner = await signIn(browser, app.url, 'department');
		await open(owner, '/actions');
		await owner.getByRole('link', { name: action }).last().click();
		await expect(owner).toHaveURL(/\/actions\/[\w-]+$/);
		await owner.locator('form[action="?/report"] [name=percent]').fill('៤០');
		await owner.locator('form[action="?/report"] [name=note]').fill('បានជួសជុលរួច ៥ កន្លែង');
		await button(owner, 'action_report_send').click();
		await expect(owner.getByText('បានជួសជុលរួច ៥ កន្លែង').first()).toBeVisible();
		const address = new URL(owner.url()).pathname;
		await owner.context().close();
		await open(secretariat, address);
		await button(secretariat, 'action_confirm').click();
		await expect(secretariat.getByText('៤០%').first()).toBeVisible();
	});

	await test.step('follow-up: what the province cannot solve goes up, and the answer comes back', async () => {
		await open(secretariat, `${meeting}/follow-up`);
		await secretariat.locator('a[href^="/escalations/new?challenge="]').first().click();
		await secretariat.locator('[name=request]').fill(request);
		await button(secretariat, 'escalation_new_button').click();
		await expect(secretariat).toHaveURL(/\/escalations\/[\w-]+$/);
		const address = new URL(secretariat.url()).pathname;
		const national = await signIn(browser, app.url, 'ncdds');
		await open(national, address);
		await national.locator('form[action="?/acknowledge"] button[type=submit]').click();
		await expect(national.getByText(say('escalation_status_acknowledged')).first()).toBeVisible();
		await national.locator('form[action="?/answer"] [name=words]').fill(nationalAnswer);
		await national.locator('form[action="?/answer"] button[type=submit]').click();
		await expect(national.getByText(say('escalation_status_answered')).first()).toBeVisible();
		await national.context().close();
		await open(secretariat, `${meeting}/follow-up`);
		await expect(secretariat.getByText(nationalAnswer)).toBeVisible();
	});
	await secretariat.context().close();
});
