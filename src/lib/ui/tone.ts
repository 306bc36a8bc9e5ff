/** What a colour says: blue = under way, green = good, amber = look here, red = wrong or late. */
export type Tone = 'neutral' | 'blue' | 'green' | 'amber' | 'red';
