import { tryUndos } from '../../support/way-back/try-undos.ts';
import { reportUndos } from './cases/report.ts';

tryUndos(reportUndos);
