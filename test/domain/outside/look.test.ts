import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isPublicAddress, isPublicName } from '../../../domain/outside/addresses.ts';
import { openOutside } from '../../../domain/outside/look.ts';
import { publicWay } from '../../../domain/outside/way.ts';
import { answers, givenInternet, leadsTo, NAME, page, PLACE } from '../../support/outside.ts';

describe('Whether an address is public', () => {
  it.each([
    '0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 168.63.129.16 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.192',
    '192.0.2.1 192.88.99.1 192.168.1.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 240.0.0.1 255.255.255.255',
    ':: ::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8 ::7f00:1 64:ff9b::7f00:1 64:ff9b:1::1 100::1 fc00::1 fd00:ec2::254',
    'fe80::1 fe80::1%eth0 fec0::1 ff02::1 2001::1 2001:db8::1 2002:7f00:1::1 3fff::1 4000::1',
    'localhost 127.1 0x7f000001 2130706433 nothing',
  ])('is none of %s', (addresses) => {
    expect(addresses.split(' ').filter(isPublicAddress)).toEqual([]);
  });
  it('is what anybody reaches', () => {
    const open = ['1.1.1.1', '100.63.0.1', '172.32.0.1', '223.255.255.255', '2606:4700::1111', '2a00::1'];
    expect(open.filter((address) => !isPublicAddress(address))).toEqual([]);
  });
  it('asks of a name a dot, and no end kept for what is near', () => {
    expect(['example.org', 'www.gob.mx', 'xn--a.example'].every(isPublicName)).toBe(true);
    expect(
      ['intranet', 'a.localhost', 'LOCALHOST.', 'x.internal', 'nas.local', 'a.b.arpa'].some(isPublicName),
    ).toBe(false);
  });
});

