import { describe, expect, it } from 'vitest';
import { UndoList } from '../../../supabase/embedded/process/undo-list.ts';

describe('UndoList', () => {
	it('ends in reverse order, each step once', async () => {
		const undo = new UndoList();
		const ended: string[] = [];
		await undo.add(() => void ended.push('database'));
		await undo.add(() => void ended.push('gateway'));
		await Promise.all([undo.run(), undo.run()]);
		expect(ended).toEqual(['gateway', 'database']);
	});

	it('ends the others when one fails, and tells the failure', async () => {
		const undo = new UndoList();
		const ended: string[] = [];
		await undo.add(() => void ended.push('database'));
		await undo.add(() => Promise.reject(new Error('stuck')));
		await expect(undo.run()).rejects.toThrow('stuck');
		expect(ended).toEqual(['database']);
	});

	it('ends at once what is started after the end has begun', async () => {
		const undo = new UndoList();
		await undo.run();
		let ended = false;
		await undo.add(() => void (ended = true));
		expect(ended).toBe(true);
	});
});
