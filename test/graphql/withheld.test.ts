import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/platform.ts';
import { closeSignOn } from '../../domain/sign-ons/actions.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  withdrawSignature,
} from '../../domain/sign-ons/sign.ts';
import { publishStatement } from '../../domain/editions/actions.ts';
import { nodeId } from '../../graphql/ids.ts';
import { givenLogo } from '../support/factories/logos.ts';
import { eachEngine } from '../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../support/signing-world.ts';
import { ask, askContext } from './ask.ts';

const STATEMENTS = `query Statements($slug: String!) { coalition(slug: $slug) { memberCount
  statements { edges { cursor node { id slug state stateSince title publishedAt stations { state since }
    version { digest } versions { number } permissions { publish closeSignOn }
    edition { id number code publishedAt signatureCount prints { kind sha256 path } }
    acts { edges { cursor node { id at sentence seat { id person { name } organization { name } } subject { id } } } }
    signOn { id state termsDigest unanswered { id name } whoKnowsWithheld { name } convenors { name }
      tally { organizations named withheld countries waitingForApproval byCountry { key named withheld } }
      groups(language: es) { key label withheld signatures { id name logo state visibility signedAt signatoryName organization { name } receipt { number leafIndex leafHash } acts { at note } } }
      ours { seat { id } organization { name } nameSuggested signature { id state receipt { number leafIndex leafHash } acts { kind at } } may { sign propose approve decline withdraw why } approvers { id } } } } } } } }`;
const MEMBERS = `query Members($slug: String!) { coalition(slug: $slug) {
  members { edges { cursor node { id logo organization { id name } class signingRule atRisk alias contacts { email }
    statements { id name logo state visibility signedAt signatoryName acts { kind note } receipt { number } } seats { person { name } } } } }
  acts { edges { cursor node { id at sentence seat { id } subject { id } } } }
  waiting { kind due statement { id } } upcoming(days: 60) { at kind } } }`;

async function everythingSeenBy(world: SigningWorld, player: Player | null): Promise<string> {
  const context = askContext(world.platform, player && (await player.viewer()));
  const [statements, members] = [
    await ask(context, STATEMENTS, { slug: world.coalitionSlug }),
    await ask(context, MEMBERS, { slug: world.coalitionSlug }),
  ];
  return JSON.stringify({ ...statements['coalition'], ...members['coalition'] });
}

/** Others act around it: before, while it stands, after it is taken back. */
async function story(
  world: SigningWorld,
  secret: (signOn: Awaited<ReturnType<SigningWorld['open']>>) => Promise<void>,
  seen: () => Promise<void>,
): Promise<void> {
  const { platform, tom, ana } = world;
  const signOn = await world.open();
  const other = await world.member({ name: 'Pastoral Caminos' });
  await world.sign(other, signOn, { name: 'Pastoral Caminos' });
  platform.clock.advance(HOUR);
  await secret(signOn);
  await seen();
  platform.clock.advance(HOUR);
  await world.sign(tom, signOn, { name: 'Puente Norte' });
  await seen();
  platform.clock.advance(DAY);
  await closeSignOn(platform, await ana.viewer(), {
    seat: ana.seat,
    signOn: signOn.id,
    reason: 'Ya se entregó.',
  });
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  await seen();
}

/** What everyone but the secret's own and those it is confided to sees, all along. */
async function watched(
  engine: 'sqlite' | 'postgres',
  secret: (world: SigningWorld, signOn: Awaited<ReturnType<SigningWorld['open']>>) => Promise<void>,
): Promise<string[]> {
  const world = await signingWorld({ engine, seed: 'two worlds' });
  const { platform, coalitionId, ana } = world;
  for (const { organizationId } of [world.tom, world.ines, world.luz])
    await givenLogo(
      platform,
      { coalitionId, organizationId },
      { viewer: await ana.viewer(), seat: ana.seat },
    );
  const saw: string[] = [];
  const viewers = [
    null,
    world.tom,
    world.diego,
    await world.member({ class: 'observer', name: 'Observatorio' }),
  ];
  await story(
    world,
    (signOn) => secret(world, signOn),
    async () => {
      for (const viewer of viewers) saw.push(await everythingSeenBy(world, viewer));
    },
  );
  // Names and addresses made by the factories count on from test to test; all else is the seed's.
  return saw.map((one) =>
    one
      .replace(
        /(Persona|contacto-|persona-|coalicion-|Coalición|Grupo|plan-?|Organización)([ -]?)\d+/g,
        '$1$2N',
      )
      .replace(/(plan) \d+/g, '$1 N'),
  );
}

