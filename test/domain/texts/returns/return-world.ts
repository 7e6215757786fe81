import { readFileSync } from 'node:fs';
import { unzip, zip } from '../../../../domain/print/zip.ts';
import { elementOf } from '../../../../domain/texts/blocks-in-ydoc.ts';
import { beginThread, replyToThread } from '../../../../domain/texts/comments/actions.ts';
import { plainText, fragmentName } from '../../../../domain/texts/schema.ts';
import { asAccepted, asRefused } from '../../../../domain/texts/suggestion-marks.ts';
import { suggestWording } from '../../../../domain/texts/suggestions/actions.ts';
import { changeText } from '../../../../domain/texts/co-editing/change-text.ts';
import { transact } from '../../../../domain/transaction.ts';
import { givenBodyMember } from '../../../support/factories/bodies.ts';
import type { TestPlatformOptions } from '../../../support/platform.ts';
import { signingWorld, type Player, type SigningWorld } from '../../../support/signing-world.ts';
import { ANA, baseText, SUR } from './base-text.ts';

type Tongue = 'es' | 'en';

/** A draft that says what the files beside this one left with, its suggestion and its comments. */
export interface ReturnWorld extends SigningWorld {
  textId: string;
  slug: string;
  /** Proposed what went out, and commented. */
  proposer: Player;
  /** A file from LibreOffice, as if it had left from this text. */
  file(name: string): Uint8Array;
}

export async function returnWorld(options: TestPlatformOptions = {}): Promise<ReturnWorld> {
  const world = await signingWorld({ ...options, now: new Date(ANA.at).toISOString() });
  const { platform, coalitionId, bodyId } = world;
  const bases = { es: baseText('es'), en: baseText('en') };
  const titles = (['es', 'en'] as const).map((language) => ({ language, title: bases[language].title }));
  const statement = await world.draft({ titles, words: { es: 'x', en: 'x' } });
  const { textId, slug } = statement;
  const write = (seat: string, change: Parameters<typeof changeText>[1]['change']) =>
    transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, { textId, seatId: seat, change });
    });
  await write(world.tom.seat, (doc) => {
    for (const language of ['es', 'en'] as const) {
      const fragment = doc.getXmlFragment(fragmentName(language));
      fragment.delete(0, fragment.length);
      fragment.insert(
        0,
        bases[language].blocks.map((block) => elementOf(asRefused(block))),
      );
    }
  });
  const named = async (person: string, organisation: string, alias: string | null) => {
    const player = await world.member({ name: organisation, alias });
    await platform.store.write((db) =>
      db.updateTable('people').set({ name: person }).where('id', '=', player.personId).execute(),
    );
    const place = { coalition_id: coalitionId, body_id: bodyId, seat_id: player.seat };
    await givenBodyMember(platform, place);
    return player;
  };
  const proposer = await named('Ana López', 'Red Ceiba', null);
  const other = await named('Inés Sol', 'Fundación del Sur', 'Red Sur');
  for (const language of ['es', 'en'] as const) await speak(language);
  return {
    ...world,
    textId,
    slug,
    proposer,
    file: (name) => asOf(readFileSync(new URL(`files/${name}`, import.meta.url)), textId),
  };

  async function speak(language: Tongue) {
    platform.clock.set(ANA.at);
    const { blocks, remarks } = bases[language];
    const demand = blocks[2]!;
    await suggestWording(platform, await proposer.viewer(), {
      ...{ seat: proposer.seat, text: textId, language, block: demand.id },
      seen: plainText(asRefused(demand)),
      wording: plainText(asAccepted(demand)),
    });
    const [remark] = remarks;
    const [first, second] = remark!.comments;
    const thread = await beginThread(platform, await proposer.viewer(), {
      ...{ seat: proposer.seat, text: textId, language, kind: 'comment', block: remark!.block },
      ...{ anchor: null, quote: null, body: first!.body, mentions: [] },
    });
    platform.clock.set(SUR.at);
    const reply = { seat: other.seat, thread: thread.id, body: second!.body, mentions: [] };
    await replyToThread(platform, await other.viewer(), reply);
  }
}

/** A file with another text's name in it. */
export function asOf(bytes: Uint8Array, textId: string): Uint8Array {
  const parts = unzip(bytes);
  for (const name of ['docProps/custom.xml', 'meta.xml']) {
    const part = parts.get(name);
    if (part) parts.set(name, Buffer.from(Buffer.from(part).toString().replace('base-text', textId)));
  }
  return zip(parts);
}
