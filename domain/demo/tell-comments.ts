import * as Y from 'yjs';
import type { Deed, SeatRef } from '../../db/demo/types.ts';
import { beginThread, replyToThread } from '../texts/comments/actions.ts';
import { answerThread, resolveThread } from '../texts/comments/actions-settle.ts';
import type { Anchor } from '../texts/comments/anchor.ts';
import { loadDoc } from '../texts/co-editing/candidate.ts';
import { storedText } from '../texts/co-editing/reads.ts';
import { fragmentName } from '../texts/schema.ts';
import { later } from '../platform.ts';
import type { Begun, Told } from './told.ts';
import { found } from './cast.ts';

/** A thread of comments with all that followed in it, each at its time. */
export async function tellComments(
  { platform, cast, start }: Told,
  { textId, blocks }: Begun,
  deed: Extract<Deed, { do: 'comment' }>,
): Promise<void> {
  const by = async (who: SeatRef, at: number) => {
    platform.clock.set(later(start, at));
    return cast.act(who);
  };
  const mentioned = (people: readonly SeatRef[] = []) => people.map((one) => cast.seat(one));
  const { viewer, seat } = await by(deed.by, deed.at);
  const block = deed.block === undefined ? null : found(blocks.get(deed.block), deed.block);
  const quote = deed.quote ?? null;
  const anchor =
    block === null || quote === null
      ? null
      : placeOf(loadDoc(await storedText(platform.store.read, textId)), deed.language, block, quote);
  const { id: thread } = await beginThread(platform, viewer, {
    ...{ seat, text: textId, language: deed.language, kind: deed.kind ?? 'comment', block, quote, anchor },
    body: deed.body,
    mentions: mentioned(deed.mentions),
  });
  for (const reply of deed.replies ?? []) {
    const who = await by(reply.by, reply.at);
    const mentions = mentioned(reply.mentions);
    await replyToThread(platform, who.viewer, { seat: who.seat, thread, body: reply.body, mentions });
  }
  if (deed.answer) {
    const who = await by(deed.answer.by, deed.answer.at);
    const { answer, note } = deed.answer;
    await answerThread(platform, who.viewer, { seat: who.seat, thread, answer, note: note ?? null });
  }
  if (deed.resolved) {
    const who = await by(deed.resolved.by, deed.resolved.at);
    await resolveThread(platform, who.viewer, { seat: who.seat, thread });
  }
}

/** Between which letters the quoted words of a block stand, as an editor would say it. */
function placeOf(doc: Y.Doc, language: string, block: string, quote: string): Anchor {
  const element = doc
    .getXmlFragment(fragmentName(language))
    .toArray()
    .find((one): one is Y.XmlElement => one instanceof Y.XmlElement && one.getAttribute('id') === block);
  const pieces = (element?.toArray() ?? []).filter((one): one is Y.XmlText => one instanceof Y.XmlText);
  for (const piece of pieces) {
    const letters = (piece.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : '\ufffc'))
      .join('');
    const at = letters.indexOf(quote);
    if (at < 0) continue;
    const encode = (index: number, side: 0 | -1) =>
      Buffer.from(
        Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(piece, index, side)),
      ).toString('base64');
    return { from: encode(at, 0), to: encode(at + quote.length, -1) };
  }
  throw new Error(`The words of the demonstration are not where they are commented: ${quote}`);
}
