import { expect, it } from 'vitest';
import { MINUTE } from '../../../domain/platform.ts';
import { giveTextRight, takeTextRight, type Giving } from '../../../domain/statements/actions-rights.ts';
import { mayKnowStatement } from '../../../domain/statements/policy.ts';
import { draftingOrganizations } from '../../../domain/statements/reads-drafters.ts';
import { knownStatements, requireStatement } from '../../../domain/statements/reads.ts';
import { strongestRight } from '../../../domain/texts/policy.ts';
import { requireText } from '../../../domain/texts/reads.ts';
import { rightsGiven } from '../../../domain/texts/rights/reads.ts';
import { waitingFor } from '../../../domain/sign-ons/waiting.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenText } from '../../support/factories/texts.ts';
import { refusal } from '../../support/refusal.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { eachEngine, type Engine } from '../../support/store.ts';

/** A draft of Marta's and Tom's group, and what is given on it. */
async function rights(engine: Engine) {
  const world = await signingWorld({ engine });
  const { platform, coalitionId, marta } = world;
  const { id: statement, textId: text } = await world.draft();
  const give = async (asked: Pick<Giving, 'kind' | 'grantee' | 'right'>, by: Player = marta) => {
    platform.clock.advance(MINUTE);
    return giveTextRight(platform, await by.viewer(), { seat: by.seat, text, ...asked });
  };
  const given = () => rightsGiven(platform.store.read, [text]);
  const take = async (grant: string, by: Player = marta) =>
    takeTextRight(platform, await by.viewer(), { seat: by.seat, text, grant });
  const right = async (player: Player) =>
    strongestRight(await player.viewer(), await requireText(platform.store.read, text), platform.clock.now());
  const epoch = async () => (await requireText(platform.store.read, text)).grantEpoch;
  const drafting = async () => {
    const now = platform.clock.now();
    const found = await requireStatement(platform.store.read, statement);
    return (await draftingOrganizations(platform.store.read, found, now)).map(({ name }) => name);
  };
  /** Whether the list and the single thing say the same of who knows it. */
  const known = async (player: Player) => {
    const viewer = await player.viewer();
    const listed = await knownStatements(platform.store.read, viewer, { coalitionId });
    const single = mayKnowStatement(viewer, await requireStatement(platform.store.read, statement)).allowed;
    expect(listed.some(({ id }) => id === statement)).toBe(single);
    return single;
  };
  const mails = async () =>
    (await platform.store.read.selectFrom('outbox').where('kind', '=', 'mail').select('payload').execute())
      .map(({ payload }) => JSON.parse(payload) as { to: string; mail: string })
      .filter(({ mail }) => mail.startsWith('invited'));
  return { world, statement, text, give, given, take, right, epoch, drafting, known, mails };
}

