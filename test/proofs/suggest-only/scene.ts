import type * as Y from 'yjs';
import { blocksFromYXml } from '../../../domain/texts/blocks-in-ydoc.ts';
import { plainText } from '../../../domain/texts/schema.ts';
import { storedText, type Stored } from '../../../domain/texts/co-editing/reads.ts';
import type { TextsTable } from '../../../db/tables/texts.ts';
import { givenRight } from '../../support/factories/rights.ts';
import type { TestPlatform } from '../../support/platform.ts';
import { byHand } from '../../realtime/by-hand.ts';
import { anotherBrowser, world } from '../../realtime/world.ts';
import { TITLE, byAna, byFara, byLuz, written } from './paper.ts';

/** A text with suggestions of three people, stored, and one of them who speaks to the server by hand. */
export interface Scene {
  platform: TestPlatform;
  text: TextsTable;
  /** The text as it stands once the scene is set. */
  state: Stored;
  personId: string;
  /** Sends a list over a connection of its own; whether it was taken. */
  send(updates: Uint8Array[], client: number): Promise<boolean>;
  /** Whether a newcomer reads the text. */
  reads(): Promise<boolean>;
}

export async function setScene(): Promise<Scene> {
  const here = await world(undefined, { badLists: Infinity });
  const suggester = async () => {
    const who = await here.someone('observer');
    await givenRight(here.platform, here.text, { seatId: who.seatId, right: 'suggest' });
    return who;
  };
  const [fara, luz, ana] = [await suggester(), await suggester(), await suggester()];
  const marta = await byHand(here, await here.someone(), { client: 1 });
  await taken(marta.does(written));
  const says = async (who: typeof fara, client: number, change: (doc: Y.Doc) => void) =>
    taken((await byHand(here, who, { client })).does(change));
  await says(fara, 2, byFara);
  await says(luz, 3, byLuz);
  await says(ana, 4, byAna);
  return {
    platform: here.platform,
    text: here.text,
    state: await storedText(here.platform.store.read, here.text.id),
    personId: ana.personId,
    async send(updates, client) {
      const browser = await anotherBrowser(here.platform, ana.personId);
      const hand = await byHand(here, { ...ana, ...browser }, { client });
      const answer = await hand.send(...updates);
      hand.socket.disconnect();
      return !('err' in answer);
    },
    async reads() {
      const reader = await byHand(
        here,
        { ...fara, ...(await anotherBrowser(here.platform, fara.personId)) },
        { client: 9 },
      );
      const [title] = blocksFromYXml(reader.doc.getXmlFragment('content:es'));
      reader.socket.disconnect();
      return title !== undefined && plainText(title) === TITLE && !reader.doc.store.pendingStructs;
    },
  };
}

async function taken(answer: Promise<object>): Promise<void> {
  const ack = await answer;
  if ('err' in ack) throw new Error(`The scene was refused: ${JSON.stringify(ack)}`);
}
