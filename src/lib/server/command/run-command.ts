import type { PostgrestError } from '@supabase/supabase-js';
import { z } from 'zod';
import {
	commands,
	type CheckedPayload,
	type Command,
	type CommandType,
	type ResultOf,
	type TypedPayload
} from '../../contract/commands.ts';
import { accept, refuse, type Refusal, type Result } from '../../domain/result.ts';
import type { Db } from '../db/client.ts';
import type { Json } from '../db/types.ts';
import { QueryError } from '../db/read.ts';

/** What a command gave back, and whether it had taken effect before. */
export interface Outcome<T extends CommandType = CommandType> {
	result: ResultOf<T>;
	replayed: boolean;
}

/** The schemas by the command's type, so that what is read by one has the type of that command, whichever it is. */
const schemas: {
	readonly [T in CommandType]: {
		payload: z.ZodType<CheckedPayload<T>>;
		result: z.ZodType<ResultOf<T>>;
	};
} = commands;

const answered = z.object({ result: z.unknown(), replayed: z.boolean() });

/** What a command gave back, of which only what its schema names; anything else than that is a fault, and thrown. */
export function readResult<T extends CommandType>(type: T, result: unknown): ResultOf<T> {
	return schemas[type].result.parse(result);
}

/** The fields of a payload that its schema refuses, each with the code of its problem. */
function fieldsOf(error: z.ZodError): Record<string, string> {
	const fields: Record<string, string> = {};
	for (const issue of error.issues) {
		const name = issue.path.join('.');
		fields[name] ??= /^[a-z_]+(?: -?\d+)*$/.test(issue.message) ? issue.message : 'invalid';
	}
	return fields;
}

// The database's own words for what our policies, keys and checks refuse.
const refusalOfState: Record<string, string> = {
	'42501': 'forbidden',
	'23505': 'already_there',
	'23503': 'gone',
	'23514': 'invalid_value',
	'22P02': 'invalid_value',
	'22007': 'invalid_value',
	'22008': 'invalid_value',
	// A number or a text that no column holds, or signs that no text can have.
	'22001': 'invalid_value',
	'22003': 'invalid_value',
	'22021': 'invalid_value',
	'22P05': 'invalid_value',
	// Two who wrote at once and waited for each other: the database has ended one of them, nothing of it stays.
	'40P01': 'written_at_once',
	'40001': 'written_at_once',
	PGRST301: 'signed_out',
	PGRST302: 'signed_out'
};

/** The refusal in a database error, or null when it is no refusal but a fault. */
function refusalOf(error: PostgrestError): Refusal | null {
	if (error.code === 'SN000') {
		const detail: unknown = error.details ? JSON.parse(error.details) : {};
		return { code: error.message, detail: detail as Record<string, unknown> };
	}
	const code = refusalOfState[error.code];
	return code ? { code } : null;
}

/** What a schema reads; refused with its fields where it does not. */
export function checkFields<T>(schema: z.ZodType<T>, given: unknown): Result<T> {
	const parsed = schema.safeParse(given);
	if (parsed.success) return accept(parsed.data);
	return { ok: false, refusal: { code: 'invalid_fields', fields: fieldsOf(parsed.error) } };
}

/**
 * The payload as the schema of the command reads it; refused with its fields where it does not. A
 * confirmation that doesn't say what was seen is refused as such (`not_seen`): no field of the form lacks.
 */
export function checkPayload<T extends CommandType>(
	type: T,
	payload: unknown
): Result<CheckedPayload<T>> {
	const checked = checkFields(schemas[type].payload, payload);
	if (checked.ok) return checked;
	const { fields = {} } = checked.refusal;
	return fields.seen || fields.base ? refuse('not_seen') : checked;
}

async function run<T extends CommandType>(
	db: Db,
	{ id, type, payload }: Command<T, unknown>
): Promise<Result<Outcome<T>>> {
	const checked = checkPayload(type, payload);
	if (!checked.ok) return checked;
	const { data, error, status } = await db.rpc('run_command', {
		p_id: id,
		p_type: type,
		// What a schema has read is JSON, though the contents of a report are to it a record of anything.
		p_payload: checked.value as Json
	});
	if (!error) {
		const { result, replayed } = answered.parse(data);
		return accept({ result: readResult(type, result), replayed });
	}
	const refusal = refusalOf(error);
	if (refusal) return { ok: false, refusal };
	throw new QueryError(error, status);
}

/**
 * The one way in: checks the payload against the command's schema and makes one call, which is one
 * transaction (ledger, effect, audit, jobs) under the user's own rights. The same id twice takes
 * effect once. Refusals come back as values; faults are thrown, a result that its schema doesn't know as one.
 */
export function runCommand<T extends CommandType>(
	db: Db,
	command: Command<T>
): Promise<Result<Outcome<T>>> {
	return run(db, command);
}

/** Runs a command that was typed into a form: its values may be any, and are refused with their fields. */
export function runTypedCommand<T extends CommandType>(
	db: Db,
	command: Command<T, TypedPayload<T>>
): Promise<Result<Outcome<T>>> {
	return run(db, command);
}