eachEngine((engine) => {
  it.each(['withheld', 'target'] as const)(
    'shows every other viewer the same bytes whoever of two members signed %s',
    async (visibility) => {
      const [one, two] = [
        await watched(
          engine,
          async (world, signOn) =>
            void (await world.sign(world.ines, signOn, { visibility, name: 'Fundación Izote' })),
        ),
        await watched(
          engine,
          async (world, signOn) =>
            void (await world.sign(world.luz, signOn, { visibility, name: 'Foro Lenca Migrante' })),
        ),
      ];
      expect(one).toHaveLength(12);
      expect(difference(one, two)).toBeNull();
      expect(one.join()).toContain('"withheld":1');
      expect(one.join()).toMatch(/\/c\/[^"]+\/logos\//);
    },
  );

  it('shows every other viewer the same bytes whoever of two proposed, declined or took back a withheld signature', async () => {
    const propose = async (
      world: SigningWorld,
      player: Player,
      signOn: Awaited<ReturnType<SigningWorld['open']>>,
    ) => {
      await world.platform.store.write((trx) =>
        trx
          .updateTable('memberships')
          .set({ signing_rule: 'approval' })
          .where('organization_id', 'in', [world.ines.organizationId, world.luz.organizationId])
          .execute(),
      );
      await proposeSignature(
        world.platform,
        await player.viewer(),
        world.form(player, signOn, { visibility: 'withheld' }),
      );
    };
    expect(
      difference(
        await watched(engine, (world, signOn) => propose(world, world.ines, signOn)),
        await watched(engine, (world, signOn) => propose(world, world.luz, signOn)),
      ),
    ).toBeNull();
    const back = async (
      world: SigningWorld,
      player: Player,
      signOn: Awaited<ReturnType<SigningWorld['open']>>,
    ) => {
      const signature = await world.sign(player, signOn, { visibility: 'withheld' });
      await withdrawSignature(world.platform, await player.viewer(), {
        seat: player.seat,
        signature,
        reason: 'Por seguridad.',
      });
    };
    expect(
      difference(
        await watched(engine, (world, signOn) => back(world, world.ines, signOn)),
        await watched(engine, (world, signOn) => back(world, world.luz, signOn)),
      ),
    ).toBeNull();
  });

  it('counts a withheld signature alike whether one person signed it or two did', async () => {
    const counted = async (
      secret: (world: SigningWorld, signOn: Awaited<ReturnType<SigningWorld['open']>>) => Promise<void>,
    ) => {
      const saw = await watched(engine, secret);
      return saw.map((one) =>
        [
          ...one.matchAll(
            /"(leafIndex|organizations|named|withheld|countries|waitingForApproval|signatureCount)":(\d+|null)/g,
          ),
        ].map((match) => match[0]),
      );
    };
    const alone = await counted(
      async (world, signOn) => void (await world.sign(world.ines, signOn, { visibility: 'withheld' })),
    );
    const byTwo = await counted(async (world, signOn) => {
      const { platform, marta, ibarra } = world;
      const signature = await proposeSignature(
        platform,
        await marta.viewer(),
        world.form(marta, signOn, { visibility: 'withheld' }),
      );
      await approveSignature(platform, await ibarra.viewer(), {
        seat: ibarra.seat,
        signature,
        termsDigest: signOn.termsDigest,
        language: 'es',
        name: 'Albergue',
      });
    });
    expect(alone).toEqual(byTwo);
  });

  it('keeps an earlier open answer in place when the same organisation then signs withheld', async () => {
    const world = await signingWorld({ engine });
    const { platform, diego, tom, ines } = world;
    const signOn = await world.open({ convenors: [tom.organizationId] });
    await declineSignature(platform, await ines.viewer(), {
      seat: ines.seat,
      signOn: signOn.id,
      reason: 'Aún lo vemos.',
    });
    const [staff, convenor] = [await everythingSeenBy(world, diego), await everythingSeenBy(world, tom)];
    expect(staff).toContain('Aún lo vemos.');
    expect(convenor).not.toContain('declined');
    expect(unansweredIn(staff)).not.toContain('Fundación Izote');
    expect(unansweredIn(convenor)).toContain('Fundación Izote');
    await world.sign(ines, signOn, { visibility: 'withheld', name: 'Nombre secreto' });
    expect(membersIn(await everythingSeenBy(world, diego))).toEqual(membersIn(staff));
    expect(unansweredIn(await everythingSeenBy(world, diego))).toEqual(unansweredIn(staff));
    expect(unansweredIn(await everythingSeenBy(world, tom))).toEqual(unansweredIn(convenor));
  });

  it('tells the secretariat’s coordinators the name, and gives nobody else the signature by its id', async () => {
    const world = await signingWorld({ engine });
    const { ana, ines, diego, luz } = world;
    const signOn = await world.open();
    const id = nodeId(
      'Signature',
      await world.sign(ines, signOn, { visibility: 'withheld', name: 'Fundación Izote' }),
    );
    const byId = async (player: Player | null) =>
      ask(
        askContext(world.platform, player && (await player.viewer())),
        'query ($id: ID!) { node(id: $id) { ... on Signature { name state visibility receipt { number } acts { kind } organization { name } } } }',
        { id },
      );
    for (const player of [null, luz, diego]) expect(await byId(player)).toEqual({ node: null });
    expect(await byId(ana)).toEqual({
      node: {
        name: 'Fundación Izote',
        state: 'signed',
        visibility: 'withheld',
        receipt: null,
        acts: null,
        organization: { name: 'Fundación Izote' },
      },
    });
    expect(await byId(ines)).toMatchObject({
      node: { receipt: { number: expect.any(String) as string }, acts: [{ kind: 'signed' }] },
    });
    expect(membersIn(await everythingSeenBy(world, ana))).toContain('"visibility":"withheld"');
    expect(unansweredIn(await everythingSeenBy(world, ana))).toContain('Fundación Izote');
  });
});

const membersIn = (json: string) => JSON.stringify((JSON.parse(json) as { members: unknown }).members);

function unansweredIn(json: string): string[] {
  const { statements } = JSON.parse(json) as {
    statements: { edges: { node: { signOn: { unanswered: { name: string }[] } } }[] };
  };
  return statements.edges[0]!.node.signOn.unanswered.map(({ name }) => name);
}

/** Where two worlds first differ, or null. */
function difference(one: string[], two: string[]): string | null {
  for (const [view, text] of one.entries()) {
    const other = two[view] ?? '';
    const at = [...text].findIndex((char, index) => char !== other[index]);
    if (at >= 0 || text.length !== other.length)
      return `view ${view}: …${text.slice(Math.max(0, at - 80), at + 60)}… is …${other.slice(Math.max(0, at - 80), at + 60)}…`;
  }
  return null;
}
