import { isId } from '../../contract/fields.ts';
import { foldText } from '../../domain/entry/fold-text.ts';
import { refuse, type Refusal } from '../../domain/result.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

/** Beside the value that is chosen, a field of choices sends what stands in it under this name. */
const TEXT_OF = /^(.+)_text$/;

const longestName = 600;

interface TypedChoice {
	name: string;
	value: string;
	text: string;
}

function typedChoices(reader: FormReader): TypedChoice[] {
	return [...new Set(reader.data.keys())].flatMap((key) => {
		const name = TEXT_OF.exec(key)?.[1];
		// Only fields that the form has, which are those that its command has read.
		if (!name || !reader.hasAsked(name)) return [];
		const typed = reader.data.get(key);
		const text = typeof typed === 'string' ? foldText(typed.slice(0, longestName)) : '';
		const choice = { name, value: reader.text(name).trim(), text };
		return choice.value === '' && choice.text === '' ? [] : [choice];
	});
}

/** The names of the bodies and participants among the ids, as far as the user may read them. */
async function namesOf(context: Context, ids: string[]): Promise<Map<string, string[]>> {
	if (ids.length === 0) return new Map();
	const [units, participants] = await Promise.all(
		(['unit', 'participant'] as const).map((table) =>
			context.db.from(table).select('id, name_km, name_en').in('id', ids)
		)
	);
	const rows = [...rowsOf(units!), ...rowsOf(participants!)];
	return new Map(rows.map((row) => [row.id, [row.name_km, row.name_en].map(foldText)]));
}

/**
 * Whether in each field of choices what is typed is the name of what is chosen: a form that is old, or
 * sent by something else than its page, may say one thing and carry another. Null where all agree.
 * To be asked once the command's fields are read. A value whose name the user may not read is
 * left to the command.
 */
export async function checkChoices(context: Context, reader: FormReader): Promise<Refusal | null> {
	const choices = typedChoices(reader);
	const ids = choices.map((choice) => choice.value).filter(isId);
	const names = await namesOf(context, ids.slice(0, 50));
	const fields: Record<string, string> = {};
	for (const { name, value, text } of choices) {
		if (value === '' || text === '') fields[name] = 'not_chosen';
		else if (names.get(value)?.includes(text) === false) fields[name] = 'choice_differs';
	}
	if (Object.keys(fields).length === 0) return null;
	return { ...refuse('invalid_fields').refusal, fields };
}
