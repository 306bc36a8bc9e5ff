/** What the colour of a state says; the primitives in `ui` draw it. */
export type Tone = 'neutral' | 'blue' | 'green' | 'amber' | 'red';
