import { readMarkedText, suggestionsOfText, type Suggestion } from '../../domain/texts/suggestions/reads.ts';
import { suggestWording } from '../../domain/texts/suggestions/actions.ts';
import { plainText } from '../../domain/texts/schema.ts';
import { asAccepted, asRefused, type MarkedBlock } from '../../domain/texts/suggestion-marks.ts';
import type { TextRight } from '../../domain/texts/policy.ts';
import type { Statement } from '../../domain/statements/reads.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { transact } from '../../domain/transaction.ts';
import { signingWorld, type Player, type SigningWorld } from './signing-world.ts';
import type { TestPlatformOptions } from './platform.ts';

export const SENTENCE = 'Nadie debe ser detenido por migrar.';

/** A draft of one sentence, which Tom and Marta write and on which Luz may suggest. */
export interface SuggestionWorld extends SigningWorld {
  statement: Statement;
  textId: string;
  blockId: string;
  /** Gives a right on the text alone. */
  grant(player: Player, right: TextRight): Promise<void>;
  /** Proposes the sentence otherwise, and answers the suggestion's id. */
  suggest(
    player: Player,
    wording: string,
    more?: { seen?: string; reason?: string; key?: string },
  ): Promise<string>;
  /** Who acts on what, as a form would say it. */
  by(player: Player): { seat: string; text: string };
  told(): Promise<Suggestion[]>;
  block(): Promise<MarkedBlock>;
  /** The sentence as it is accepted, and as it would be if all were. */
  words(): Promise<{ now: string; then: string }>;
  /** Writes as a drafter types. */
  type(player: Player, change: Parameters<typeof changeText>[1]['change']): Promise<void>;
}

export async function suggestionWorld(
  options: TestPlatformOptions = {},
  sentence = SENTENCE,
): Promise<SuggestionWorld> {
  const world = await signingWorld(options);
  const { platform, coalitionId, tom, luz } = world;
  const statement = await world.draft({ words: { es: sentence, en: 'Nobody should be detained.' } });
  const { textId } = statement;
  const spanish = async () => (await readMarkedText(platform.store, textId)).blocks['es']!;
  const [first] = await spanish();
  const made: SuggestionWorld = {
    ...world,
    statement,
    textId,
    blockId: first!.id,
    grant: (player, access) =>
      platform.store.write(async (db) => {
        await db
          .insertInto('text_grants')
          .values({
            id: platform.newId(),
            coalition_id: coalitionId,
            text_id: textId,
            grantee_kind: 'seat',
            grantee_id: player.seat,
            access,
            given_by_seat_id: tom.seat,
            at: platform.clock.now(),
          })
          .execute();
      }),
    by: ({ seat }) => ({ seat, text: textId }),
    suggest: async (player, wording, { seen, reason, key } = {}) => {
      const { suggestion } = await suggestWording(platform, await player.viewer(), {
        ...made.by(player),
        language: 'es',
        block: made.blockId,
        seen: seen ?? (await made.words()).now,
        wording,
        ...(reason !== undefined && { reason }),
        ...(key !== undefined && { key }),
      });
      return suggestion;
    },
    told: async () =>
      suggestionsOfText(platform.store.read, textId, await readMarkedText(platform.store, textId)),
    block: async () => (await spanish())[0]!,
    words: async () => {
      const block = await made.block();
      return { now: plainText(asRefused(block)), then: plainText(asAccepted(block)) };
    },
    type: ({ seat }, change) =>
      transact(platform, async (tx) => {
        tx.begin();
        await changeText(tx, { textId, seatId: seat, change });
      }),
  };
  await made.grant(luz, 'suggest');
  return made;
}
