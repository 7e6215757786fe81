/** The colours of people: `--p1` to `--p4`. */
export const TONES = [1, 2, 3, 4] as const;
export type Tone = (typeof TONES)[number];

/** The colour of one person, the same on every page; `id` is their own. */
export function personTone(id: string): Tone {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return TONES[sum % TONES.length]!;
}

/** The colour a number names. */
export const toneOf = (number: number): Tone => TONES.find((tone) => tone === number) ?? TONES[0];
