import { byNamedSeat } from '../accounts/acting-seat.ts';
import { authorize } from '../authorize.ts';
import { bodiesById } from '../bodies/reads.ts';
import { coalitionsById } from '../coalitions/reads.ts';
import { Conflict, Invalid, NotFound } from '../errors.ts';
import { parse } from '../input.ts';
import type { Platform } from '../platform.ts';
import { allow, beginStatement, lockStatement } from '../statements/actions.ts';
import { settleTitle } from '../statements/import-title.ts';
import { mayCreateStatement, mayEditStatement } from '../statements/policy.ts';
import { requireStatement, type Statement } from '../statements/reads.ts';
import { alignIds } from '../texts/align.ts';
import { blocksFromYXml, elementOf } from '../texts/blocks-in-ydoc.ts';
import { startText } from '../texts/co-editing/actions.ts';
import { changeText } from '../texts/co-editing/change-text.ts';
import { typing } from '../texts/co-editing/typing.ts';
import type { Importer } from '../texts/import/importer.ts';
import { fragmentName, newBlockId, type Block } from '../texts/schema.ts';
import { transact, type Tx } from '../transaction.ts';
import type { Viewer } from '../viewer.ts';
import { attribution } from './attribution.ts';
import { mayKnowPosition, mayUsePosition } from './policy.ts';
import { requirePosition, type Position, type PositionLanguage } from './reads.ts';
import { beginning, quoting } from './rules.ts';
import { paragraphsOf, standsIn } from './words-of-position.ts';

interface Quoting {
  seat: string;
  position: string;
  statement: string;
  language: string;
  words: string;
}

/**
 * Puts words of a position at the end of an open text, as a quotation and where it is from. Where the position is
 * words, these must stand in it. `origin`: of the address a public one is linked by; null for none.
 */
export async function quotePosition(
  platform: Platform,
  viewer: Viewer,
  input: Quoting,
  origin: string | null,
): Promise<Statement> {
  const asked = parse(quoting, input);
  return typing(platform, (tx) => quote(tx, viewer, asked, origin));
}

async function quote(tx: Tx, viewer: Viewer, asked: Quoting, origin: string | null): Promise<Statement> {
  const { statement, acting } = await lockStatement(tx, viewer, asked);
  allow(acting, statement, mayEditStatement(acting, statement));
  await tx.lock(tx.db.selectFrom('positions').select('id').where('id', '=', asked.position));
  const position = await requirePosition(tx.db, asked.position, tx.now);
  authorize(mayKnowPosition(acting, position));
  authorize(mayUsePosition(acting, position, statement.bodyId));
  if (position.coalitionId !== statement.coalitionId) throw new NotFound();
  const paragraphs = paragraphsOf(asked.words);
  if (paragraphs.length === 0) throw new Invalid([{ field: 'words', word: 'quote-missing' }]);
  const { language } = asked;
  if (!statement.languages.includes(language))
    throw new Invalid([{ field: 'language', word: 'language-not-of-text' }]);
  const said = position.languages.find((one) => one.language === language);
  if (!said) throw new Invalid([{ field: 'language', word: 'position-not-in-language' }]);
  if (said.words !== null && !standsIn(asked.words, said.words))
    throw new Invalid([{ field: 'words', word: 'quote-not-there' }]);
  const [coalition] = await coalitionsById(tx.db, [position.coalitionId]);
  const fresh = () => newBlockId((length) => tx.platform.randomBytes(length));
  const quoted = paragraphs.map((words): Block => ({
    id: fresh(),
    kind: 'quote',
    level: 0,
    inlines: words
      .split('\n')
      .flatMap((text, at) => [
        ...(at > 0 ? [{ type: 'break' } as const] : []),
        { type: 'text', text } as const,
      ]),
  }));
  const source: Block = {
    id: fresh(),
    kind: 'paragraph',
    level: 0,
    inlines: attribution(position, said, { coalition: coalition!.slug, origin }),
  };
  await changeText(tx, {
    textId: statement.textId,
    seatId: acting.seat.id,
    change(doc) {
      const fragment = doc.getXmlFragment(fragmentName(language));
      const blocks = blocksFromYXml(fragment);
      const words = blocks.findLastIndex(({ kind }) => kind !== 'note') + 1;
      fragment.insert(Math.min(words, fragment.length), [...quoted, source].map(elementOf));
    },
  });
  await keepUse(tx, position, statement, {
    kind: 'quote',
    seat: acting.seat.id,
    language,
    block: quoted[0]!.id,
  });
  return requireStatement(tx.db, statement.id);
}

