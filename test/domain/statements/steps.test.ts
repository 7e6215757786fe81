import { expect, it } from 'vitest';
import type { StatementMode, StatementState } from '../../../db/tables/statements.ts';
import { after, freeSlug, slugOf, steps, type Step } from '../../../domain/statements/rules.ts';

const states: StatementState[] = [
  'draft',
  'comments',
  'closed',
  'decision',
  'sign-on',
  'published',
  'archived',
];

/** Every legal step, written by hand; all others are refused. */
const legal: [Step, StatementMode, StatementState, StatementState][] = [
  ['openRound', 'opt-in', 'draft', 'comments'],
  ['openRound', 'institutional', 'draft', 'comments'],
  ['openRound', 'opt-in', 'comments', 'comments'],
  ['openRound', 'institutional', 'comments', 'comments'],
  ['reopenDraft', 'opt-in', 'comments', 'draft'],
  ['reopenDraft', 'institutional', 'comments', 'draft'],
  ['close', 'opt-in', 'draft', 'closed'],
  ['close', 'opt-in', 'comments', 'closed'],
  ['close', 'institutional', 'draft', 'closed'],
  ['close', 'institutional', 'comments', 'closed'],
  ['reopen', 'opt-in', 'closed', 'draft'],
  ['reopen', 'institutional', 'closed', 'draft'],
  ['putToDecision', 'opt-in', 'closed', 'decision'],
  ['putToDecision', 'institutional', 'closed', 'decision'],
  ['reopenByObjection', 'opt-in', 'decision', 'draft'],
  ['reopenByObjection', 'institutional', 'decision', 'draft'],
  ['leaveDecision', 'opt-in', 'decision', 'closed'],
  ['leaveDecision', 'institutional', 'decision', 'closed'],
  ['openSignOn', 'opt-in', 'closed', 'sign-on'],
  ['publishClosed', 'institutional', 'closed', 'published'],
  ['publishSigned', 'opt-in', 'sign-on', 'published'],
];

/** Every step that can be taken of something that was adopted, or was not. */
const found = (adoptedAt: string | null) =>
  (Object.keys(steps) as Step[]).flatMap((step) =>
    (['opt-in', 'institutional'] as const).flatMap((mode) =>
      states.flatMap((state) => {
        const to = after(step, { state, mode, adoptedAt });
        return to === null ? [] : [[step, mode, state, to].join(' ')];
      }),
    ),
  );

it('knows the legal steps and no other', () => {
  expect(found(null).sort()).toEqual(legal.map((one) => one.join(' ')).sort());
});

it('lets what was adopted go on from the decision, and back no more', () => {
  const fromDecision = found('2026-11-23T00:00:00.000Z').filter((step) => / decision [a-z-]+$/.test(step));
  expect(fromDecision.sort()).toEqual([
    'forward institutional decision decision',
    'forward opt-in decision decision',
    'openSignOn opt-in decision sign-on',
    'publishClosed institutional decision published',
  ]);
});

it.each([
  [
    'Del compromiso al plan: lo que la declaración de 2026 pide',
    'del-compromiso-al-plan-lo-que-la-declaracion-de-2026-pide',
  ],
  ['Ninguna niña, ningún niño detenido', 'ninguna-nina-ningun-nino-detenido'],
  ['Tz’ikin Mamʼ', 'tzikin-mam'],
  ['¡¿…?!', 'texto'],
  ['На русском', 'texto'],
])('writes %s as %s in addresses', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('keeps addresses short and apart', () => {
  const long = slugOf('Una palabra '.repeat(20));
  expect(long.length).toBeLessThanOrEqual(60);
  expect(long).not.toMatch(/-$/);
  expect(freeSlug('plan', ['plan', 'plan-2', 'plan-b'])).toBe('plan-3');
});

it('gives no statement a word that stands for something else in addresses', () => {
  expect(freeSlug(slugOf('Publicados'), [])).toBe('publicados-2');
  expect(freeSlug(slugOf('Published'), ['published-2'])).toBe('published-3');
});
