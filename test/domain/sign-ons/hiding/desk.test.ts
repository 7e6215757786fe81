import { expect, it } from 'vitest';
import { publishStatement } from '../../../../domain/editions/actions.ts';
import { deskWaiting } from '../../../../domain/editions/reads-waiting.ts';
import { HOUR, later } from '../../../../domain/platform.ts';
import { decideLate } from '../../../../domain/sign-ons/decide-late.ts';
import { hideName, revealName } from '../../../../domain/sign-ons/hiding/actions.ts';
import { openNames } from '../../../../domain/sign-ons/hiding/reads.ts';
import { askLate } from '../../../../domain/sign-ons/late.ts';
import { voidPaper } from '../../../../domain/sign-ons/paper/actions.ts';
import { paperScan } from '../../../../domain/sign-ons/paper/reads-scan.ts';
import { acceptRequest, declineRequest } from '../../../../domain/sign-ons/requests/actions-decide.ts';
import { withdrawSignature } from '../../../../domain/sign-ons/sign.ts';
import { ask, askContext } from '../../../graphql/ask.ts';
import { paperWorld, type PaperWorld } from '../../../support/paper-world.ts';
import { refusal } from '../../../support/refusal.ts';
import type { Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

const hides = async ({ platform, ana }: PaperWorld, signature: string) =>
  hideName(platform, await ana.viewer(), { seat: ana.seat, signature, reason: 'Amenazas.' });

const member = (organizationId: string) => ({ name: null, country: null, member: organizationId });

const DESK = `query ($slug: String!) { coalition(slug: $slug) { acts { edges { node { sentence actor } } }
  deskWaiting { requests papers late }
  statements { edges { node { slug signOn { openNames { name state }
    papers { name person organization { name } } paper { name } requests { organizationName email person organization { name } }
    lateRequests { name signatoryName } unanswered { id } declines { organization { name } } disputes { name }
    tally { named withheld } groups { signatures { name } } since { lateDays { signatures { name } } withdrawn { name } }
    invalidationPreview(condition: { source: all, from: "2020-01-01T00:00", zone: "UTC" }) {
      ... on InvalidationPreview { hits { name } } } } } } } } }`;

/** All that somebody reads at the desk and about the sign-on. */
async function desk({ platform, coalitionSlug }: PaperWorld, player: Player): Promise<string> {
  return JSON.stringify(
    await ask(askContext(platform, await player.viewer()), DESK, { slug: coalitionSlug }),
  );
}

/** The signature of whoever asked from outside. */
const theirs = async ({ platform }: PaperWorld, name: string) =>
  platform.store.read
    .selectFrom('signatures')
    .where('name', '=', name)
    .select('id')
    .executeTakeFirstOrThrow();

eachEngine((engine) => {
  it('takes what names somebody hidden off the desk of all but those it is confided to', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, luz } = world;
    const signOn = await world.toAsk();
    const sheet = await world.standing(signOn, member(luz.organizationId));
    await world.standing(signOn);
    const waits = await world.enter(signOn, ana, { name: 'Red Cafetalera de la Montaña' });
    const asked = await world.asked(signOn);
    const twin = await world.asked(signOn, { email: 'otra@cafetalera.example.org' });
    await acceptRequest(platform, await ana.viewer(), {
      seat: ana.seat,
      request: asked.id,
      different: false,
    });
    const signature = await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' });
    const place = { coalition: world.coalitionSlug, paper: sheet.id };
    expect(await desk(world, diego)).toMatch(/Lenca.*Cafetalera|Cafetalera.*Lenca/);
    expect(await paperScan(platform.store.read, await diego.viewer(), place)).not.toBeNull();

    platform.clock.advance(HOUR);
    await hides(world, signature);
    await hides(world, (await theirs(world, 'Red Cafetalera de la Montaña')).id);
    const seen = await desk(world, diego);
    expect(seen).not.toMatch(/Lenca|Cafetalera|cafetalera|Tzoc/);
    expect(seen).toContain('Tapachula');
    expect(
      await deskWaiting(platform.store.read, await diego.viewer(), world.coalitionId, platform.clock.now()),
    ).toMatchObject({
      ...{ requests: 0, papers: 0 },
    });
    expect(await desk(world, ana)).toMatch(/Lenca/);
    expect(await paperScan(platform.store.read, await diego.viewer(), place)).toBeNull();
    expect(await paperScan(platform.store.read, await ana.viewer(), place)).not.toBeNull();
    const staff = await diego.viewer();
    const paper = { seat: diego.seat, paper: sheet.id };
    expect(await refusal(voidPaper(platform, staff, { ...paper, reason: 'Doble.' }))).toBe('NotFound');
    expect(await refusal(world.approve(waits, diego))).toBe('NotFound');
    const request = { seat: diego.seat, request: twin.id };
    expect(await refusal(declineRequest(platform, staff, { ...request, reason: 'Doble.' }))).toBe('NotFound');
    await voidPaper(platform, await ana.viewer(), { seat: ana.seat, paper: sheet.id, reason: 'Doble.' });

    platform.clock.advance(HOUR);
    await revealName(platform, await luz.viewer({ passkeyAt: platform.clock.now() }), {
      ...{ seat: luz.seat, signature },
    });
    expect(await desk(world, diego)).toContain('Lenca');
    expect(await paperScan(platform.store.read, await diego.viewer(), place)).not.toBeNull();
  });

  it('tells by no sheet and no request that comes afterwards that a name was hidden', async () => {
    const world = await paperWorld({ engine });
    const { platform, diego, luz } = world;
    const signOn = await world.toAsk();
    await hides(world, await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' }));
    platform.clock.advance(HOUR);
    await world.enter(signOn, diego, { name: 'Foro Lenca Migrante', different: true });
    await world.asked(signOn, { organization: 'Foro Lenca Migrante' });
    const seen = JSON.parse(await desk(world, diego)) as { coalition: { deskWaiting: object } };
    expect(seen.coalition.deskWaiting).toMatchObject({ requests: 1, papers: 1 });
  });

  it('takes what came late off the desk, once it is hidden', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, luz, tom } = world;
    const signOn = await world.open();
    await world.sign(tom, signOn);
    platform.clock.set(later(signOn.closesAt, HOUR));
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    platform.clock.advance(HOUR);
    const request = await askLate(platform, await luz.viewer(), {
      ...world.form(luz, signOn, { name: 'Foro Lenca Migrante', signatoryName: 'Luz Elvir' }),
    });
    await decideLate(platform, await ana.viewer(), { seat: ana.seat, request, accept: true });
    expect(await desk(world, diego)).toMatch(/Lenca/);
    platform.clock.advance(HOUR);
    await hides(world, (await theirs(world, 'Foro Lenca Migrante')).id);
    expect(await desk(world, diego)).not.toMatch(/Lenca|Elvir/);
    expect(await desk(world, tom)).not.toMatch(/Lenca|Elvir/);
    expect(await desk(world, ana)).toMatch(/Lenca/);
  });

  it('offers every name that is read somewhere to be hidden, and no other', async () => {
    const world = await paperWorld({ engine });
    const { platform, ana, diego, luz, tom, ines } = world;
    const signOn = await world.open();
    const all = async () => openNames(platform.store.read, signOn.id, platform.clock.now());
    const nora = await world.member({ name: 'Álamo' });
    const [left, gone] = [
      await world.sign(luz, signOn, { name: 'Foro Lenca Migrante' }),
      await world.sign(tom, signOn, { name: 'Puente Norte Collective' }),
    ];
    await world.sign(nora, signOn, { name: 'Álamo' });
    await world.sign(ines, signOn, { name: 'Fundación Izote', visibility: 'withheld' });
    platform.clock.set(later(signOn.closesAt, HOUR));
    await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
    platform.clock.advance(HOUR);
    for (const [player, signature] of [
      [luz, left],
      [tom, gone],
    ] as const)
      await withdrawSignature(platform, await player.viewer(), {
        ...{ seat: player.seat, signature, shown: player === luz },
      });
    expect((await all()).map(({ name, state }) => [name, state])).toEqual([
      ['Álamo', 'signed'],
      ['Foro Lenca Migrante', 'withdrawn'],
    ]);
    expect(await desk(world, ana)).toContain('"openNames":[{"name":"Álamo","state":"signed"}');
    for (const player of [diego, luz, tom]) expect(await desk(world, player)).toContain('"openNames":null');
    await hides(world, left);
    expect((await all()).map(({ name }) => name)).toEqual(['Álamo']);
  });
});
