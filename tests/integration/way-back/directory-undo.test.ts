import { tryUndos } from '../../support/way-back/try-undos.ts';
import { directoryUndos } from './cases/directory.ts';

tryUndos(directoryUndos);
