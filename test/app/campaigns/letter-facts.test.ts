import { expect, it } from 'vitest';
import { letterFacts } from '../../../app/campaigns/letter-facts.ts';
import type { LetterAnswer } from '../../../app/campaigns/queries-letters.ts';

type SignOn = NonNullable<LetterAnswer['signOn']>;
type Ours = SignOn['ours'][number];

const none = { sign: false, propose: false, approve: false };
const ours = (may: Partial<Ours['may']>, state?: NonNullable<Ours['signature']>['state']): Ours => ({
  may: { ...none, ...may },
  signature: state === undefined ? null : { state },
});

const letter = (those: Ours[]): LetterAnswer => ({
  id: 'letter',
  slug: 'carta',
  state: 'signOn',
  publishedAt: null,
  referenceLanguage: 'es',
  titles: [{ language: 'es', title: 'Carta' }],
  signOn: {
    state: 'open',
    closesAt: '2027-01-14T17:00:00.000Z',
    zone: 'America/Guatemala',
    whoMaySign: [],
    addressees: [],
    tally: { organizations: 2 },
    ours: those,
  },
});

it('asks for a signature only who has one to give, and tells who has given it', () => {
  const told = (...those: Ours[]) => letterFacts(letter(those), 'es').signOn?.ours;
  expect(told()).toBeNull();
  expect(told(ours({ sign: true }))).toBe('waits');
  expect(told(ours({ propose: true }))).toBe('waits');
  expect(told(ours({ approve: true }, 'proposed'))).toBe('waits');
  expect(told(ours({}, 'proposed'))).toBeNull();
  expect(told(ours({}, 'declined'))).toBeNull();
  expect(told(ours({}, 'signed'))).toBe('signed');
  expect(told(ours({}, 'signed'), ours({ sign: true }))).toBe('waits');
});
