import * as Y from 'yjs';
import { openStore } from '../../../db/store.ts';
import type { BodyRole } from '../../../db/tables/body-members.ts';
import type { TextsTable } from '../../../db/tables/texts.ts';
import { later, type Instant } from '../../../domain/platform.ts';
import { changeText } from '../../../domain/texts/co-editing/change-text.ts';
import { newBlockId } from '../../../domain/texts/schema.ts';
import { decideSuggestions } from '../../../domain/texts/suggestions/actions-decide.ts';
import { readMarkedText, suggestionsOfText } from '../../../domain/texts/suggestions/reads.ts';
import { transact } from '../../../domain/transaction.ts';
import type { Viewer } from '../../../domain/viewer.ts';
import { atEnd } from '../../support/ending.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenCoalition } from '../../support/factories/coalitions.ts';
import { givenPerson, givenSeat } from '../../support/factories/people.ts';
import { givenRight, givenRound } from '../../support/factories/rights.ts';
import { viewerOf } from '../../support/factories/sessions.ts';
import { givenStatement } from '../../support/factories/statements.ts';
import { givenText } from '../../support/factories/texts.ts';
import { testPlatform, type TestPlatform } from '../../support/platform.ts';
import type { Engine } from '../../support/store.ts';
import { COLLAB } from '../../../realtime/parser.ts';
import { ORIGIN, anotherBrowser, bareSocket, serve } from '../../realtime/world.ts';
import { Intruder } from './intruder.ts';

/**
 * What somebody writes by: a place among those who draft, which may end by the clock, as may their seat; a right on
 * each text alone; or a round that asks the body they observe.
 */
export type By = 'place' | 'place-until' | 'seat-until' | 'right' | 'round';

/** So long does what ends by the clock still last. The clock stands until it is set. */
const LASTS = 500;

/** Texts of one body on two servers, who coordinates it, and people who write in it. */
export interface Scene {
  platform: TestPlatform;
  texts: { text: TextsTable; statementId: string }[];
  bodyId: string;
  coordinator: { seatId: string; viewer(): Promise<Viewer> };
  writer(by: By): Promise<Writer>;
  /** Declines what is suggested in the texts: none closes before. */
  decline(): Promise<void>;
}

/** Somebody in many windows on both servers. */
export interface Writer {
  personId: string;
  person: string;
  seatId: string;
  sessionIds: string[];
  intruders: Intruder[];
  /** When what they write by ends, where it is by the clock. */
  until: Instant | null;
  viewer(): Promise<Viewer>;
}

/** Windows of one session on one server, no more than a server lets one session have. */
const WINDOWS = 20;

/** `windows` in all for each writer, over both servers, in two texts each. */
export async function setScene(
  engine: Engine,
  { texts: count, windows }: { texts: number; windows: number },
): Promise<Scene> {
  const platform = await testPlatform({ engine });
  const coalition = await givenCoalition(platform);
  const body = await givenBody(platform, { coalition_id: coalition.id, kind: 'drafting-group' });
  const someone = async ({ role, seatEnds = null, placeEnds = null }: Placed) => {
    const { id, name } = await givenPerson(platform);
    const mine = { coalition_id: coalition.id, person_id: id, until_at: seatEnds };
    const seat = await givenSeat(platform, mine);
    const place = { coalition_id: coalition.id, body_id: body.id, seat_id: seat.id, until_at: placeEnds };
    if (role !== null) await givenBodyMember(platform, { ...place, role });
    return { personId: id, person: name, seatId: seat.id, viewer: () => viewerOf(platform, id) };
  };
  const coordinator = await someone({ role: 'coordinator' });
  const texts: Scene['texts'] = [];
  for (let i = 0; i < count; i++) {
    const text = await givenText(platform, {
      coalition_id: coalition.id,
      body_id: body.id,
      languages: '["es"]',
      titles: { es: `Texto ${i}` },
    });
    const statement = await givenStatement(platform, { coalition_id: coalition.id, text_id: text.id });
    await firstWords(platform, text.id, coordinator.seatId);
    texts.push({ text, statementId: statement.id });
  }
  const urls = [(await serve(platform)).url, await otherServer(platform)];
  const random = (length: number) => platform.randomBytes(length);
  const decline = async () => {
    for (const { text } of texts) {
      const marked = await readMarkedText(platform.store, text.id);
      const told = await suggestionsOfText(platform.store.read, text.id, marked);
      const open = told.filter(({ state }) => state === 'open');
      if (open.length === 0) continue;
      await decideSuggestions(platform, await coordinator.viewer(), {
        seat: coordinator.seatId,
        text: text.id,
        suggestions: open.map(({ id }) => id),
        seen: open.map(({ seen }) => seen),
        accept: false,
      });
    }
  };
  let rounds = 0;
  const entitled = async (by: By) => {
    const until = by === 'place' || by === 'right' ? null : later(platform.clock.now(), LASTS);
    const who = await someone({
      role: by === 'right' ? null : by === 'round' ? 'observer' : 'drafter',
      ...(by === 'seat-until' && { seatEnds: until }),
      ...(by === 'place-until' && { placeEnds: until }),
    });
    if (by === 'round') rounds++;
    for (const { text } of texts) {
      if (by === 'right') await givenRight(platform, text, { seatId: who.seatId, right: 'edit' });
      const round = { seatId: coordinator.seatId, closesAt: until!, number: rounds };
      if (by === 'round') await givenRound(platform, text, round);
    }
    return { ...who, until };
  };
  const writer = async (by: By): Promise<Writer> => {
    const who = await entitled(by);
    const intruders: Intruder[] = [];
    const sessionIds: string[] = [];
    let session = await anotherBrowser(platform, who.personId);
    for (let window = 0; window < windows; window++) {
      if (window % WINDOWS === 0) {
        session = await anotherBrowser(platform, who.personId);
        sessionIds.push(session.sessionId);
      }
      const socket = bareSocket(urls[window % urls.length]!, session, COLLAB, ORIGIN);
      for (const at of [window % count, (window + 1) % count]) {
        const intruder = new Intruder(socket, texts[at]!.text.id, random);
        if (!(await intruder.enter())) throw new Error(`Who writes by ${by} was not let in.`);
        intruders.push(intruder);
      }
    }
    return { ...who, sessionIds, intruders };
  };
  return { platform, texts, bodyId: body.id, coordinator, writer, decline };
}

interface Placed {
  role: BodyRole | null;
  seatEnds?: Instant | null;
  placeEnds?: Instant | null;
}

/** A paragraph that was there before, so that there is something to suggest in. */
async function firstWords(platform: TestPlatform, textId: string, seatId: string): Promise<void> {
  await transact(platform, (tx) => {
    tx.begin();
    return changeText(tx, {
      textId,
      seatId,
      change: (doc) => {
        const block = new Y.XmlElement('paragraph');
        block.setAttribute(
          'id',
          newBlockId((length) => platform.randomBytes(length)),
        );
        block.insert(0, [new Y.XmlText('Lo que ya estaba.')]);
        doc.getXmlFragment('content:es').insert(0, [block]);
      },
    });
  });
}

/** On Postgres a node of its own; on SQLite, which has one node, a second server of the same. */
async function otherServer(platform: TestPlatform): Promise<string> {
  if (platform.store.engine === 'sqlite') return (await serve(platform)).url;
  const store = await openStore(platform.store.postgres!.options.connectionString!);
  atEnd(() => store.close());
  return (await serve({ ...platform, store, announce: () => undefined })).url;
}
