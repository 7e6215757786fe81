import type { RequestContext } from '../../load-context.d.ts';
import { topicId } from '../../live/topic-id.ts';
import type { PanelSubject } from '../rail/panel-subject.ts';
import { choiceOf, filterOf } from './choice.ts';
import { MarkMentionsSeen } from './mutations.ts';
import { CommentsQuery, OneThreadQuery, ThreadPlacesQuery, type ThreadRow } from './queries.ts';

/** What the panel shows: the threads asked for, shortened; and the one that is open, whole. */
export async function loadComments(context: RequestContext, { text, language, query }: PanelSubject) {
  const choice = choiceOf(query);
  const [{ node }, opened] = await Promise.all([
    context.graphql(CommentsQuery, { text, filter: filterOf(choice) }),
    choice.thread === null ? null : loadThread(context, text, choice.thread),
  ]);
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const threads = node.threads.edges.map(({ node: thread }) => shortened(thread));
  const open = opened && { ...opened, replies: Math.max(0, opened.comments.length - 1) };
  return {
    now: context.now(),
    language,
    choice,
    counts: node.threadCounts,
    may: node.mayComment,
    people: node.mentionable.map(({ seat, voice }) => ({ seat, ...voice })),
    threads:
      open && !threads.some(({ id }) => id === open.id)
        ? [open, ...threads]
        : threads.map((thread) => (thread.id === open?.id ? open : thread)),
    opened: open?.id ?? null,
    more: node.threads.pageInfo.hasNextPage,
  };
}

export type CommentsData = Awaited<ReturnType<typeof loadComments>>;
export type ThreadInPanel = CommentsData['threads'][number];

/** Of a thread that is not open its first words, and how much follows. */
function shortened(thread: ThreadRow) {
  return {
    ...thread,
    comments: thread.comments.slice(0, 1),
    replies: Math.max(0, thread.comments.length - 1),
  };
}

/** The thread, if it is of this text; whoever is mentioned in it has now seen it. */
async function loadThread(context: RequestContext, text: string, own: string): Promise<ThreadRow | null> {
  const { viewer, node } = await context.graphql(OneThreadQuery, { thread: btoa(`Thread:${own}`) });
  if (node?.__typename !== 'Thread' || topicId(node.text.id) !== topicId(text)) return null;
  const seat = viewer?.seats.find(({ coalition }) => coalition.slug === node.statement?.coalition.slug);
  if (node.mentionsMe && seat)
    await context.graphql(MarkMentionsSeen, { input: { seat: seat.id, thread: node.id } });
  return node;
}

/** Where the open threads of a text stand, for its sheets and for the panel's tab. */
export async function loadPlaces(context: RequestContext, text: string) {
  const { node } = await context.graphql(ThreadPlacesQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  return {
    count: node.openThreads,
    may: node.mayComment.comment || node.mayComment.redLine,
    places: node.threads.edges.map(({ node: thread }) => thread),
  };
}
