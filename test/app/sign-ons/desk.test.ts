import { expect, it } from 'vitest';
import * as list from '../../../app/routes/c.$coalition.sign-ons._index.tsx';
import * as manage from '../../../app/routes/c.$coalition.sign-ons.$slug.manage.tsx';
import * as open from '../../../app/routes/c.$coalition.texts.$slug.open.tsx';
import type { Opening } from '../../../app/sign-ons/opening.ts';
import { signingWorld, type Player } from '../../support/signing-world.ts';
import { idOf, Visitor } from '../accounts/visitor.ts';
import { signingPages } from './pages.ts';

/** A closed text and the form that opens it, as the secretariat fills it in. */
async function toOpen() {
  const world = await signingWorld();
  const statement = await world.closed();
  const params = { coalition: world.coalitionSlug, slug: statement.slug };
  const path = `/c/${params.coalition}/texts/${params.slug}/open`;
  const visit = async (player: Player) => new Visitor(world.platform, await player.viewer());
  const fields = (more: [string, string][] = [], step = 'review', day = '2031-01-14'): [string, string][] => [
    ['step', step],
    ['seat', idOf('Seat', world.ana.seat)],
    ['statement', idOf('Statement', statement.id)],
    ['day', day],
    ['time', '17:00'],
    ['zone', 'America/Guatemala'],
    ['convenors', idOf('Organization', world.tom.organizationId)],
    ['meaningEs', 'Lo hace suyo.'],
    ['meaningEn', 'It makes it its own.'],
    ['goalOrganizations', '20'],
    ['goalCountries', ''],
    ['reconfirmationRule', 'carry'],
    ['whoMaySign', 'full'],
    ['whoMaySign', 'ally'],
    ...more,
  ];
  const send = async (visitor: Visitor, form: [string, string][]) => {
    const answer = await visitor.send(open.action, path, form, params);
    return { ...answer, opening: answer.data as Opening };
  };
  return { world, statement, params, path, visit, fields, send };
}

const row = (es: string, en: string, kind = 'to'): [string, string][] => [
  ['kind', kind],
  ['nameEs', es],
  ['nameEn', en],
];
const soon = (world: { platform: { clock: { now(): string } } }) =>
  new Date(Date.parse(world.platform.clock.now()) + 20 * 86_400_000).toISOString().slice(0, 10);

it('offers the office as convenor first, and opening to the secretariat alone', async () => {
  const { world, visit, params, path } = await toOpen();
  const { data } = await (await visit(world.ana)).load(open.loader, path, params);
  expect(data).toMatchObject({ mayOpen: true, seats: { length: 1 }, version: { number: '1.0' } });
  expect((data as { members: { name: string; host: boolean }[] }).members[0]).toMatchObject({
    name: 'Secretaría técnica',
    host: true,
  });
  const other = await (await visit(world.tom)).load(open.loader, path, params);
  expect(other.data).toMatchObject({ mayOpen: false, seats: [] });
});

it('adds and removes addressees without losing what was typed', async () => {
  const { world, visit, fields, send } = await toOpen();
  const ana = await visit(world.ana);
  const added = await send(ana, fields(row('Cancillerías', ''), 'add'));
  expect(added).toMatchObject({
    status: 200,
    opening: {
      step: 'fill',
      added: 1,
      addressees: [
        { kind: 'to', nameEs: 'Cancillerías', nameEn: '' },
        { kind: 'to', nameEs: '', nameEn: '' },
      ],
      refusal: { problems: [], values: { meaningEs: 'Lo hace suyo.' } },
    },
  });
  const removed = await send(ana, fields([...row('Una', 'One'), ...row('Dos', 'Two', 'cc')], 'remove.0'));
  expect(removed.opening.addressees).toEqual([{ kind: 'cc', nameEs: 'Dos', nameEn: 'Two' }]);
});

it('says every fault at once, beside its field, and opens nothing', async () => {
  const { world, visit, fields, send } = await toOpen();
  const answer = await send(
    await visit(world.ana),
    fields([...row('', ''), ...row('Solo en español', '')], 'review', '2020-01-01'),
  );
  expect(answer.status).toBe(422);
  expect(answer.opening.refusal.problems.map(({ field }) => field)).toEqual(['day', 'nameEn-1']);
  const zone = await send(await visit(world.ana), [
    ...fields().filter(([name]) => name !== 'zone'),
    ['zone', 'Nowhere/Land'],
  ]);
  expect(zone.opening.refusal.problems.map(({ field }) => field)).toContain('zone');
  const nobody = await send(
    await visit(world.ana),
    fields([], 'review', soon(world)).filter(([name]) => name !== 'whoMaySign'),
  );
  expect(nobody.opening.refusal.problems).toMatchObject([
    { field: 'whoMaySign', message: 'Elija al menos una clase de miembros que pueda firmar.' },
  ]);
});

it('shows the terms in full before it opens, and opens exactly those', async () => {
  const { world, statement, visit, fields, send, params } = await toOpen();
  const ana = await visit(world.ana);
  const rows = [...row('', ''), ...row('Cancillerías', 'Foreign ministries')];
  const review = await send(ana, fields(rows, 'review', soon(world)));
  expect(review).toMatchObject({
    status: 200,
    opening: { step: 'review', closesAt: `${soon(world)}T23:00:00.000Z`, whoMaySign: ['full', 'ally'] },
  });
  const signOns = world.platform.store.read.selectFrom('sign_ons').selectAll();
  expect(await signOns.execute()).toEqual([]);
  const opened = await send(ana, fields(rows, 'open', soon(world)));
  expect(opened).toMatchObject({
    status: 303,
    location: `/c/${params.coalition}/sign-ons/${params.slug}/manage`,
  });
  expect(await signOns.execute()).toMatchObject([
    {
      statement_id: statement.id,
      closes_at: `${soon(world)}T23:00:00.000Z`,
      goal_organizations: 20,
      goal_countries: null,
      reconfirmation_rule: 'carry',
      who_may_sign: '["full","ally"]',
    },
  ]);
});

