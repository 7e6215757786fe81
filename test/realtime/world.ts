import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import { Link } from '../../app/live/socket.ts';
import { TextProvider } from '../../app/live/provider.ts';
import type { BodyRole } from '../../db/tables/body-members.ts';
import type { TextsTable } from '../../db/tables/texts.ts';
import { loadViewer } from '../../domain/accounts/load-viewer.ts';
import type { Announcement, Platform } from '../../domain/platform.ts';
import { collabGate } from '../../domain/texts/co-editing/gate.ts';
import { COLLAB, parser } from '../../realtime/parser.ts';
import { type JoinAnswer, type JoinRequest } from '../../realtime/wire.ts';
import { createRealtime, type Realtime, type RealtimeOptions } from '../../realtime/server.ts';
import { atEnd } from '../support/ending.ts';
import { givenBodyMember } from '../support/factories/bodies.ts';
import { givenPerson, givenSeat } from '../support/factories/people.ts';
import { givenSession } from '../support/factories/sessions.ts';
import { givenStatement } from '../support/factories/statements.ts';
import { givenText } from '../support/factories/texts.ts';
import { testPlatform, type TestPlatform } from '../support/platform.ts';
import type { Engine } from '../support/store.ts';

export const ORIGIN = 'http://acuerdo.test';

/** A person with a seat and a session. */
export interface Someone {
  personId: string;
  seatId: string;
  sessionId: string;
  token: string;
  name: string;
  memberId: string | null;
}

/** A server with one open text, and people to write in it. */
export interface World {
  platform: TestPlatform;
  realtime: Realtime;
  /** Clean stop. */
  stop(): Promise<void>;
  url: string;
  text: TextsTable;
  /** A member of the text's body in that role, or of the coalition only. */
  someone(role?: BodyRole | null): Promise<Someone>;
  link(who: Someone): Link;
  /** A browser's half, over its own connection. */
  open(who: Someone, textId?: string): TextProvider;
  /** A bare socket, to say what no browser of ours would. */
  socket(who: Someone | null, namespace?: string, origin?: string): Socket;
}

export async function world(
  engine: Engine = 'sqlite',
  options: Partial<RealtimeOptions> = {},
): Promise<World> {
  const platform = await testPlatform({ engine });
  const text = await givenText(platform);
  await givenStatement(platform, { coalition_id: text.coalition_id, text_id: text.id });
  const served = await serve(platform, options);
  const link = (who: Someone) => {
    const opened = new Link(served.url, { cookie: `session=${who.token}`, origin: ORIGIN });
    atEnd(() => opened.close());
    return opened;
  };
  return {
    ...served,
    platform,
    text,
    someone: (role = 'drafter') => someone(platform, text, role),
    link,
    open(who, textId = text.id) {
      const provider = new TextProvider({ link: link(who), textId, openDevice: () => null });
      atEnd(() => provider.destroy());
      return provider;
    },
    socket: (who, namespace = COLLAB, origin = ORIGIN) => bareSocket(served.url, who, namespace, origin),
  };
}

/** A realtime server of its own over a platform, as one more node would be. */
export async function serve(
  platform: Platform,
  options: Partial<RealtimeOptions> & { port?: number } = {},
): Promise<{ realtime: Realtime; url: string; stop(): Promise<void> }> {
  const httpServer = createServer();
  const realtime = createRealtime({
    httpServer,
    platform,
    resolveViewer: (cookies) => {
      const token = /session=([^;]+)/.exec(cookies ?? '')?.[1];
      return token === undefined
        ? Promise.resolve(null)
        : loadViewer(platform.store, { token }, platform.clock.now());
    },
    gate: collabGate(platform),
    origins: [ORIGIN],
    ...options,
  });
  const announced = platform.announce;
  platform.announce = (list: Announcement[]) => {
    announced(list);
    realtime.announce(list);
  };
  await new Promise<void>((resolve) => httpServer.listen(options.port ?? 0, '127.0.0.1', resolve));
  const stop = async () => {
    if (!httpServer.listening) return;
    await realtime.close();
    await new Promise((resolve) => httpServer.close(resolve));
  };
  atEnd(stop);
  return { realtime, stop, url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}` };
}

async function someone(platform: TestPlatform, text: TextsTable, role: BodyRole | null): Promise<Someone> {
  const person = await givenPerson(platform);
  const seat = await givenSeat(platform, { coalition_id: text.coalition_id, person_id: person.id });
  const member =
    role &&
    (await givenBodyMember(platform, {
      coalition_id: text.coalition_id,
      body_id: text.body_id,
      seat_id: seat.id,
      role,
    }));
  const session = await anotherBrowser(platform, person.id);
  return {
    personId: person.id,
    seatId: seat.id,
    name: person.name,
    memberId: member ? member.id : null,
    ...session,
  };
}

/** One more signed-in browser of a person. */
export async function anotherBrowser(
  platform: Platform,
  person_id: string,
): Promise<Pick<Someone, 'sessionId' | 'token'>> {
  const { id, token } = await givenSession(platform, { person_id });
  return { sessionId: id, token };
}

export function bareSocket(
  url: string,
  who: Pick<Someone, 'token'> | null,
  namespace: string,
  origin: string,
): Socket {
  const headers: Record<string, string> = { origin };
  if (who) headers['cookie'] = `session=${who.token}`;
  const socket = io(url + namespace, {
    transports: ['websocket'],
    parser,
    reconnection: false,
    forceNew: true,
    extraHeaders: headers,
  });
  atEnd(() => void socket.disconnect());
  return socket;
}

/** Joins a text over a bare socket. */
export function join(socket: Socket, textId: string, request: JoinRequest): Promise<JoinAnswer> {
  return socket.timeout(5000).emitWithAck('join', textId, request) as Promise<JoinAnswer>;
}
