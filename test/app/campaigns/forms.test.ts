import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from '../public-pages/site.ts';

let site: Site;
let ana: string;
let luz: string;
let tom: string;
let marta: string;

beforeAll(async () => {
  site = await openSite();
  [ana, luz, tom, marta] = await Promise.all([
    site.play('Ana'),
    site.play('Luz'),
    site.play('Tom'),
    site.play('Marta'),
  ]);
}, 300_000);
afterAll(() => site?.server.stop());

interface Seat {
  id: string;
  organization: { id: string };
}

const seatOf = async (cookie: string) => {
  const { viewer } = await site.ask<{ viewer: { seats: Seat[] } }>(
    '{ viewer { seats { id organization { id } } } }',
    {},
    cookie,
  );
  return viewer.seats[0]!;
};
const room = (path = '') => `/c/${site.slug}/campaigns${path}`;
const read = async (path: string, cookie = '') => (await site.get(path, { cookie })).text();

/** Sends a form as a browser without scripts does; the page it leads to, or the one it comes back with. */
async function send(path: string, cookie: string, fields: Record<string, string>) {
  const answer = await fetch(site.server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.server.origin },
    body: new URLSearchParams(fields),
  });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}

/** A campaign just begun and under way, led by Tom's organisation, with the seats of those who work in it. */
async function begin(name: string, more: Record<string, string> = {}) {
  const [office, lead] = [await seatOf(ana), await seatOf(tom)];
  const { coalition } = await site.ask<{
    coalition: { bodies: { id: string; mayCreateCampaign: boolean }[] };
  }>(`{ coalition(slug: "${site.slug}") { bodies { id mayCreateCampaign } } }`, {}, ana);
  const fields = {
    seat: office.id,
    body: coalition.bodies.find(({ mayCreateCampaign }) => mayCreateCampaign)!.id,
    titleEs: name,
    titleEn: `${name} in English`,
    goalEs: 'Una meta escrita.',
    goalEn: 'A written goal.',
    lead: lead.organization.id,
    startsOn: '2026-12-01',
    endsOn: '2027-06-30',
    readers: 'members',
    ...more,
  };
  const made = await send(room('/new'), ana, fields);
  if (made.to === null) return { made, fields };
  const slug = made.to.split('/').at(-1)!;
  const { id } = await campaignAt(slug);
  await send(`${made.to}?index`, ana, { do: 'start', seat: office.id, thing: id });
  return { made, fields, slug, id, at: made.to, seat: office.id };
}

async function campaignAt(slug: string, cookie = ana) {
  const { coalition } = await site.ask<{
    coalition: { campaign: { id: string; targets: { target: { id: string } }[]; tasks: { id: string }[] } };
  }>(
    `query ($c: String!, $slug: String!) { coalition(slug: $c) { campaign(slug: $slug) {
      id targets { target { id } } tasks { id } } } }`,
    { c: site.slug, slug },
    cookie,
  );
  return coalition.campaign;
}

/** One that is there, for what is done in it. */
async function begun(name: string) {
  const { slug, id, at, seat } = await begin(name);
  if (slug === undefined) throw new Error('The campaign was not begun.');
  return { slug, id: id!, at: at!, seat: seat! };
}

const problems = (html: string) =>
  (/<div class="banner objection"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '').replaceAll('<!-- -->', '');