/**
 * Begins a joint text in a body from a position: its languages, and its words where it has words. A title not given
 * is the position's. What is read of the words is asked before anything is written, and once more in the act.
 */
export async function startStatementFrom(
  platform: Platform,
  importer: Importer,
  viewer: Viewer,
  input: {
    seat: string;
    position: string;
    body: string;
    mode: 'institutional' | 'opt-in';
    titles: readonly { language: string; title: string }[];
  },
): Promise<Statement> {
  const asked = parse(beginning, input);
  const known = await requireUsable(platform, viewer, asked);
  const titles = known.languages.map(({ language, title }) => ({
    language,
    title: asked.titles.find((one) => one.language === language)?.title ?? title,
  }));
  const brought = await wordsOf(importer, viewer.personId ?? '', known.languages);
  return transact(platform, async (tx) => {
    const { statement, acting } = await beginStatement(tx, viewer, {
      seat: asked.seat,
      body: asked.body,
      mode: asked.mode,
      titles,
      languages: titles.map(({ language }) => language),
      referenceLanguage: titles[0]!.language,
    });
    await tx.lock(tx.db.selectFrom('positions').select('id').where('id', '=', asked.position));
    const position = await requirePosition(tx.db, asked.position, tx.now);
    authorize(mayKnowPosition(acting, position));
    authorize(mayUsePosition(acting, position, asked.body));
    if (position.coalitionId !== statement.coalitionId) throw new NotFound();
    if (JSON.stringify(position.languages) !== JSON.stringify(known.languages))
      throw new Conflict('position-moved-on');
    if (Object.keys(brought).length > 0)
      await startText(tx, { textId: statement.textId, seatId: acting.seat.id, blocks: brought });
    await keepUse(tx, position, statement, {
      kind: 'origin',
      seat: acting.seat.id,
      language: null,
      block: null,
    });
    return requireStatement(tx.db, statement.id);
  });
}

/** Asked before the words are read, so that nobody else makes the server read them. */
async function requireUsable(
  platform: Platform,
  viewer: Viewer,
  asked: { seat: string; position: string; body: string },
): Promise<Position> {
  const acting = byNamedSeat(viewer, asked.seat);
  const { store, clock } = platform;
  const position = await requirePosition(store.read, asked.position, clock.now());
  authorize(mayKnowPosition(acting, position));
  const { coalitionId } = position;
  const [body] = await bodiesById(store.read, [asked.body]);
  if (body?.coalitionId !== coalitionId) throw new NotFound();
  authorize(mayCreateStatement(acting, { coalitionId, bodyId: body.id }));
  authorize(mayUsePosition(acting, position, body.id));
  return position;
}

/** The words of each language as blocks; paragraphs of the same shape are taken for each other’s. */
async function wordsOf(
  importer: Importer,
  by: string,
  languages: readonly PositionLanguage[],
): Promise<Record<string, Block[]>> {
  const brought: Record<string, Block[]> = {};
  for (const { language, title, words } of languages) {
    if (words === null) continue;
    const imported = await importer.run(by, { kind: 'paste', text: words });
    const { blocks } = settleTitle(imported, { known: title, after: false });
    const [other] = Object.values(brought);
    brought[language] = other ? alignIds(blocks, other) : blocks;
  }
  return brought;
}

/** Records where a position went, and tells of it in both. */
async function keepUse(
  tx: Tx,
  { id, coalitionId }: Position,
  statement: Statement,
  how: { kind: 'quote' | 'origin'; seat: string; language: string | null; block: string | null },
): Promise<void> {
  await tx.db
    .insertInto('position_uses')
    .values({
      id: tx.platform.newId(),
      coalition_id: coalitionId,
      position_id: id,
      statement_id: statement.id,
      kind: how.kind,
      block_id: how.block,
      language: how.language,
      seat_id: how.seat,
      at: tx.now,
    })
    .execute();
  tx.announce(`position:${id}`, how.kind);
  tx.announce(`statement:${statement.id}`, how.kind);
  tx.record({
    kind: 'audit',
    coalitionId,
    seatId: how.seat,
    act: how.kind === 'quote' ? 'statement.quoted-position' : 'statement.begun-from-position',
    subject: { kind: 'statement', id: statement.id },
  });
}
