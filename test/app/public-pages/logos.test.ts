import { beforeAll, expect, it } from 'vitest';
import sharp from 'sharp';
import { logoName, memberLogoPath, publicPath, signatoryLogoPath } from '../../../domain/words/addresses.ts';
import { refusal } from '../../../domain/words/refusals.ts';
import { atEnd } from '../../support/ending.ts';
import { picture } from '../../support/pictures.ts';
import { openSite, type Site } from './site.ts';

/** Of whom the demo tells that they sign: one in public, with a logo; one with the name withheld, with a logo too. */
const NAMED = 'Mesa Darién Humana';
const WITHHELD = 'Colectivo Xolotlán';

let site: Site;
let slug: string;
let ana: string;
/** Names of logos in addresses, by organisation, as the members' pages tell them. */
let logos: Map<string, string>;

const MEMBERS = `query ($slug: String!) { coalition(slug: $slug) { members(first: 100) { edges { node {
  id logo organization { id name } } } } } }`;

interface Member {
  id: string;
  logo: string | null;
  organization: { id: string; name: string };
}
const membersFor = async (cookie: string): Promise<Member[]> => {
  type Told = { coalition: { members: { edges: { node: Member }[] } } };
  const { coalition } = await site.ask<Told>(MEMBERS, { slug: site.slug }, cookie);
  return coalition.members.edges.map(({ node }) => node);
};
const nameIn = (path: string) => /([0-9a-f]{16})\.webp$/.exec(path)![1]!;

beforeAll(async () => {
  site = await openSite();
  atEnd(async () => void (await site.server.stop()));
  ana = await site.play('Ana');
  slug = (await site.statements('signOn', ana)).find((one) => one.slug.includes('plan'))!.slug;
  logos = new Map(
    (await membersFor(ana)).flatMap(({ logo, organization }) =>
      logo === null ? [] : [[organization.name, nameIn(logo)]],
    ),
  );
}, 300_000);

const place = () => ({ coalition: site.slug, statement: slug });
const beside = (organization: string) => signatoryLogoPath(place(), logos.get(organization)!);
const ofMember = (organization: string) => memberLogoPath(site.slug, logos.get(organization)!);
const picturesIn = (html: string) => html.match(/<img [^>]*class="logo"[^>]*>/g) ?? [];

it('stands beside a public signature, small, still and without words, and beside no withheld one', async () => {
  for (const page of [publicPath(place(), 'es'), publicPath(place(), 'en')]) {
    const html = await site.read(page);
    expect(html).toContain(NAMED);
    const pictures = picturesIn(html);
    expect(pictures.some((tag) => tag.includes(`src="${beside(NAMED)}"`))).toBe(true);
    for (const tag of pictures)
      for (const attribute of ['alt=""', 'width="40"', 'height="40"', 'loading="lazy"', 'decoding="async"'])
        expect(tag).toContain(attribute);
    expect(html).not.toContain(logos.get(WITHHELD));
  }
  const light = await site.get(publicPath(place(), 'es'), { 'save-data': 'on' });
  expect(picturesIn(await light.text())).toEqual([]);
  const signing = await site.get(`/c/${site.slug}/sign-ons/${slug}`, { cookie: ana });
  const html = await signing.text();
  expect(html).toContain(beside(NAMED));
  expect(html).not.toContain(logos.get(WITHHELD));
});

it('answers the address of a logo only where a signature shows it, and everything else alike', async () => {
  const shown = await site.get(beside(NAMED));
  const bytes = Buffer.from(await shown.arrayBuffer());
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect(shown.headers.get('cache-control')).toBe('private, max-age=600');
  expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp' });
  const etag = shown.headers.get('etag')!;
  expect(logoName(etag.slice(1))).toBe(logos.get(NAMED));
  expect((await site.get(beside(NAMED), { 'if-none-match': etag })).status).toBe(304);

  const all = async (answer: Response) => {
    const headers = [...answer.headers].filter(
      ([name]) => !['date', 'x-request-id', 'content-security-policy'].includes(name),
    );
    return JSON.stringify([answer.status, headers, await answer.text()]);
  };
  const nothing = await all(await site.get(signatoryLogoPath(place(), '0'.repeat(16))));
  expect(nothing).toContain('404');
  const published = (await site.statements('published', ana))[0]!.slug;
  const hidden = [
    beside(WITHHELD),
    signatoryLogoPath({ ...place(), statement: published }, logos.get('Fundación Izote')!),
    signatoryLogoPath({ ...place(), statement: 'no-hay' }, logos.get(NAMED)!),
    `/${site.slug}/letters/${slug}/logos/${logos.get(NAMED)}.png`,
    `/${site.slug}/letters/${slug}/logos/%25.webp`,
    ofMember(NAMED),
    ofMember(WITHHELD),
  ];
  for (const path of hidden) expect([path, await all(await site.get(path))]).toEqual([path, nothing]);
  // Who may know the name, and asks with the etag, is told no more at the public address.
  const asked = { cookie: ana, 'if-none-match': etag };
  expect((await site.get(beside(WITHHELD), asked)).status).toBe(404);
  expect((await site.get(ofMember(WITHHELD), { cookie: ana })).status).toBe(200);
});

