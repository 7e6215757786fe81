import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
} from 'docx';
import type { Remark } from './model.ts';

/** The first letters of a name. */
const initialsOf = (author: string): string =>
  (author.match(/\p{L}+/gu) ?? [])
    .map((word) => word[0]!.toUpperCase())
    .slice(0, 3)
    .join('');

/** All comments in their order, each but the first of a thread as a reply to that. */
export function commentsOf(remarks: readonly Remark[]): ICommentOptions[] {
  const ids = idsOf(remarks);
  return remarks.flatMap(({ comments }, index) =>
    comments.map(({ author, at, body }, place) => ({
      id: ids[index]! + place,
      author,
      initials: initialsOf(author),
      date: new Date(at),
      ...(place > 0 && { parentId: ids[index]! }),
      children: body.split('\n').map((line) => new Paragraph({ children: [new TextRun(printable(line))] })),
    })),
  );
}

/** What a file writes where a remark begins and ends. */
export function remarkEnds(remarks: readonly Remark[]) {
  const ids = idsOf(remarks);
  const all = (remark: number) => remarks[remark]!.comments.map((_, place) => ids[remark]! + place);
  return {
    begin: (remark: number) => all(remark).map((id) => new CommentRangeStart(id)),
    end: (remark: number) =>
      all(remark).flatMap((id) => [
        new CommentRangeEnd(id),
        new TextRun({ children: [new CommentReference(id)] }),
      ]),
  };
}

function idsOf(remarks: readonly Remark[]): number[] {
  let next = 0;
  return remarks.map(({ comments }) => (next += comments.length) - comments.length);
}

/** Without what no XML file may hold. */
export const printable = (text: string): string =>
  text.toWellFormed().replace(/(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu, '');
