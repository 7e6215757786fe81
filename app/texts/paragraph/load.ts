import { plainText } from '../../../domain/texts/schema.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { found, signedIn } from '../../shell/guard.ts';
import { numbersById } from '../alignment.ts';
import { readBlocks } from '../blocks.ts';
import { adviceFor, loadAdvice } from '../../terms/advice.ts';
import { chooseSides } from '../languages.ts';
import { loadWords } from '../load-words.ts';
import { seatsHere } from '../seats.tsx';
import { titleFor } from '../titles.ts';
import { ParagraphQuery } from './queries.ts';

/** What the page of one paragraph shows, and the sheet over the words. */
export async function loadParagraph(
  request: Request,
  context: RequestContext,
  at: { coalition: string; slug: string; block: string },
  /** Somebody may be writing about it: that it is no longer there is told, and takes nothing away. */
  { stays }: { stays: boolean },
) {
  const { person } = signedIn(request, context);
  const asked = new URL(request.url).searchParams.get('language') ?? '';
  const language = asked === '' ? context.language : asked;
  const { viewer, coalition } = await context.graphql(ParagraphQuery, { ...at, language });
  const { slug, timeZone, statement } = found(coalition);
  const { text, ...about } = found(statement);
  const { blocks, threads, suggestions, ...may } = found(text);
  const block = readBlocks(blocks).find(({ id }) => id === at.block);
  if (!stays) found(block);
  const { left, right } = chooseSides(may.languages, about.referenceLanguage, language);
  const sides = await Promise.all(
    [left, ...(right === null ? [] : [right])].map((tag) => loadWords(context, may.id, tag)),
  );
  const numbers = numbersById(sides[0]?.blocks ?? [], sides[1]?.blocks ?? []);
  return {
    to: `/c/${slug}/texts/${about.slug}`,
    zone: timeZone,
    personId: person.id,
    title: titleFor(about, context.language),
    text: may.id,
    open: may.state === 'open',
    maySuggest: may.state === 'open' && (may.right === 'suggest' || may.right === 'edit'),
    mayComment: may.mayComment,
    block: at.block,
    language,
    number: numbers[at.block] ?? null,
    /** The accepted words. */
    words: block === undefined ? '' : plainText(block),
    gone: block === undefined,
    /** What others propose in it and nobody has decided. */
    pending: suggestions.filter(
      ({ state, places }) =>
        state === 'open' && places.some((one) => one.block === at.block && one.language === language),
    ),
    threads: threads.edges.map(({ node }) => node),
    people: may.mentionable.map(({ seat, voice }) => ({ seat, ...voice })),
    seats: seatsHere(viewer, slug, request),
    glossary: `/c/${slug}/terms`,
    /** What the glossary says of words of this language. */
    advice: adviceFor(language, await loadAdvice(context, slug)),
  };
}

export type Paragraph = Awaited<ReturnType<typeof loadParagraph>>;
