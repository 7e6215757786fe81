import { beforeAll, describe, expect } from 'vitest';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { giveDevice } from './support/device-key.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const ANA = 'Ana Lucía Morales';

/** QA5: a coordinator adds a passkey, enters with it, and has her office work with passkeys alone. */
describe('a passkey, and an office that works with passkeys alone', () => {
  let acuerdo: Acuerdo;
  let ana: Visitor;
  let phone: Visitor;
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    ana = await visit({ origin });
    phone = await visit({ origin, width: 360 });
    await giveDevice(ana.page);
    await ana.enter(ANA);
  });
  const step = story(() => [ana, phone]);

  step('Ana adds a passkey, and is told by mail', async () => {
    const { page } = ana;
    await ana.go('/account');
    await page.getByRole('link', { name: 'Llaves de acceso' }).click();
    await ana.arrive('Sus llaves');
    await page.getByText('Todavía no tiene llaves').waitFor();
    await ana.inspect();
    await page.getByLabel('Nombre de la llave').fill('Computadora');
    await page.getByRole('button', { name: 'Crear la llave en este aparato' }).click();
    await page.getByText('Hecho. Le enviamos un correo', { exact: false }).waitFor();
    await page.getByText('Computadora', { exact: true }).waitFor();
    const [person] = await acuerdo.running.platform.store.read
      .selectFrom('people')
      .where('name', '=', ANA)
      .select('email')
      .execute();
    const mails = await acuerdo.mailTo(person!.email);
    expect(mails.map(({ subject }) => subject)).toContain('Se agregó una llave a su cuenta');
    await ana.inspect();
  });

  step('She signs out, and enters with it, typing nothing', async () => {
    const { page } = ana;
    await ana.go('/sign-out');
    await page.locator('main').getByRole('button', { name: /Salir/ }).click();
    await page.waitForURL((url) => url.pathname !== '/sign-out');
    await ana.go('/sign-in');
    await page.getByRole('link', { name: 'Entrar con una llave' }).click();
    await ana.arrive('Entrar con su llave');
    await ana.inspect();
    await page.getByRole('button', { name: 'Usar mi llave' }).click();
    await page.waitForURL('**/c/red-ceiba');
  });

  step('She has her office work with passkeys alone', async () => {
    const { page } = ana;
    await ana.go('/account/passkeys');
    await page.getByText('La secretaría trabaja con llave o con código por correo.').waitFor();
    await page.getByRole('button', { name: 'Pedir llave a la secretaría' }).click();
    await page.getByText('La secretaría trabaja solo con llave', { exact: false }).waitFor();
  });

  step(
    'Whoever comes in her name by another way is led to the key, and is a member like any other',
    async () => {
      const { page } = phone;
      await phone.go('/sign-in');
      await page.getByRole('button', { name: new RegExp(ANA) }).click();
      await phone.arrive('Confirme que es usted');
      await page.getByText('La secretaría de Red Ceiba trabaja con llave.', { exact: false }).waitFor();
      await phone.inspect();
      await page.getByRole('link', { name: 'Seguir sin llave' }).click();
      await page.waitForURL('**/c/red-ceiba');
      await phone.go('/account/passkeys');
      await page.getByRole('link', { name: 'Confirmar que soy yo' }).waitFor();
      expect(await page.getByRole('button', { name: /secretaría/ }).count()).toBe(0);
    },
  );

  step('After ten minutes she proves again before she removes a key, and the last one stays', async () => {
    acuerdo.clock.jump('2026-11-24T17:00:00.000Z');
    const { page } = ana;
    await ana.go('/account/passkeys');
    expect(await page.getByRole('button', { name: 'Quitar la llave Computadora' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Confirmar que soy yo' }).click();
    await ana.arrive('Confirme que es usted');
    await page.getByRole('button', { name: 'Usar mi llave' }).click();
    await page.waitForURL('**/account/passkeys');
    await page.getByRole('button', { name: 'Quitar la llave Computadora' }).click();
    await page.getByText('Es su última llave', { exact: false }).waitFor();
    ana.takeRefusal();
    await page.getByRole('button', { name: 'Dejar de pedirla' }).click();
    await page.getByText('La secretaría trabaja con llave o con código por correo.').waitFor();
    await page.getByRole('button', { name: 'Quitar la llave Computadora' }).click();
    await page.getByText('Todavía no tiene llaves').waitFor();
  });
});
