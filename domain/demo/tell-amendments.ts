import { amendments, type DemoAmendment } from '../../db/demo/amendments.ts';
import type { Offset } from '../../db/demo/types.ts';
import { proposeAmendment } from '../texts/amendments/actions.ts';
import {
  publishTreatments,
  replyToTreatment,
  treatAmendment,
} from '../texts/amendments/actions-treatment.ts';
import { wordsToAmend } from '../texts/amendments/reads-words.ts';
import { requireText } from '../texts/reads.ts';
import { found } from './cast.ts';
import type { Told } from './told.ts';

/** What drafters propose for whole paragraphs, how it is treated and what they answer. */
export function deedsOfAmendments(told: Told): { at: Offset; tell: () => Promise<void> }[] {
  const ids = new Map<string, string>();
  return amendments.flatMap((amendment) => {
    const { key, treated } = amendment;
    const idOf = () => found(ids.get(key), key);
    return [
      { at: amendment.at, tell: async () => void ids.set(key, await propose(told, amendment, ids)) },
      ...(treated ? deedsOfTreatment(told, amendment, treated, idOf) : []),
    ];
  });
}

async function propose(told: Told, amendment: DemoAmendment, ids: Map<string, string>): Promise<string> {
  const { viewer, seat } = await told.cast.act(amendment.by);
  const { textId, blocks } = found(told.statements.get(amendment.of), amendment.of);
  const block = (key: string | undefined) => (key === undefined ? null : found(blocks.get(key), key));
  const about = {
    parent: amendment.parent === undefined ? null : found(ids.get(amendment.parent), amendment.parent),
    language: 'es',
    block: block(amendment.block),
  };
  const { read } = told.platform.store;
  const { id } = await proposeAmendment(told.platform, viewer, {
    ...about,
    seat,
    text: textId,
    kind: amendment.kind,
    seen: await wordsToAmend(read, await requireText(read, textId), about),
    after: block(amendment.after),
    words: amendment.words ?? null,
    reason: amendment.reason,
  });
  return id;
}

function deedsOfTreatment(
  { platform, cast, statements }: Told,
  { of, by }: DemoAmendment,
  { at, by: treater, treatment, note, published, reply }: NonNullable<DemoAmendment['treated']>,
  idOf: () => string,
) {
  const treat = async () => {
    const { viewer, seat } = await cast.act(treater);
    await treatAmendment(platform, viewer, { seat, amendment: idOf(), treatment, note });
  };
  const publish = async () => {
    const { viewer, seat } = await cast.act(treater);
    const { textId: text } = found(statements.get(of), of);
    await publishTreatments(platform, viewer, { seat, text, amendments: [idOf()] });
  };
  const answer = async () => {
    const { viewer, seat } = await cast.act(by);
    await replyToTreatment(platform, viewer, { seat, amendment: idOf(), ...reply! });
  };
  return [
    { at, tell: treat },
    ...(published === undefined ? [] : [{ at: published, tell: publish }]),
    ...(reply === undefined ? [] : [{ at: reply.at, tell: answer }]),
  ];
}
