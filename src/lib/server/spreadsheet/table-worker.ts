/** The thread in which files of rows are read: it takes one after the other and answers with rows or a refusal. */

import { serveOrders } from '../thread/serve-orders.ts';
import { readTable } from './read-table.ts';
import type { TableOrder } from './table-message.ts';

serveOrders(({ bytes, limits }: TableOrder) => readTable(bytes, limits));