describe('a campaign, without scripts', () => {
  it('is begun and changed by a form that says what is wrong and keeps what was typed', async () => {
    const { made } = await begin('Al revés', { endsOn: '2026-01-01', titleEn: '' });
    expect(made.status).toBe(422);
    expect(made.html).toContain('value="Al revés"');
    expect(problems(made.html)).toContain('#titleEn">Nombre en inglés: Falta este dato.');
    const noLead = await begin('Sin quien la lleve', { lead: '' });
    expect(problems(noLead.made.html)).toContain('#lead">Organización responsable: Falta este dato.');
    const { at, seat, id } = await begun('La que sí empieza');
    expect(at).toBe(room('/la-que-si-empieza'));
    const page = await read(at, luz);
    expect(page).toContain('La que sí empieza');
    expect(page).toContain('En marcha');
    const titles = { titleEs: 'Otro nombre', titleEn: 'Another name' };
    const fields = { seat, campaign: id, ...titles, goalEs: 'M', goalEn: 'G' };
    const lead = (await seatOf(tom)).organization.id;
    const dates = { startsOn: '2026-12-01', endsOn: '2027-02-28', readers: 'members', lead };
    expect((await send(`${at}/edit`, ana, { ...fields, ...dates })).to).toBe(at);
    expect(await read(at, luz)).toContain('Otro nombre');
    const refused = await send(`${at}/edit`, luz, { ...fields, ...dates, seat: (await seatOf(luz)).id });
    expect(refused.status).toBe(422);
  });

  it('keeps its date in the zone it was set in, and says it in the reader’s', async () => {
    const { at, id, seat } = await begun('La de las fechas');
    const date = {
      do: 'add',
      seat,
      campaign: id,
      kind: 'filing',
      titleEs: 'Cierra la solicitud',
      titleEn: 'Requests close',
      zone: 'America/New_York',
      startsAt: '2027-01-14',
      startTime: '23:59',
      endsAt: '2027-01-14',
      endTime: '23:59',
      place: 'Washington',
      reminders: '21, 7 y 1',
    };
    const wrong = await send(`${at}/dates?index`, ana, { ...date, reminders: 'una semana' });
    expect(wrong.status).toBe(422);
    expect(problems(wrong.html)).toContain('#reminders');
    expect(wrong.html).toContain('value="una semana"');
    expect(wrong.html).toMatch(/<details class="folded" open="">/);
    const noHour = await send(`${at}/dates?index`, ana, { ...date, startTime: '' });
    expect(problems(noHour.html)).toContain('#startsAt');
    expect((await send(`${at}/dates?index`, ana, date)).status).toBe(303);
    const page = await read(`${at}/dates`, ana);
    expect(page).toMatch(/jueves 14 de enero de 2027, 22:59 \(Guatemala\)/);
    expect(page).toContain('23:59 (Washington)');
    expect(page).toContain('aviso 21 días, 7 días y 1 día antes');
    expect((await send(`${at}/dates?index`, luz, { ...date, seat: (await seatOf(luz)).id })).status).toBe(
      422,
    );
  });

  it('warns of a target whose name nobody knows', async () => {
    const { at, id, seat } = await begun('La de los destinatarios');
    const office = {
      do: 'create',
      seat,
      campaign: id,
      personName: '',
      officeEs: 'Viceministra',
      officeEn: 'Deputy minister',
      institutionEs: 'Cancillería',
      institutionEn: 'Foreign ministry',
      level: 'national',
      country: 'GT',
      role: 'primary',
    };
    expect(problems((await send(`${at}/targets`, ana, { ...office, officeEs: '' })).html)).toContain(
      '#officeEs',
    );
    expect((await send(`${at}/targets`, ana, office)).status).toBe(303);
    expect(await read(`${at}/targets`, luz)).toContain('Falta el nombre de 1 persona');
    expect(await read(at, luz)).toContain('Falta el nombre de 1 destinatario');
  });

  it('takes an amount as people write it, and nothing that is none', async () => {
    const { at, id, seat } = await begun('La de los gastos');
    const cost = { do: 'cost', seat, campaign: id, label: 'Sala', currency: 'USD', spentOn: '2024-11-02' };
    const wrong = await send(`${at}/press`, ana, { ...cost, amount: 'doce' });
    expect(problems(wrong.html)).toContain('#amount');
    expect(wrong.html).toContain('value="doce"');
    for (const amount of ['1,250.50', '49.50']) await send(`${at}/press`, ana, { ...cost, amount });
    expect((await read(`${at}/press`, ana)).replaceAll('<!-- -->', '')).toContain('USD 1,300.00');
  });
});

describe('what is internal', () => {
  it('is read by those who take part, and on no public page, even when everything is shown', async () => {
    const { at, id, seat, slug } = await begun('La de adentro');
    const office = {
      officeEs: 'Ministro Secreto',
      officeEn: 'Secret Minister',
      institutionEs: 'I',
      institutionEn: 'I',
    };
    await send(`${at}/targets`, ana, {
      ...{
        do: 'create',
        seat,
        campaign: id,
        level: 'national',
        role: 'primary',
        personName: 'Nombre Reservado',
      },
      ...office,
    });
    const target = (await campaignAt(slug)).targets[0]!.target.id;
    const contact = await send(`${at}/targets`, ana, {
      ...{ do: 'contact', seat, campaign: id, target, kind: 'meeting', metOn: '2024-12-03' },
      summary: 'Palabras de una reunión interna.',
    });
    expect(contact.status).toBe(303);
    const seen = await read(`${at}/targets`, ana);
    expect(seen).toMatch(/Solo para quienes participan[^]*Palabras de una reunión interna\./);
    const stranger = await read(`${at}/targets`, luz);
    expect(stranger).toContain('Los leen las organizaciones que participan');
    expect(stranger).not.toContain('reunión interna');
    const publicPage = `/${site.slug}/es/campanas/${slug}`;
    expect((await site.get(publicPage)).status).toBe(404);
    expect(await site.read(`/${site.slug}/es/campanas`)).not.toContain('La de adentro');
    const parts = 'goal asks answers letters dates partners chapters press report costs'.split(' ');
    const all = Object.fromEntries(parts.map((part) => [`part-${part}`, 'on']));
    await send(`${at}/public`, ana, { do: 'parts', seat, thing: id, ...all });
    expect((await send(`${at}/public`, ana, { do: 'publish', seat, thing: id })).status).toBe(303);
    const shown = await site.read(publicPage);
    expect(shown).toContain('Una meta escrita.');
    expect(shown).not.toMatch(/reunión interna|Ministro Secreto|Nombre Reservado|Puente Norte/);
    expect((await site.get(`${at}/public`, { cookie: luz })).status).toBe(403);
    await send(`${at}/public`, ana, { do: 'withdraw', seat, thing: id });
    expect((await site.get(publicPage)).status).toBe(404);
  });

  it('shows of a campaign only what was chosen', async () => {
    const { at, id, seat, slug } = await begun('La de pocas partes');
    await send(`${at}/public`, ana, { do: 'parts', seat, thing: id });
    await send(`${at}/public`, ana, { do: 'publish', seat, thing: id });
    const page = await site.read(`/${site.slug}/en/campaigns/${slug}`);
    expect(page).toContain('La de pocas partes in English');
    expect(page).not.toContain('A written goal.');
  });
});

