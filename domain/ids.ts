const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 48 bits of time and 80 of chance in Crockford's base 32: sorts by age, says nothing else. */
export function timedId(milliseconds: number, random: (length: number) => Uint8Array): string {
  let time = '';
  for (let rest = milliseconds, i = 0; i < 10; i++, rest = Math.floor(rest / 32))
    time = ALPHABET[rest % 32] + time;
  let chance = '';
  for (const byte of random(16)) chance += ALPHABET[byte & 31];
  return time + chance;
}
