/**
 * What a page of the session depends on that shows what was recorded. A sentence that is saved makes
 * these pages fresh and nothing else: the participants stay on the device as they are.
 */
export const recordChanged = 'session:record';