eachEngine((engine) => {
  it('are given to an organisation, a body and a person; the most particular counts', async () => {
    const here = await rights(engine);
    const { platform, luz, coalitionId: coalition_id } = here.world;
    expect(await here.known(luz)).toBe(false);
    const before = await here.epoch();
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'edit' });
    expect(await here.epoch()).toBe(before + 1);
    expect(platform.announcements).toContainEqual({ topic: `text:${here.text}`, change: 'grants' });
    expect(await here.known(luz)).toBe(true);
    expect(await here.right(luz)).toBe('edit');
    await here.give({ kind: 'seat', grantee: luz.seat, right: 'suggest' });
    expect(await here.right(luz)).toBe('suggest');
    const body = await givenBody(platform, { coalition_id });
    await givenBodyMember(platform, {
      coalition_id,
      body_id: body.id,
      seat_id: here.world.ines.seat,
      role: 'member',
    });
    expect(await here.known(here.world.ines)).toBe(false);
    await here.give({ kind: 'body', grantee: body.id, right: 'read' });
    expect(await here.known(here.world.ines)).toBe(true);
    expect(await here.right(here.world.ines)).toBe('read');
    expect((await here.given()).map(({ to, right }) => [to, right])).toEqual([
      ['organization', 'edit'],
      ['seat', 'suggest'],
      ['body', 'read'],
    ]);
    expect(await here.known(here.world.ibarra)).toBe(false);
  });

  it('change by what was given before, and are taken away', async () => {
    const here = await rights(engine);
    const { luz } = here.world;
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'read' });
    const [first] = await here.given();
    await here.give({ kind: 'grant', grantee: first!.id, right: 'suggest' });
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'suggest' });
    expect(await here.given()).toMatchObject([{ id: first!.id, right: 'suggest' }]);
    expect(await here.right(luz)).toBe('suggest');
    const before = await here.epoch();
    await here.take(first!.id);
    expect(await here.epoch()).toBe(before + 1);
    expect(await here.known(luz)).toBe(false);
    expect(await refusal(here.take(first!.id))).toBe('NotFound');
    expect(await refusal(here.give({ kind: 'grant', grantee: first!.id, right: 'edit' }))).toBe('NotFound');
  });

  it('lower a drafter, but never a coordinator or the secretariat', async () => {
    const here = await rights(engine);
    const { platform, ana, marta, tom, coalitionId: coalition_id, bodyId } = here.world;
    await platform.store.write((trx) =>
      trx
        .updateTable('body_members')
        .set({ role: 'coordinator' })
        .where('seat_id', '=', marta.seat)
        .where('body_id', '=', bodyId)
        .where('coalition_id', '=', coalition_id)
        .execute(),
    );
    for (const { seat } of [ana, marta, tom])
      await here.give({ kind: 'seat', grantee: seat, right: 'read' }, ana);
    expect(await here.right(ana)).toBe('edit');
    expect(await here.right(marta)).toBe('edit');
    expect(await here.right(tom)).toBe('read');
    expect(await refusal(here.give({ kind: 'seat', grantee: tom.seat, right: 'edit' }, tom))).toBe(
      'Forbidden not-a-drafter',
    );
  });

  it('are given by those who draft and the secretariat, to what is of their coalition', async () => {
    const here = await rights(engine);
    const { platform, ana, luz } = here.world;
    const asked = { kind: 'organization' as const, grantee: luz.organizationId, right: 'edit' as const };
    expect(await refusal(here.give(asked, luz))).toBe('NotFound');
    await here.give({ ...asked, right: 'read' }, ana);
    expect(await refusal(here.give(asked, luz))).toBe('Forbidden not-a-drafter');
    const other = await signingWorld({ platform });
    for (const grantee of [
      { kind: 'organization' as const, grantee: other.luz.organizationId },
      { kind: 'seat' as const, grantee: other.luz.seat },
      { kind: 'body' as const, grantee: other.bodyId },
      { kind: 'organization' as const, grantee: 'nobody' },
    ])
      expect(await refusal(here.give({ ...grantee, right: 'edit' }))).toBe('Invalid grantee:grantee-unknown');
    expect(await refusal(here.give(asked, other.ana))).toBe('NotFound');
    expect(await refusal(here.take((await here.given())[0]!.id, other.ana))).toBe('NotFound');
    expect(await refusal(here.give(asked, { ...here.world.marta, seat: other.marta.seat }))).toBe(
      'Forbidden not-your-seat',
    );
    expect(await here.right(luz)).toBe('read');
  });

  it('are of statements alone', async () => {
    const here = await rights(engine);
    const { platform, ana, coalitionId: coalition_id, bodyId: body_id } = here.world;
    const text = await givenText(platform, { coalition_id, body_id });
    const asked = { seat: ana.seat, text: text.id, kind: 'seat' as const, grantee: ana.seat };
    expect(await refusal(giveTextRight(platform, await ana.viewer(), { ...asked, right: 'edit' }))).toBe(
      'NotFound',
    );
  });

  it('name who drafts by the names they go by in texts', async () => {
    const here = await rights(engine);
    const { platform, luz, ines, tom, coalitionId } = here.world;
    expect(await here.drafting()).toEqual(['Albergue La Ruta del Sur', 'Puente Norte Collective']);
    await platform.store.write((trx) =>
      trx
        .updateTable('memberships')
        .set({ alias: 'Colectiva del Sur' })
        .where('coalition_id', '=', coalitionId)
        .where('organization_id', '=', ines.organizationId)
        .execute(),
    );
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'edit' });
    await here.give({ kind: 'seat', grantee: ines.seat, right: 'edit' });
    await here.give({ kind: 'organization', grantee: tom.organizationId, right: 'suggest' });
    expect(await here.drafting()).toEqual([
      'Albergue La Ruta del Sur',
      'Colectiva del Sur',
      'Foro Lenca Migrante',
    ]);
    expect((await here.given()).map(({ organisation }) => organisation)).toEqual([
      'Foro Lenca Migrante',
      'Colectiva del Sur',
      'Puente Norte Collective',
    ]);
  });

  it('invite: the contacts of an organisation, or the person, once; and it waits for them', async () => {
    const here = await rights(engine);
    const { platform, luz, ines, coalitionId } = here.world;
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'edit' });
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'suggest' });
    await here.take((await here.given())[0]!.id);
    await here.give({ kind: 'organization', grantee: luz.organizationId, right: 'edit' });
    await here.give({ kind: 'seat', grantee: ines.seat, right: 'read' });
    expect((await here.mails()).map(({ mail }) => mail).sort()).toEqual(['invitedToEdit', 'invitedToRead']);
    const waiting = async (player: Player) =>
      waitingFor(platform.store.read, await player.viewer(), coalitionId, platform.clock.now());
    expect(await waiting(luz)).toMatchObject([{ kind: 'draft', statementId: here.statement }]);
    expect(await waiting(ines)).toEqual([]);
  });
});
