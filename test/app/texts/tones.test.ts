import { expect, it } from 'vitest';
import { Tones } from '../../../app/texts/editor/tones.ts';
import { initials } from '../../../app/ui/avatar.tsx';
import { personTone, TONES } from '../../../domain/texts/tones.ts';

/** People whose colour, everywhere else, is the one asked for. */
const peopleOf = (tone: number, many: number) =>
  Array.from({ length: 200 }, (_, n) => `person-${n}`)
    .filter((id) => personTone(id) === tone)
    .slice(0, many);

it('gives the people on a desk a colour each while there are enough, the reader’s own to nobody else', () => {
  const [own, ...others] = peopleOf(2, TONES.length + 1) as [string, ...string[]];
  const tones = new Tones(own);
  expect(tones.of(own)).toBe(2);
  const given = others.map((id) => tones.of(id));
  expect(new Set(given.slice(0, TONES.length - 1)).size).toBe(TONES.length - 1);
  expect(given.slice(0, TONES.length - 1)).not.toContain(2);
  expect(given.at(-1)).toBe(2);
  expect(others.map((id) => tones.of(id))).toEqual(given);
});

it('leaves everybody the colour they have elsewhere where nobody has it already', () => {
  const people = TONES.map((tone) => peopleOf(tone, 1)[0]!);
  const tones = new Tones(people[0]!);
  expect(people.map((id) => tones.of(id))).toEqual([...TONES]);
});

it('gives on the colour of who has left', () => {
  const [own] = peopleOf(1, 1) as [string];
  const [first, second] = peopleOf(3, 2) as [string, string];
  const tones = new Tones(own);
  expect(tones.of(first)).toBe(3);
  expect(tones.of(second)).not.toBe(3);
  tones.keep([]);
  expect(tones.of(second)).toBe(3);
});

it('shortens a name to its first and last word', () => {
  const names = [
    'Ana Lucía Morales',
    'Marta Solís',
    'Dr. Ibarra',
    'Inés',
    'María de los Ángeles Cruz',
    'ana ruiz',
  ];
  expect(names.map(initials)).toEqual(['AM', 'MS', 'I', 'I', 'MC', 'ar']);
  expect(initials('')).toBe('');
});
