import { beforeAll, describe, expect } from 'vitest';
import { members } from '../../db/demo/organizations.ts';
import { codeIn, startStory, type Acuerdo } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const address = 'luz@foro-lenca.example.org';
/** Slow 3G, as browsers' own tools simulate it. */
const SLOW_3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

describe('a first time on a slow phone', () => {
  let acuerdo: Acuerdo;
  let luz: Visitor;
  let ana: Visitor;
  let phone: Visitor;
  let link: string;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    luz = await visit({ origin, width: 360 });
    ana = await visit({ origin });
    phone = await visit({ origin, width: 360 });
  });
  const step = story(() => [luz, phone, ana]);

  step('Luz asks for a way in, and a mail arrives with a button and a code', async () => {
    await luz.go('/sign-in');
    await luz.inspect();
    await luz.page.getByLabel('Correo electrónico').fill(address);
    await luz.page.getByRole('button', { name: 'Enviarme el código' }).click();
    await luz.arrive('Escriba su código');
    await luz.inspect();
    const mails = await acuerdo.mailTo(address);
    expect(mails.map(({ to }) => to)).toEqual([address]);
    expect(codeIn(mails)).toMatch(/^\d{6}$/);
    link = /http\S+\/sign-in\/link\?\S+/.exec(mails[0]?.text ?? '')?.[0] ?? '';
    expect(link).toContain(acuerdo.origin);
  });

  step('A program that looks at the link first uses nothing up', async () => {
    const before = await fetch(link);
    expect(before.status).toBe(200);
    expect(before.headers.get('set-cookie')).toBeNull();
    expect((await fetch(link, { method: 'HEAD' })).status).toBe(200);
  });

  step('She opens the mail on slow 3G, presses Entrar, and is at Hoy in Spanish within 150 KB', async () => {
    const { page } = phone;
    const network = await phone.context.newCDPSession(page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', SLOW_3G);
    let transferred = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => (transferred += encodedDataLength));
    await phone.go(link);
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.waitForURL('**/c/red-ceiba');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    await page.getByRole('link', { name: 'Hoy' }).and(page.locator('[aria-current=page]')).first().waitFor();
    expect(transferred).toBeGreaterThan(0);
    expect(transferred).toBeLessThanOrEqual(150 * 1024);
    await network.detach();
    await phone.inspect();
  });

  step('The link is used up, and says so kindly', async () => {
    await luz.go(link);
    await luz.page.getByRole('button', { name: 'Entrar' }).click();
    await luz.page.getByRole('alert').waitFor();
    await luz.inspect();
    expect(luz.path).toContain('/sign-in/link');
    luz.takeRefusal();
  });

  step('Where the mail is read on another device, the code serves', async () => {
    const { page } = luz;
    await luz.go('/sign-in');
    await page.getByLabel('Correo electrónico').fill(address);
    await page.getByRole('button', { name: 'Enviarme el código' }).click();
    await page.getByLabel('Código de 6 cifras').fill('000000');
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.locator('#code-problem').waitFor();
    await luz.inspect();
    luz.takeRefusal();
    await page.getByLabel('Código de 6 cifras').fill(codeIn(await acuerdo.mailTo(address)));
    await page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await page.waitForURL('**/c/red-ceiba');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  step('Ana finds the members by country', async () => {
    const { page } = ana;
    await ana.enter('Ana Lucía Morales');
    await page.getByRole('link', { name: 'Miembros' }).first().click();
    await page.getByText('24 organizaciones forman la coalición.').waitFor();
    for (const { name } of members) await page.getByRole('link', { name, exact: true }).waitFor();
    await page.getByRole('heading', { level: 2, name: 'Honduras' }).waitFor();
    await ana.inspect();
    await page.getByRole('link', { name: 'Foro Lenca Migrante' }).click();
    await ana.arrive('Foro Lenca Migrante');
    await page.getByText('Luz Mejía').first().waitFor();
    await ana.inspect();
  });
});
