import { DAY, HOUR, later, type Instant } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { startAcuerdo, type Running } from '../../../server.ts';
import { TestClock } from '../../support/clock.ts';
import { seeded } from '../../support/platform.ts';
import { Hand } from '../matrix/sockets.ts';
import {
  actor,
  APPROVE_LATE,
  ASK_LATE,
  CLOSE_CAMPAIGN,
  DECIDE_LATE,
  PUBLISH,
  PUBLISH_REPORT,
  reserved,
  signing,
} from './acts.ts';
import { betray, correct, deliver, putOut, ratify } from './afterwards.ts';
import { listen, type Ears } from './ears.ts';
import { MARKS, type Secret } from './marks.ts';
import { readBack, whatIsThere } from './read-back.ts';
import { approve, carryOut, openUrgent, showAndHide, signInTheOpen, takeBack } from './signing.ts';
import { as, type Scenario, type Stage } from './stage.ts';
import { receive, type Received } from './surfaces.ts';
import type { Player, TaintWorld } from './world.ts';

export interface Life {
  world: TaintWorld;
  location: string;
  dataDirectory: string;
  port: number;
  now: Instant;
  scenario: Scenario;
  who: Secret;
  /** Looks at everything each time; else what pages load by themselves is looked at once the story is over. */
  thorough: boolean;
}

export interface Lived {
  /** By "phase viewer surface". */
  received: Received;
  /** What the office, to whom the name is confided, received in the end. */
  confided: Received;
  /** What only the signatory knows: its receipt, its alias, what it wrote beside its signature. */
  secrets: string[];
  /** Which betrayals the search saw. */
  seen: string[];
}

/** Everybody looks; `last` where nothing follows. */
type Look = (phase: string, last?: boolean) => Promise<void>;

/** Lives one story on a server of its own, and keeps everything that anybody else received. */
export async function live({
  world,
  location,
  dataDirectory,
  port,
  now,
  scenario,
  who,
  thorough,
}: Life): Promise<Lived> {
  const clock = new TestClock(now);
  const log = overhear();
  const origin = `http://localhost:${port}`;
  const settings = {
    production: true,
    demo: false,
    host: '127.0.0.1',
    port,
    dataDirectory,
    database: location,
    origin,
    origins: [origin],
    smtpUrl: null,
    mailFrom: 'Acuerdo <acuerdo@example.org>',
    translate: null,
    sessionDays: 30,
    trustedProxies: 0,
    linkChecks: false,
  };
  const running = await startAcuerdo(settings, clock, seeded('taint, as it is lived'));
  const received: Received = new Map();
  try {
    const [secret, mark] = [world.secrets[who], MARKS[who]];
    const stage: Stage = {
      ...{ world, scenario, who, secret, mark, running, clock, origin },
      act: actor(origin),
      quiet: () => quiet(running),
    };
    const lines = await readBack(location);
    const onlookers = Object.entries(world.viewers).filter((one): one is [string, Player] => one[1] !== null);
    const ears = new Map<string, Ears>();
    for (const [name, viewer] of onlookers)
      ears.set(name, await listen(origin, world, lines.coalitionId, viewer));
    const look: Look = async (phase, last = false) => {
      await quiet(running);
      const there = whatIsThere(location, secret.organizationId);
      for (const [name, viewer] of Object.entries(world.viewers))
        for (const [surface, bytes] of await receive(origin, world, viewer, there, {
          data: thorough || last,
        }))
          received.set(`${phase} ${name} ${surface}`, bytes);
      for (const [name, one] of ears)
        for (const [channel, said] of Object.entries(one.heard()))
          received.set(`${phase} ${name} ${channel}`, Buffer.from(said));
    };
    const own = await appear(origin, world, secret);
    // Whoever is the first to open the text has its log folded and a draft of it kept, beside everything else.
    await ears.get('staff')!.hears('drafts');
    const seen = await tell(stage, look, now);
    const confided = await receive(
      origin,
      world,
      world.office,
      whatIsThere(location, secret.organizationId),
      { data: false },
    );
    for (const one of ears.values()) one.stop();
    own();
    if (scenario === 'signs, and is asked again') seen.push(...(await betray(stage)));
    const other = world.secrets[who === 'one' ? 'two' : 'one'];
    const { receipts, mails, toOther, elsewhere } = await readBack(
      location,
      secret.organizationId,
      other.organizationId,
    );
    for (const [index, mail] of mails.entries()) received.set(`mail staff ${index}`, Buffer.from(mail));
    if (elsewhere === 0) throw new Error('The organisation itself was told nothing by mail.');
    const words = ['Alias', 'Firma', 'Nota', 'Cargo', 'Razón', 'Reserva'];
    const secrets = [...words.map((word) => `${word} ${mark}`), ...receipts];
    if (toOther.some((mail) => secrets.some((one) => mail.includes(one))))
      throw new Error('A mail to the other organisation tells the secret.');
    return { received, confided, secrets, seen };
  } finally {
    await running.close();
    received.set('end log output', Buffer.from(log.end()));
  }
}

