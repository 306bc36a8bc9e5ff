import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/** Whether the user may take a seat out again that was added by mistake: nothing hangs on it (`public.removable`). */
export async function mayRemoveMember({ db }: Context, memberId: string): Promise<boolean> {
	const row = rowsOf(
		await db.from('forum_member').select('removable').eq('id', memberId).maybeSingle()
	);
	return row?.removable === true;
}
