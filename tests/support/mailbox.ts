import { once } from 'node:events';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';

export interface DeliveredMail extends Email {
	/** File name below the mail folder; names sort by arrival. */
	file: string;
	/** Recipients of the envelope: the `To` header may say something else. */
	recipients: string[];
}

/** All mail that the embedded mail server has kept, the oldest first. */
export async function readMail(mailDir: string): Promise<DeliveredMail[]> {
	const files = (await readdir(mailDir)).filter((name) => name.endsWith('.eml')).sort();
	return Promise.all(
		files.map(async (file) => {
			const email = await PostalMime.parse(await readFile(join(mailDir, file)));
			const recipients = email.headers
				.filter(({ key }) => key === 'delivered-to')
				.map(({ value }) => value);
			return { ...email, file, recipients };
		})
	);
}

/**
 * Waits until a mail that fits has been delivered, and gives it. Throws after `timeoutMs`, naming
 * what was delivered instead.
 */
export async function waitForMail(
	mailDir: string,
	fits: (mail: DeliveredMail) => boolean,
	timeoutMs = 15_000
): Promise<DeliveredMail> {
	const late = AbortSignal.timeout(timeoutMs);
	const watcher = watch(mailDir);
	try {
		for (;;) {
			// Asked for before the folder is read: a mail that comes in between is not missed.
			const changed = once(watcher, 'change', { signal: late }).catch(() => null);
			const mail = await readMail(mailDir);
			const found = mail.findLast(fits);
			if (found) return found;
			if (late.aborted) {
				const seen = mail.map(({ recipients, subject }) => `${recipients.join(', ')}: ${subject}`);
				throw new Error(`No mail fits within ${timeoutMs} ms. Delivered:\n${seen.join('\n')}`);
			}
			await changed;
		}
	} finally {
		watcher.close();
	}
}