/** The story from the opening of the texts on, with everybody looking now and then. Answers what the search saw on the way. */
async function tell(stage: Stage, look: Look, now: Instant): Promise<string[]> {
  const { world, scenario, secret, clock, act } = stage;
  const seen: string[] = [];
  await openUrgent(stage);
  const signature = await carryOut(stage);
  await look('while it stands');
  clock.advance(HOUR);
  await stage.quiet();
  await signInTheOpen(stage);
  if (scenario === 'signs by three people and takes it back') {
    await approve(stage, secret.second, signature);
    await stage.quiet();
    await takeBack(stage, signature);
  }
  clock.advance(HOUR);
  await look('once others have signed');
  clock.set(later(now, 6 * DAY));
  await stage.quiet();
  for (const { id } of [world.statement, world.urgent.statement]) {
    const [, seat] = await as(stage, world.office);
    const input = { seat: nodeId('Seat', seat), statement: nodeId('Statement', id) };
    await act(world.office, PUBLISH, { input });
    // The press announces its letters when it is done with them, before what follows or after.
    await stage.quiet();
  }
  const seat = nodeId('Seat', world.office.seatId);
  const campaign = { seat, campaign: nodeId('Campaign', world.work.campaign.id) };
  await act(world.office, CLOSE_CAMPAIGN, { input: campaign });
  await act(world.office, PUBLISH_REPORT, { input: campaign });
  await deliver(stage);
  const shown =
    scenario === 'signs, and is asked again'
      ? world.urgent.statement
      : scenario === 'signs in the open and is hidden'
        ? world.statement
        : null;
  if (shown && (await showAndHide(stage, shown))) seen.push('a name that was shown');
  const goesOn = scenario === 'signs, and is asked again' || scenario === 'joins once it is published';
  await look('once it is published', !goesOn);
  if (scenario === 'signs, and is asked again') await tellCorrection(stage, look);
  if (scenario === 'joins once it is published') await tellLate(stage, look);
  return seen;
}

async function tellCorrection(stage: Stage, look: Look): Promise<void> {
  await correct(stage);
  await stage.quiet();
  await ratify(stage);
  await look('while it is ratified');
  stage.clock.advance(5 * DAY);
  await stage.quiet();
  await putOut(stage);
  await look('once it is corrected', true);
}

async function tellLate(stage: Stage, look: Look): Promise<void> {
  const { world, secret, mark, clock, act } = stage;
  clock.advance(HOUR);
  await as(stage, secret.approver);
  const { signOn, ...shown } = signing(world, secret.approver);
  const words = { name: `Fundación ${mark}`, reservation: reserved(mark) };
  const asked = { ...signing(world, secret), ...words, visibility: 'withheld', note: `Nota ${mark}` };
  const request = await act(secret, ASK_LATE, { input: { ...asked, signOn } });
  await stage.quiet();
  await act(secret.approver, APPROVE_LATE, { input: { ...shown, ...words, request } });
  await look('while somebody asks to join');
  const seat = nodeId('Seat', world.office.seatId);
  await act(world.office, DECIDE_LATE, { input: { seat, request, accept: true } });
  await look('once somebody has joined', true);
}

/** The signatory reads the text where others could see who reads; answers how to leave. */
async function appear(origin: string, world: TaintWorld, { token }: Player): Promise<() => void> {
  const hand = (await Hand.at(origin, origin, `session=${token}`))!;
  const joined = await hand.join(world.statement.textId, 7);
  if ('h' in joined) await hand.appear(joined.h);
  return () => 'h' in joined && hand.leave(joined.h);
}

/** Until everything that was to follow has followed, and has been told. */
async function quiet({ platform }: Running): Promise<void> {
  for (let still = 0; still < 3; still++) {
    const due = await platform.store.read
      .selectFrom('outbox')
      .where('done_at', 'is', null)
      .where('due_at', '<=', platform.clock.now())
      .select('id')
      .executeTakeFirst();
    if (due) {
      still = 0;
      await platform.store.write(async () => platform.announce([{ topic: 'outbox', change: 'due' }]));
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

/** Keeps what the process prints from now on. */
function overhear(): { end(): string } {
  const said: string[] = [];
  const streams = [process.stdout, process.stderr] as const;
  const real = streams.map((stream) => stream.write.bind(stream));
  for (const stream of streams)
    stream.write = ((chunk: string | Uint8Array) => {
      said.push(String(chunk));
      return true;
    }) as typeof stream.write;
  return {
    end() {
      for (const [index, stream] of streams.entries()) stream.write = real[index]!;
      return said.join('');
    },
  };
}
