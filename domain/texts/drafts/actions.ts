import type { Acting } from '../../accounts/acting-seat.ts';
import { authorize } from '../../authorize.ts';
import { Conflict, NotFound, requireRoom } from '../../errors.ts';
import { parse } from '../../input.ts';
import type { Platform } from '../../platform.ts';
import { transact, type Tx } from '../../transaction.ts';
import type { Viewer } from '../../viewer.ts';
import { setTitle } from '../actions.ts';
import { lockText } from '../actions-lock.ts';
import { recordOnText } from '../actions-tell.ts';
import { changeText, newClient } from '../co-editing/change-text.ts';
import { Pens } from '../co-editing/pens.ts';
import { clientsOf } from '../co-editing/reads.ts';
import { typing } from '../co-editing/typing.ts';
import { isPublishedText } from '../reads-owner.ts';
import { titlesOf, type Text } from '../reads.ts';
import { fragmentName } from '../schema.ts';
import { fullEffort } from './compare-words.ts';
import { keepDraft } from './actions-keep.ts';
import { mayNameDraft, mayRestoreDraft } from './policy.ts';
import { draftsOfText, requireDraft, textOfDraft, wordsOfDraft, type Draft } from './reads.ts';
import { restoreBlocks } from './restore-blocks.ts';
import { MOST_NAMED, naming, restoring } from './rules.ts';

/** Keeps the present words as a draft, under a name or without one. */
export async function nameDraft(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; text: string; name: string | null },
): Promise<Draft> {
  const asked = parse(naming, input);
  return transact(platform, async (tx) => {
    const { text, acting } = await lockText(tx, viewer, asked);
    authorize(mayNameDraft(acting, text));
    const kept = (await draftsOfText(tx.db, text.id)).filter(({ kind }) => kind !== 'automatic');
    requireRoom({ count: kept.length }, MOST_NAMED);
    const id = await keepDraft(tx, text.id, { kind: 'named', seatId: acting.seat.id, name: asked.name });
    return told(tx, text, acting, { id, act: 'named' });
  });
}

/**
 * Puts the words and titles of a draft back, as an edit by the seat: what stood until now is kept as a draft first, and
 * what stands now as another. History is never rewritten.
 */
export async function restoreDraft(
  platform: Platform,
  viewer: Viewer,
  input: { seat: string; draft: string },
): Promise<Draft> {
  const asked = parse(restoring, input);
  return typing(platform, async (tx) => {
    const { text, acting, draft } = await lockDraft(tx, viewer, asked);
    const textId = text.id;
    authorize(mayRestoreDraft(acting, text, draft));
    const words = await wordsOfDraft(tx.db, asked.draft);
    await keepDraft(tx, text.id, { kind: 'automatic' });
    const effort = fullEffort();
    const authors = await clientsOf(tx.db, textId);
    await changeText(tx, {
      textId,
      seatId: acting.seat.id,
      change(doc) {
        const pens = new Pens(doc, authors, () => newClient(tx));
        for (const language of text.languages) {
          const fragment = doc.getXmlFragment(fragmentName(language));
          restoreBlocks(fragment, words.blocks[language] ?? [], effort, pens);
        }
        return pens.clients;
      },
    });
    if (!(await isPublishedText(tx.db, textId))) await restoreTitles(tx, text, words.titles);
    const id = await keepDraft(tx, text.id, {
      kind: 'restored',
      seatId: acting.seat.id,
      from: asked.draft,
    });
    return told(tx, text, acting, { id, act: 'restored' });
  });
}

/** Locks the text of a draft, as `lockText` does. A draft of a text the acting seat may not read is not there. */
async function lockDraft(tx: Tx, viewer: Viewer, asked: { seat: string; draft: string }) {
  const textId = await textOfDraft(tx.db, asked.draft);
  const locked = await lockText(tx, viewer, { seat: asked.seat, text: textId ?? '' });
  return { ...locked, draft: await requireDraft(tx.db, asked.draft) };
}

async function restoreTitles(tx: Tx, text: Text, titles: Readonly<Record<string, string>>): Promise<void> {
  const present = (await titlesOf(tx.db, [text.id])).get(text.id)!;
  for (const [language, title] of Object.entries(titles))
    if (present[language] !== title && text.languages.includes(language))
      await setTitle(tx, { coalitionId: text.coalitionId, textId: text.id, language, title });
}

/** The log names drafts by their labels, and holds no words. */
async function told(
  tx: Tx,
  text: Text,
  acting: Acting,
  { id, act }: { id: string | null; act: 'named' | 'restored' },
): Promise<Draft> {
  if (id === null) throw new Conflict('drafts-of-statements');
  const drafts = await draftsOfText(tx.db, text.id);
  const draft = drafts.find((one) => one.id === id);
  if (!draft) throw new NotFound();
  const from = drafts.find((one) => one.id === draft.restoredFromId);
  const detail = { draft: draft.label, ...(from && { from: from.label }) };
  await recordOnText(tx, text, acting, `draft.${act}`, detail);
  return draft;
}
