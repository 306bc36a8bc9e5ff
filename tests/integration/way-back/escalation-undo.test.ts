import { tryUndos } from '../../support/way-back/try-undos.ts';
import { escalationUndos } from './cases/escalation.ts';

tryUndos(escalationUndos);
