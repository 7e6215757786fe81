import { expect, it } from 'vitest';
import { publishStatement } from '../../../domain/editions/actions.ts';
import { DAY, HOUR, later } from '../../../domain/platform.ts';
import { hideName } from '../../../domain/sign-ons/hiding/actions.ts';
import { invalidate, reverseInvalidation } from '../../../domain/sign-ons/invalidations/actions.ts';
import {
  chosenBy,
  digestOf,
  hitsOf,
  type Invalidation,
  setAside,
} from '../../../domain/sign-ons/invalidations/reads.ts';
import type { Condition } from '../../../domain/sign-ons/invalidations/rules.ts';
import { namedSignatures } from '../../../domain/sign-ons/reads-signatures.ts';
import type { SignOn } from '../../../domain/sign-ons/reads.ts';
import { acceptRequest, declineRequest } from '../../../domain/sign-ons/requests/actions-decide.ts';
import { paperWorld, type PaperWorld } from '../../support/paper-world.ts';
import { refusal } from '../../support/refusal.ts';
import type { Player } from '../../support/signing-world.ts';
import { eachEngine } from '../../support/store.ts';

const by = (over: Partial<Condition>): Condition => ({ source: 'all', zone: 'UTC', ...over });
const BOTS = by({ mailDomain: '@spam.example' });

async function scene(engine: Parameters<typeof paperWorld>[0]['engine']) {
  const world = await paperWorld({ engine });
  const { platform, ana } = world;
  const signOn = await world.toAsk();
  const ask = async (organization: string, email: string, country = 'GT') => {
    const request = await world.asked(signOn, { organization, email, country });
    platform.clock.advance(60_000);
    return request;
  };
  const accept = async (request: { id: string }) =>
    acceptRequest(platform, await ana.viewer(), { seat: ana.seat, request: request.id, different: false });
  const names = async () =>
    (await namedSignatures(platform.store.read, signOn.id, platform.clock.now())).map(({ name }) => name);
  const found = async (condition: Condition) =>
    hitsOf(platform.store.read, await ana.viewer(), signOn, chosenBy(condition));
  const set = async (condition: Condition, who: Player = ana, shown?: string): Promise<Invalidation> =>
    invalidate(platform, await who.viewer(), {
      ...{ seat: who.seat, signOn: signOn.id, condition, reason: 'Llegaron por un programa.' },
      shown: shown ?? digestOf(await found(condition)),
    });
  const back = async ({ id }: Invalidation, who: Player = ana) =>
    reverseInvalidation(platform, await who.viewer(), {
      ...{ seat: who.seat, invalidation: id, reason: 'Eran ellas.' },
    });
  return { ...world, world, signOn, ask, accept, names, found, set, back };
}

const publish = async ({ platform, ana }: PaperWorld, signOn: SignOn) => {
  platform.clock.set(later(signOn.closesAt, HOUR));
  await publishStatement(platform, await ana.viewer(), { seat: ana.seat, statement: signOn.statementId });
  platform.clock.advance(HOUR);
};