describe('Looking at an address', () => {
  it('reads what a page calls itself, and says who asks without saying for whom', async () => {
    const net = await givenInternet();
    net.pages['/nota'] = page('  Tapachula:\n agua &amp; refugio ');
    expect(await net.outside.look(net.at('/nota'))).toEqual({
      state: 'there',
      movedTo: null,
      page: { title: 'Tapachula: agua & refugio', language: 'es' },
    });
    expect(net.asked).toEqual(['HEAD /nota', 'GET /nota']);
    expect(net.headers()).toMatchObject({
      'user-agent': 'Acuerdo-link-check/1.0',
      host: `${NAME}:${net.port}`,
    });
    expect(Object.keys(net.headers()).sort()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent'].sort(),
    );
  });

  it('asks no more than the head of what is no page', async () => {
    const net = await givenInternet();
    net.pages['/informe.pdf'] = (response) =>
      response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%');
    expect(await net.outside.look(net.at('/informe.pdf'))).toEqual({
      state: 'there',
      movedTo: null,
      page: null,
    });
    expect(net.asked).toEqual(['HEAD /informe.pdf']);
  });

  it('minds the letters a page is written in', async () => {
    const net = await givenInternet();
    const latin =
      (type: string, meta = '') =>
      (response: ServerResponse) =>
        response
          .writeHead(200, { 'Content-Type': type })
          .end(Buffer.from(`<head>${meta}<title>Migraci\u00f3n</title>`, 'latin1'));
    net.pages['/said'] = latin('text/html; charset=ISO-8859-1');
    net.pages['/meta'] = latin('text/html', '<meta charset="windows-1252">');
    net.pages['/nonsense'] = latin('text/html; charset=klingon');
    for (const path of ['/said', '/meta'])
      expect(await net.outside.look(net.at(path))).toMatchObject({
        page: { title: 'Migración', language: null },
      });
    expect(await net.outside.look(net.at('/nonsense'))).toMatchObject({ page: { title: 'Migraci\ufffdn' } });
  });

  it('takes for the title what is one, and not what a script or a comment says', async () => {
    const net = await givenInternet();
    const html = (head: string) => (response: ServerResponse) =>
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(head);
    net.pages['/a'] = html(
      '<!-- <title>no</title> --><script>"<title>no</title>"</script><TITLE>S&iacute;</TITLE>',
    );
    net.pages['/b'] = html('<body><svg><title>no</title></svg>');
    net.pages['/c'] = html(`<title>${'largo '.repeat(200)}</title>`);
    net.pages['/d'] = html('<!-- never ends <title>no</title>');
    const titles = [];
    for (const path of ['/a', '/b', '/c', '/d']) {
      const seen = await net.outside.look(net.at(path));
      titles.push(seen.state === 'there' ? (seen.page?.title ?? null) : seen.state);
    }
    expect(titles[0]).toBe('Sí');
    expect(titles[1]).toBeNull();
    expect(titles[2]).toHaveLength(300);
    expect(titles[3]).toBeNull();
  });

  it('tells what is gone from what does not answer, and asks whoever knows no HEAD', async () => {
    const net = await givenInternet();
    net.pages['/gone'] = answers(410);
    net.pages['/broken'] = answers(503);
    net.pages['/closed'] = answers(403);
    net.pages['/old'] = (response, { method }) =>
      method === 'HEAD' ? response.writeHead(404).end() : page('Viejo servidor')(response, {} as never);
    const states = [];
    for (const path of ['/gone', '/nowhere', '/broken', '/closed', '/old'])
      states.push((await net.outside.look(net.at(path))).state);
    expect(states).toEqual(['gone', 'gone', 'unreachable', 'there', 'there']);
    expect(await net.outside.look(net.at('/', 'nobody.example.org'))).toEqual({ state: 'unreachable' });
  });

  it('follows five redirects, and knows what moved for good', async () => {
    const net = await givenInternet();
    net.pages['/here'] = page('Aquí');
    net.pages['/for-good'] = leadsTo('/here', 301);
    net.pages['/for-now'] = leadsTo('/here', 302);
    net.pages['/mixed'] = leadsTo('/for-now', 308);
    for (let n = 1; n <= 6; n++) net.pages[`/${n}`] = leadsTo(n === 1 ? '/here' : `/${n - 1}`);
    net.pages['/round'] = leadsTo('/round');
    expect(await net.outside.look(net.at('/for-good'))).toMatchObject({ movedTo: net.at('/here') });
    expect(await net.outside.look(net.at('/for-now'))).toMatchObject({
      movedTo: null,
      page: { title: 'Aquí' },
    });
    expect(await net.outside.look(net.at('/mixed'))).toMatchObject({ movedTo: null });
    expect((await net.outside.look(net.at('/5'))).state).toBe('there');
    expect((await net.outside.look(net.at('/6'))).state).toBe('unreachable');
    expect((await net.outside.look(net.at('/round'))).state).toBe('unreachable');
  });

  it('reads no more than half a megabyte, and waits no longer than its time', async () => {
    const net = await givenInternet({ milliseconds: 300 });
    net.pages['/endless'] = (response, { method }) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      if (method === 'HEAD') return void response.end();
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    };
    net.pages['/silent'] = () => undefined;
    net.pages['/late'] = (response, { method }) => {
      response.writeHead(200, { 'Content-Type': 'text/html' });
      if (method === 'HEAD') response.end();
      else response.write('<title>');
    };
    expect(await openOutside(net.way).look(net.at('/endless'))).toEqual({
      state: 'there',
      movedTo: null,
      page: null,
    });
    expect(await net.outside.look(net.at('/silent'))).toEqual({ state: 'unreachable' });
    expect(await net.outside.look(net.at('/late'))).toEqual({ state: 'unreachable' });
  });

  it('asks nobody what is no public address by its looks', async () => {
    const net = await givenInternet();
    const { port } = net;
    for (const href of [
      `http://ana:secret@${NAME}:${port}/`,
      `http://${NAME}:${port + 1}/`,
      `ftp://${NAME}:${port}/`,
      'file:///etc/passwd',
      `http://localhost:${port}/`,
      `http://intranet:${port}/`,
      `http://127.0.0.1:${port}/`,
      `http://[::ffff:127.77.0.1]:${port}/`,
      'mailto:a@example.org',
      'no address',
    ])
      expect([href, await net.outside.look(href)]).toEqual([href, { state: 'not-allowed' }]);
    expect(net.asked).toEqual([]);
  });

  it('does not go where only some of a name’s addresses are public, and asks for a name once', async () => {
    const net = await givenInternet();
    net.pages['/'] = page('Uno');
    net.names['mixed.example.org'] = [[PLACE, '127.0.0.1']];
    net.names['turns.example.org'] = [[PLACE], ['127.0.0.1']];
    expect(await net.outside.look(net.at('/', 'mixed.example.org'))).toEqual({ state: 'unreachable' });
    expect(net.asked).toEqual([]);
    // HEAD goes where the first answer led; GET asks again, is told of another place and does not go.
    expect(await net.outside.look(net.at('/', 'turns.example.org'))).toEqual({ state: 'unreachable' });
    expect(net.asked).toEqual(['HEAD /']);
  });

  it('knows the ports of the web alone, and no name of this machine', async () => {
    expect([...publicWay.ports]).toEqual([80, 443, 8080, 8443]);
    expect(publicWay.isPublic('127.0.0.1')).toBe(false);
    expect(await openOutside().look('http://127.0.0.1/')).toEqual({ state: 'not-allowed' });
    expect(await openOutside().look('https://localhost:8443/')).toEqual({ state: 'not-allowed' });
  });
});
