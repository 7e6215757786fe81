import { spaced } from '../export/paragraph-key.ts';
import { plainText } from '../schema.ts';
import type { FileComment, MarkedFile } from './file-model.ts';
import type { KnownComment, PlannedChange, Standing, Why } from './plan-model.ts';
import type { Origin } from './plan-origin.ts';
import { rebase } from './rebase.ts';
import { sameMoment } from './same-moment.ts';

type Planned = Omit<PlannedChange, 'key'>;

/** The comments of a file that did not go out with it. An answer goes to the thread of what it answers. */
export function planComments(file: MarkedFile, origins: readonly Origin[], standing: Standing): Planned[] {
  const known = new Map(file.comments.map((comment) => [comment.id, knownAs(comment, standing)]));
  const byId = new Map(file.comments.map((comment) => [comment.id, comment]));
  return file.comments.flatMap((comment): Planned[] => {
    if (known.get(comment.id) || comment.body.trim() === '') return [];
    const answers = answersTo(comment.parent === null ? undefined : byId.get(comment.parent), known);
    const about = placeOf(comment, file, origins);
    const why: Why = about.why;
    return [
      {
        author: comment.author,
        at: comment.at,
        block: about.block,
        why: answers ? null : why,
        said: {
          kind: 'comment',
          id: comment.id,
          body: comment.body,
          quote: about.quote,
          from: about.from,
          to: about.to,
          answers,
        },
      },
    ];
  });
}

/** What a comment answers: a thread, or another comment of the file; null where that is no longer there to be answered. */
function answersTo(
  root: FileComment | undefined,
  known: ReadonlyMap<string, KnownComment | undefined>,
): Extract<PlannedChange['said'], { kind: 'comment' }>['answers'] {
  if (!root) return null;
  const went = known.get(root.id);
  if (!went) return { key: root.id };
  return went.thread === null ? null : { thread: went.thread };
}

/** The comment that went out as this one. Of what was taken back, its author and its moment tell. */
function knownAs({ author, at, body }: FileComment, { comments }: Standing): KnownComment | undefined {
  return comments.find(
    (one) =>
      one.author === author &&
      sameMoment(at, one.at) &&
      (one.body === null || spaced(one.body) === spaced(body)),
  );
}

interface About {
  block: string | null;
  quote: string | null;
  from: number;
  to: number;
  why: Why;
}

/** Which words of which paragraph a comment is about, as these went out. */
function placeOf(comment: FileComment, file: MarkedFile, origins: readonly Origin[]): About {
  const nowhere: About = { block: null, quote: null, from: 0, to: 0, why: 'no-paragraph' };
  const { place } = comment;
  if (!place) return nowhere;
  const origin = origins.find(({ parts }) => parts.some(({ index }) => index === place.paragraph));
  const paragraph = file.paragraphs[place.paragraph];
  if (!origin || !paragraph) return nowhere;
  const { match, parts } = origin;
  let [letters, before] = [0, 0];
  let [from, to]: [number | null, number] = [null, 0];
  let quote = '';
  for (const part of parts) {
    const own = part.index === place.paragraph;
    if (own) letters = 0;
    for (const { text, ins } of own ? paragraph.pieces : part.paragraph.pieces) {
      const start = Math.max(0, place.from - letters);
      const end = Math.min(text.length, place.to - letters);
      if (own && start < end) {
        quote += text.slice(start, end);
        if (!ins) {
          from ??= before + start;
          to = before + end;
        }
      }
      letters += text.length;
      if (!ins) before += text.length;
    }
  }
  if (match.title) return { ...nowhere, quote: quote || null, why: null };
  if (!match.block) return { ...nowhere, quote: quote.trim() || null };
  const lead = match.lead;
  const length = from === null ? 0 : to - from;
  const at = from === null ? null : rebase(match.words, plainText(match.block))(from - lead, length);
  const whole = spaced(quote) === spaced(match.words);
  return {
    block: match.block.id,
    quote: whole || quote.trim() === '' ? null : quote.slice(0, 1000).trim(),
    from: at ?? 0,
    to: at === null || whole ? 0 : at + length,
    why: null,
  };
}
