import type { Language } from '../../domain/words/words.ts';
import { plainText } from '../../domain/texts/schema.ts';
import type { RequestContext } from '../load-context.d.ts';
import { isNodeId } from '../organizations/node-id.ts';
import { found } from '../shell/guard.ts';
import { loadWords } from '../texts/load-words.ts';
import { seatsHere } from '../texts/seats.tsx';
import { aboutAgenda, sidesOf } from './about-agenda.ts';
import { AskPageQuery, AskWordsQuery, LinkableQuery } from './ask-queries.ts';
import { loadChoices } from './load-choices.ts';
import { loadMet } from './load-met.ts';
import { readAsk, readWords } from './read-ask.ts';
import type { AskWords } from './view.ts';

/** Everything the page of one ask shows. */
export async function loadAsk(
  request: Request,
  { coalition: at, slug, ask: id }: { coalition: string; slug: string; ask: string },
  context: RequestContext,
) {
  if (!isNodeId('Ask', id)) throw new Response(null, { status: 404 });
  const { language } = context;
  const search = new URL(request.url).searchParams;
  const { viewer, coalition, node } = await context.graphql(AskPageQuery, {
    coalition: at,
    slug,
    language,
    content: language,
    ask: id,
  });
  const { agenda: known, themes, corridors, ...around } = found(coalition);
  const { asks, ...agenda } = found(known);
  if (node?.__typename !== 'Ask' || node.agenda.id !== agenda.id) throw new Response(null, { status: 404 });
  const { permissions, removedAt, answers, campaigns, history, historyCount, evidenceWhole, passagesWhole } =
    node;
  const sides = sidesOf(agenda, language);
  return {
    ...aboutAgenda(agenda, context),
    base: `/c/${around.slug}`,
    at: `/c/${around.slug}/agendas/${agenda.slug}`,
    zone: around.timeZone,
    seats: seatsHere(viewer, around.slug, request),
    own: (viewer?.seats ?? [])
      .filter((seat) => seat.coalition.slug === around.slug)
      .map(({ organization }) => organization.id),
    sides,
    ask: readAsk(node, language),
    may: permissions,
    removed: removedAt !== null,
    said: await saidIn(agenda.languages, id, context),
    asks: asks.map((one) => ({ id: one.id, number: one.number, words: readWords(one) })),
    supporters: node.supporters,
    evidence: evidenceWhole,
    passages: passagesWhole,
    answers,
    campaigns,
    history,
    older: historyCount - history.length,
    tagging: permissions.edit && removedAt === null ? { themes, corridors } : null,
    choices:
      permissions.edit || permissions.add ? await loadChoices(at, around.mayKeepTargets, context) : null,
    linking: permissions.edit ? await linkable(at, search.get('statement'), language, context) : null,
    met: await loadMet(search.get('met'), context),
  };
}

export type AskPage = Awaited<ReturnType<typeof loadAsk>>;

/** What the ask says in each language of its agenda. */
async function saidIn(
  languages: readonly string[],
  ask: string,
  context: RequestContext,
): Promise<AskWords[]> {
  return Promise.all(
    languages.map(async (language) => {
      const { node } = await context.graphql(AskWordsQuery, { ask, language });
      const words = node?.__typename === 'Ask' ? node.words : null;
      return { language, priority: words?.priority ?? null, words: words?.ask ?? null };
    }),
  );
}

/** The statements an ask may be linked with, and the paragraphs of the one that was chosen. */
async function linkable(
  coalition: string,
  chosen: string | null,
  language: Language,
  context: RequestContext,
) {
  const { coalition: here } = await context.graphql(LinkableQuery, { coalition, content: language });
  const readable = (here?.statements.edges ?? [])
    .map(({ node }) => node)
    .filter(({ text, permissions }) => text !== null && permissions.readText);
  const statement = readable.find(({ id }) => id === chosen);
  const statements = readable.map(({ id, title }) => ({ id, title }));
  if (statement === undefined) return { statements, chosen: null };
  const own = statement.languages.includes(language) ? language : statement.referenceLanguage;
  const { blocks } = await loadWords(context, statement.text!.id, own);
  const paragraphs = blocks
    .filter(({ kind }) => kind !== 'heading' && kind !== 'note')
    .map((block) => ({ id: block.id, words: plainText(block).trim() }))
    .filter(({ words }) => words !== '');
  return { statements, chosen: { id: statement.id, title: statement.title, language: own, paragraphs } };
}
