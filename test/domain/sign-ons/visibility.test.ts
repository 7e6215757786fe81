import { expect, it } from 'vitest';
import type { KnownTo, SignatureActKind } from '../../../db/tables/signature-acts.ts';
import type { Visibility } from '../../../db/tables/signatures.ts';
import { HOUR, later } from '../../../domain/platform.ts';
import { peopleWhoKnow } from '../../../domain/sign-ons/reads.ts';
import { findAnswer } from '../../../domain/sign-ons/reads-answers.ts';
import {
  knownSignatures,
  knowerOf,
  namedSignatures,
  signaturesKnownTo,
} from '../../../domain/sign-ons/reads-signatures.ts';
import { movesFrom, stateAfter, type Move } from '../../../domain/sign-ons/rules.ts';
import { answerKnownTo, isNamed, knownToOf, knowsWithheld } from '../../../domain/sign-ons/visibility.ts';
import { anonymous, type Viewer } from '../../../domain/viewer.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { seeded } from '../../support/platform.ts';
import { eachEngine } from '../../support/store.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const act: Record<Move, SignatureActKind> = {
  propose: 'proposed',
  sign: 'signed',
  approve: 'approved',
  decline: 'declined',
  withdraw: 'withdrawn',
};
const visibilities: Visibility[] = ['public', 'target', 'withheld'];

/** A history an organisation could have made, from chance. */
function history(
  chance: (n: number) => number,
): { kind: SignatureActKind; visibility: Visibility; knownTo: KnownTo }[] {
  const acts: { kind: SignatureActKind; visibility: Visibility; knownTo: KnownTo }[] = [];
  for (let length = 1 + chance(5); acts.length < length;) {
    const last = acts.at(-1);
    const moves = movesFrom[last ? stateAfter[last.kind] : 'none'];
    const kind = act[moves[chance(moves.length)]!];
    const visibility =
      kind === 'proposed' || kind === 'signed' ? visibilities[chance(3)]! : (last?.visibility ?? 'public');
    acts.push({ kind, visibility, knownTo: knownToOf(kind, visibility, last?.knownTo ?? null) });
  }
  return acts;
}

async function givenAnswers(
  world: SigningWorld,
  many: number,
): Promise<{ signOn: string; players: Player[] }> {
  const { platform, coalitionId: coalition_id } = world;
  const signOn = await world.open();
  const random = seeded(`answers ${many}`);
  const chance = (n: number) => random(1)[0]! % n;
  const now = platform.clock.now();
  const players: Player[] = [];
  for (let index = 0; index < many; index++) {
    const player = await world.member({ name: `Miembro ${index}` });
    players.push(player);
    const acts = history(chance);
    const last = acts.at(-1)!;
    const signature_id = `s${index}`;
    await platform.store.write(async (trx) => {
      await trx
        .insertInto('signatures')
        .values({
          id: signature_id,
          coalition_id,
          sign_on_id: signOn.id,
          organization_id: player.organizationId,
          version_id: signOn.versionId,
          state: stateAfter[last.kind],
          visibility: last.visibility,
          named_from: null,
          embargoed_until: [null, null, later(now, HOUR), later(now, -HOUR)][chance(4)]!,
          name: `Secreto ${index}`,
          sort_key: String(index),
          signatory_name: `Persona ${index}`,
          signatory_title: null,
          receipt: null,
          signed_at: now,
          withdrawal_shown: 0,
          updated_at: now,
        })
        .execute();
      for (const [at, { kind, knownTo }] of acts.entries()) {
        const row = {
          id: `${signature_id}-${at}`,
          coalition_id,
          signature_id,
          position: at + 1,
          kind,
          seat_id: player.seat,
          version_id: signOn.versionId,
        };
        await trx
          .insertInto('signature_acts')
          .values({
            ...row,
            terms_digest: signOn.termsDigest,
            language: 'es',
            authority: 'sole',
            note: null,
            mandate_on: null,
            known_to: knownTo,
            named_from: null,
            at: now,
            leaf_index: null,
          })
          .execute();
      }
    });
  }
  return { signOn: signOn.id, players };
}

