/** The thread in which files of rows are read: it takes one after the other and answers with rows or a refusal. */

import { answerOrders } from '../thread/answer-orders.ts';
import { readTable } from './read-table.ts';
import type { TableOrder } from './table-message.ts';

answerOrders(({ bytes, limits }: TableOrder) => readTable(bytes, limits));
