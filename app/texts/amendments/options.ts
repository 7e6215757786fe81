import { plainText, type Block } from '../../../domain/texts/schema.ts';
import type { VariablesOf } from '../../graphql.ts';
import type { ProposeAmendment } from './mutations.ts';
import type { Shape } from './queries.ts';

/** A paragraph to choose from a list. */
export interface ParagraphOption {
  id: string;
  note: boolean;
  begins: string;
}

const FIRST_WORDS = 48;

/** The paragraphs of a language, each by its first words. */
export function optionsOf(blocks: readonly Block[]): ParagraphOption[] {
  return blocks.map((block) => {
    const line = plainText(block).replace(/\s+/g, ' ').trim();
    const begins = line.length <= FIRST_WORDS ? line : `${line.slice(0, FIRST_WORDS).toWellFormed()}…`;
    return { id: block.id, note: block.kind === 'note', begins };
  });
}

type ShapeInput = NonNullable<VariablesOf<typeof ProposeAmendment>['input']['shape']>;

/** The forms a block may take, as a list offers them. */
export const SHAPES = [
  'paragraph',
  'heading:1',
  'heading:2',
  'heading:3',
  'item:0:bullet',
  'item:0:number',
  'item:1:bullet',
  'item:1:number',
  'quote',
] as const;

/** The choice that stands for a shape. */
export function shapeChoice({ kind, level, marker }: Shape): string {
  if (kind === 'heading') return `heading:${level}`;
  return kind === 'item' ? `item:${level}:${marker ?? 'bullet'}` : kind;
}

/** The shape a choice stands for; nothing for any other word. */
export function shapeOfChoice(choice: string): ShapeInput | null {
  const [kind, level, marker] = choice.split(':');
  if (!SHAPES.some((one) => one === choice) || !kind) return null;
  return {
    kind: kind as ShapeInput['kind'],
    level: level === undefined ? null : Number(level),
    marker: marker === 'number' || marker === 'bullet' ? marker : null,
  };
}
