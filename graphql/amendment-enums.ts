import { CHOICES, REASONS, type Choice, type Reason } from '../domain/texts/amendments/collisions.ts';
import { builder } from './builder.ts';

export const AmendmentKind = builder.enumType('AmendmentKind', {
  description: 'What is proposed for a block.',
  values: {
    insert: { value: 'insert', description: 'A new block.' },
    delete: { value: 'delete' },
    move: { value: 'move', description: 'Another place.' },
    retype: { value: 'retype', description: 'Another kind, level or marker.' },
    replace: { value: 'replace', description: 'Other words for the whole block.' },
  } as const,
});

export const AmendmentState = builder.enumType('AmendmentState', {
  description: 'Undecided, or how it ended; lapsed: what it amends ended before it.',
  values: ['open', 'accepted', 'declined', 'withdrawn', 'lapsed'] as const,
});

export const AmendmentTreatmentKind = builder.enumType('AmendmentTreatmentKind', {
  description: 'What is proposed to become of an amendment.',
  values: {
    accept: { value: 'accept' },
    inPart: { value: 'in-part' },
    decline: { value: 'decline' },
  } as const,
});

export const AmendmentReply = builder.enumType('AmendmentReply', {
  values: ['agree', 'disagree'] as const,
});

export const AmendmentVerdict = builder.enumType('AmendmentVerdict', {
  values: ['accepted', 'declined'] as const,
});

export const BlockKindEnum = builder.enumType('BlockKind', {
  values: ['heading', 'paragraph', 'item', 'quote', 'note'] as const,
});

export const BlockMarker = builder.enumType('BlockMarker', { values: ['bullet', 'number'] as const });

const camel = (word: string) => word.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase());
const named = <Value extends string>(all: readonly Value[]) =>
  Object.fromEntries(all.map((value) => [camel(value), { value }])) as Record<string, { value: Value }>;

export const CollisionReason = builder.enumType('CollisionReason', {
  description: 'Why amendments do not settle by themselves.',
  values: named<Reason>(REASONS),
});

export const CollisionChoice = builder.enumType('CollisionChoice', {
  description:
    'What may be chosen of a collision: carry it out or keep the present words; or the first, the second, both, both in an order, or neither.',
  values: named<Choice>(CHOICES),
});
