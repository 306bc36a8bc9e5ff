import { expect, test } from 'vitest';
import { isUndo, waysBack } from '../../../src/lib/domain/way-back/ways-back.ts';
import { deliberationUndos } from './cases/deliberation.ts';
import { directoryUndos } from './cases/directory.ts';
import { escalationUndos } from './cases/escalation.ts';
import { meetingUndos } from './cases/meeting.ts';
import { participationUndos } from './cases/participation.ts';
import { reportUndos } from './cases/report.ts';

// Each machine is tried in a file of its own (`*-undo.test.ts`).
const cases = [
	meetingUndos,
	participationUndos,
	deliberationUndos,
	reportUndos,
	escalationUndos,
	directoryUndos
].flatMap((one) => Object.keys(one));

test('every command that takes back has a case, and one alone', () => {
	expect(Object.keys(waysBack).filter((one) => isUndo(one) && !cases.includes(one))).toEqual([]);
	expect(cases.toSorted()).toEqual([...new Set(cases)].toSorted());
});
