import { normalForm, normalLine } from '../normal-form.ts';
import type { Block, Inline } from '../schema.ts';
import { HEADING_LEVELS, ITEM_LEVELS, TEXT_LIMITS, plainText } from '../schema.ts';
import type { Draft } from './block-writer.ts';
import { Refused } from './limits.ts';
import type { Notice, Notices } from './notices.ts';

/** What an import gives: the file's title when it has one, its blocks, and what could not be kept. */
export interface Imported {
  title?: string;
  /** The words the title was taken from, as a heading, and the place they had: they are not among the blocks. */
  heading?: { block: Block; at: number };
  blocks: Block[];
  notices: Notice[];
}

const TITLE_LENGTH = 300;

/** Settles title, heading levels and looks over the whole text, and refuses what a text cannot hold. */
export function finish(
  { title: given = '', drafts }: { title?: string; drafts: Draft[] },
  notices: Notices,
): Imported {
  refuseTooLong(drafts);
  const found = takeTitle(drafts);
  const title = found?.title ?? normalLine(given).slice(0, TITLE_LENGTH);
  const words = found?.rest ?? drafts;
  const body = withoutRepeat(title, words);
  const blocks = normalForm(settleLevels(promoteBold(body.map(typedBullet)), notices).map(plainHeading));
  if (blocks.length === 0) throw new Refused('import-empty');
  const taken = found?.chosen ?? (body === words ? undefined : words[0]);
  const heading = taken && { block: asHeading(taken), at: drafts.indexOf(taken) };
  return { ...(title && { title }), ...(heading && { heading }), blocks, notices: notices.list() };
}

function asHeading({ id, inlines }: Draft): Block {
  const heading: Draft = { id, kind: 'heading', level: HEADING_LEVELS.min, inlines };
  return normalForm([plainHeading(heading)])[0] ?? heading;
}

function refuseTooLong(drafts: Draft[]): void {
  const characters = drafts.reduce((sum, draft) => sum + plainText(draft).length, 0);
  if (drafts.length > TEXT_LIMITS.blocks || characters > TEXT_LIMITS.characters)
    throw new Refused('import-too-long');
}

/** The title is what the file calls so, else a first heading that has no equal, with at most a few short lines above. */
function takeTitle(drafts: Draft[]): { title: string; chosen: Draft; rest: Draft[] } | null {
  const at = drafts.findIndex((draft) => draft.kind === 'heading');
  const first = drafts[at];
  const deeper =
    first &&
    drafts.every((draft) => draft === first || draft.kind !== 'heading' || draft.level > first.level);
  const above = drafts.slice(0, Math.max(0, at));
  const near =
    above.length <= 5 && above.every((draft) => draft.kind !== 'item' && plainText(draft).length <= 100);
  const chosen =
    drafts.find((draft) => draft.title) ??
    (deeper && near && (at === 0 || first.level === 1) ? first : undefined);
  if (!chosen || drafts.length < 2 || chosen.inlines.some((inline) => inline.type === 'noteRef')) return null;
  const title = normalLine(plainText(chosen));
  if (title.length > TITLE_LENGTH) return null;
  return { title, chosen, rest: drafts.filter((draft) => draft !== chosen) };
}

/** A bullet typed by hand makes an item. */
function typedBullet(draft: Draft): Draft {
  const first = draft.inlines[0];
  const words =
    draft.kind === 'paragraph' && first?.type === 'text'
      ? /^\s*[•▪▫‣⁃◦●○■□➢\uF0B7]\s+(.*)$/s.exec(first.text)?.[1]
      : undefined;
  if (words === undefined || first?.type !== 'text') return draft;
  return {
    ...draft,
    kind: 'item',
    level: 0,
    marker: 'bullet',
    inlines: [{ ...first, text: words }, ...draft.inlines.slice(1)],
  };
}

/** A title said twice, as on web pages, is said once. */
function withoutRepeat(title: string, drafts: Draft[]): Draft[] {
  const first = drafts[0];
  const repeats =
    title &&
    first &&
    drafts.length > 1 &&
    normalLine(plainText(first)) === title &&
    first.inlines.every(({ type }) => type !== 'noteRef');
  return repeats ? drafts.slice(1) : drafts;
}

/** Without any heading, short bold paragraphs are what the writer meant as headings. */
function promoteBold(drafts: Draft[]): Draft[] {
  if (drafts.some((draft) => draft.kind === 'heading')) return drafts;
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const words = plainText(draft).trim();
    const heads =
      draft.kind === 'paragraph' &&
      next !== undefined &&
      next.kind !== 'note' &&
      words.length <= 90 &&
      !/[.,;:…\n]$|\n/.test(words) &&
      wholly(draft, 'bold');
    return heads ? { ...draft, kind: 'heading', level: 1 } : draft;
  });
}

/** Levels as used, from 1 without gaps. */
function settleLevels(drafts: Draft[], notices: Notices): Draft[] {
  const used = [
    ...new Set(drafts.filter((draft) => draft.kind === 'heading').map((draft) => draft.level)),
  ].sort((a, b) => a - b);
  if (used.length > HEADING_LEVELS.max) notices.add('headings');
  if (drafts.some((draft) => draft.kind === 'item' && draft.level > ITEM_LEVELS.max)) notices.add('levels');
  return drafts.map((draft) =>
    draft.kind === 'heading'
      ? { ...draft, level: Math.min(HEADING_LEVELS.max, used.indexOf(draft.level) + 1) }
      : draft,
  );
}

/** A heading that is bold or italic throughout needs no marks to stand out. */
function plainHeading(draft: Draft): Draft {
  if (draft.kind !== 'heading') return draft;
  const off = (['bold', 'italic'] as const).filter((mark) => wholly(draft, mark));
  const without = (inline: Inline): Inline => {
    if (inline.type !== 'text') return inline;
    const plain = { ...inline };
    for (const mark of off) delete plain[mark];
    return plain;
  };
  return { ...draft, inlines: draft.inlines.map(without) };
}

function wholly(draft: Draft, mark: 'bold' | 'italic'): boolean {
  return draft.inlines.every((inline) => inline.type !== 'text' || inline[mark] || !inline.text.trim());
}