describe('tasks', () => {
  it('stand in the Hoy of whose they are until they are done, and are nobody else’s to do', async () => {
    const { at, id, seat, slug } = await begun('La de los compromisos');
    const { organization } = await seatOf(luz);
    const task = { do: 'give', seat, campaign: id, title: 'Llamar a la alcaldía', dueOn: '2026-12-04' };
    expect(
      problems((await send(`${at}/tasks`, ana, { ...task, organization: organization.id, title: '' })).html),
    ).toContain('#title');
    await send(`${at}/tasks`, ana, { ...task, organization: organization.id });
    const home = `/c/${site.slug}`;
    expect(await read(home, luz)).toContain('Llamar a la alcaldía');
    expect(await read(home, marta)).not.toContain('Llamar a la alcaldía');
    const [{ id: thing }] = (await campaignAt(slug)).tasks as [{ id: string }];
    const theirs = await send(`${home}/tasks`, marta, { do: 'done', thing, seat: (await seatOf(marta)).id });
    expect(theirs.status).toBe(422);
    const by = (await seatOf(luz)).id;
    const done = await send(`${home}/tasks?returnTo=${home}`, luz, { do: 'done', thing, seat: by });
    expect([done.status, done.to]).toEqual([303, `${home}?${new URLSearchParams({ done: thing, by })}`]);
    const told = await read(done.to!, luz);
    expect(told).not.toContain('Llamar a la alcaldía');
    expect(told).toMatch(/quedó como hecho[\s\S]*value="undone"/);
    expect(await read(`${at}/tasks`, luz)).toContain('hecho el');
    const astray = await send(`${home}/tasks?returnTo=//evil.example`, luz, {
      ...{ do: 'undone', thing, seat: by },
    });
    expect(astray.to).toBe('/');
  });
});

describe('a private address of the calendar', () => {
  it('is shown once, brings what its person may see, and is over when it is revoked', async () => {
    const { id } = await seatOf(luz);
    const calendar = `/c/${site.slug}/calendar`;
    const made = await send(calendar, luz, { do: 'feed', seat: id, campaign: '' });
    const address = /http:\/\/[^<"\s]+\/calendar\/[^<"\s]+\.ics/.exec(made.html)?.[0] ?? '';
    expect([made.status, made.html.includes(`"${address.replace('http:', 'webcal:')}"`)]).toEqual([
      200,
      true,
    ]);
    const feed = await fetch(address);
    expect(feed.headers.get('content-type')).toMatch(/^text\/calendar/);
    expect(await feed.text()).toContain('BEGIN:VEVENT');
    const again = await read(calendar, luz);
    expect(again).not.toContain(new URL(address).pathname);
    const [, thing = ''] =
      /name="do" value="revoke"\/><input type="hidden" name="thing" value="([^"]+)"/.exec(again) ?? [];
    expect((await send(calendar, luz, { do: 'revoke', seat: id, thing })).status).toBe(303);
    expect((await fetch(address)).status).toBe(404);
  });

  it('is not given by a seat that is not one’s own', async () => {
    const { id } = await seatOf(ana);
    const refused = await send(`/c/${site.slug}/calendar`, luz, { do: 'feed', seat: id, campaign: '' });
    expect(refused.status).toBe(422);
    expect(refused.html).not.toMatch(/\/calendar\/[^<"\s]+\.ics/);
  });
});

it.each(['', '/calendar', '/campaigns', '/campaigns/nothing', '/tasks'])(
  'sends who is signed out of %s to sign in and back',
  async (path) => {
    const to = `/c/${site.slug}${path}`;
    const { status, headers } = await site.get(to);
    expect([status, headers.get('location')]).toEqual([302, `/sign-in?returnTo=${encodeURIComponent(to)}`]);
  },
);
