import { tryUndos } from '../../support/way-back/try-undos.ts';
import { participationUndos } from './cases/participation.ts';

tryUndos(participationUndos);
