import { LIVE } from '../../../realtime/parser.ts';
import { patiently } from '../crash/patience.ts';
import { connect } from '../matrix/sockets.ts';
import type { Player, TaintWorld } from './world.ts';

/** What reaches a viewer without their asking, as long as they listen. */
export interface Ears {
  heard(): { live: string; stream: string };
  /** Waits until both channels have been told of a change by this word. */
  hears(change: string): Promise<void>;
  stop(): void;
}

/** Listens as a viewer to everything they may, and tries the rest, by socket and by event stream. */
export async function listen(
  origin: string,
  world: TaintWorld,
  coalitionId: string,
  viewer: Player,
): Promise<Ears> {
  const { statement, signOn, secrets } = world;
  const topics = [
    `coalition:${coalitionId}`,
    `statement:${statement.id}`,
    `sign-on:${signOn.id}`,
    `text:${statement.textId}`,
    `person:${viewer.personId}`,
    `organization:${viewer.organizationId}`,
    ...Object.values(secrets).flatMap((one) => [
      `organization:${one.organizationId}`,
      `person:${one.personId}`,
    ]),
  ];
  const said: string[] = [];
  const streamed: string[] = [];
  const cookie = `session=${viewer.token}`;
  const socket = (await connect(origin, origin, cookie, LIVE))!;
  socket.onAny((...event: unknown[]) => said.push(JSON.stringify(event)));
  const allowed: string[] = [];
  for (const topic of topics) {
    const answer = (await socket.timeout(20_000).emitWithAck('join', topic)) as { ok?: true };
    said.push(`join ${JSON.stringify(answer)}`);
    if (answer.ok) allowed.push(topic);
  }
  const stream = allowed.length > 0 ? await events(origin, cookie, allowed, streamed) : null;
  return {
    heard: () => ({ live: inOrder(said), stream: inOrder(streamed) }),
    async hears(change) {
      const told = (lines: readonly string[]) => lines.some((line) => line.includes(`"change":"${change}"`));
      const heard = await patiently(
        () => told(said) && told(streamed),
        () => said.length + streamed.length,
      );
      if (!heard) throw new Error(`Nobody was told of "${change}".`);
    },
    stop() {
      socket.disconnect();
      stream?.abort();
    },
  };
}

/** As it was said; what the press says comes last, for it prints at its own pace beside everything else. */
function inOrder(said: readonly string[]): string {
  const byThePress = (line: string) => line.includes('"printed"');
  return [...said.filter((line) => !byThePress(line)), ...said.filter(byThePress)].join('\n');
}

async function events(
  origin: string,
  cookie: string,
  topics: string[],
  said: string[],
): Promise<AbortController> {
  const ending = new AbortController();
  const query = 'subscription ($topics: [String!]!) { changes(topics: $topics) { topic change } }';
  const parameters = new URLSearchParams({ query, variables: JSON.stringify({ topics }) });
  const answer = await fetch(`${origin}/graphql?${parameters}`, {
    headers: { cookie, accept: 'text/event-stream' },
    signal: ending.signal,
  });
  if (!answer.ok || !answer.body) throw new Error(`The event stream is answered ${answer.status}.`);
  const reader = answer.body.getReader();
  const reading = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      for (const line of Buffer.from(next.value).toString('utf8').split('\n'))
        if (line.startsWith('data:') && line.length > 6) said.push(line);
  })();
  reading.catch(() => undefined);
  return ending;
}
