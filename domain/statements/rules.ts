import { z } from 'zod';
import type { StatementMode, StatementState } from '../../db/tables/statements.ts';
import { id, lines } from '../input.ts';
import type { Instant } from '../platform.ts';
import { begun, checkBegun, languageTag, title } from '../texts/rules.ts';
import { mayBeSlug } from '../words/addresses.ts';

/**
 * Every step a statement may take: from where, to where, and in which modes. There is no other way from one
 * state to another; the words of the text can change in draft and comments only.
 */
export const steps = {
  openRound: { from: ['draft', 'comments'], to: 'comments', modes: ['institutional', 'opt-in'] },
  reopenDraft: { from: ['comments'], to: 'draft', modes: ['institutional', 'opt-in'] },
  close: { from: ['draft', 'comments'], to: 'closed', modes: ['institutional', 'opt-in'] },
  reopen: { from: ['closed'], to: 'draft', modes: ['institutional', 'opt-in'] },
  putToDecision: { from: ['closed'], to: 'decision', modes: ['institutional', 'opt-in'] },
  forward: { from: ['decision'], to: 'decision', modes: ['institutional', 'opt-in'] },
  reopenByObjection: { from: ['decision'], to: 'draft', modes: ['institutional', 'opt-in'] },
  leaveDecision: { from: ['decision'], to: 'closed', modes: ['institutional', 'opt-in'] },
  openSignOn: { from: ['closed', 'decision'], to: 'sign-on', modes: ['opt-in'] },
  publishClosed: { from: ['closed', 'decision'], to: 'published', modes: ['institutional'] },
  publishSigned: { from: ['sign-on'], to: 'published', modes: ['opt-in'] },
} as const satisfies Record<
  string,
  { from: readonly StatementState[]; to: StatementState; modes: readonly StatementMode[] }
>;

export type Step = keyof typeof steps;

/**
 * Where a step leads from here, or null when it cannot be taken. What is being decided goes on once it is adopted, and
 * back only until then.
 */
export function after(
  step: Step,
  { state, mode, adoptedAt }: { state: StatementState; mode: StatementMode; adoptedAt: Instant | null },
): StatementState | null {
  const goesBack = step === 'reopenByObjection' || step === 'leaveDecision';
  if (state === 'decision' && goesBack === (adoptedAt !== null)) return null;
  const {
    from,
    to,
    modes,
  }: { from: readonly StatementState[]; to: StatementState; modes: readonly StatementMode[] } = steps[step];
  return from.includes(state) && modes.includes(mode) ? to : null;
}

/** The way to publication in each mode. */
export function publishingStep(mode: StatementMode): Step {
  return mode === 'institutional' ? 'publishClosed' : 'publishSigned';
}

/** What everybody may know of. */
export const publicStates = ['sign-on', 'published', 'archived'] as const satisfies readonly StatementState[];
/** What every member of the coalition may know of besides. */
export const memberStates = [
  'comments',
  'closed',
  'decision',
  ...publicStates,
] as const satisfies readonly StatementState[];

/** The stations its bar shows, in order; of the decision where it was put to one. */
export const stations: Record<StatementMode, readonly StatementState[]> = {
  institutional: ['draft', 'comments', 'closed', 'decision', 'published'],
  'opt-in': ['draft', 'comments', 'closed', 'decision', 'sign-on', 'published'],
};

/** Version numbers count closings: 1.0, then 1.1 after a reopening. */
export function versionNumber(closedBefore: number): string {
  return `1.${closedBefore}`;
}

const SLUG_LENGTH = 60;

/** The title as it stands in an address: "Del compromiso al plan: lo que…" → "del-compromiso-al-plan-lo-que". */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const whole = words.slice(0, SLUG_LENGTH + 1);
  const short =
    whole.length > SLUG_LENGTH
      ? whole.slice(0, whole.lastIndexOf('-') > 20 ? whole.lastIndexOf('-') : SLUG_LENGTH)
      : whole;
  return short || 'texto';
}

/** The address, with "-2", "-3", … once it is taken or means something else there. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  let free = slug;
  for (let n = 2; taken.includes(free) || !mayBeSlug(free); n++) free = `${slug}-${n}`;
  return free;
}

/** What is asked of a new statement. */
export const newStatement = z
  .object({
    seat: id,
    body: id,
    mode: z.enum(['institutional', 'opt-in']),
    ...begun,
  })
  .superRefine(checkBegun);

export const renaming = z.object({ seat: id, statement: id, language: languageTag, title });
export const reopening = z.object({ seat: id, statement: id, reason: lines(1000) });
/** `incomplete`: it is known that a language lacks paragraphs, and the text is closed so. */
export const closing = z.object({ seat: id, statement: id, incomplete: z.boolean().default(false) });
/** For the steps that need nothing but who and what. */
export const stepping = z.object({ seat: id, statement: id });
