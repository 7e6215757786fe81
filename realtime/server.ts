import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { Server, type Namespace, type Socket } from 'socket.io';
import { hearOtherNodes } from '../domain/other-nodes.ts';
import type { Announcement, Platform } from '../domain/platform.ts';
import type { Viewer } from '../domain/viewer.ts';
import { keepSession } from '../domain/accounts/load-viewer.ts';
import { Folder } from '../domain/texts/co-editing/folder.ts';
import type { CollabGate } from '../domain/texts/co-editing/gate.ts';
import { openLog } from '../domain/texts/co-editing/log.ts';
import { liveSessions } from '../domain/texts/co-editing/reads.ts';
import { Validator, type ValidatorLimits } from '../domain/texts/co-editing/validator.ts';
import { Desk } from './collab.ts';
import { Committer } from './committer.ts';
import { Connection, type EngineSocket } from './connection.ts';
import { Topics } from './live.ts';
import { Offenders } from './offenders.ts';
import { Quota } from './quota.ts';
import { Rooms } from './rooms.ts';
import { COLLAB, LIVE, parser } from './parser.ts';
import { LIMITS, type Refusal } from './wire.ts';

export interface RealtimeOptions {
  httpServer: HttpServer;
  platform: Platform;
  /** Who a cookie header belongs to; null for nobody. */
  resolveViewer(cookieHeader: string | undefined): Promise<Viewer | null>;
  gate: CollabGate;
  /** The product's own addresses, e.g. "https://acuerdo.example": pages of no other may connect. */
  origins: readonly string[];
  /** What other nodes announced, for listeners of this process that hear by other means than a socket. */
  heard?(announcements: readonly Announcement[]): void;
  /** How often rows are read again though nobody announced anything. */
  sweepMs?: number;
  validator?: Partial<ValidatorLimits>;
  /** How many bad lists a person may send at one time before they are out. */
  badLists?: number;
}

export interface RealtimeStats {
  connections: number;
  texts: number;
  listeners: number;
  commits: number;
  /** Threads ended for an update that took too much. */
  killed: number;
}

/** What happens live. */
export interface Realtime {
  /** Told of what has been committed: passed on to listeners, and acted upon where it changes somebody's rights. */
  announce(announcements: readonly Announcement[]): void;
  stats(): RealtimeStats;
  /** Takes in no more, writes and answers what is queued, and ends every connection. */
  close(): Promise<void>;
}

/** What is said of a text or a position when other people may know of it from now on. */
const READERS_CHANGED: readonly string[] = ['grants', 'audience-changed'];
const SWEEP_MS = 10_000;
const SOON_MS = 150;
const HANDSHAKE_MS = 4000;
const UPGRADES_UNDER_WAY = 256;
const SEEN_EVERY_MS = 120_000;

