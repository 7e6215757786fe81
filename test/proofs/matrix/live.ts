import { readdirSync, readFileSync } from 'node:fs';
import { subscribe } from 'graphql';
import type { Socket } from 'socket.io-client';
import { systemClock } from '../../../domain/platform.ts';
import { collabGate } from '../../../domain/texts/co-editing/gate.ts';
import { schema } from '../../../graphql/schema.ts';
import { LIVE } from '../../../realtime/parser.ts';
import { askContext } from '../../graphql/ask.ts';
import { ORIGIN, serve } from '../../realtime/world.ts';
import { atEnd } from '../../support/ending.ts';
import type { Bench } from './bench.ts';
import { countingPlatform, type CountingPlatform } from './copies.ts';
import { places, roles, states, type Cell, type Outcome, type Place, type Role } from './dimensions.ts';
import type { Score } from './expect.ts';
import { documentOf } from './reads.ts';
import { connect, Hand } from './sockets.ts';
import { viewerOf, type MatrixWorld } from './world.ts';

const room = new URL('../../../realtime/', import.meta.url);

/** Every event a client may send, read from where the server listens: "Socket /collab join". */
export function socketOperations(): string[] {
  const namespaces: Record<string, string> = { 'collab.ts': '/collab', 'live.ts': '/live' };
  return readdirSync(room).flatMap((file) => {
    const listens = readFileSync(new URL(file, room), 'utf8').matchAll(/\bsocket\.on\(\s*'([a-z]+)'/g);
    const events = [...listens].map(([, event]) => event).filter((event) => event !== 'disconnect');
    return events.map((event) => `Socket ${namespaces[file] ?? file} ${event}`);
  });
}

/** Joins, writes, shows itself and leaves as every role in every text; listens to every topic, both ways there are. */
export async function tryLive({ world, copy, engine }: Bench, score: Score): Promise<void> {
  const { location } = await copy();
  const platform = await countingPlatform(location, systemClock.now(), 'live');
  atEnd(() => platform.store.close());
  const { url } = await serve(platform);
  let client = engine === 'sqlite' ? 1 : 5001;
  for (const role of roles) {
    const cookie = role === 'anonymous' ? '' : `session=${world.cast[role].token}`;
    for (const place of places)
      await tryTexts({ world, url, role, place, cookie, score, next: () => client++ });
    await tryTopics(platform, world, url, role, cookie, score);
  }
}

interface Desk {
  world: MatrixWorld;
  url: string;
  role: Role;
  place: Place;
  cookie: string;
  score: Score;
  next(): number;
}

async function tryTexts({ world, url, role, place, cookie, score, next }: Desk): Promise<void> {
  const host = world.cast[place === 'other coalition' ? 'outsider' : 'staff coordinator'];
  const watcher = (await Hand.at(url, ORIGIN, `session=${host.token}`))!;
  const hand = await Hand.at(url, ORIGIN, cookie);
  for (const state of states) {
    const judge = (event: string, outcome: Outcome) =>
      score.judge({ operation: `Socket /collab ${event}`, role, relation: place, state }, outcome, false);
    if (!hand) {
      for (const event of ['join', 'u', 'a', 'leave']) judge(event, 'Forbidden');
      continue;
    }
    const { textId } = world.statements[place][state];
    const watching = await watcher.join(textId, next());
    if (!('h' in watching)) throw new Error(`The office of ${place} cannot join a text: ${watching.err}.`);
    const { h } = watching;
    const client = next();
    const joined = await hand.join(textId, client);
    judge('join', 'h' in joined ? 'allowed' : 'NotFound');
    const written = await hand.write(h, client);
    judge('u', !('err' in written) ? 'allowed' : 'h' in joined ? 'Forbidden' : 'NotFound');
    await watcher.seen(h);
    await hand.appear(h);
    await watcher.join(textId, next());
    judge('a', (await watcher.seen(h)).has(client) ? 'allowed' : 'NotFound');
    hand.leave(h);
    const after = await hand.write(h, client);
    if (!('err' in after)) throw new Error('Who has left can still write.');
    judge('leave', 'h' in joined ? 'allowed' : 'NotFound');
    watcher.leave(h);
  }
  watcher.end();
  hand?.end();
}

/** Topics, and what they are to the role. */
function topicsFor(
  world: MatrixWorld,
  role: Role,
): { topic: string; relation: string; state?: Cell['state'] }[] {
  const { cast, extras, coalitions } = world;
  const own =
    role === 'anonymous'
      ? []
      : [
          { topic: `person:${cast[role].personId}`, relation: 'oneself' },
          { topic: `organization:${cast[role].organizationId}`, relation: 'own organisation' },
        ];
  return [
    ...own,
    { topic: `person:${extras.free.personId}`, relation: 'another person' },
    { topic: `organization:${extras.free.organizationId}`, relation: 'other organisation' },
    { topic: `coalition:${coalitions.own.id}`, relation: 'own coalition' },
    { topic: `coalition:${coalitions.foreign.id}`, relation: 'other coalition' },
    { topic: `agenda:${world.agendas['own body'].id}`, relation: 'an agenda of own body' },
    { topic: `agenda:${world.agendas['for members'].id}`, relation: 'an agenda for members' },
    { topic: `campaign:${world.campaigns['own body'].id}`, relation: 'a campaign of own body' },
    { topic: `campaign:${world.campaigns['for members'].id}`, relation: 'a campaign for members' },
    { topic: `contacts:${world.campaigns['own body'].id}`, relation: 'contacts of own body' },
    { topic: `contacts:${world.campaigns['for members'].id}`, relation: 'contacts for members' },
    { topic: `position:${world.positions['own body'].id}`, relation: 'a position of own body' },
    { topic: `position:${world.positions['for everybody'].id}`, relation: 'a public position' },
    { topic: `decision:${world.decisions['own body'].open.id}`, relation: 'a decision of own body' },
    { topic: `decision:${world.decisions['own body'].announced.id}`, relation: 'an announced decision' },
    { topic: `office:${coalitions.own.id}`, relation: 'own office' },
    { topic: `office:${coalitions.foreign.id}`, relation: 'other office' },
    { topic: `session:${extras.free.session}`, relation: 'no topic' },
    ...places.flatMap((relation) =>
      states.flatMap((state) => {
        const { id, textId, signOnId } = world.statements[relation][state];
        const topics = [`statement:${id}`, `text:${textId}`, ...(signOnId ? [`sign-on:${signOnId}`] : [])];
        return topics.map((topic) => ({ topic, relation, state }));
      }),
    ),
  ];
}

async function tryTopics(
  platform: CountingPlatform,
  world: MatrixWorld,
  url: string,
  role: Role,
  cookie: string,
  score: Score,
): Promise<void> {
  const socket = await connect(url, ORIGIN, cookie, LIVE);
  const viewer = await viewerOf(platform, world, role);
  const gate = collabGate(platform);
  for (const { topic, ...words } of topicsFor(world, role)) {
    const judge = (operation: string, outcome: Outcome) =>
      score.judge({ operation, role, ...words }, outcome, false);
    for (const event of ['ask', 'join']) {
      const answer = socket && ((await socket.timeout(20_000).emitWithAck(event, topic)) as { ok?: true });
      judge(`Socket /live ${event}`, !answer ? 'Forbidden' : answer.ok ? 'allowed' : 'NotFound');
    }
    judge('Socket /live leave', socket ? await untilLeft(socket, platform, topic) : 'Forbidden');
    const context = askContext(platform, viewer, {
      mayHear: (asked) => gate.mayHear(viewer, asked),
      listen: async function* () {
        yield { topic, change: 'tried' };
      },
    });
    judge('Subscription.changes', await subscription(topic, context));
  }
  socket?.disconnect();
}

/** "allowed" when it hears the topic until it leaves and no longer. */
async function untilLeft(socket: Socket, platform: CountingPlatform, topic: string): Promise<Outcome> {
  const before = await hears(socket, platform, topic);
  socket.emit('leave', topic);
  if (await hears(socket, platform, topic)) throw new Error(`${topic} is heard after leaving it.`);
  return before ? 'allowed' : 'NotFound';
}

/** Whether an announcement on a topic reaches a socket. */
async function hears(socket: Socket, platform: CountingPlatform, topic: string): Promise<boolean> {
  await socket.timeout(20_000).emitWithAck('join', 'settled');
  let heard = false;
  const listen = (said: { topic: string }) => void (heard ||= said.topic === topic);
  socket.on('changed', listen);
  platform.announce([{ topic, change: 'tried' }]);
  await socket.timeout(20_000).emitWithAck('join', 'settled');
  socket.off('changed', listen);
  return heard;
}

const CHANGES = 'subscription ($topics: [String!]!) { changes(topics: $topics) { topic change } }';

async function subscription(topic: string, contextValue: object): Promise<Outcome> {
  const events = await subscribe({
    schema,
    document: documentOf(CHANGES),
    variableValues: { topics: [topic] },
    contextValue,
  });
  if (!(Symbol.asyncIterator in events)) return 'NotFound';
  try {
    const { value } = await events.next();
    await events.return(undefined);
    return value?.data ? 'allowed' : 'NotFound';
  } catch {
    return 'NotFound';
  }
}
