import { tryUndos } from '../../support/way-back/try-undos.ts';
import { deliberationUndos } from './cases/deliberation.ts';

tryUndos(deliberationUndos);
