import MarkdownIt from 'markdown-it';
import footnote from 'markdown-it-footnote';
import type { Draft } from './block-writer.ts';
import { readHtml } from './from-html.ts';
import { IMPORT_LIMITS, Refused } from './limits.ts';
import type { Notices } from './notices.ts';

/** Reads Markdown through HTML; HTML inside it is read by the same rules. */
export function readMarkdown(
  source: string,
  notices: Notices,
  random: (length: number) => Uint8Array,
): { title: string; drafts: Draft[] } {
  if (source.length > IMPORT_LIMITS.plainCharacters) throw new Refused('import-too-long');
  const { title, rest } = frontMatter(source, notices);
  const markdown = new MarkdownIt({ html: true, linkify: true, maxNesting: 60 }).use(footnote);
  // Every link goes on, so that the one rule for links is ours and a link left out is told.
  markdown.validateLink = () => true;
  markdown.linkify.set({ fuzzyLink: false });
  return { title, drafts: readHtml(markdown.render(rest), notices, random).drafts };
}

/** Notes for a program above the text: only the title is read from them, as a line. */
function frontMatter(source: string, notices: Notices): { title: string; rest: string } {
  const [whole, matter] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source) ?? [];
  if (whole === undefined || matter === undefined || !/^[\w-]+:/m.test(matter))
    return { title: '', rest: source };
  const title =
    /^title:[ \t]*(.+)$/m
      .exec(matter)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2') ?? '';
  if (matter.trim().split(/\r?\n/).length > (title ? 1 : 0)) notices.add('front-matter');
  return { title, rest: source.slice(whole.length) };
}
