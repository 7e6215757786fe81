import { expect, it } from 'vitest';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { closeSignOn } from '../../../domain/sign-ons/actions.ts';
import {
  approveSignature,
  declineSignature,
  proposeSignature,
  signStatement,
  withdrawSignature,
} from '../../../domain/sign-ons/sign.ts';
import { givenBodyMember } from '../../support/factories/bodies.ts';
import { givenSeat } from '../../support/factories/people.ts';
import { eachEngine } from '../../support/store.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player, type SigningWorld } from '../../support/signing-world.ts';

const rows = async (world: SigningWorld) =>
  (await world.platform.store.read.selectFrom('signatures').select('id').execute()).length;

eachEngine((engine) => {
  it('refuses to sign for whoever may not', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const signOn = await world.open();
    const tries: [string, Player][] = [
      ['seat-may-not-sign', await world.member({ seat: { may_sign: 0 } })],
      ['needs-approval', world.ibarra],
      ['class-may-not-sign', await world.member({ class: 'observer' })],
      ['class-may-not-sign', await world.member({ class: 'candidate' })],
      ['class-may-not-sign', await world.member({ class: 'individual' })],
      ['membership-not-in-force', await world.member({ verified_at: null })],
      ['membership-not-in-force', await world.member({ verified_at: later(platform.clock.now(), HOUR) })],
      ['membership-not-in-force', await world.member({ until_at: platform.clock.now() })],
      ['host-never-signs', world.ana],
    ];
    for (const [word, player] of tries)
      expect(await refusal(world.sign(player, signOn))).toBe(`Forbidden ${word}`);
    for (const player of [await world.member({ class: 'associate' }), await world.member({ class: 'ally' })])
      expect(await refusal(world.sign(player, signOn))).toBe('done');
    expect(await rows(world)).toBe(2);
  });

  it('refuses a seat that is not the viewer’s, has ended, or was given by themselves', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz } = world;
    const signOn = await world.open();
    expect(await refusal(signStatement(platform, await luz.viewer(), world.form(tom, signOn)))).toBe(
      'Forbidden not-your-seat',
    );
    const viewer = await tom.viewer();
    await platform.store.write((trx) =>
      trx.updateTable('seats').set({ until_at: platform.clock.now() }).where('id', '=', tom.seat).execute(),
    );
    expect(await refusal(signStatement(platform, viewer, world.form(tom, signOn)))).toBe(
      'Forbidden not-your-seat',
    );
    const own = await givenSeat(platform, {
      coalition_id: world.coalitionId,
      organization_id: luz.organizationId,
      person_id: luz.personId,
      given_by_seat_id: luz.seat,
    });
    expect(
      await refusal(
        signStatement(platform, await luz.viewer(), { ...world.form(luz, signOn), seat: own.id }),
      ),
    ).toBe('Forbidden self-given-seat');
    expect(await rows(world)).toBe(0);
  });

  it('signs nothing by an alias in the open, and anything where the name is withheld', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const player = await world.member({ name: 'Fundación Amate', alias: 'La Casa', signing_rule: 'sole' });
    for (const name of ['La Casa', 'Casa', 'LA CASA, A. C.'])
      for (const visibility of ['public', 'target'] as const)
        expect(await refusal(world.sign(player, signOn, { name, visibility }))).toBe(
          'Invalid name:alias-in-the-open',
        );
    expect(await rows(world)).toBe(0);
    await world.sign(player, signOn, { name: 'La Casa', visibility: 'withheld' });
    expect(await rows(world)).toBe(1);
  });

  it('refuses a seat of another coalition, even of the same organisation', async () => {
    const world = await signingWorld({ engine });
    const signOn = await world.open();
    const elsewhere = await givenSeat(world.platform, {
      organization_id: world.tom.organizationId,
      person_id: world.tom.personId,
    });
    const form = { ...world.form(world.tom, signOn), seat: elsewhere.id };
    expect(await refusal(signStatement(world.platform, await world.tom.viewer(), form))).toBe(
      'Forbidden not-a-member',
    );
  });

  it('asks for a code where the session was not proved within twelve hours, or has ended', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom } = world;
    const signOn = await world.open();
    const now = platform.clock.now();
    const stale = await tom.viewer({ confirmedAt: later(now, -12 * HOUR) });
    expect(await refusal(signStatement(platform, stale, world.form(tom, signOn)))).toBe(
      'Forbidden code-needed',
    );
    const fresh = await tom.viewer({ confirmedAt: later(now, -12 * HOUR + 1) });
    await platform.store.write((trx) =>
      trx.updateTable('sessions').set({ ended_at: now }).where('id', '=', fresh.session!.id).execute(),
    );
    expect(await refusal(signStatement(platform, fresh, world.form(tom, signOn)))).toBe(
      'Forbidden signed-out',
    );
    expect(
      await refusal(
        signStatement(
          platform,
          await tom.viewer({ confirmedAt: later(now, -12 * HOUR + 1) }),
          world.form(tom, signOn),
        ),
      ),
    ).toBe('done');
  });

  it('refuses what was not shown: another digest, another language, malformed fields', async () => {
    const world = await signingWorld({ engine });
    const { tom } = world;
    const signOn = await world.open();
    expect(await refusal(world.sign(tom, signOn, { termsDigest: 'a'.repeat(64) }))).toBe(
      'Conflict text-changed',
    );
    expect(await refusal(world.sign(tom, signOn, { language: 'ht' }))).toBe(
      'Invalid language:language-not-of-text',
    );
    expect(await refusal(world.sign(tom, signOn, { name: '   ' }))).toBe('Invalid name:signing-name-missing');
    expect(await refusal(world.sign(tom, signOn, { name: 'Ruta\u202EruS' }))).toBe(
      'Invalid name:unseen-characters',
    );
    expect(await refusal(world.sign(tom, signOn, { mandateOn: '2026-02-30' }))).toBe(
      'Invalid mandateOn:day-not-valid',
    );
    expect(await refusal(world.sign(tom, signOn, { signOn: 'none' }))).toBe('NotFound');
    expect(await rows(world)).toBe(0);
  });

  it('keeps the two of an approval apart', async () => {
    const world = await signingWorld({ engine });
    const { platform, marta, ibarra, tom, luz } = world;
    const signOn = await world.open();
    expect(await refusal(proposeSignature(platform, await tom.viewer(), world.form(tom, signOn)))).toBe(
      'Forbidden needs-no-approval',
    );
    const plain = await world.member({ signing_rule: 'approval', seat: { may_sign: 0 } });
    expect(await refusal(proposeSignature(platform, await plain.viewer(), world.form(plain, signOn)))).toBe(
      'Forbidden seat-may-not-propose',
    );
    const id = await proposeSignature(platform, await ibarra.viewer(), world.form(ibarra, signOn));
    const approve = async (player: Player, more = {}) =>
      refusal(
        approveSignature(platform, await player.viewer(), {
          seat: player.seat,
          signature: id,
          termsDigest: signOn.termsDigest,
          language: 'es',
          name: 'Albergue',
          ...more,
        }),
      );
    expect(await approve(ibarra)).toBe('Forbidden approver-must-differ');
    expect(await approve(marta)).toBe('Forbidden seat-may-not-sign');
    expect(await approve(luz)).toBe('NotFound');
    expect(await approve(world.ana)).toBe('NotFound');
    const second = await givenSeat(platform, {
      coalition_id: world.coalitionId,
      organization_id: ibarra.organizationId,
      person_id: ibarra.personId,
    });
    expect(await approve({ ...ibarra, seat: second.id })).toBe('Forbidden approver-must-differ');
    expect(await refusal(proposeSignature(platform, await marta.viewer(), world.form(marta, signOn)))).toBe(
      'Forbidden already-proposed',
    );
    const other = await givenSeat(platform, {
      coalition_id: world.coalitionId,
      organization_id: ibarra.organizationId,
    });
    const director: Player = { ...ibarra, seat: other.id, personId: other.person_id, viewer: ibarra.viewer };
    expect(
      await approve(
        { ...director, viewer: (await playerOf(world, other.person_id, other.id)).viewer },
        { termsDigest: 'b'.repeat(64) },
      ),
    ).toBe('Conflict text-changed');
    expect(await approve(await playerOf(world, other.person_id, other.id))).toBe('done');
  });

  it('refuses to decline or withdraw what is not there, is signed, or is published', async () => {
    const world = await signingWorld({ engine });
    const { platform, tom, luz, ana } = world;
    const signOn = await world.open();
    const decline = async (player: Player, reason = 'No es nuestro tema.') =>
      refusal(
        declineSignature(platform, await player.viewer(), { seat: player.seat, signOn: signOn.id, reason }),
      );
    expect(await decline(tom, '')).toBe('Invalid reason:reason-missing');
    const id = await world.sign(tom, signOn);
    expect(await decline(tom)).toBe('Forbidden already-signed');
    expect(await decline(luz)).toBe('done');
    const withdraw = async (player: Player, signature = id) =>
      refusal(
        withdrawSignature(platform, await player.viewer(), {
          seat: player.seat,
          signature,
          reason: 'Cambió la junta.',
        }),
      );
    expect(await withdraw(luz)).toBe('NotFound');
    expect(await withdraw(ana)).toBe('NotFound');
    expect(await withdraw(tom, 'none')).toBe('NotFound');
    expect(
      await refusal(
        closeSignOn(platform, await tom.viewer(), {
          seat: tom.seat,
          signOn: signOn.id,
          reason: 'Ya se entregó.',
        }),
      ),
    ).toBe('Forbidden secretariat-only');
    expect(
      await refusal(
        closeSignOn(platform, await ana.viewer(), {
          seat: ana.seat,
          signOn: signOn.id,
          reason: 'Ya se entregó.',
        }),
      ),
    ).toBe('done');
    expect(
      await refusal(
        closeSignOn(platform, await ana.viewer(), {
          seat: ana.seat,
          signOn: signOn.id,
          reason: 'Ya se entregó.',
        }),
      ),
    ).toBe('Forbidden sign-on-closed');
    expect(await refusal(world.sign(world.ines, signOn))).toBe('Forbidden sign-on-closed');
    expect(await withdraw(tom)).toBe('done');
    await platform.store.write((trx) =>
      trx
        .updateTable('statements')
        .set({ state: 'published' })
        .where('id', '=', signOn.statementId)
        .execute(),
    );
    expect(await withdraw(tom)).toBe('done');
  });

  it('does not let a person who left the secretariat act by a page left open', async () => {
    const world = await signingWorld({ engine });
    const { platform } = world;
    const staff = await world.member();
    const place = await givenBodyMember(platform, {
      coalition_id: world.coalitionId,
      body_id: world.secretariatId,
      seat_id: staff.seat,
      role: 'member',
    });
    const viewer = await staff.viewer();
    const signOn = await world.open();
    platform.clock.advance(DAY);
    await platform.store.write((trx) =>
      trx
        .updateTable('body_members')
        .set({ until_at: platform.clock.now() })
        .where('id', '=', place.id)
        .execute(),
    );
    expect(
      await refusal(
        closeSignOn(platform, viewer, { seat: staff.seat, signOn: signOn.id, reason: 'Ya se entregó.' }),
      ),
    ).toBe('Forbidden secretariat-only');
  });
});

async function playerOf(world: SigningWorld, personId: string, seat: string): Promise<Player> {
  return { ...world.ibarra, seat, personId, viewer: (session) => world.viewerOf(personId, session) };
}
