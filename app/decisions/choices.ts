import { CHOICES as BY_KIND, type Choice } from '../../domain/decisions/constants.ts';

export type { Choice };

/** What can be answered, whatever is asked. */
export const CHOICES: readonly Choice[] = [...new Set(Object.values(BY_KIND).flat())];

/** What can be answered to one kind of question, in the order it is offered. */
export const choicesFor = (kind: string): readonly Choice[] =>
  kind === 'consent' || kind === 'majority' ? BY_KIND[kind] : [];
