import { expect } from 'vitest';
import { codeIn } from '../support/acuerdo.ts';
import type { Step } from '../support/story.ts';
import { titles, type MainJob } from './people.ts';

/** From a closed text to the end of its time for signing. */
export function tellSigning(world: MainJob, step: Step): void {
  step('Ana opens it for signature, once she has read its terms again', async () => {
    const { ana, text } = world;
    const { page } = ana;
    await ana.enter('Ana Lucía Morales');
    await ana.inspect();
    await ana.go(text);
    await page.getByRole('link', { name: 'Abrir a firma' }).click();
    await page.getByLabel('Día').fill('2026-12-04');
    await page.getByLabel('Hora', { exact: true }).fill('17:00');
    await page.getByLabel('Nombre en español').fill('Las cancillerías de la región');
    await page.getByLabel('Nombre en inglés').fill('The foreign ministries of the region');
    await page.getByLabel('Organizaciones (opcional)').fill('20');
    await page.getByLabel('Países (opcional)').fill('6');
    await ana.inspect();
    await page.getByRole('button', { name: 'Revisar antes de abrir' }).click();
    await page.getByRole('heading', { name: 'Revise: al abrir, esto ya no cambia' }).waitFor();
    await ana.inspect();
    await page.getByRole('button', { name: 'Abrir la firma' }).click();
    await page.waitForURL('**/manage');
    await page.getByText('0 de 20 organizaciones').waitFor();
    await ana.inspect();
    world.signOn = new URL(page.url()).pathname.replace(/\/manage$/, '');
  });

  step('Luz reads it on her phone and leaves the page open', async () => {
    const { luz } = world;
    const { page } = luz;
    await luz.go('/c/red-ceiba');
    await page.getByRole('link', { name: 'Firmas' }).last().click();
    await page.getByRole('link', { name: titles.es }).first().click();
    await page.getByText('0 de 20 organizaciones').first().waitFor();
    await luz.inspect();
    await page.getByRole('textbox', { name: 'Nombre, tal como aparecerá' }).waitFor();
    await page.evaluate(() => (document.documentElement.dataset['never'] = 'reloaded'));
  });

  /** What Luz's page, left open, comes to say. */
  const tally = (sentence: string) => world.luz.page.getByText(sentence).first().waitFor();

  step('Marta proposes, and her organisation is on no list yet', async () => {
    const { marta, luz, signOn } = world;
    const { page } = marta;
    await marta.go('/c/red-ceiba');
    await page.getByRole('link', { name: titles.es }).first().waitFor();
    await marta.go(signOn);
    await marta.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.waitForURL('**/done?*');
    await page.getByText('Pendiente de Vo.Bo. del Dr. Julián Ibarra.').waitFor();
    await marta.inspect();
    await tally('0 de 20 organizaciones');
    expect(await luz.page.locator('.signatories').count()).toBe(0);
  });

  step('Dr. Ibarra approves on his phone, from the mail', async () => {
    const { acuerdo, luz, ibarra } = world;
    const [mail] = await acuerdo.mailTo('julian@ruta-del-sur.example.org');
    expect(mail?.subject).toBe('Se le pide un visto bueno');
    const link = /http\S+/.exec(mail?.text ?? '')?.[0] ?? '';
    const { page } = ibarra;
    await ibarra.go(link);
    await page.getByRole('button', { name: /Dr. Julián Ibarra/ }).click();
    await page.waitForURL((url) => url.pathname.startsWith(`${new URL(link).pathname}/`));
    await ibarra.arrive('Falta su visto bueno');
    await page.getByText('Marta Solís propone que Albergue La Ruta del Sur firme este texto.').waitFor();
    await ibarra.inspect();
    await page.getByRole('button', { name: 'Autorizar' }).click();
    await page.waitForURL('**/done?*');
    await ibarra.arrive('Firma confirmada');
    await ibarra.inspect();
    await tally('1 de 20 organizaciones');
    const mexico = luz.page.locator('.signatories section', { hasText: 'México' });
    await mexico.getByText('Albergue La Ruta del Sur').waitFor();
  });

  step('Tom signs alone; sending it twice makes one signature', async () => {
    const { acuerdo, tom, luz, signOn } = world;
    const { page } = tom;
    await tom.go(signOn);
    const body = await page.getByRole('button', { name: 'Sign', exact: true }).evaluate((button) => {
      const form = button.closest('form')!;
      return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    });
    await tom.inspect();
    await page.getByRole('button', { name: 'Sign', exact: true }).dblclick();
    await page.waitForURL('**/done?*');
    await tom.arrive('Signature confirmed');
    await tom.inspect();
    const again = await tom.context.request.post(`${acuerdo.origin}${signOn}?index`, {
      form: body,
      headers: { origin: acuerdo.origin, 'sec-fetch-site': 'same-origin' },
    });
    expect(again.url()).toContain('/done');
    await tally('2 de 20 organizaciones');
    expect(await luz.page.locator('.signatories').getByText('Puente Norte Collective').count()).toBe(1);
    const receipts = (await acuerdo.mailTo('tom@puente-norte.example.org')).filter(({ subject }) =>
      subject.startsWith('Signature receipt'),
    );
    expect(receipts).toHaveLength(1);
  });

  step('Inés signs with the name withheld, as her organisation requires: her director approves', async () => {
    const { acuerdo, luz, ines, elena, signOn } = world;
    const { page } = ines;
    await ines.enter('Inés Quintanilla');
    await ines.go(signOn);
    const withheld = page.getByRole('radio', { name: /Nombre reservado por seguridad/ });
    expect(await withheld.isChecked()).toBe(true);
    await page
      .getByText(/Lo sabrán .*Ana Lucía Morales/)
      .first()
      .waitFor();
    await ines.inspect();
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await page.getByText('Pendiente de Vo.Bo. de Elena Rauda.').waitFor();
    await ines.inspect();

    await elena.go('/sign-in');
    await elena.page.getByLabel('Correo electrónico').fill('elena@izote.example.org');
    await elena.page.getByRole('button', { name: 'Enviarme el código' }).click();
    await elena.page.getByLabel('Código de 6 cifras').waitFor();
    const mails = await acuerdo.mailTo('elena@izote.example.org');
    expect(mails[0]?.subject).toBe('Algo espera su respuesta');
    await elena.page.getByLabel('Código de 6 cifras').fill(codeIn(mails));
    await elena.page.getByRole('button', { name: 'Entrar', exact: true }).click();
    await elena.page.waitForURL('**/c/red-ceiba');
    await elena.page.getByRole('link', { name: 'Revisar y responder' }).first().click();
    await elena.page.getByRole('button', { name: 'Autorizar' }).click();
    await elena.page.waitForURL('**/done?*');
    await elena.arrive('Confirmación recibida');
    expect(await elena.page.locator('main').textContent()).not.toMatch(/Izote|documentos de identidad/);
    await elena.inspect();
    await tally('3 de 20 organizaciones');
    const list = luz.page.locator('.signatories');
    await list.locator('section', { hasText: 'Región' }).getByText('1 organización').waitFor();
    expect(await list.textContent()).not.toMatch(/Izote|El Salvador/);
    expect(await luz.page.evaluate(() => document.documentElement.dataset['never'])).toBe('reloaded');
  });

  step('Its time ends, and who comes late is refused', async () => {
    const { acuerdo, luz } = world;
    const { page } = luz;
    acuerdo.clock.jump('2026-12-04T23:00:00.000Z');
    await page.getByRole('button', { name: 'Firmar', exact: true }).click();
    await page.getByRole('alert').getByText('La firma está cerrada: el plazo terminó.').waitFor();
    luz.takeRefusal();
    await acuerdo.running.settle();
    await page.getByText('Ya no se puede firmar. El reloj del servidor decide.').waitFor();
    await tally('3 de 20 organizaciones');
    await luz.inspect();
  });
}
