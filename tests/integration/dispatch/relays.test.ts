import { afterEach, describe, expect, it } from 'vitest';
import { createMailer, type OutgoingMail } from '../../../src/lib/server/mail/mailer';
import { sweepOutbox } from '../../../src/lib/server/outbox/sweep-outbox';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';
import { startRelay, type Relay, type RelayManners } from '../../support/scenes/relay';

let relay: Relay;
let scene: DispatchScene | undefined;
afterEach(async () => {
	await scene?.close();
	scene = undefined;
	await relay.close();
});

const mail: OutgoingMail = {
	messageId: '<one@sontonea>',
	to: { name: 'ក្រសួងមហាផ្ទៃ', address: 'to@example.org' },
	subject: 'របាយការណ៍',
	text: 'សូមជ្រាប'
};

const withAccount: RelayManners = {
	onAuth: (auth, _session, done) =>
		auth.username === 'sontonea' && auth.password === 'ពាក្យ:សម្ងាត់@1'
			? done(null, { user: auth.username })
			: done(Object.assign(new Error('who are you'), { responseCode: 535 }))
};
const account = `sontonea:${encodeURIComponent('ពាក្យ:សម្ងាត់@1')}`;

/** Sends one mail to the relay under an address of that form. */
async function send(address: (port: number) => string) {
	const mailer = createMailer({
		SMTP_URL: address(relay.port),
		MAIL_FROM: 'Sontonea <from@localhost>',
		silenceTimeout: 2_000
	});
	const outcome = await mailer.send(mail);
	mailer.close();
	return outcome;
}

// The relay's certificate is its own: only a test says that this is enough.
const trusting = 'tls.rejectUnauthorized=false';

describe('a relay that wants TLS and a password', () => {
	it('gets both on a TLS connection', async () => {
		relay = await startRelay({ ...withAccount, secure: true });
		const outcome = await send((port) => `smtps://${account}@127.0.0.1:${port}?${trusting}`);
		expect(outcome).toEqual({ kind: 'sent' });
		expect(relay.kept).toMatchObject([{ secure: true, user: 'sontonea' }]);
	});

	it('gets both on a connection that turns to TLS', async () => {
		relay = await startRelay(withAccount);
		const outcome = await send((port) => `smtp://${account}@127.0.0.1:${port}?${trusting}`);
		expect(outcome).toEqual({ kind: 'sent' });
		expect(relay.kept).toMatchObject([{ secure: true, user: 'sontonea' }]);
	});

	it('whose certificate nobody vouches for gets nothing, and the mail waits', async () => {
		relay = await startRelay({ ...withAccount, secure: true });
		const outcome = await send((port) => `smtps://${account}@127.0.0.1:${port}`);
		expect(outcome.kind).toBe('later');
		await relay.close();
		relay = await startRelay(withAccount);
		expect((await send((port) => `smtp://${account}@127.0.0.1:${port}`)).kind).toBe('later');
		expect(relay.kept).toEqual([]);
	});

	it('that refuses the password is no refusal of the mail: it waits', async () => {
		relay = await startRelay({ ...withAccount, secure: true });
		const wrong = await send((port) => `smtps://sontonea:wrong@127.0.0.1:${port}?${trusting}`);
		expect(wrong.kind).toBe('later');
		expect(relay.kept).toEqual([]);
	});
});

/** A dispatch to many, over a relay with those manners. */
async function dispatchOver(manners: RelayManners, count: number) {
	relay = await startRelay(manners);
	scene = await openDispatchScene();
	scene.app.mailer.close();
	scene.app.mailer = createMailer({
		SMTP_URL: `smtp://127.0.0.1:${relay.port}`,
		MAIL_FROM: 'test@localhost'
	});
	const recipients = Array.from({ length: count }, (_, index) =>
		scene!.recipient(index === 0 ? moi : scene!.hall.departmentId, {
			address: `body-${index}@example.org`
		})
	);
	await scene.send(recipients);
	await scene.deliverAll();
	return scene;
}

const addresses = () => relay.kept.flatMap(({ to }) => to).sort();

describe('a dispatch to many', () => {
	it('loses nobody where one is refused', async () => {
		const open = await dispatchOver(
			{
				refuse: (address) =>
					address === 'body-4@example.org'
						? { code: 550, words: '5.1.1 no such mailbox' }
						: undefined
			},
			9
		);
		const states = (await open.log()).map(({ state }) => state);
		expect(states.filter((state) => state === 'sent')).toHaveLength(8);
		expect(states[4]).toBe('failed');
		expect(new Set(addresses()).size).toBe(8);
	});

	it('reaches all, once each, where the relay says “later” for a while', async () => {
		let patience = 7;
		const open = await dispatchOver(
			{
				refuse: () => (patience-- > 0 ? { code: 451, words: '4.7.1 try again' } : undefined)
			},
			5
		);
		for (let round = 0; round < 4; round++) await open.deliverAll();
		expect((await open.log()).map(({ state }) => state)).toEqual(Array(5).fill('sent'));
		expect(addresses()).toHaveLength(5);
		expect(new Set(addresses()).size).toBe(5);
	});

	it('gives no second copy where the relay hangs up after taking the message', async () => {
		const open = await dispatchOver({ closeAfterKept: true }, 2);
		await sweepOutbox(open.hall.pool);
		await open.deliverAll();
		expect((await open.log()).map(({ state }) => state)).toEqual(['uncertain', 'uncertain']);
		expect(addresses()).toEqual(['body-0@example.org', 'body-1@example.org']);
	});
});
