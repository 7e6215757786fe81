import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site } from './site.ts';

let site: Site;
let open: string;
let published: string;

beforeAll(async () => {
  site = await openSite();
  const [first] = await site.statements('signOn');
  const [done] = await site.statements('published');
  open = first?.slug ?? '';
  published = done?.slug ?? '';
}, 300_000);
afterAll(() => site?.server.stop());

const at = (path: string) => `/${site.slug}${path}`;
const contentOf = (html: string, name: string) =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1];

describe('a page for everybody', () => {
  it.each(['/es', '/en', '/es/publicados', '/en/published', '/es/agendas', '/en/agendas'])(
    '%s needs no script and carries none',
    async (path) => {
      const answer = await site.get(at(path));
      const html = await answer.text();
      expect(answer.status).toBe(200);
      expect(html).not.toMatch(/<script|nonce|modulepreload|on(click|load)=| style="/i);
      expect(answer.headers.get('content-security-policy')).toContain(`script-src 'none'`);
      expect(answer.headers.get('content-language')).toBe(path.slice(1, 3));
      expect(html).toContain(`<html lang="${path.slice(1, 3)}">`);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  it('is the same bytes for whoever asks, wherever they say they come from', async () => {
    const plain = await site.read(at(`/es/${open}`));
    const cookie = await site.play('Ana');
    const odd = await Promise.all([
      site.get(at(`/es/${open}`), { cookie: `${cookie}; language=en` }),
      site.get(at(`/es/${open}?fbclid=1`)),
      site.get(at(`/es/${open}`), { 'accept-language': 'en', 'x-forwarded-host': 'evil.example' }),
    ]);
    for (const answer of odd) expect(await answer.text()).toBe(plain);
  });

  it('leaves out the typeface for those who save data', async () => {
    const light = await (await site.get(at('/es'), { 'save-data': 'on' })).text();
    const whole = await site.read(at('/es'));
    const sheets = (html: string) => html.match(/rel="stylesheet"/g)?.length;
    expect([sheets(whole), sheets(light)]).toEqual([2, 1]);
  });

  it('tells no time that passes', async () => {
    expect(await site.read(at(`/es/${open}`))).not.toMatch(/faltan? \d|hace \d/);
    expect(await site.read(at(`/es/${open}`))).toMatch(/en UTC/);
  });
});

describe('a link to it, where it is shared', () => {
  it('shows title, deadline, and that organisations sign, in the language of the link', async () => {
    const html = await site.read(at(`/en/${open}`));
    expect(contentOf(html, 'og:url')).toBe(`${site.server.origin}${at(`/en/${open}`)}`);
    expect(contentOf(html, 'og:description')).toMatch(
      /^Open for signature until .*\. Only organisations sign\. /,
    );
    expect(contentOf(html, 'og:locale')).toBe('en_US');
    expect(contentOf(html, 'robots')).toBeUndefined();
    expect(html).toContain(`<link rel="canonical" href="${site.server.origin}${at(`/en/${open}`)}"/>`);
    expect(html).toContain(`hrefLang="es" href="${site.server.origin}${at(`/es/${open}`)}"`);
    const image = await fetch(contentOf(html, 'og:image') ?? '');
    expect(image.headers.get('content-type')).toBe('image/png');
    expect(Number(image.headers.get('content-length'))).toBeLessThan(40_000);
  });

  it('shows the product only where the page is private, and asks search engines to stay away', async () => {
    const [draft] = await site.statements('draft', await site.play('Ana'));
    for (const path of ['/sign-in', `/c/${site.slug}/texts/${draft?.slug}`, at(`/es/${draft?.slug}`)]) {
      const html = await (await fetch(site.server.origin + path)).text();
      expect(contentOf(html, 'robots'), path).toBe('noindex');
      expect(contentOf(html, 'og:title'), path).toBe('Acuerdo');
      expect(contentOf(html, 'og:url'), path).toBe(`${site.server.origin}/`);
    }
  });
});

describe('its files', () => {
  it('are exactly what was hashed', async () => {
    const html = (await site.read(at(`/es/${published}`))).replaceAll(/<\/?span>/g, '');
    for (const file of ['text', 'manifest']) {
      const answer = await site.get(at(`/es/${published}/${file}.txt`));
      const digest = createHash('sha256')
        .update(await answer.text())
        .digest('hex');
      expect(html).toContain(digest);
      expect(answer.headers.get('etag')).toBe(`"${digest}"`);
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9.-]+\.txt"$/);
    }
    const terms = await (await site.get(at(`/en/${published}/terms.txt`))).text();
    expect(terms).toMatch(/^Acuerdo terms 2\n/);
  });

  it('are the letters the page lists, of the size it says, inert, and sent once', async () => {
    await expect
      .poll(async () => letters(await site.read(at(`/es/${published}`))).length, { timeout: 60_000 })
      .toBe(4);
    const listed = letters(await site.read(at(`/es/${published}`)));
    for (const { path, kilobytes } of listed) {
      const answer = await site.get(path);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(Math.round(bytes.length / 1024)).toBe(kilobytes);
      expect(bytes.subarray(0, 4).toString('latin1')).toBe(path.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004');
      expect(answer.headers.get('content-security-policy')).toMatch(/; sandbox$/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-disposition')).toContain(`filename="${published}-es`);
      const again = await site.get(path, { 'if-none-match': answer.headers.get('etag') ?? '' });
      expect(again.status).toBe(304);
    }
  });

  it('are not there before their time, even for the secretariat', async () => {
    const ana = await site.play('Ana');
    const [draft] = await site.statements('draft', ana);
    const early = [
      at(`/letters/${open}/es-letter.pdf`),
      at(`/letters/${draft?.slug}/es-letter.pdf`),
      at(`/es/${draft?.slug}/text.txt`),
      at(`/es/${draft?.slug}`),
    ];
    for (const path of early) expect((await site.get(path, { cookie: ana })).status, path).toBe(404);
  });

  it.each(['fr-letter.pdf', 'es-legal.pdf', 'es-a4.exe', 'es-a4.pdf.pdf'])('have no %s', async (print) => {
    expect((await site.get(at(`/letters/${published}/${print}`))).status).toBe(404);
  });
});

describe('addresses', () => {
  it('lead from the start to the one coalition, in the visitor’s language', async () => {
    for (const [path, language] of [
      ['/', 'en'],
      ['/', 'es'],
      [at(''), 'en'],
    ] as const) {
      const answer = await site.get(path, { 'accept-language': language });
      expect([answer.status, answer.headers.get('location')]).toEqual([302, at(`/${language}`)]);
    }
  });

  it.each(['/nowhere', '/nowhere/es', '/nowhere/es/plan', '/assets/none.js'])(
    '%s is nothing',
    async (path) => {
      expect((await site.get(path)).status).toBe(404);
    },
  );

  it.each(['/fr', '/es/nothing', '/en/publicados', '/es/published', '/es/nothing/text.txt'])(
    'of the coalition: %s is nothing',
    async (path) => {
      expect((await site.get(at(path))).status).toBe(404);
    },
  );

  it('are told to search engines: what is public, in both languages, and nothing else', async () => {
    const robots = await site.read('/robots.txt');
    expect(robots).toContain(`Sitemap: ${site.server.origin}/sitemap.xml`);
    const map = await site.read('/sitemap.xml');
    const told = [...map.matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address]) => new URL(address ?? '').pathname,
    );
    const all = [...(await site.statements('signOn')), ...(await site.statements('published'))];
    const { coalition } = await site.ask<{
      coalition: { register: { edges: { node: { slug: string; wordings: { language: string }[] } }[] } };
    }>(
      `{ coalition(slug: "${site.slug}") { register(kinds: [position]) { edges { node {
        ... on Position { slug wordings { language } } } } } } }`,
    );
    const positions = coalition.register.edges.map(({ node }) => node);
    expect(positions.length).toBeGreaterThan(2);
    const paths = [
      '',
      '/publicados',
      '/agendas',
      '/posicionamientos',
      ...all.map(({ slug }) => `/${slug}`),
      ...positions.map(({ slug }) => `/posicionamientos/${slug}`),
    ];
    const inEnglish = positions.filter(({ wordings }) => wordings.some(({ language }) => language === 'en'));
    expect(told.filter((path) => path.includes('/es')).sort()).toEqual(
      paths.map((path) => at(`/es${path}`)).sort(),
    );
    expect(told).toHaveLength(2 * paths.length - (positions.length - inEnglish.length));
    for (const path of told) expect((await site.get(path)).status, path).toBe(200);
  });
});

describe('what changes', () => {
  it('hides a name the moment it is taken back, and never shows one that is withheld', async () => {
    const luz = await site.play('Luz');
    const ours = `{ coalition(slug: "${site.slug}") { statements(states: [signOn]) { edges { node { slug signOn {
      id termsDigest tally { organizations } ours { seat { id } may { withdraw sign } signature { id name } } } } } } } }`;
    type Ours = { coalition: { statements: { edges: { node: Known }[] } } };
    interface Known {
      slug: string;
      signOn: {
        id: string;
        termsDigest: string;
        tally: { organizations: number };
        ours: {
          seat: { id: string };
          may: { withdraw: boolean; sign: boolean };
          signature: { id: string; name: string } | null;
        }[];
      };
    }
    const known = (await site.ask<Ours>(ours, {}, luz)).coalition.statements.edges.map(({ node }) => node);
    const signed = known.find(({ signOn }) => signOn.ours.some(({ may }) => may.withdraw))!;
    const { seat, signature } = signed.signOn.ours.find(({ may }) => may.withdraw)!;
    const path = at(`/es/${signed.slug}`);
    expect(await site.read(path)).toContain(signature!.name);

    const result = await site.ask<{ withdrawSignature: { __typename: string } }>(
      'mutation ($input: WithdrawSignatureInput!) { withdrawSignature(input: $input) { __typename } }',
      { input: { seat: seat.id, signature: signature!.id, reason: 'Lo pidió la asamblea.' } },
      luz,
    );
    expect(result.withdrawSignature.__typename).toBe('Signature');
    expect(await site.read(path)).not.toContain(signature!.name);

    const again = await site.ask<{ signStatement: { __typename: string } }>(
      'mutation ($input: SignInput!) { signStatement(input: $input) { __typename } }',
      {
        input: {
          seat: seat.id,
          signOn: signed.signOn.id,
          termsDigest: signed.signOn.termsDigest,
          language: 'es',
          name: signature!.name,
          visibility: 'withheld',
        },
      },
      luz,
    );
    expect(again.signStatement.__typename).toBe('Signature');
    const page = await site.read(path);
    expect(page).not.toContain(signature!.name);
    expect(page).toContain(`<b>${signed.signOn.tally.organizations} organizaciones</b>`);
    expect(page).toContain('nombre reservado por seguridad');
  });
});

function letters(html: string): { path: string; kilobytes: number }[] {
  const links = html.matchAll(/<a href="(\/[^"]*\/letters\/[^"]+)">[^<]*<\/a><span>(\d+) KB<\/span>/g);
  return [...links].map(([, path = '', kilobytes]) => ({ path, kilobytes: Number(kilobytes) }));
}
