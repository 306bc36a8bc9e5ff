/** What is on record of somebody's sex. */
export const sexes = ['female', 'male', 'unstated'] as const;
export type Sex = (typeof sexes)[number];
