import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from '../public-pages/site.ts';

let site: Site;
let luz: string;
let tom: string;
let ana: string;

beforeAll(async () => {
  site = await openSite();
  [luz, tom, ana] = [await site.play('Luz'), await site.play('Tom'), await site.play('Ana')];
}, 300_000);
afterAll(() => site?.server.stop());

const rooms = () => `/c/${site.slug}/positions`;
const seatOf = async (cookie: string) => {
  const { viewer } = await site.ask<{ viewer: { seats: { id: string }[] } }>(
    '{ viewer { seats { id } } }',
    {},
    cookie,
  );
  return viewer.seats[0]!.id;
};
const idOf = async (slug: string, cookie: string) => {
  const { coalition } = await site.ask<{ coalition: { position: { id: string } } }>(
    'query ($c: String!, $slug: String!) { coalition(slug: $c) { position(slug: $slug) { id } } }',
    { c: site.slug, slug },
    cookie,
  );
  return coalition.position.id;
};

/** Sends a form as a browser without scripts does; the page it leads to, or the one it comes back with. */
async function send(path: string, cookie: string, fields: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const answer = await fetch(site.server.origin + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: site.server.origin },
    body: Object.values(fields).some((value) => value instanceof File) ? body : asPlain(fields),
  });
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() };
}
const asPlain = (fields: Record<string, string | File>) =>
  new URLSearchParams(fields as Record<string, string>);
const read = async (path: string, cookie = '') => (await site.get(path, { cookie })).text();

