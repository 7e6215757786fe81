import { proposeAmendment, type NewAmendment } from '../../domain/texts/amendments/actions.ts';
import { decideAmendment, mergeAmendments } from '../../domain/texts/amendments/actions-merge.ts';
import type { Choice } from '../../domain/texts/amendments/collisions.ts';
import type { Amendment } from '../../domain/texts/amendments/model.ts';
import { planMerge, type Plan } from '../../domain/texts/amendments/plan.ts';
import { amendmentsOf, requireAmendment } from '../../domain/texts/amendments/reads.ts';
import { presentWords, wordsToAmend } from '../../domain/texts/amendments/reads-words.ts';
import { elementOf } from '../../domain/texts/blocks-in-ydoc.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { readText } from '../../domain/texts/co-editing/reads.ts';
import { requireText } from '../../domain/texts/reads.ts';
import { fragmentName, plainInlines, plainText, type Block } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import type * as Y from 'yjs';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';
import type { TestPlatformOptions } from './platform.ts';

/** The blocks of the text, by what the tests call them. */
export const BLOCKS = {
  title: 'titulo0000',
  plan: 'planplan00',
  homes: 'casascasas',
  close: 'cierre0000',
} as const;

const paragraph = (id: string, words: string): Block => ({
  id,
  kind: 'paragraph',
  level: 0,
  inlines: plainInlines(words),
});

const WORDS: Record<string, Block[]> = {
  es: [
    { ...paragraph(BLOCKS.title, 'Lo que pedimos'), kind: 'heading', level: 1 },
    paragraph(BLOCKS.plan, 'Pedimos un plan para 2027.'),
    paragraph(BLOCKS.homes, 'Ninguna niña será detenida.'),
    paragraph(BLOCKS.close, 'Lo firmamos juntas.'),
  ],
  en: [
    { ...paragraph(BLOCKS.title, 'What we ask'), kind: 'heading', level: 1 },
    paragraph(BLOCKS.plan, 'We ask for a plan for 2027.'),
    paragraph(BLOCKS.homes, 'No girl shall be detained.'),
  ],
};

/** A text of four blocks that a member may suggest in, and what is done with amendments to it. */
export interface AmendingWorld extends SigningWorld {
  statementId: string;
  textId: string;
  /** Proposes by a right given on this text. */
  luz: Player;
  /** Proposes for an organisation that goes by an alias. */
  alias: Player;
  propose(player: Player, asked: Partial<NewAmendment> & Pick<NewAmendment, 'kind'>): Promise<Amendment>;
  decide(
    player: Player,
    amendment: Amendment,
    decision: 'accepted' | 'declined',
    note?: string,
  ): Promise<Amendment>;
  /** What merging these would come to now. */
  plan(...amendments: Amendment[]): Promise<Plan>;
  merge(
    player: Player,
    amendments: readonly Amendment[],
    more?: { choose?: Record<string, Choice>; seen?: string; note?: string },
  ): Promise<unknown>;
  /** The plain words of a language, block by block. */
  words(language?: string): Promise<string[]>;
  again(amendment: Amendment): Promise<Amendment>;
  write(change: (doc: Y.Doc) => void): Promise<void>;
}

export async function amendingWorld(options: TestPlatformOptions = {}): Promise<AmendingWorld> {
  const world = await signingWorld(options);
  const { platform, marta, luz } = world;
  const { id: statementId, textId } = await world.draft({ words: { es: '', en: '' } });
  const alias = await world.member({ name: 'Nombre verdadero', alias: 'Colectiva del Sur' });
  const write: AmendingWorld['write'] = (change) =>
    transact(platform, (tx) => {
      tx.begin();
      return changeText(tx, { textId, seatId: marta.seat, change });
    });
  await write((doc) => {
    for (const [language, blocks] of Object.entries(WORDS)) {
      const fragment = doc.getXmlFragment(fragmentName(language));
      fragment.delete(0, fragment.length);
      fragment.insert(0, blocks.map(elementOf));
    }
  });
  for (const { seat } of [luz, alias]) await grant(world, textId, seat);
  const plan: AmendingWorld['plan'] = async (...amendments) => {
    const all = (await amendmentsOf(platform.store.read, [textId])).get(textId)!;
    const chosen = amendments.map(({ id }) => all.find((one) => one.id === id)!);
    return planMerge(
      chosen,
      all,
      await presentWords(platform.store.read, await requireText(platform.store.read, textId)),
    );
  };
  return {
    ...world,
    ...{ statementId, textId, alias, write, plan },
    propose: async (player, asked) => {
      const whole = {
        seat: player.seat,
        text: textId,
        language: 'es',
        reason: 'Así lo pide nuestra asamblea.',
        ...(asked.kind !== 'insert' && !asked.parent && { block: BLOCKS.plan }),
        ...(asked.kind === 'insert' && { shape: { kind: 'paragraph' }, words: 'Un párrafo nuevo.' }),
        ...asked,
      };
      const { read } = platform.store;
      const seen = await wordsToAmend(read, await requireText(read, textId), whole);
      return proposeAmendment(platform, await player.viewer(), { seen, ...whole });
    },
    decide: async (player, amendment, decision, note) =>
      decideAmendment(platform, await player.viewer(), {
        seat: player.seat,
        amendment: amendment.id,
        decision,
        note: note ?? (decision === 'declined' ? 'No cabe aquí.' : null),
      }),
    merge: async (player, amendments, { choose = {}, seen, note } = {}) => {
      const found = await plan(...amendments);
      return mergeAmendments(platform, await player.viewer(), {
        seat: player.seat,
        text: textId,
        amendments: amendments.map(({ id }) => id),
        choices: found.collisions.flatMap(({ key, reason }) =>
          choose[reason] ? [{ collision: key, choice: choose[reason] }] : [],
        ),
        seen: seen ?? found.seen,
        ...(note !== undefined && { note }),
      });
    },
    words: async (language = 'es') =>
      ((await readText(platform.store, textId)).blocks[language] ?? []).map(plainText),
    again: (amendment) => requireAmendment(platform.store.read, textId, amendment.id),
  };
}

async function grant(
  { platform, coalitionId, ana }: SigningWorld,
  textId: string,
  seat: string,
): Promise<void> {
  await platform.store.write((trx) =>
    trx
      .insertInto('text_grants')
      .values({
        id: platform.newId(),
        coalition_id: coalitionId,
        text_id: textId,
        grantee_kind: 'seat',
        grantee_id: seat,
        access: 'suggest',
        given_by_seat_id: ana.seat,
        at: platform.clock.now(),
      })
      .execute(),
  );
}
