import { expect, it } from 'vitest';
import { DAY, later } from '../../../domain/platform.ts';
import { namedSignatures } from '../../../domain/sign-ons/reads-signatures.ts';
import { membersThatSign } from '../../../domain/sign-ons/reads.ts';
import { requestToSign } from '../../../domain/sign-ons/requests/actions-ask.ts';
import {
  acceptRequest,
  declineRequest,
  mergeRequest,
} from '../../../domain/sign-ons/requests/actions-decide.ts';
import { lookAlikesIn, requestsOf } from '../../../domain/sign-ons/requests/reads.ts';
import { countMembers } from '../../../domain/organizations/reads.ts';
import { refusal } from '../../support/refusal.ts';
import { requestWorld, stranger, type RequestWorld } from '../../support/request-world.ts';
import { eachEngine } from '../../support/store.ts';

const accept = async (world: RequestWorld, request: string, different = false) =>
  acceptRequest(world.platform, await world.ana.viewer(), { seat: world.ana.seat, request, different });

eachEngine((engine) => {
  it('takes no request where the opening does not say so, nor after it closed', async () => {
    const world = await requestWorld({ engine });
    expect(await refusal(world.ask(await world.open()))).toBe('NotFound');
    const signOn = await world.toAsk();
    expect(await refusal(world.ask({ ...signOn, id: 'unknown' }))).toBe('NotFound');
    const token = await world.ask(signOn);
    world.platform.clock.set(later(signOn.closesAt, 0));
    expect(await refusal(world.ask(signOn))).toBe('Forbidden sign-on-closed');
    expect(await refusal(world.confirm(token!))).toMatch(/^Forbidden (sign-on-closed|request-link-void)$/);
    expect(await requestsOf(world.platform.store.read, signOn.id)).toEqual([]);
  });

  it('refuses names that hide characters, and takes those of every language of the region', async () => {
    const world = await requestWorld({ engine });
    const signOn = await world.toAsk();
    for (const organization of ['Casa \u202eoíR', 'Ca\u200bsa', 'Ca\u034fsa', 'Casa\u3164Río', 'Ca\ue000sa'])
      expect(await refusal(world.ask(signOn, { organization }))).toBe(
        'Invalid organization:unseen-characters',
      );
    for (const website of ['no es un sitio', 'javascript:alert(1)', 'https://a@b.example'])
      expect(await refusal(world.ask(signOn, { website }))).toBe('Invalid website:website-not-valid');
    expect(await refusal(world.ask(signOn, { country: 'XX' }))).toBe('Invalid country:country-missing');
    for (const [n, organization] of [
      'Kʼicheʼ Ajqʼijabʼ',
      'Tlajtōlli Mēxihcah',
      'Cañón del Año',
      'Maya’ꞌob',
    ].entries())
      expect(await refusal(world.ask(signOn, { organization, email: `p${n}@example.org` }))).toBe('done');
  });

  it('answers alike whoever is named, and mails nothing that was typed', async () => {
    const world = await requestWorld({ engine });
    const signOn = await world.toAsk();
    await world.ask(signOn, { organization: 'Foro Lenca Migrante', email: 'visite@example.org' });
    const [mail] = await world.mails('signRequestConfirmation');
    expect(mail!.to).toBe('visite@example.org');
    expect(JSON.stringify(mail!.facts)).not.toMatch(/Lenca|Elena|Coordinadora/);
    for (let n = 1; n < 7; n++)
      expect(await refusal(world.ask(signOn, { email: 'visite@example.org' }))).toBe('done');
    expect(await world.mails('signRequestConfirmation')).toHaveLength(5);
  });

  it('counts what one client asks', async () => {
    const world = await requestWorld({ engine });
    const signOn = await world.toAsk();
    for (let n = 0; n < 30; n++)
      await requestToSign(world.platform, stranger, world.asking(signOn, { email: `p${n}@example.org` }));
    expect(await refusal(world.ask(signOn))).toBe('Forbidden too-many-requests');
  });

  it('shows a request to nobody before its link is used, and forgets it after', async () => {
    const world = await requestWorld({ engine });
    const { platform } = world;
    const signOn = await world.toAsk();
    const token = await world.ask(signOn);
    expect(await requestsOf(platform.store.read, signOn.id)).toEqual([]);
    expect(await refusal(world.confirm('a'.repeat(43)))).toBe('Forbidden request-link-void');
    await world.confirm(token!);
    await world.confirm(token!);
    expect(await requestsOf(platform.store.read, signOn.id)).toMatchObject([
      { state: 'pending', organizationName: 'Red Cafetalera de la Montaña', country: 'GT' },
    ]);
    expect(await world.mails('signRequestsWait')).toHaveLength(1);
    expect(await platform.store.read.selectFrom('signatures').select('id').execute()).toEqual([]);
    const late = await world.ask(signOn, { email: 'otra@example.org' });
    platform.clock.set(later(platform.clock.now(), 3 * DAY));
    expect(await refusal(world.confirm(late!))).toBe('Forbidden request-link-void');
    platform.clock.set(later(platform.clock.now(), 2 * DAY));
    await world.ask(signOn, { email: 'tercera@example.org' });
    const kept = await platform.store.read.selectFrom('sign_requests').select('email').execute();
    expect(kept.map(({ email }) => email).sort()).toEqual([
      'elena@cafetalera.example.org',
      'tercera@example.org',
    ]);
  });

  it('lets nobody decide but the secretariat, once, before publication', async () => {
    const world = await requestWorld({ engine });
    const { platform, tom, ana } = world;
    const signOn = await world.toAsk();
    const request = await world.asked(signOn);
    const by = async (player: typeof tom) =>
      refusal(
        declineRequest(platform, await player.viewer(), {
          seat: player.seat,
          request: request.id,
          reason: 'No.',
        }),
      );
    expect(await by(tom)).toBe('NotFound');
    expect(await refusal(accept(world, 'unknown'))).toBe('NotFound');
    const other = await requestWorld({ engine });
    expect(await refusal(accept(other, request.id))).toBe('NotFound');
    expect(await by(ana)).toBe('done');
    expect(await by(ana)).toBe('Forbidden request-already-decided');
    const [mail] = await world.mails('signRequestDeclined');
    expect(mail).toMatchObject({ to: 'elena@cafetalera.example.org', facts: { reason: 'No.' } });
  });

  it('makes a signature of an accepted request, and no member', async () => {
    const world = await requestWorld({ engine });
    const { platform } = world;
    const signOn = await world.toAsk();
    const members = await countMembers(platform.store.read, world.coalitionId, platform.clock.now());
    const { id } = await world.asked(signOn);
    const accepted = await accept(world, id);
    expect(accepted).toMatchObject({ state: 'accepted', decidedBySeatId: world.ana.seat });
    const now = platform.clock.now();
    expect(await namedSignatures(platform.store.read, signOn.id, now)).toMatchObject([
      { name: 'Red Cafetalera de la Montaña', countries: ['GT'], signatoryName: null },
    ]);
    expect(await countMembers(platform.store.read, world.coalitionId, now)).toBe(members);
    expect(await membersThatSign(platform.store.read, signOn, now)).not.toContain(accepted.organizationId);
    const act = await platform.store.read.selectFrom('signature_acts').selectAll().executeTakeFirstOrThrow();
    expect(act).toMatchObject({ kind: 'signed', authority: 'request', known_to: 'all' });
    expect(act.leaf_index).not.toBeNull();
    const person = await platform.store.read
      .selectFrom('seats')
      .where('id', '=', act.seat_id)
      .select('person_id')
      .executeTakeFirstOrThrow();
    expect((await world.viewerOf(person.person_id)).seats).toEqual([]);
    expect(await world.mails('signRequestAccepted')).toHaveLength(1);
  });

  it('accepts a name like a member’s only by whoever says that they are two, and never an alias', async () => {
    const world = await requestWorld({ engine });
    const { platform } = world;
    await world.member({ name: 'Colectivo Xolotlán', alias: 'Colectiva del Sur' });
    const signOn = await world.toAsk();
    const twin = await world.asked(signOn, { organization: 'Foro Lenca Migrante, A. C.' });
    expect(await lookAlikesIn(platform.store.read, world.coalitionId, twin.organizationName)).toEqual({
      found: [{ organizationId: world.luz.organizationId, how: 'same' }],
      hidden: false,
    });
    expect(await refusal(accept(world, twin.id))).toBe('Invalid different:looks-like-another');
    expect(await refusal(accept(world, twin.id, true))).toBe('done');
    const borrowed = await world.asked(signOn, {
      organization: 'Colectiva deI Sur',
      email: 'otra@example.org',
    });
    expect(await refusal(accept(world, borrowed.id, true))).toBe('Invalid different:name-of-another');
  });

  it('keeps a second request and counts it once; a first that was declined is none', async () => {
    const world = await requestWorld({ engine });
    const signOn = await world.toAsk();
    const first = await world.asked(signOn);
    const again = await world.asked(signOn, {
      organization: 'RED CAFETALERA DE LA MONTANA',
      email: 'b@example.org',
    });
    const same = await world.asked(signOn, { organization: 'Otro nombre' });
    expect([again.duplicateOfId, same.duplicateOfId]).toEqual([first.id, first.id]);
    expect(await refusal(accept(world, again.id))).toBe('Conflict request-is-duplicate');
    await accept(world, first.id);
    expect(await refusal(accept(world, again.id, true))).toBe('Conflict request-is-duplicate');
    expect(
      await namedSignatures(world.platform.store.read, signOn.id, world.platform.clock.now()),
    ).toHaveLength(1);
  });

  it('joins a request with a member: its own people are told, and nothing is signed', async () => {
    const world = await requestWorld({ engine });
    const { platform, ana, luz, tom } = world;
    const signOn = await world.toAsk();
    const { id: request } = await world.asked(signOn, { organization: 'Foro Lenca Migrante' });
    const merge = async (organization: string) =>
      mergeRequest(platform, await ana.viewer(), { seat: ana.seat, request, organization });
    expect(await refusal(merge('unknown'))).toBe('Invalid organization:organisation-not-member');
    expect(await merge(luz.organizationId)).toMatchObject({
      state: 'merged',
      organizationId: luz.organizationId,
    });
    const told = (await world.mails('signRequestMerged')).map(({ to }) => to);
    expect(told).toHaveLength(1);
    expect(told).not.toContain(tom.seat);
    expect(await platform.store.read.selectFrom('signatures').select('id').execute()).toEqual([]);
  });
});
