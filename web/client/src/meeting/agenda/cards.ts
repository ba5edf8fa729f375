/** Questions that start a conversation (Kennisnet, "Aan de slag met een lerend netwerk"), and ways to work together; their words are in the catalogue. */
export const starters = [
  'learning-organisation',
  'leerkracht',
  'visit',
  'budget',
  'experts',
  'networks',
] as const;

export const activities = [
  { name: 'round', minutes: 10 },
  { name: 'think-pair-share', minutes: 15 },
  { name: 'fishbowl', minutes: 30 },
  { name: 'speed-dates', minutes: 25 },
  { name: 'peer-review', minutes: 40 },
  { name: 'board', minutes: 15 },
] as const;
