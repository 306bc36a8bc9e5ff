import { tryUndos } from '../../support/way-back/try-undos.ts';
import { meetingUndos } from './cases/meeting.ts';

tryUndos(meetingUndos);
