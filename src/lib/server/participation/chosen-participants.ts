import type { FormReader } from '../form/form-reader.ts';
import type { Context } from '../context.ts';
import { allParticipants, participantFilterOf } from './list-participants.ts';

/**
 * Whom a form about many people means: those ticked, or with `everybody` all who fit the filter that
 * the address held.
 */
export async function chosenParticipants(
	context: Context,
	meetingId: string,
	form: FormReader,
	address: URL
): Promise<string[]> {
	if (!form.ticked('everybody')) return form.all('ids');
	const all = await allParticipants(
		context,
		meetingId,
		participantFilterOf(address.searchParams, true)
	);
	return all.map((person) => person.id);
}