it('refuses to open for anyone but the secretariat', async () => {
  const { world, visit, fields, send } = await toOpen();
  const form = fields([], 'open', soon(world)).map(([name, value]): [string, string] =>
    name === 'seat' ? [name, idOf('Seat', world.tom.seat)] : [name, value],
  );
  const answer = await send(await visit(world.tom), form);
  expect(answer.status).toBe(422);
  expect(answer.opening.refusal.problems[0]?.message).toContain('secretaría');
});

it('shows the desk to the secretariat and the convenors, and to nobody else', async () => {
  const { world, visit, params, path } = await signingPages();
  const desk = async (player: Player) => (await visit(player)).load(manage.loader, `${path}/manage`, params);
  expect((await desk(world.ana)).data).toMatchObject({
    sentence: 'Nosotras, las 0 organizaciones.',
    desk: { unanswered: { length: 4 } },
  });
  expect((await desk(world.tom)).status).toBe(200);
  expect((await desk(world.luz)).status).toBe(403);
});

it('keeps who signed with the name withheld on the call sheet', async () => {
  const { world, signOn, visit, params, path } = await signingPages();
  await world.sign(world.ines, signOn, { visibility: 'withheld' });
  await world.sign(world.luz, signOn);
  const { data } = await (await visit(world.ana)).load(manage.loader, `${path}/manage`, params);
  const names = (data as { desk: { unanswered: { name: string }[] } }).desk.unanswered.map(
    ({ name }) => name,
  );
  expect(names).toContain('Fundación Izote');
  expect(names).not.toContain('Foro Lenca Migrante');
});

it('shows the secretariat who does not sign, why, who said so and when, in the list and in the log', async () => {
  const { world, visit, send, form, params, path } = await signingPages();
  const no = form(world.luz, { move: 'decline', reason: 'No es nuestro tema.' });
  expect((await send(await visit(world.luz), no)).status).toBe(303);
  const desk = async (player: Player) =>
    (await (await visit(player)).load(manage.loader, `${path}/manage`, params)).data as {
      desk: { declines: unknown[]; log: { sentence: string }[]; unanswered: { name: string }[] };
      topics: string[];
    };
  const { desk: office, topics } = await desk(world.diego);
  expect(office).toMatchObject({
    declines: [
      {
        organization: { name: 'Foro Lenca Migrante' },
        country: 'Honduras',
        reason: 'No es nuestro tema.',
        at: world.platform.clock.now(),
        stands: true,
      },
    ],
  });
  expect(office.log[0]?.sentence).toBe('Dijo que su organización no firma. Motivo: No es nuestro tema.');
  expect(office.unanswered.map(({ name }) => name)).not.toContain('Foro Lenca Migrante');
  expect(topics).toContain(`office:${world.coalitionId}`);
  const convenor = await desk(world.tom);
  expect(convenor.desk.declines).toEqual([]);
  expect(JSON.stringify(convenor)).not.toContain('No es nuestro tema.');
  expect(convenor.topics).not.toContain(`office:${world.coalitionId}`);
});

it('closes early and publishes with the count', async () => {
  const { world, signOn, visit, params, path } = await signingPages();
  await world.sign(world.luz, signOn);
  await world.sign(world.ines, signOn, { visibility: 'withheld' });
  const ana = await visit(world.ana);
  const send = (visitor: Visitor, fields: Record<string, string>) =>
    visitor.send(manage.action, `${path}/manage`, fields, params);
  const seat = idOf('Seat', world.ana.seat);
  const publish = { move: 'publish', seat, statement: idOf('Statement', signOn.statementId) };
  expect(await send(ana, publish)).toMatchObject({
    status: 422,
    data: { move: 'publish', refusal: { problems: { length: 1 } } },
  });
  const luz = { move: 'close', seat: idOf('Seat', world.luz.seat), signOn: idOf('SignOn', signOn.id) };
  expect(await send(await visit(world.luz), luz)).toMatchObject({ status: 422 });
  expect(await send(ana, { ...luz, seat })).toMatchObject({
    status: 422,
    data: { move: 'close', refusal: { problems: [{ field: 'reason', message: 'Escriba el motivo.' }] } },
  });
  expect((await send(ana, { ...luz, seat, reason: 'La audiencia se adelantó.' })).status).toBe(303);
  expect((await ana.load(manage.loader, `${path}/manage`, params)).data).toMatchObject({
    sentence: 'Nosotras, las 2 organizaciones.',
    desk: { closingReason: 'La audiencia se adelantó.' },
    signOn: { state: 'closed', tally: { organizations: 2, named: 1, withheld: 1 } },
    statement: { permissions: { publish: true } },
  });
  expect((await send(ana, publish)).status).toBe(303);
  expect((await ana.load(manage.loader, `${path}/manage`, params)).data).toMatchObject({
    desk: { edition: { signatureCount: 2 } },
  });
});

it('lists what is open, what can be opened and what is over', async () => {
  const { world, visit, params } = await signingPages();
  const ready = await world.closed();
  const load = async (player: Player) =>
    (await (await visit(player)).load(list.loader, '/', { coalition: params.coalition })).data;
  expect(await load(world.ana)).toMatchObject({
    open: [{ slug: params.slug }],
    ready: [{ slug: ready.slug }],
    past: [],
  });
  expect(await load(world.luz)).toMatchObject({ open: [{ slug: params.slug }], ready: [], past: [] });
});