export function createRealtime(options: RealtimeOptions): Realtime {
  const { platform, gate } = options;
  const { store } = platform;
  const validator = new Validator(options.validator);
  const folder = new Folder();
  const committer = new Committer(openLog(platform));
  const topics = new Topics(gate, () => platform.clock.now());
  const tabs = new Map<Connection, { desk: Desk | null; seenAt: number }>();
  const offenders = new Offenders({ atOnce: options.badLists });
  let closing = false;

  const rooms = new Rooms(
    {
      platform,
      gate,
      validator,
      committer,
      checkSessions,
      offended: (member, isCostly) => offended(member.personId, isCostly),
    },
    folder,
  );

  const viewers = new WeakMap<IncomingMessage, Viewer>();
  const connections = new WeakMap<EngineSocket, Connection>();
  const crowded = new WeakSet<EngineSocket>();
  const inSession = new Quota(LIMITS.socketsPerSession);
  const ofPerson = new Quota(LIMITS.socketsPerPerson);
  let upgrading = 0;

  const io = new Server(options.httpServer, {
    transports: ['websocket'],
    parser,
    perMessageDeflate: false,
    httpCompression: false,
    serveClient: false,
    destroyUpgrade: false,
    maxHttpBufferSize: LIMITS.frameBytes,
    connectTimeout: HANDSHAKE_MS,
    pingInterval: 20_000,
    pingTimeout: 15_000,
    allowRequest: (request, done) => {
      if (closing || upgrading >= UPGRADES_UNDER_WAY) return done('busy', false);
      if (!options.origins.includes(request.headers.origin ?? '')) return done('origin', false);
      upgrading++;
      options
        .resolveViewer(request.headers.cookie)
        .then((viewer) => {
          if (viewer?.session) viewers.set(request, viewer);
          done(null, true);
        })
        .catch(() => done('busy', false))
        .finally(() => upgrading--);
    },
  });

  io.engine.on('connection', (engine: EngineSocket) => {
    const viewer = viewers.get(engine.request as IncomingMessage);
    engine.request = null;
    if (!viewer) return;
    const leave = takePlace(viewer);
    if (!leave) return void crowded.add(engine);
    const connection = new Connection(engine, viewer);
    connections.set(engine, connection);
    tabs.set(connection, { desk: null, seenAt: -SEEN_EVERY_MS });
    engine.once('close', () => {
      tabs.delete(connection);
      leave();
    });
  });

  /** A place among the connections of this session and person, and the way to give it back; null when all are taken, or they are to wait. */
  function takePlace({ session, personId }: Viewer): (() => void) | null {
    const [at, by] = [session?.id ?? '', personId ?? ''];
    if (offenders.isWaiting(by)) return null;
    if (!inSession.take(at)) return null;
    if (ofPerson.take(by))
      return () => {
        inSession.give(at);
        ofPerson.give(by);
      };
    inSession.give(at);
    return null;
  }

  io.use((_socket, next) => next(new Error('not-found')));
  serve(io.of(COLLAB), (socket, connection) => {
    tabs.get(connection)!.desk = new Desk(
      { store, gate, rooms, folder, closing: () => closing, active },
      socket,
      connection,
    );
  });
  serve(io.of(LIVE), (socket, connection) => topics.admit(socket, connection));

  function serve(namespace: Namespace, admit: (socket: Socket, connection: Connection) => void): void {
    namespace.use((socket, next) => {
      const engine = socket.conn as unknown as EngineSocket;
      if (connections.has(engine)) return next();
      next(new Error(crowded.has(engine) ? 'too-many' : 'signed-out'));
      setImmediate(() => engine.close());
    });
    namespace.on('connection', (socket) => {
      const connection = connections.get(socket.conn as unknown as EngineSocket);
      if (connection && tabs.has(connection)) admit(socket, connection);
      else socket.disconnect(true);
    });
  }

  function cut(connection: Connection, why: Refusal): void {
    tabs.get(connection)?.desk?.end(why);
    connection.close();
  }

  /** Whoever sends too many bad updates is out of everything, in every tab, and has to wait. */
  function offended(personId: string, isCostly: boolean): void {
    if (!offenders.offend(personId, isCostly)) return;
    for (const connection of [...tabs.keys()])
      if (connection.viewer.personId === personId) cut(connection, 'too-many');
  }

  /** Writing keeps a session in use as a request does. */
  function active(connection: Connection): void {
    const tab = tabs.get(connection);
    const now = performance.now();
    if (!tab || now - tab.seenAt < SEEN_EVERY_MS) return;
    tab.seenAt = now;
    attempt(keepSession(platform, connection.sessionId));
  }

  async function checkSessions(sessionIds: readonly string[]): Promise<void> {
    const alive = await liveSessions(store.read, sessionIds, platform.clock.now());
    for (const connection of [...tabs.keys()]) {
      if (sessionIds.includes(connection.sessionId) && !alive.has(connection.sessionId))
        cut(connection, 'signed-out');
    }
  }

  const sessionsOf = (personId?: string) =>
    [...tabs.keys()]
      .filter(({ viewer }) => personId === undefined || viewer.personId === personId)
      .map(({ sessionId }) => sessionId);

  function react({ topic, change }: Announcement): void {
    const [kind, id = ''] = topic.split(':', 2);
    if (kind === 'text') rooms.find(id)?.look();
    else if (kind === 'person') personChanged(id, change);
    else if (kind === 'session' && change === 'ended')
      for (const connection of [...tabs.keys()])
        if (connection.sessionId === id) cut(connection, 'signed-out');
  }

  function personChanged(personId: string, change: string): void {
    if (change === 'signed-out')
      for (const connection of [...tabs.keys()])
        if (connection.viewer.personId === personId) cut(connection, 'signed-out');
    rooms.doubt(personId);
    attempt(checkSessions(sessionsOf(personId)));
    attempt(topics.askAgain(personId));
  }

  /** Anything committed may have changed rights; one cheap look at the open texts' rows, soon. */
  let soon: NodeJS.Timeout | null = null;
  function lookSoon(): void {
    soon ??= setTimeout(() => {
      soon = null;
      attempt(rooms.sweep());
    }, SOON_MS);
  }

  async function sweep(): Promise<void> {
    await checkSessions(sessionsOf());
    rooms.doubt();
    await topics.askAgain();
  }

  function attempt(work: Promise<void>): void {
    work.catch((error: unknown) => {
      if (!closing) console.error('realtime: rows could not be read again', error);
    });
  }

  const sweeping = setInterval(() => attempt(sweep()), options.sweepMs ?? SWEEP_MS);

  function announce(announcements: readonly Announcement[]): void {
    if (closing) return;
    for (const announcement of announcements) {
      topics.emit(announcement);
      react(announcement);
    }
    if (announcements.some(({ change }) => READERS_CHANGED.includes(change)))
      attempt(topics.askAgainOf([...new Set(announcements.map(({ topic }) => topic))]));
    if (tabs.size > 0) lookSoon();
  }

  const stopHearing = hearOtherNodes(store, {
    announced(announcements) {
      announce(announcements);
      options.heard?.(announcements);
    },
    wrote: (textId, seq) => rooms.find(textId)?.heardOf(seq),
    mayHaveMissed: () => attempt(sweep()),
  });

  return {
    announce,
    stats: () => ({
      connections: tabs.size,
      texts: rooms.all.length,
      listeners: topics.size,
      commits: committer.commits,
      killed: validator.killed,
    }),
    async close() {
      closing = true;
      clearInterval(sweeping);
      await stopHearing();
      if (soon) clearTimeout(soon);
      await rooms.drained();
      for (const connection of [...tabs.keys()]) connection.close();
      io.engine.close();
      await Promise.all([validator.close(), folder.close()]);
    },
  };
}
