import { describe } from 'vitest';
import { tryUndos } from '../../support/way-back/try-undos.ts';
import { ownAnswerUndos, participationUndos } from './cases/participation.ts';

describe('an invitation', () => tryUndos(participationUndos));

describe('an answer recorded over their own', () => tryUndos(ownAnswerUndos));