eachEngine((engine) => {
  it('finds by domain, country, time and source what came from outside, and nothing a member signed', async () => {
    const at = await scene(engine);
    const start = at.platform.clock.now();
    await at.accept(await at.ask('Uno Falso', 'a@spam.example'));
    await at.ask('Dos Falso', 'b@mx.spam.example', 'MX');
    await at.ask('Verdadera', 'c@antispam.example');
    await at.standing(at.signOn, { name: 'Casa de Paso', country: 'MX' });
    await at.sign(at.luz, at.signOn, { name: 'Foro Lenca Migrante' });
    await at.sign(at.ines, at.signOn, { visibility: 'withheld' });
    const names = async (condition: Condition) => (await at.found(condition)).map(({ name }) => name);
    expect(await names(BOTS)).toEqual(['Uno Falso', 'Dos Falso']);
    expect(await names(by({ country: 'MX' }))).toEqual(['Dos Falso', 'Casa de Paso']);
    expect(await names(by({ country: 'MX', source: 'paper' }))).toEqual(['Casa de Paso']);
    const until = later(start, 60_000).slice(0, 16);
    expect(await names(by({ until }))).toEqual(['Uno Falso']);
    expect(await names(by({ from: start.slice(0, 16), source: 'requests' }))).toEqual([
      'Uno Falso',
      'Dos Falso',
      'Verdadera',
    ]);
    expect(await names(by({ from: start.slice(0, 16) }))).toHaveLength(4);
    expect((await at.found(by({ country: 'HN' }))).concat(await at.found(by({ country: 'SV' })))).toEqual([]);
  });

  it('finds what came from outside also where its name was hidden since, and leaves it hidden', async () => {
    const at = await scene(engine);
    const { platform, ana } = at;
    await at.accept(await at.ask('Uno Falso', 'a@spam.example'));
    const [signature] = await namedSignatures(platform.store.read, at.signOn.id, platform.clock.now());
    await hideName(platform, await ana.viewer({ passkeyAt: platform.clock.now() }), {
      ...{ seat: ana.seat, signature: signature!.id, reason: 'Corre peligro.' },
    });
    expect((await at.found(BOTS)).map(({ kind, id }) => [kind, id])).toEqual([['signature', signature!.id]]);
    const made = await at.set(BOTS);
    expect(await at.found(BOTS)).toEqual([]);
    await at.back(made);
    expect(await at.names()).toEqual([]);
    const row = await platform.store.read
      .selectFrom('signatures')
      .where('id', '=', signature!.id)
      .select(['state', 'visibility'])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ state: 'signed', visibility: 'withheld' });
  });

  it('refuses conditions that say nothing, and a list that is not the one that was looked at', async () => {
    const at = await scene(engine);
    const attempt = (condition: Condition, who?: Player) => refusal(at.set(condition, who, 'a'.repeat(64)));
    expect(await attempt(by({}))).toBe('Invalid mailDomain:invalidation-condition-missing');
    expect(await attempt(by({ mailDomain: 'spam' }))).toBe('Invalid mailDomain:mail-domain-not-valid');
    expect(await attempt(by({ mailDomain: 'spam.example', source: 'paper' }))).toBe(
      'Invalid mailDomain:invalidation-paper-has-no-mail',
    );
    expect(await attempt(by({ country: 'ZZ' }))).toBe('Invalid country:country-missing');
    expect(await attempt(by({ from: '2027-01-02T10:00', until: '2027-01-02T10:00' }))).toBe(
      'Invalid until:ends-before-start',
    );
    expect(await attempt(BOTS, at.tom)).toBe('NotFound');
    expect(await attempt(BOTS)).toBe('Conflict invalidation-changed');
    expect(await refusal(at.set(BOTS))).toBe('Invalid shown:invalidation-nothing');
    const one = await at.ask('Uno Falso', 'a@spam.example');
    const shown = digestOf(await at.found(BOTS));
    await at.ask('Dos Falso', 'b@spam.example');
    expect(await refusal(at.set(BOTS, at.ana, shown))).toBe('Conflict invalidation-changed');
    expect(await refusal(at.set(BOTS, at.diego))).toBe('done');
    expect(await refusal(at.accept(one))).toBe('Conflict request-set-aside');
  });

  it('sets aside in one act and takes back in one, each appended and nothing deleted', async () => {
    const at = await scene(engine);
    const { platform } = at;
    const accepted = await at.ask('Uno Falso', 'a@spam.example', 'MX');
    await at.accept(accepted);
    const waits = await at.ask('Dos Falso', 'b@spam.example', 'MX');
    await at.standing(at.signOn, { name: 'Casa de Paso', country: 'MX' });
    await at.sign(at.luz, at.signOn, { name: 'Foro Lenca Migrante' });
    const receipt = async () =>
      platform.store.read
        .selectFrom('signatures')
        .where('name', '=', 'Uno Falso')
        .select(['receipt', 'signed_at'])
        .executeTakeFirstOrThrow();
    const before = await receipt();
    const condition = by({ country: 'MX' });
    platform.clock.advance(HOUR);
    const made = await at.set(condition);
    expect(made).toMatchObject({ country: 'MX', reason: 'Llegaron por un programa.', reversed: null });
    expect(made.items.map(({ kind }) => kind).sort()).toEqual(['paper', 'request', 'signature']);
    const aside = async () => [...(await setAside(platform.store.read, [accepted.id, waits.id]))].sort();
    expect(await aside()).toEqual([accepted.id, waits.id].sort());
    expect(await at.names()).toEqual(['Foro Lenca Migrante']);
    expect(await at.counted(at.signOn)).toEqual([]);
    expect(await at.found(condition)).toEqual([]);
    platform.clock.advance(HOUR);
    expect(await refusal(at.back(made, at.tom))).toBe('NotFound');
    const twice = await Promise.all([at.ana, at.diego].map((who) => refusal(at.back(made, who))));
    expect(twice.sort()).toEqual(['Forbidden invalidation-reversed', 'done']);
    expect(await aside()).toEqual([]);
    expect(await at.names()).toEqual(['Foro Lenca Migrante', 'Uno Falso']);
    expect(await at.counted(at.signOn)).toEqual(['Casa de Paso']);
    expect(await receipt()).toEqual(before);
    expect(
      await refusal(
        declineRequest(platform, await at.ana.viewer(), {
          ...{ seat: at.ana.seat, request: waits.id, reason: 'No.' },
        }),
      ),
    ).toBe('done');
    const acts = await platform.store.read
      .selectFrom('signature_acts')
      .innerJoin('signatures', 'signatures.id', 'signature_id')
      .where('name', '=', 'Uno Falso')
      .select(['kind', 'authority', 'leaf_index'])
      .orderBy('position')
      .execute();
    expect(acts.map(({ kind, authority }) => `${kind} ${authority}`)).toEqual([
      'signed request',
      'lapsed invalidated',
      'ratified reinstated',
    ]);
    for (const { leaf_index } of acts) expect(leaf_index).not.toBeNull();
    const said = await platform.store.read.selectFrom('audit').select('act').orderBy('seq').execute();
    expect(said.map(({ act }) => act)).toEqual(
      expect.arrayContaining(['invalidation.made', 'signature.invalidated', 'invalidation.reversed']),
    );
  });

  it('leaves alone what was settled otherwise since', async () => {
    const at = await scene(engine);
    await at.accept(await at.ask('Uno Falso', 'a@spam.example'));
    await at.ask('Dos Falso', 'b@spam.example');
    const first = await at.set(BOTS);
    at.platform.clock.advance(HOUR);
    await at.back(first);
    at.platform.clock.advance(HOUR);
    const second = await at.set(BOTS);
    expect(await refusal(at.back(first))).toBe('Forbidden invalidation-reversed');
    expect(await at.names()).toEqual([]);
    await at.back(second);
    expect(await at.names()).toEqual(['Uno Falso']);
  });

  it('works after publication too, and never brings back what the edition did not count', async () => {
    const at = await scene(engine);
    await at.accept(await at.ask('Uno Falso', 'a@spam.example'));
    await at.accept(await at.ask('Dos Falso', 'b@otro.example'));
    const early = await at.set(BOTS);
    await publish(at.world, at.signOn);
    expect(await refusal(at.back(early))).toBe('Forbidden already-published');
    const late = await at.set(by({ mailDomain: 'otro.example' }));
    expect(await at.names()).toEqual([]);
    const prints = await at.platform.store.read
      .selectFrom('outbox')
      .where('kind', '=', 'edition-prints')
      .select('id')
      .execute();
    expect(prints).toHaveLength(2);
    at.platform.clock.advance(DAY);
    await at.back(late);
    expect(await at.names()).toEqual(['Dos Falso']);
  });
});
