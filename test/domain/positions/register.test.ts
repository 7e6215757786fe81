import { describe, expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { sharePositionWith, withdrawPosition } from '../../../domain/positions/actions-change.ts';
import { mayKnowPosition } from '../../../domain/positions/policy.ts';
import {
  nextExpiry,
  organizationsInRegister,
  placeInRegister,
  register,
  type RegisterAsked,
} from '../../../domain/positions/reads-register.ts';
import { positionsById } from '../../../domain/positions/reads.ts';
import {
  foldedWords,
  searchedWords,
  standsIn,
  tidyWords,
} from '../../../domain/positions/words-of-position.ts';
import { anonymous, type Viewer } from '../../../domain/viewer.ts';
import { givenBody, givenBodyMember } from '../../support/factories/bodies.ts';
import { givenPosition } from '../../support/factories/positions.ts';
import { signingWorld } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

/** Of the coalitions tests are given. */
const ZONE = 'America/Guatemala';

const EVERYTHING: Omit<RegisterAsked, 'coalitionId'> = {
  search: '',
  kinds: null,
  standings: null,
  organizationId: null,
  themeId: null,
  limit: 200,
  inverted: false,
};

eachEngine((engine) => {
  describe('the register', () => {
    it('lists exactly what the policy lets each viewer know', async () => {
      const world = await signingWorld({ engine });
      const { platform, coalitionId, bodyId, secretariatId, luz, tom, ines, ana, diego, marta } = world;
      const other = await givenBody(platform, { coalition_id: coalitionId });
      const hidden = await world.member({ alias: 'Colectiva del Sur' });
      await givenBodyMember(platform, { coalition_id: coalitionId, body_id: other.id, seat_id: hidden.seat });
      const elsewhere = await signingWorld({ engine, platform });
      for (const owner of [luz, tom, ines, hidden, elsewhere.luz]) {
        const bodies = owner === elsewhere.luz ? [elsewhere.bodyId] : [bodyId, other.id, secretariatId];
        for (const body of bodies) await givenPosition(platform, owner, { audience: 'body', body });
        await givenPosition(platform, owner);
        const gone = await givenPosition(platform, owner);
        await withdrawPosition(platform, await owner.viewer(), { seat: owner.seat, position: gone.id });
        if (owner === ines || owner === hidden) continue;
        await givenPosition(platform, owner, { audience: 'public' });
        const taken = await givenPosition(platform, owner, { audience: 'public' });
        await withdrawPosition(platform, await owner.viewer(), { seat: owner.seat, position: taken.id });
      }
      // One that was public before its organisation was protected.
      await platform.store.write((trx) =>
        trx
          .updateTable('memberships')
          .set({ at_risk: 1 })
          .where('organization_id', '=', tom.organizationId)
          .execute(),
      );
      // And of one that has left since.
      const left = await world.member();
      await givenPosition(platform, left, { audience: 'public' });
      await platform.store.write((trx) =>
        trx
          .updateTable('memberships')
          .set({ until_at: platform.clock.now() })
          .where('organization_id', '=', left.organizationId)
          .execute(),
      );
      const owners = [luz, tom, ines, hidden, left].map(({ organizationId }) => organizationId);
      const db = platform.store.read;
      const written = await db
        .selectFrom('positions')
        .where('coalition_id', '=', coalitionId)
        .where('organization_id', 'in', owners)
        .select('id')
        .execute();
      const all = await positionsById(
        db,
        written.map(({ id }) => id),
        platform.clock.now(),
      );
      expect(all).toHaveLength(4 * 5 + 2 * 2 + 1);
      const viewers: Record<string, Viewer> = {
        anonymous: anonymous('es'),
        stranger: await elsewhere.ana.viewer(),
      };
      for (const [name, player] of Object.entries({ luz, tom, ines, hidden, left, ana, diego, marta }))
        viewers[name] = await player.viewer();
      for (const [name, viewer] of Object.entries(viewers)) {
        const listed = await register(
          platform.store.read,
          viewer,
          { ...EVERYTHING, coalitionId },
          platform.clock.now(),
        );
        const may = all.filter((position) => mayKnowPosition(viewer, position).allowed).map(({ id }) => id);
        expect([name, ...listed.map(({ id }) => id).sort()]).toEqual([name, ...may.sort()]);
        expect(may.length).toBe({ anonymous: 1, stranger: 1, ana: 25, diego: 25 }[name] ?? may.length);
      }
    });

    it('holds the coalition’s own published texts too, and is paged through without losing one', async () => {
      const world = await signingWorld({ engine });
      const { platform, coalitionId, ana, luz } = world;
      for (const day of ['2026-11-19', '2026-11-21', '2026-11-20'])
        await givenPosition(platform, luz, { datedOn: day });
      const { id } = await world.closed('institutional');
      await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: id });
      const viewer = await luz.viewer();
      const page = async (overrides: Partial<RegisterAsked>) =>
        register(
          platform.store.read,
          viewer,
          { ...EVERYTHING, coalitionId, ...overrides },
          platform.clock.now(),
        );
      const whole = await page({});
      expect(whole).toHaveLength(4);
      const days = whole.map((entry) => placeInRegister(entry, ZONE).on);
      expect(days).toEqual(days.toSorted().reverse());
      const paged = [];
      for (let after; ;) {
        const next = await page({ limit: 1, after });
        if (next.length === 0) break;
        paged.push(...next);
        after = placeInRegister(next[0]!, ZONE);
      }
      expect(paged.map((entry) => entry.id)).toEqual(whole.map((entry) => entry.id));
      const back = await page({ limit: 2, inverted: true, before: placeInRegister(whole[3]!, ZONE) });
      expect(back.map((entry) => entry.id)).toEqual([whole[2]!.id, whole[1]!.id]);
      expect((await page({ kinds: ['statement'] })).map((entry) => entry.id)).toEqual([id]);
      expect(await page({ kinds: ['position'] })).toHaveLength(3);
      expect(await page({ organizationId: luz.organizationId })).toHaveLength(3);
      expect(await page({ organizationId: ana.organizationId })).toHaveLength(0);
    });

    it('keeps the day of the coalition for what it published, as for what members date', async () => {
      const world = await signingWorld({ engine, now: '2026-11-22T03:00:00.000Z' });
      const { platform, coalitionId, ana, luz } = world;
      const { id } = await world.closed('institutional');
      await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: id });
      platform.clock.advance(1000);
      const position = await givenPosition(platform, luz, { datedOn: '2026-11-21' });
      const asked = { ...EVERYTHING, coalitionId };
      const { read } = platform.store;
      const found = await register(read, await luz.viewer(), asked, platform.clock.now());
      expect(found.map((entry) => placeInRegister(entry, ZONE))).toEqual([
        { on: '2026-11-21', id: position.id },
        { on: '2026-11-21', id },
      ]);
      const after = placeInRegister(found[0]!, ZONE);
      const next = await register(read, await luz.viewer(), { ...asked, after }, platform.clock.now());
      expect(next.map((entry) => entry.id)).toEqual([id]);
    });

    it('is searched without accents, in every language, every word of it, with no sign that means more', async () => {
      const world = await signingWorld({ engine });
      const { platform, coalitionId, ana, luz } = world;
      await givenPosition(platform, luz, {
        wordings: [
          { language: 'es', title: 'Niñez migrante', words: 'Ninguna detención: el 100% en casa.' },
          { language: 'en', title: 'Migrant childhood', words: 'No detention at all.' },
        ],
      });
      const { id } = await world.closed('institutional');
      await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: id });
      const find = async (search: string) =>
        (
          await register(
            platform.store.read,
            await luz.viewer(),
            { ...EVERYTHING, coalitionId, search },
            platform.clock.now(),
          )
        ).map((entry) => ('textId' in entry ? 'statement' : 'position'));
      expect(await find('DETENCIÓN ninez')).toEqual(['position']);
      expect(await find('childhood  “Detention”')).toEqual(['position']);
      expect(await find('organizations pledge')).toEqual(['statement']);
      expect(await find('ninez pledge')).toEqual([]);
      expect(await find('100%')).toEqual(['position']);
      expect(await find('%')).toEqual([]);
      expect(await find('_')).toEqual([]);
      expect(await find('  ')).toHaveLength(2);
    });

    it('knows by the clock what is in force, superseded, expired or withdrawn', async () => {
      const { platform, coalitionId, luz } = await signingWorld({ engine });
      const first = await givenPosition(platform, luz);
      const second = await givenPosition(platform, luz, { supersedes: first.id, expiresOn: '2026-11-25' });
      const third = await givenPosition(platform, luz);
      await withdrawPosition(platform, await luz.viewer(), { seat: luz.seat, position: third.id });
      const standing = async (one: 'inForce' | 'superseded' | 'expired' | 'withdrawn') =>
        (
          await register(
            platform.store.read,
            await luz.viewer(),
            { ...EVERYTHING, coalitionId, standings: [one] },
            platform.clock.now(),
          )
        ).map(({ id }) => id);
      expect(await standing('inForce')).toEqual([second.id]);
      expect(await standing('superseded')).toEqual([first.id]);
      expect(await standing('withdrawn')).toEqual([third.id]);
      expect(await standing('expired')).toEqual([]);
      platform.clock.set('2026-11-26T06:00:00.000Z');
      expect(await standing('expired')).toEqual([second.id]);
      expect(await standing('inForce')).toEqual([]);
    });

    it('tells nobody by organisation what goes by an alias, but the organisation itself', async () => {
      const world = await signingWorld({ engine });
      const { platform, coalitionId, ana, luz } = world;
      const hidden = await world.member({ alias: 'Colectiva del Sur' });
      await givenPosition(platform, hidden);
      await givenPosition(platform, luz);
      const { read } = platform.store;
      const { organizationId } = hidden;
      for (const [player, n] of [
        [ana, 0],
        [luz, 0],
        [hidden, 1],
      ] as const) {
        const viewer = await player.viewer();
        const asked = { ...EVERYTHING, coalitionId, organizationId };
        expect(await register(read, viewer, asked, platform.clock.now())).toHaveLength(n);
        const named = await organizationsInRegister(read, viewer, coalitionId, platform.clock.now());
        expect(named.includes(organizationId)).toBe(n === 1);
        expect(named).toContain(luz.organizationId);
      }
      expect(await organizationsInRegister(read, anonymous('es'), coalitionId, platform.clock.now())).toEqual(
        [],
      );
    });

    it('says when the public’s pages differ next though nobody acts', async () => {
      const { platform, coalitionId, luz } = await signingWorld({ engine });
      const next = () => nextExpiry(platform.store.read, coalitionId, platform.clock.now());
      expect(await next()).toBe(null);
      const { id } = await givenPosition(platform, luz, { expiresOn: '2026-11-25' });
      expect(await next()).toBe(null);
      await sharePositionWith(platform, await luz.viewer(), {
        seat: luz.seat,
        position: id,
        audience: 'public',
      });
      expect(await next()).toBe('2026-11-26T06:00:00.000Z');
      platform.clock.set('2026-11-26T06:00:00.000Z');
      expect(await next()).toBe(null);
    });
  });
});

describe('words', () => {
  it('are found as they stand', () => {
    const whole = tidyWords('Uno,  dos.\r\n\r\n\r\nTres\ncuatro cincuenta.');
    expect(whole).toBe('Uno, dos.\n\nTres\ncuatro cincuenta.');
    for (const words of [
      'Uno',
      'dos. Tres',
      'Tres cuatro',
      'Uno, dos. Tres cuatro cincuenta.',
      'cuatro\n cincuenta',
    ])
      expect([words, standsIn(words, whole)]).toEqual([words, true]);
    for (const words of ['uno', 'no,', 'cinc', 'Tres, cuatro', ''])
      expect([words, standsIn(words, whole)]).toEqual([words, false]);
  });

  it('are folded for searching', () => {
    expect(foldedWords('¡Niñez, AÑO 2026: 100% — “ﬁn”!')).toBe('ninez ano 2026 100 fin');
    expect(foldedWords("Kʼicheʼ, K’iche’, K'iche' ‘sí’")).toBe('kiche kiche kiche si');
    expect(searchedWords('a b c d e f g h i j k l')).toHaveLength(10);
  });
});