eachEngine((engine) => {
  it('says the same in SQL as in sentences, for every kind of viewer', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    const { signOn, players } = await givenAnswers(world, 120);
    const now = platform.clock.now();
    const answers = await Promise.all(
      players.map(async (player) => (await findAnswer(platform.store.read, signOn, player.organizationId))!),
    );
    const viewers: Viewer[] = [anonymous('es')];
    for (const player of [world.ana, world.diego, world.luz, players[3]!, players[40]!])
      viewers.push(await player.viewer());
    const seen = new Set<string>();
    for (const viewer of viewers) {
      const expected = answers.flatMap(({ row, acts }) => {
        const facts = {
          coalitionId,
          organizationId: row.organization_id,
          embargoedUntil: row.embargoed_until,
          acts,
        };
        const known = answerKnownTo(viewer, facts, now);
        return known === null ? [] : [`${row.id} ${known.state}`];
      });
      const found = await knownSignatures(platform.store.read, knowerOf(viewer, coalitionId), now, {
        coalitionId,
      });
      expect(found.map(({ id, state }) => `${id} ${state}`).sort()).toEqual(expected.sort());
      const byId = await signaturesKnownTo(
        platform.store.read,
        viewer,
        answers.map(({ row }) => row.id),
        now,
      );
      expect(byId.map(({ id }) => id).sort()).toEqual(found.map(({ id }) => id).sort());
      seen.add(expected.join());
    }
    expect(seen.size).toBe(viewers.length - 1);
  });

  it('names in lists exactly the signatures whose name is public now', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    const { signOn, players } = await givenAnswers(world, 120);
    const now = platform.clock.now();
    const answers = await Promise.all(
      players.map(
        async (player) => (await findAnswer(platform.store.read, signOn, player.organizationId))!.row,
      ),
    );
    const named = answers
      .filter((row) =>
        isNamed({ ...row, embargoedUntil: row.embargoed_until, namedFrom: row.named_from }, now),
      )
      .map((row) => row.id);
    expect((await namedSignatures(platform.store.read, signOn, now)).map(({ id }) => id).sort()).toEqual(
      named.sort(),
    );
    const everybody = await knownSignatures(platform.store.read, { circle: 'all', own: [] }, now, {
      coalitionId,
    });
    expect(everybody.map(({ id }) => id).sort()).toEqual(named.sort());
    expect(named.length).toBeGreaterThan(5);
  });

  it('shows of an earlier, known answer nothing that a later, withheld one wrote', async () => {
    const world = await signingWorld({ engine });
    const { platform, coalitionId } = world;
    await givenAnswers(world, 120);
    const found = await knownSignatures(
      platform.store.read,
      { circle: 'office', own: [] },
      platform.clock.now(),
      { coalitionId },
    );
    const declined = found.filter(({ state }) => state === 'declined' || state === 'withdrawn');
    expect(declined.length).toBeGreaterThan(5);
    for (const signature of declined) {
      expect(signature.name).toMatch(/^Miembro /);
      expect(signature).toMatchObject({ visibility: null, signatoryName: null, signedAt: null });
    }
  });

  it('confides withheld names to the secretariat’s coordinators alone', async () => {
    const world = await signingWorld({ engine });
    const { platform, ana, diego, tom } = world;
    const now = platform.clock.now();
    expect(await peopleWhoKnow(platform.store.read, world.coalitionId, now)).toEqual([ana.personId]);
    for (const [player, knows] of [
      [ana, true],
      [diego, false],
      [tom, false],
    ] as const) {
      expect((await player.viewer()).seats.some(knowsWithheld)).toBe(knows);
    }
    const gone = await givenSeat(platform, {
      coalition_id: world.coalitionId,
      organization_id: tom.organizationId,
      until_at: now,
    });
    expect((await world.viewerOf(gone.person_id)).seats).toEqual([]);
  });
});
