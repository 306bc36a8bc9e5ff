import { isId } from '../../contract/fields.ts';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import {
	documentKinds,
	type DocumentKind,
	offeredFormats,
	type OfferedFormat
} from '../../contract/document-kinds.ts';
import { documentLocales, type DocumentLocale } from '../../domain/language.ts';

/** What the operator asks for at the terminal. */
export interface DocumentCall {
	kind: DocumentKind;
	meetingId: string;
	locale: DocumentLocale;
	format: OfferedFormat;
	/** The path as it was given. */
	out: string;
	participantId: string | undefined;
	escalationId: string | undefined;
}

/** A call that can't be carried out; the message is one line for the operator, where there is no language to choose. */
export class CallError extends Error {}

const usage =
	'npm run document -- <kind> --meeting <id> --out <file> [--locale km|en|both] [--format pdf|docx|xlsx|html]';

/** The options that belong to some kinds alone. */
const onlyFor: Record<'participant' | 'escalation', readonly DocumentKind[]> = {
	participant: ['invitation-letter'],
	escalation: ['escalation-letter', 'escalation-answer']
};

function optionsOf(args: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				meeting: text,
				locale: text,
				format: text,
				out: text,
				participant: text,
				escalation: text,
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch (error) {
		// Node's own sentence, without its advice on dashes.
		const [sentence = ''] = (error as Error).message.split(/\. (?=[A-Z])|\n/);
		throw new CallError(`${sentence.replace(/\.$/, '')}. The command: ${usage}`);
	}
}

function kindOf(positionals: readonly string[]): DocumentKind {
	const [name, ...others] = positionals;
	const kinds = `There are: ${documentKinds.join(', ')}.`;
	if (name === undefined) throw new CallError(`Name the document: ${usage}. ${kinds}`);
	if (others.length > 0) {
		throw new CallError(`"${others[0]}" is one name too many. The command: ${usage}`);
	}
	const kind = documentKinds.find((one) => one === name);
	if (!kind) throw new CallError(`There is no document "${name}". ${kinds}`);
	return kind;
}

function required(name: string, value: string | undefined): string {
	if (value?.trim()) return value;
	throw new CallError(`--${name} is missing. The command: ${usage}`);
}

function idOf(name: string, value: string | undefined): string | undefined {
	if (value === undefined || isId(value)) return value;
	throw new CallError(`--${name} is "${value}": that is no id.`);
}

function formatOf(kind: DocumentKind, asked: string | undefined, out: string): OfferedFormat {
	const offered = offeredFormats(kind);
	if (asked !== undefined) {
		const format = offered.find((one) => one === asked);
		if (format) return format;
		throw new CallError(`${kind} does not come as "${asked}". It comes as ${offered.join(', ')}.`);
	}
	const ending = extname(out).slice(1).toLowerCase();
	const named = offered.find((one) => one === ending);
	if (named) return named;
	if (ending === 'xlsx') {
		throw new CallError(`${kind} does not come as "xlsx". It comes as ${offered.join(', ')}.`);
	}
	return 'pdf';
}

/**
 * Reads what was typed after `npm run document --`. Khmer unless a language is named, and the format of
 * the file's ending, else PDF. Throws CallError.
 */
export function readDocumentCall(args: readonly string[]): DocumentCall {
	const { values, positionals } = optionsOf(args);
	if (values.help) {
		throw new CallError(`The command: ${usage}. There are: ${documentKinds.join(', ')}.`);
	}
	const kind = kindOf(positionals);
	const locale = documentLocales.find((one) => one === (values.locale ?? 'km'));
	if (!locale) {
		throw new CallError(
			`There is no locale "${values.locale}". There are: ${documentLocales.join(', ')}.`
		);
	}
	const meetingId = required('meeting', values.meeting);
	const out = required('out', values.out);
	const format = formatOf(kind, values.format, out);
	for (const name of ['participant', 'escalation'] as const) {
		if (values[name] !== undefined && !onlyFor[name].includes(kind)) {
			throw new CallError(`--${name} is for ${onlyFor[name].join(' and ')} alone.`);
		}
	}
	return {
		kind,
		meetingId: idOf('meeting', meetingId)!,
		locale,
		format,
		out,
		participantId: idOf('participant', values.participant),
		escalationId: idOf('escalation', values.escalation)
	};
}