describe('sharing, without scripts', () => {
  it('brings words in one language and a file in another, and the file is only ever handed out', async () => {
    const sent = await send(`${rooms()}/new`, luz, {
      seat: await seatOf(luz),
      'title-es': 'Una escuela en cada albergue',
      'kind-es': 'text',
      'words-es': 'Primera razón.\r\n\r\nSegunda razón.',
      'title-en': 'A school in every shelter',
      'kind-en': 'file',
      'file-en': new File(['%PDF-1.7 …'], 'school.pdf', { type: 'text/html' }),
      datedOn: '2024-11-01',
      expiresOn: '',
      audience: 'public',
    });
    expect([sent.status, sent.to]).toEqual([303, `${rooms()}/una-escuela-en-cada-albergue?done=shared`]);
    const page = await read(sent.to!, luz);
    expect(page).toContain('Segunda razón.');
    expect(page).toContain('Compartido.');
    const path = `/${site.slug}/positions/una-escuela-en-cada-albergue/en`;
    const file = await site.get(path);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toBe(
      'attachment; filename="una-escuela-en-cada-albergue-en.pdf"',
    );
    expect(file.headers.get('content-security-policy')).toMatch(/sandbox/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await site.get(`${path}`.replace(/en$/, 'es'))).status).toBe(404);
    expect(await read(`/${site.slug}/en/positions/una-escuela-en-cada-albergue`)).toContain('school.pdf');
  });

  it('says beside each field what is wrong, and keeps what was typed', async () => {
    const seat = await seatOf(luz);
    const nothing = await send(`${rooms()}/new`, luz, { seat, datedOn: '2024-11-01' });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('Llene el título y el texto en al menos un idioma.');
    const wrong = await send(`${rooms()}/new`, luz, {
      seat,
      'title-es': 'Con una dirección',
      'kind-es': 'link',
      'url-es': 'javascript:alert(1)',
      datedOn: '2024-11-31',
      audience: 'coalition',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Escriba un día que exista, con su mes y su año.');
    const right = await send(`${rooms()}/new`, luz, {
      seat,
      'title-es': 'Con una dirección',
      'kind-es': 'link',
      'url-es': 'javascript:alert(1)',
      datedOn: '2024-11-30',
      audience: 'coalition',
    });
    expect(right.status).toBe(422);
    expect(right.html).toContain('Ponga un enlace que empiece con https:// o http://.');
    expect(right.html).toContain('value="Con una dirección"');
    const file = await send(`${rooms()}/new`, luz, {
      seat,
      'title-es': 'Con un archivo',
      'kind-es': 'file',
      'file-es': new File(['<html>'], 'page.pdf', { type: 'application/pdf' }),
      datedOn: '2024-11-30',
      audience: 'coalition',
    });
    expect(file.html).toContain('Ese archivo no se admite.');
  });

  it('offers nothing to who does not speak for a member, and turns away who writes for another', async () => {
    expect(await read(`${rooms()}/new`, ana)).toContain('Lo hace quien es enlace de su organización');
    const other = await send(`${rooms()}/new`, ana, {
      seat: await seatOf(ana),
      'title-es': 'De la oficina',
      'words-es': 'Nada.',
      datedOn: '2024-11-01',
      audience: 'coalition',
    });
    expect(other.status).toBe(422);
    expect(other.html).toContain('Los posicionamientos son de las organizaciones miembro');
    const edit = `${rooms()}/lo-que-un-albergue-necesita-para-no-cerrar/edit`;
    expect((await site.get(edit, { cookie: luz })).status).toBe(403);
  });
});

describe('using one, without scripts', () => {
  const slug = 'irse-por-la-sequia-tambien-es-buscar-proteccion';

  it('is endorsed and no longer, by the seat the form names', async () => {
    const [julian, position] = [await site.play('Dr. Julián Ibarra'), await idOf(slug, tom)];
    const form = { position, seat: await seatOf(julian) };
    const at = `${rooms()}/${slug}?index`;
    const endorsed = await send(at, julian, { ...form, do: 'endorse', shown: 'public' });
    expect(endorsed.to).toBe(`${rooms()}/${slug}?done=endorsed`);
    expect(await read(`/${site.slug}/es/posicionamientos/${slug}`)).toContain('Albergue La Ruta del Sur');
    const back = await send(at, julian, { ...form, do: 'unendorse' });
    expect(back.to).toBe(`${rooms()}/${slug}?done=unendorsed`);
    expect(await read(`/${site.slug}/es/posicionamientos/${slug}`)).not.toContain('Albergue La Ruta del Sur');
    const own = await send(at, luz, { position, seat: await seatOf(luz), do: 'endorse', shown: 'members' });
    expect([own.status, own.html.includes('Su organización no respalda lo que ella misma dice.')]).toEqual([
      422,
      true,
    ]);
  });

  it('goes into a text as a quotation, and begins another, and both say where it came from', async () => {
    const position = await idOf(slug, tom);
    const { coalition } = await site.ask<{
      coalition: {
        statement: { id: string };
        bodies: { id: string; kind: string; members: { seat: { person: { name: string } } }[] }[];
      };
    }>(
      `query ($c: String!) { coalition(slug: $c) { statement(slug: "la-ninez-que-viaja-no-se-encierra") { id }
        bodies { id kind members { seat { person { name } } } } } }`,
      { c: site.slug },
      luz,
    );
    const seat = await seatOf(luz);
    const at = `${rooms()}/${slug}?index`;
    const quote = { position, seat, do: 'quote', language: 'es', statement: coalition.statement.id };
    const wrong = await send(at, luz, { ...quote, words: 'Palabras que nadie dijo' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Esas palabras no están así en el posicionamiento.');
    const quoted = await send(at, luz, { ...quote, words: 'Hoy ningún formulario la hace.', paragraph: 'x' });
    expect(quoted.to).toBe(`${rooms()}/${slug}?done=quoted`);
    const text = await read(`/c/${site.slug}/texts/la-ninez-que-viaja-no-se-encierra`, luz);
    expect(text).toContain(`${rooms()}/${slug}`);
    const body = coalition.bodies.find(
      ({ kind, members }) =>
        kind === 'draftingGroup' && members.some(({ seat: { person } }) => person.name.startsWith('Luz')),
    )!;
    const begun = await send(at, luz, {
      ...{ position, seat, do: 'begin', body: body.id, mode: 'optIn' },
      'title-es': 'De la sequía al permiso',
    });
    expect(begun.to).toBe(`/c/${site.slug}/texts/de-la-sequia-al-permiso`);
    const page = await read(`${rooms()}/${slug}`, luz);
    expect(page).toContain('/texts/de-la-sequia-al-permiso');
    expect(page).toContain('/texts/la-ninez-que-viaja-no-se-encierra');
    expect(await read(`${rooms()}/${slug}`, await site.play('Xinia'))).not.toContain(
      'de-la-sequia-al-permiso',
    );
  });
});

describe('the register', () => {
  it('is searched and filtered by its address alone', async () => {
    const find = (query: string) => read(`${rooms()}?${query}`, ana);
    const sequia = '/positions/irse-por-la-sequia-tambien-es-buscar-proteccion"';
    const before = '/positions/sequia-y-salida-primeras-palabras-del-foro-lenca"';
    expect(await find('')).toContain(sequia);
    expect(await find('')).not.toContain(before);
    expect(await find('standing=superseded')).toContain(before);
    expect(await find('standing=superseded')).not.toContain(sequia);
    expect(await find('q=MILPA+harvests&standing=all')).toContain(sequia);
    expect(await find('q=milpa+nada-de-esto')).toContain('No hay nada así en el registro');
    expect(await find('kind=statement')).toContain('/texts/asociarse-no-es-una-falta"');
    expect(await find('kind=statement')).not.toContain(sequia);
    for (const odd of ['after=nothing', 'organization=nothing', 'kind=x&standing=y', 'q=%25_%00'])
      expect((await site.get(`${rooms()}?${odd}`, { cookie: ana })).status).toBe(200);
  });

  it('says what is in force of what the coalition published, as the secretariat sets it', async () => {
    const slug = 'asociarse-no-es-una-falta';
    const at = `/c/${site.slug}/texts/${slug}/standing`;
    expect((await site.get(at, { cookie: luz })).status).toBe(403);
    const { coalition } = await site.ask<{ coalition: { statement: { id: string } } }>(
      'query ($c: String!, $slug: String!) { coalition(slug: $c) { statement(slug: $slug) { id } } }',
      { c: site.slug, slug },
      ana,
    );
    const form = { seat: await seatOf(ana), statement: coalition.statement.id };
    expect((await send(at, ana, { ...form, expiresOn: 'mañana' })).status).toBe(422);
    const list = `/${site.slug}/es/posicionamientos`;
    expect(await read(list)).not.toContain('Vencido');
    const set = await send(at, ana, { ...form, expiresOn: '2020-01-01' });
    expect(set.to).toBe(`/c/${site.slug}/texts/${slug}`);
    expect(await read(list)).toContain('Vencido');
    await send(at, ana, { ...form, expiresOn: '' });
    expect(await read(list)).not.toContain('Vencido');
  });
});
