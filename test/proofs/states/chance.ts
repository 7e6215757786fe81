import { seeded } from '../../support/platform.ts';
import { corrections } from './corrections.ts';
import { doIn, type Deed, type Model, type Org } from './model.ts';

/** Repeatable numbers from 0 to 1 that look like chance. */
export function chances(seed: string): () => number {
  const bytes = seeded(seed);
  return () => new DataView(new Uint8Array(bytes(4)).buffer).getUint32(0) / 2 ** 32;
}

/** How often a deed is one that is possible now; the others are mostly not. */
const LIKELY = 0.75;
const orgs: readonly Org[] = ['tom', 'ines', 'luz', 'marta'];
const plain = [
  ...([
    'close',
    'reopen',
    'resume',
    'count',
    'announce',
    'uphold',
    'take-up',
    'forward',
    'withdraw',
  ] as const),
  ...(['open-sign-on', 'publish'] as const),
  ...corrections,
];
const byOrg = [
  'accept',
  'decline-objection',
  'appeal',
  'sign',
  'propose',
  'approve',
  'refuse',
  'take-back',
  'ratify',
] as const;

/** Every deed there is, with chance where it has a choice of its own. */
function allDeeds(chance: () => number): Deed[] {
  const org = orgs[Math.floor(chance() * orgs.length)]!;
  const choice = (['agree', 'agree', 'aside', 'object'] as const)[Math.floor(chance() * 4)]!;
  return [
    ...plain.map((name): Deed => ({ do: name })),
    ...byOrg.map((name): Deed => ({ do: name, org })),
    { do: 'answer', org, choice },
    { do: 'ask', quorum: 1 + Math.floor(chance() * 2), appealable: chance() < 0.6 },
    ...(['answers', 'appeals', 'signing', 'ratifying'] as const).map((what): Deed => ({
      do: 'wait',
      for: what,
    })),
  ];
}

/** After these little more can come, or one wants them later, so that they come seldom. */
const SELDOM: Partial<Record<Deed['do'], number>> = {
  ...{ publish: 0.5, withdraw: 0.15, reopen: 0.15, 'give-up': 0.2, 'take-back': 0.5 },
  'open-sign-on': 0.4,
};

/** A deed that would be done now, or any. */
export function someDeed(model: Model, chance: () => number): Deed {
  const all = allDeeds(chance);
  const likely = chance() < LIKELY;
  const now = all.filter((deed) => doIn(structuredClone(model), deed) && moves(model, deed));
  const possible = now.filter((deed) => chance() < (SELDOM[deed.do] ?? 1));
  const from = likely && possible.length > 0 ? possible : all;
  return from[Math.floor(chance() * from.length)]!;
}

/** Waiting is always possible; it is worth a deed only for what has an end ahead. */
function moves({ asked, signingOver, correcting }: Model, deed: Deed): boolean {
  if (deed.do !== 'wait') return true;
  if (deed.for === 'answers') return asked?.state === 'open' && !asked.over;
  if (deed.for === 'appeals') return asked?.state === 'announced' && !asked.final && !asked.past;
  if (deed.for === 'ratifying') return correcting?.state === 'ratifying' && !correcting.over;
  return signingOver === false;
}
