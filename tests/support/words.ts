import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const messages = join(import.meta.dirname, '../../src/lib/i18n/messages');

/** All words of the interface in one language, by their key. */
function load(locale: 'km' | 'en'): Record<string, string> {
	const all: Record<string, string> = {};
	for (const concept of readdirSync(messages)) {
		const file = join(messages, concept, `${locale}.json`);
		Object.assign(all, JSON.parse(readFileSync(file, 'utf8')));
	}
	return all;
}

const words = { km: load('km'), en: load('en') };

/** What the interface says for a key; throws for a key that is not there, so that no test waits for nothing. */
export function say(key: string, locale: 'km' | 'en' = 'km'): string {
	const text = words[locale][key];
	if (text === undefined) throw new Error(`no message ${key}`);
	return text;
}
