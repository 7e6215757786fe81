import { DAY, HOUR, later, type Instant } from '../../../domain/platform.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { startAcuerdo, type Running } from '../../../server.ts';
import { TestClock } from '../../support/clock.ts';
import { seeded } from '../../support/platform.ts';
import { Hand } from '../matrix/sockets.ts';
import { listen, type Ears } from './ears.ts';
import { readBack } from './read-back.ts';
import { receive, type Received } from './surfaces.ts';
import { MARKS, type Player, type Secret, type TaintWorld } from './world.ts';

/** What the organisation at risk does with its name withheld. */
export const scenarios = [
  'signs',
  'signs and takes it back',
  'signs for the addressee alone',
  'only proposes',
  'joins once it is published',
] as const;
export type Scenario = (typeof scenarios)[number];

export interface Life {
  world: TaintWorld;
  location: string;
  dataDirectory: string;
  port: number;
  now: Instant;
  scenario: Scenario;
  who: Secret;
}

export interface Lived {
  /** By "phase viewer surface". */
  received: Received;
  /** What the office, to whom the name is confided, received in the end. */
  confided: Received;
  /** What only the signatory knows: its receipt, its alias, what it wrote beside its signature. */
  secrets: string[];
}

/** Lives one story on a server of its own, and keeps everything that anybody else received. */
export async function live({
  world,
  location,
  dataDirectory,
  port,
  now,
  scenario,
  who,
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
    const secret = world.secrets[who];
    const lines = await readBack(location);
    const onlookers = Object.entries(world.viewers).filter((one): one is [string, Player] => one[1] !== null);
    const ears = new Map<string, Ears>();
    for (const [name, viewer] of onlookers)
      ears.set(name, await listen(origin, world, lines.coalitionId, viewer));
    const look = async (phase: string) => {
      await quiet(running);
      const { signatureId } = await readBack(location, secret.organizationId);
      const signatures = signatureId ? [nodeId('Signature', signatureId)] : [];
      for (const [name, viewer] of Object.entries(world.viewers))
        for (const [surface, bytes] of await receive(origin, world, viewer, signatures))
          received.set(`${phase} ${name} ${surface}`, bytes);
      for (const [name, one] of ears)
        for (const [channel, said] of Object.entries(one.heard()))
          received.set(`${phase} ${name} ${channel}`, Buffer.from(said));
    };
    const act = actor(origin);
    const own = await appear(origin, world, secret);
    // Whoever is the first to open the text has its log folded and a draft of it kept, beside everything else.
    await ears.get('staff')!.hears('drafts');
    const signature = await carryOut(act, world, who, scenario, () => quiet(running));
    await look('while it stands');
    clock.advance(HOUR);
    await act(world.convenor, SIGN, {
      input: { ...signing(world, world.convenor), name: 'Puente Norte', visibility: 'public' },
    });
    if (scenario === 'signs and takes it back') {
      await quiet(running);
      const input = {
        seat: nodeId('Seat', secret.approver.seatId),
        signature,
        reason: `Razón ${MARKS[who]}`,
      };
      await act(secret.approver, WITHDRAW, { input });
    }
    clock.advance(HOUR);
    await look('once others have signed');
    clock.set(later(now, 6 * DAY));
    await quiet(running);
    const input = {
      seat: nodeId('Seat', world.office.seatId),
      statement: nodeId('Statement', world.statement.id),
    };
    await act(world.office, PUBLISH, { input });
    // The press announces its letters when it is done with them, before what follows or after.
    await quiet(running);
    const campaign = { seat: input.seat, campaign: nodeId('Campaign', world.work.campaign.id) };
    await act(world.office, CLOSE_CAMPAIGN, { input: campaign });
    await act(world.office, PUBLISH_REPORT, { input: campaign });
    await look('once it is published');
    if (scenario === 'joins once it is published') {
      clock.advance(HOUR);
      const { signOn, ...shown } = signing(world, secret.approver);
      const name = `Fundación ${MARKS[who]}`;
      const asked = {
        ...signing(world, secret),
        signOn,
        name,
        visibility: 'withheld',
        note: `Nota ${MARKS[who]}`,
        reservation: reserved(MARKS[who]),
      };
      const request = await act(secret, ASK_LATE, { input: asked });
      await quiet(running);
      await act(secret.approver, APPROVE_LATE, {
        input: { ...shown, request, name, reservation: reserved(MARKS[who]) },
      });
      await look('while somebody asks to join');
      await act(world.office, DECIDE_LATE, { input: { seat: input.seat, request, accept: true } });
      await look('once somebody has joined');
    }
    const confided = await receive(origin, world, world.office, []);
    for (const one of ears.values()) one.stop();
    own();
    const other = world.secrets[who === 'one' ? 'two' : 'one'];
    const { receipt, mails, toOther, elsewhere } = await readBack(
      location,
      secret.organizationId,
      other.organizationId,
    );
    for (const [index, mail] of mails.entries()) received.set(`mail staff ${index}`, Buffer.from(mail));
    if (elsewhere === 0) throw new Error('The organisation itself was told nothing by mail.');
    const mark = MARKS[who];
    const secrets = [
      `Alias ${mark}`,
      `Firma ${mark}`,
      `Nota ${mark}`,
      `Cargo ${mark}`,
      `Razón ${mark}`,
      ...(receipt ? [receipt] : []),
    ];
    if (toOther.some((mail) => secrets.some((one) => mail.includes(one))))
      throw new Error('A mail to the other organisation tells the secret.');
    return { received, confided, secrets };
  } finally {
    await running.close();
    received.set('end log output', Buffer.from(log.end()));
  }
}

