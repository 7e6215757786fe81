import { checkBlocks } from '../../domain/texts/checks/actions.ts';
import { alignmentOfText } from '../../domain/texts/checks/reads.ts';
import type { AlignedPair } from '../../domain/texts/checks/standing.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { importBlocks } from '../../domain/texts/co-editing/actions.ts';
import { requireText, type Text } from '../../domain/texts/reads.ts';
import { newBlockId, type Block } from '../../domain/texts/schema.ts';
import type { Statement } from '../../domain/statements/reads.ts';
import { transact } from '../../domain/transaction.ts';
import type { TestPlatformOptions } from './platform.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';

const SPANISH = ['Qué se prometió', 'Nadie debe ser detenido por migrar.', 'Pedimos agua limpia.'];
const ENGLISH = ['What was promised', 'Nobody should be detained for migrating.', 'We ask for clean water.'];

/** Two languages of one block, as a form would name them. */
export interface PairNamed {
  seat: string;
  text: string;
  source: string;
  language: string;
  blocks: { id: string; seen: string }[];
}

/** A draft of three paragraphs: Marta wrote the Spanish, Tom the English. */
export interface AlignmentWorld extends SigningWorld {
  statement: Statement;
  textId: string;
  /** The ids of its three paragraphs. */
  blocks: [string, string, string];
  text(): Promise<Text>;
  pairs(): Promise<AlignedPair[]>;
  /** How each paragraph stands, in the order of their ids. */
  states(): Promise<string[]>;
  /** What a form of this player would send of these paragraphs, as they stand now. */
  named(player: Player, ...blocks: string[]): Promise<PairNamed>;
  review(player: Player, ...blocks: string[]): Promise<Text>;
  translate(player: Player, ...blocks: string[]): Promise<Text>;
  /** Writes as a drafter types. */
  type(player: Player, change: Parameters<typeof changeText>[1]['change']): Promise<void>;
}

/** In a coalition that closes nothing unreviewed, unless said otherwise. */
export async function alignmentWorld(
  options: TestPlatformOptions & { unreviewed?: 'refused' | 'labelled' } = {},
): Promise<AlignmentWorld> {
  const world = await signingWorld(options);
  const { platform, marta, tom, coalitionId } = world;
  const { unreviewed = 'refused' } = options;
  await platform.store.write((db) =>
    db.updateTable('coalitions').set({ unreviewed }).where('id', '=', coalitionId).execute(),
  );
  const statement = await world.draft({ words: {} });
  const { textId } = statement;
  const ids = SPANISH.map(() => newBlockId(platform.randomBytes)) as [string, string, string];
  const write = (player: Player, language: string, words: readonly string[]) =>
    transact(platform, async (tx) => {
      tx.begin();
      await importBlocks(tx, { textId, seatId: player.seat, blocks: { [language]: words.map(paragraph) } });
    });
  const paragraph = (text: string, at: number): Block => ({
    id: ids[at]!,
    ...(at === 0 ? { kind: 'heading', level: 2 } : { kind: 'paragraph', level: 0 }),
    inlines: [{ type: 'text', text }],
  });
  await write(marta, 'es', SPANISH);
  await write(tom, 'en', ENGLISH);
  const made: AlignmentWorld = {
    ...world,
    statement,
    textId,
    blocks: ids,
    text: () => requireText(platform.store.read, textId),
    pairs: async () => (await alignmentOfText(platform.store.read, await made.text())).pairs,
    states: async () => {
      const pairs = await made.pairs();
      return ids.map((id) => pairs.find(({ block }) => block === id)?.state ?? 'gone');
    },
    named: async (player, ...blocks) => {
      const pairs = (await made.pairs()).filter(({ block }) => blocks.includes(block));
      const { source, language } = pairs[0] ?? { source: 'es', language: 'en' };
      return {
        seat: player.seat,
        text: textId,
        source,
        language,
        blocks: pairs.map(({ block: id, seen }) => ({ id, seen })),
      };
    },
    review: async (player, ...blocks) =>
      checkBlocks(platform, await player.viewer(), {
        ...(await made.named(player, ...blocks)),
        as: 'reviewed',
      }),
    translate: async (player, ...blocks) =>
      checkBlocks(platform, await player.viewer(), {
        ...(await made.named(player, ...blocks)),
        as: 'translated',
      }),
    type: ({ seat }, change) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, { textId, seatId: seat, change });
      }),
  };
  return made;
}