it('is changed and taken away by a form that needs no script, and every page follows at once', async () => {
  const members = await membersFor(ana);
  const of = (name: string) => members.find(({ organization }) => organization.name === name)!;
  const page = (name: string) => `/c/${site.slug}/members/${encodeURIComponent(of(name).organization.id)}`;
  const read = async (name: string, cookie: string) => (await site.get(page(name), { cookie })).text();
  const seatIn = (html: string) =>
    /name="do" value="logo"\/?><input type="hidden" name="seat" value="([^"]+)"/.exec(html)?.[1];
  const send = async (cookie: string, seat: string, fields: Record<string, string | File>, name = NAMED) => {
    const form = new FormData();
    for (const [key, value] of Object.entries({ do: 'logo', seat, membership: of(name).id, ...fields }))
      form.set(key, value);
    const headers = { cookie, origin: site.server.origin, 'accept-language': 'es' };
    const answer = await fetch(site.server.origin + page(name), {
      method: 'POST',
      body: form,
      headers,
      redirect: 'manual',
    });
    return {
      status: answer.status,
      location: answer.headers.get('location') ?? '',
      html: await answer.text(),
    };
  };
  const file = (bytes: Uint8Array<ArrayBuffer>, name: string, type: string) =>
    new File([bytes], name, { type });

  const office = seatIn(await read(NAMED, ana))!;
  const before = picturesIn(await site.read(publicPath(place(), 'es'))).length;
  for (const [bytes, word] of [
    [new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'logo-svg'],
    [new Uint8Array(2 * 1024 * 1024 + 1), 'logo-too-large'],
    [(await picture('png', { width: 900 })).slice(0, 300), 'logo-not-readable'],
    [new Uint8Array(), 'logo-missing'],
  ] as const) {
    const refused = await send(ana, office, { logo: file(bytes, 'logo.png', 'image/png') });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`<span>${refusal('es', word)}</span>`);
    expect(refused.html).toContain(ofMember(NAMED));
  }
  const given = await send(ana, office, { logo: file(await picture('png'), 'logo.png', 'image/png') });
  expect([given.status, given.location]).toEqual([303, `${page(NAMED)}?done=logo`]);
  expect((await site.get(beside(NAMED))).status).toBe(404);
  const fresh = nameIn((await membersFor(ana)).find(({ id }) => id === of(NAMED).id)!.logo!);
  expect(await site.read(publicPath(place(), 'es'))).toContain(signatoryLogoPath(place(), fresh));

  const removed = await send(ana, office, { do: 'no-logo' });
  expect([removed.status, removed.location]).toEqual([303, `${page(NAMED)}?done=no-logo`]);
  expect(picturesIn(await site.read(publicPath(place(), 'es')))).toHaveLength(before - 1);
  expect((await site.get(signatoryLogoPath(place(), fresh))).status).toBe(404);
  expect(await read(NAMED, ana)).not.toContain('name="do" value="no-logo"');

  const marta = await site.play('Marta');
  expect(seatIn(await read(NAMED, marta))).toBeUndefined();
  const seats = await site.ask<{ viewer: { seats: { id: string }[] } }>(
    '{ viewer { seats { id } } }',
    {},
    marta,
  );
  const foreign = await send(marta, seats.viewer.seats[0]!.id, {
    logo: file(await picture('png'), 'a.png', 'image/png'),
  });
  expect(foreign.status).toBe(422);
  expect((await membersFor(ana)).find(({ id }) => id === of(NAMED).id)!.logo).toBeNull();
});