type Act = (player: Player, query: string, variables: object) => Promise<string>;

const SIGN =
  'mutation ($input: SignInput!) { did: signStatement(input: $input) { __typename ... on Error { message } ... on Signature { id } } }';
const PROPOSE = SIGN.replace('signStatement', 'proposeSignature');
const APPROVE = SIGN.replace('SignInput', 'ApproveSignatureInput').replace(
  'signStatement',
  'approveSignature',
);
const WITHDRAW = SIGN.replace('SignInput', 'WithdrawSignatureInput').replace(
  'signStatement',
  'withdrawSignature',
);
const ASK_LATE = SIGN.replace('signStatement', 'askLate').replace('on Signature', 'on LateRequest');
const APPROVE_LATE = ASK_LATE.replace('SignInput', 'ApproveLateInput').replace('askLate', 'approveLate');
const DECIDE_LATE = ASK_LATE.replace('SignInput', 'DecideLateInput').replace('askLate', 'decideLate');
const PUBLISH =
  'mutation ($input: StatementInput!) { did: publishStatement(input: $input) { __typename ... on Error { message } ... on Statement { id } } }';

const CLOSE_CAMPAIGN =
  'mutation ($input: CampaignInput!) { did: closeCampaign(input: $input) { __typename ... on Error { message } ... on Campaign { id } } }';
const PUBLISH_REPORT = CLOSE_CAMPAIGN.replace('closeCampaign', 'publishReport');

/** Acts through the API as its browser would; answers the id of what came of it. */
function actor(origin: string): Act {
  return async (player, query, variables) => {
    const answer = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { cookie: `session=${player.token}`, origin, 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await answer.json()) as {
      data?: { did: { __typename: string; id?: string; message?: string } };
      errors?: { message: string }[];
    };
    if (!data?.did.id) throw new Error(`${query}: ${errors?.[0]?.message ?? data?.did.message}`);
    return data.did.id;
  };
}

const signing = ({ signOn }: TaintWorld, player: Player) => ({
  seat: nodeId('Seat', player.seatId),
  signOn: nodeId('SignOn', signOn.id),
  termsDigest: signOn.termsDigest,
  language: 'es',
});

/** Words of its own that would tell whose they are. */
const reserved = (mark: string) => ({ paragraphs: [], noteEs: `Reserva ${mark}`, noteEn: null });

async function carryOut(
  act: Act,
  world: TaintWorld,
  who: Secret,
  scenario: Scenario,
  pause: () => Promise<void>,
): Promise<string> {
  if (scenario === 'joins once it is published') return '';
  const secret = world.secrets[who];
  const mark = MARKS[who];
  // Under its own name, which members know, so that nothing but its visibility keeps its logo away.
  const name = scenario === 'signs and takes it back' ? `Firma ${mark}` : `Fundación ${mark}`;
  const signature = await act(secret, PROPOSE, {
    input: {
      ...signing(world, secret),
      name,
      visibility: scenario === 'signs for the addressee alone' ? 'target' : 'withheld',
      signatoryName: `Persona ${mark}`,
      signatoryTitle: `Cargo ${mark}`,
      note: `Nota ${mark}`,
      reservation: reserved(mark),
    },
  });
  await pause();
  if (scenario === 'only proposes') return signature;
  const { signOn: _signOn, ...shown } = signing(world, secret.approver);
  await act(secret.approver, APPROVE, {
    input: {
      ...shown,
      signature,
      name,
      note: `Nota ${mark}`,
      mandateOn: '2026-01-07',
      reservation: reserved(mark),
    },
  });
  return signature;
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
