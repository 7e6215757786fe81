import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { beginText, closeText } from './support/begin-text.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const base = '/c/red-ceiba';
const slug = 'agua-en-el-camino';
const text = `${base}/texts/${slug}`;
const publicPage = `/red-ceiba/es/${slug}`;
const requests = `${base}/sign-ons/${slug}/requests`;
const CAFE = 'Red Cafetalera de la Montaña';
const LOOKALIKE = 'Foro Lenca Mіgrante, A. C.';

/** J5, step 8: somebody tied to no member asks to sign for their organisation. */
describe('an organisation that is no member asks to sign, and a contact says “it was not us”', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let marta: Visitor;
  let elena: Visitor;
  let tom: Visitor;
  let grace: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    marta = await visit({ origin });
    elena = await visit({ origin, width: 360, scripts: false });
    await ana.enter('Ana Lucía Morales');
    tom = await visit({ origin, locale: 'en-US' });
    grace = await visit({ origin, width: 360, locale: 'en-US', scripts: false });
    await marta.enter('Marta Solís');
    await tom.enter('Tom Keller');
  });
  const step = story(() => [ana, marta, elena, tom, grace]);

  const ask = async (organization: string, email: string) => {
    const { page } = elena;
    await elena.go(`${publicPage}/firmar`);
    await page.getByLabel('Nombre de la organización').fill(organization);
    await page.getByLabel('País donde trabaja').selectOption('GT');
    await page.getByLabel('Su nombre').fill('Elena Tzoc');
    await page.getByLabel('Su cargo').fill('Coordinadora');
    await page.getByLabel('Su correo').fill(email);
    await page.getByRole('button', { name: 'Enviar la solicitud' }).click();
    await elena.arrive('Revise su correo');
  };
  const linkTo = async (email: string) => {
    const mails = await acuerdo.mailTo(email);
    const mail = mails.findLast(({ subject }) => subject === 'Confirme su solicitud para firmar');
    return mail!.text.match(/\/sign-requests\/confirm\?t=[\w-]+/)![0];
  };
  const confirm = async (email: string) => {
    await elena.go(await linkTo(email));
    await elena.page.getByRole('button', { name: 'Sí, confirmar' }).click();
    await elena.arrive('Solicitud confirmada');
  };
  const card = (name: string) =>
    ana.page.getByRole('article').filter({ has: ana.page.getByRole('heading', { name, exact: true }) });

  step('A text is opened for signature, and others may ask', async () => {
    await beginText(marta, { es: 'Agua en el camino', en: 'Water on the way', slug });
    await closeText(marta, text);

    await ana.go(`${text}/open`);
    await ana.page.getByLabel('Día').fill('2027-01-14');
    await ana.page.getByLabel('Otras organizaciones pueden pedir firmar').check();
    await ana.page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await ana.page.getByText('Pueden pedir firmar; la secretaría las verifica.').waitFor();
    await ana.page.getByRole('button', { name: 'Abrir la firma' }).click();
    await ana.page.waitForURL('**/manage');
  });

  step(
    '8 Elena asks from the public page, without scripts; what is missing is said in its language',
    async () => {
      const { page } = elena;
      await elena.go(publicPage);
      await page.getByRole('link', { name: 'Pedir que firme la suya' }).click();
      await elena.arrive('Pedir que su organización firme');
      await page.getByRole('button', { name: 'Enviar la solicitud' }).click();
      await page.getByText('Falta corregir 5 datos').waitFor();
      elena.takeRefusal();
      await ask(CAFE, 'elena@cafetalera.example.org');
      await elena.go(publicPage);
      expect(await page.locator('main').textContent()).not.toContain(CAFE);
    },
  );

  step('8 Nothing waits before her link is used; reading its page uses nothing up', async () => {
    await ana.go(requests);
    await ana.page.getByText('No espera ninguna solicitud').waitFor();
    await ana.inspect();
    await elena.go(await linkTo('elena@cafetalera.example.org'));
    await confirm('elena@cafetalera.example.org');
    await ask(LOOKALIKE, 'otra@example.org');
    await confirm('otra@example.org');
  });

  step('8 The secretariat finds both, and whom one can be taken for', async () => {
    await ana.go(requests);
    await card(CAFE).getByText('A ninguna organización de la coalición').waitFor();
    await card(LOOKALIKE).locator('strong', { hasText: 'Foro Lenca Migrante' }).waitFor();
    await ana.inspect();
    await card(LOOKALIKE).getByRole('button', { name: 'Verificada: que firme' }).click();
    await card(LOOKALIKE).getByText('El nombre se puede confundir', { exact: false }).first().waitFor();
    ana.takeRefusal();
    await card(LOOKALIKE).getByText('Es una organización de la coalición').click();
    await card(LOOKALIKE).getByRole('button', { name: 'Avisar a la organización' }).click();
    await card(LOOKALIKE).waitFor({ state: 'detached' });
  });

  step('8 Ana verifies the other: it signs in public, and nobody of it enters', async () => {
    await card(CAFE).getByRole('button', { name: 'Verificada: que firme' }).click();
    await card(CAFE).waitFor({ state: 'detached' });
    await ana.page.getByText('Es de la coalición').waitFor();
    const { page } = elena;
    await elena.go(publicPage);
    const signed = page.locator('.public-signatories');
    await signed.getByText(CAFE).waitFor();
    expect(await signed.textContent()).not.toMatch(/Lenca|Elena/);
    const mails = await acuerdo.mailTo('elena@cafetalera.example.org');
    expect(mails.at(-1)?.subject).toBe('Su organización ya firma el texto');
  });

  const signatories = async () => {
    await elena.go(publicPage);
    return (await elena.page.locator('.public-signatories').textContent()) ?? '';
  };

  step('Tom signs; a contact of his organisation says it was not them, and it counts no more', async () => {
    await tom.go(`${base}/sign-ons/${slug}`);
    await tom.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await tom.arrive('Signature confirmed');
    expect(await signatories()).toContain('Puente Norte Collective');
    const mails = await acuerdo.mailTo('grace@puente-norte.example.org');
    const notice = mails.findLast(({ subject }) => subject === 'Your organisation signed a text');
    await grace.go(notice!.text.match(/\/not-us\?t=[\w-]+/)![0]);
    await grace.arrive('It was not us');
    expect(await signatories()).toContain('Puente Norte Collective');
    await grace.page.getByRole('button', { name: 'Yes, set it aside' }).click();
    await grace.arrive('It is set aside');
    expect(await signatories()).not.toContain('Puente Norte Collective');
  });

  step('The secretariat hears, asks them, and decides that it stands', async () => {
    const { page } = ana;
    const mails = await acuerdo.mailTo('grace@puente-norte.example.org');
    expect(mails.at(-1)?.subject).toBe('A signature of your organisation is under review');
    await ana.go(`${base}/sign-ons/${slug}/manage`);
    const dispute = page.getByRole('article').filter({ hasText: 'Puente Norte Collective' });
    await dispute.getByText('En revisión', { exact: true }).waitFor();
    await ana.inspect();
    await dispute.getByLabel('Qué se averiguó').fill('Grace no sabía que el consejo lo aprobó.');
    await dispute.getByRole('button', { name: 'Fue un error: la firma vale' }).click();
    await dispute.getByText('Confirmada', { exact: true }).waitFor();
    expect(await signatories()).toContain('Puente Norte Collective');
  });
});
