import { expect, it } from 'vitest';
import { openStore } from '../../../db/store.ts';
import { Conflict } from '../../../domain/errors.ts';
import type { Platform } from '../../../domain/platform.ts';
import { closeSignOn } from '../../../domain/sign-ons/actions.ts';
import { signStatement } from '../../../domain/sign-ons/sign.ts';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { atEnd } from '../../support/ending.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type SigningWorld } from '../../support/signing-world.ts';

async function counts({ platform }: SigningWorld) {
  const db = platform.store.read;
  const one = async (table: 'signatures' | 'signature_acts' | 'log_leaves') =>
    (await db.selectFrom(table).selectAll().execute()).length;
  return {
    signatures: await one('signatures'),
    acts: await one('signature_acts'),
    leaves: await one('log_leaves'),
  };
}

eachEngine((engine) => {
  it('makes one signature of fifty identical submits at once', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const viewer = await tom.viewer();
    const ids = await Promise.all(
      Array.from({ length: 50 }, () => signStatement(platform, viewer, world.form(tom, signOn))),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await counts(world)).toEqual({ signatures: 1, acts: 1, leaves: 1 });
  });

  it('lets one of fifty different people of an organisation sign, and tells the others when', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const people = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const seat = await givenSeat(platform, {
          coalition_id: world.coalitionId,
          organization_id: tom.organizationId,
        });
        return { seat: seat.id, viewer: await world.viewerOf(seat.person_id) };
      }),
    );
    const outcomes = await Promise.allSettled(
      people.map(({ seat, viewer }) => signStatement(platform, viewer, { ...world.form(tom, signOn), seat })),
    );
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const refused = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map((outcome) => outcome.reason as Conflict);
    expect(
      refused.every(
        (reason) =>
          reason instanceof Conflict &&
          reason.word === 'already-signed' &&
          reason.facts['at'] === platform.clock.now(),
      ),
    ).toBe(true);
    expect(await counts(world)).toEqual({ signatures: 1, acts: 1, leaves: 1 });
  });

  it('counts every signature that was in before publication, and none after', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana } = world;
    const signOn = await world.open();
    const members = await Promise.all(Array.from({ length: 12 }, () => world.member()));
    const forms = await Promise.all(
      members.map(async (member) => ({ viewer: await member.viewer(), form: world.form(member, signOn) })),
    );
    const office = await ana.viewer();
    const [signed] = await Promise.all([
      Promise.allSettled(forms.map(({ viewer, form }) => signStatement(platform, viewer, form))),
      closeSignOn(platform, office, { seat: ana.seat, signOn: signOn.id, reason: 'Ya se entregó.' }).then(
        () => publishStatement(platform, office, { seat: ana.seat, statement: signOn.statementId }),
      ),
    ]);
    const edition = await platform.store.read.selectFrom('editions').selectAll().executeTakeFirstOrThrow();
    const inTime = signed.filter((outcome) => outcome.status === 'fulfilled').length;
    expect(edition.signature_count).toBe(inTime);
    expect(JSON.parse(edition.leaf_hashes)).toHaveLength(inTime);
    expect((await counts(world)).signatures).toBe(inTime);
  });
});

it('makes one signature of fifty submits spread over two nodes of one Postgres', async () => {
  const world = await signingWorld({ engine: 'postgres' });
  const { platform, tom } = world;
  const signOn = await world.open();
  const { options } = platform.store.postgres!;
  const second = await openStore(String(options.connectionString));
  atEnd(() => second.close());
  const nodes: Platform[] = [platform, { ...platform, store: second }];
  const viewer = await tom.viewer();
  const ids = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      signStatement(nodes[index % 2]!, viewer, world.form(tom, signOn)),
    ),
  );
  expect(new Set(ids).size).toBe(1);
  expect(await counts(world)).toEqual({ signatures: 1, acts: 1, leaves: 1 });
});
