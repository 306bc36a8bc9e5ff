import { isOutage } from '../../../src/lib/server/db/outage';

/** What the tests of the file stores put in, and the key of a file that nobody has put in. */
export const bytes = Buffer.from('ឯកសារ');
export const other = Buffer.from('other');
export const missing = `ab/${'ab'.repeat(32)}`;

/** What something ends with, and whether that says that the store is away. */
export const awayOf = (what: Promise<unknown>) => what.then(() => false, isOutage);
