import { plainText } from '../../../domain/texts/schema.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { loadWords } from '../load-words.ts';
import type { PanelSubject } from '../rail/panel-subject.ts';
import type { Amended } from './amended.tsx';
import { choiceOf, type Shown } from './choice.ts';
import { optionsOf } from './options.ts';
import { AmendmentPlacesQuery, AmendmentsQuery, type AmendmentOne, type AmendmentRow } from './queries.ts';

/** What the panel shows: the amendments asked for, and what is needed to propose one. */
export async function loadAmendments(context: RequestContext, { text, language, query }: PanelSubject) {
  const choice = choiceOf(query);
  const { node } = await context.graphql(AmendmentsQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const { amendments } = node;
  const every = amendments.flatMap((one) => [one, ...one.children]);
  const of = (shown: Shown) => amendments.filter((one) => belongs(one, shown));
  const parent = every.find(({ id, permissions }) => id === choice.parent && permissions.amend);
  const written = parent?.language ?? language;
  const { blocks } = node.mayAmend ? await loadWords(context, text, written) : { blocks: [] };
  const block = blocks.find(({ id }) => id === choice.block);
  return {
    now: context.now(),
    language: written,
    shown: choice.shown,
    counts: {
      open: every.filter(({ state }) => state === 'open').length,
      decided: of('decided').length,
      mine: every.filter(({ voice }) => voice.mine).length,
    },
    amendments: of(choice.shown),
    unpublished: every.filter(({ permissions }) => permissions.publish).length,
    mayMerge: node.right === 'edit' && every.some(({ state }) => state === 'open'),
    begin: node.mayAmend
      ? {
          kind: choice.kind,
          block: choice.block,
          parent: parent ?? null,
          paragraphs: optionsOf(blocks),
          present: block === undefined ? null : { words: plainText(block), shape: shapeOf(block) },
        }
      : null,
  };
}

/** The numbers of the undecided amendments to each paragraph, by block id; a new one is told at what it would follow. */
export async function loadAmended(context: RequestContext, text: string): Promise<Amended> {
  const { node } = await context.graphql(AmendmentPlacesQuery, { text });
  if (node?.__typename !== 'Text') throw new Response(null, { status: 404 });
  const amended: Record<string, string[]> = {};
  for (const { label, state, block, after } of node.amendments) {
    const place = block ?? after;
    if (state === 'open' && place !== null) (amended[place] ??= []).push(label);
  }
  return amended;
}

export type AmendmentsData = Awaited<ReturnType<typeof loadAmendments>>;
export type Begin = NonNullable<AmendmentsData['begin']>;

function belongs(one: AmendmentRow, shown: Shown): boolean {
  const any = (test: (one: AmendmentOne) => boolean) => test(one) || one.children.some(test);
  if (shown === 'mine') return any(({ voice }) => voice.mine);
  return (one.state === 'open') === (shown === 'open');
}

const shapeOf = ({ kind, level, marker }: Parameters<typeof plainText>[0] & AmendmentShape) => ({
  kind,
  level,
  marker: marker ?? null,
});
type AmendmentShape = Pick<NonNullable<AmendmentOne['shape']>, 'kind' | 'level'> & {
  marker?: 'bullet' | 'number';
};
