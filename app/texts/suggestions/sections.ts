import { plainText } from '../../../domain/texts/schema.ts';
import { asRefused, type MarkedBlock } from '../../../domain/texts/suggestion-marks.ts';

/** What stands under one heading, and the heading itself. */
export interface Section {
  title: string;
  blocks: string[];
}

/** The parts of a text under its headings; what stands before the first is in none. */
export function sectionsOf(blocks: readonly MarkedBlock[]): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push({ title: plainText(asRefused(block)), blocks: [] });
    if (block.kind !== 'note') sections.at(-1)?.blocks.push(block.id);
  }
  return sections.filter(({ title }) => title.trim() !== '');
}
