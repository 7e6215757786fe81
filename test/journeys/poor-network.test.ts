import type { Route } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { startStory } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const signOn = '/c/red-ceiba/sign-ons/un-plan-que-se-pueda-leer';

describe('signing on a phone where the network is bad', () => {
  let tom: Visitor;
  let xinia: Visitor;
  let ines: Visitor;
  let luz: Visitor;
  beforeAll(async () => {
    const { origin } = await startStory();
    tom = await visit({ origin, width: 360 });
    xinia = await visit({ origin, width: 360 });
    ines = await visit({ origin, width: 360 });
    luz = await visit({ origin, width: 360 });
    await tom.enter('Tom Keller');
    await xinia.enter('Xinia Brenes');
    await ines.enter('Inés Quintanilla');
    await luz.enter('Luz Mejía');
  });
  const step = story(() => [tom, xinia, ines, luz]);
  const form = () =>
    tom.page.locator('form', { has: tom.page.getByRole('button', { name: 'Sign', exact: true }) });
  const note = () => form().getByLabel('Note for your organisation');

  step('A form sent without a connection stays as it is and says so beside its button', async () => {
    const { page } = tom;
    await tom.go(signOn);
    await form().getByText('Name of the signer, note and mandate').click();
    await note().fill('Our board met in the rain.');
    await form()
      .getByRole('radio', { name: /^Name withheld for safety/ })
      .check();
    await tom.context.setOffline(true);
    await page.getByRole('status').getByText('No connection. What you see may be out of date.').waitFor();
    await page.getByText('Do not sign, and say why').click();
    const refusing = page.locator('form', { has: page.getByLabel('Why you are not signing') });
    await refusing.getByLabel('Why you are not signing').fill('We must ask our members first.');
    await refusing.getByRole('button').last().click();
    await refusing
      .getByRole('alert')
      .getByText('There is no connection; it was not sent.', { exact: false })
      .waitFor();
    await tom.inspect();
    await expectWords();
  });

  const send = () => form().getByRole('button', { name: 'Sign', exact: true }).click();
  const isPost = (route: Route) => route.request().method() === 'POST';

  /** What Tom wrote and chose is there. */
  async function expectWords() {
    expect(await note().inputValue()).toBe('Our board met in the rain.');
    expect(
      await form()
        .getByRole('radio', { name: /^Name withheld for safety/ })
        .isChecked(),
    ).toBe(true);
  }

  step('A link leads nowhere, and the page can still be read', async () => {
    const { page } = tom;
    await page.getByRole('link', { name: 'Sign-ons' }).first().click();
    await page.getByRole('alert').getByText('the page cannot be opened', { exact: false }).waitFor();
    expect(tom.path).toBe(signOn);
    await expectWords();
    await tom.context.setOffline(false);
  });

  step('A request that is lost is no failure either', async () => {
    const { page } = tom;
    await page.route('**/*.data*', (route) => (isPost(route) ? route.abort() : route.fallback()));
    await send();
    await form()
      .getByRole('alert')
      .getByText('Tapping again does not send it twice', { exact: false })
      .waitFor();
    await expectWords();
    tom.takeFaults();
  });

  step(
    'An answer that is lost: the form stays, is sent again once the connection is back, and signs once',
    async () => {
      const { page, context } = tom;
      await page.route('**/*.data*', async (route) => {
        if (!isPost(route)) return route.fallback();
        await route.fetch();
        await context.setOffline(true);
        await route.abort();
      });
      await send();
      await form()
        .getByRole('alert')
        .getByText('Tapping again does not send it twice', { exact: false })
        .waitFor();
      await expectWords();
      await send();
      await form().getByText('It will be sent when you connect').waitFor();
      await page.unroute('**/*.data*');
      await context.setOffline(false);
      await page.waitForURL(`**${signOn}/done*`);
      await tom.go(signOn);
      await page.getByText('Your organisation signed on', { exact: false }).waitFor();
      tom.takeFaults();
    },
  );

  step(
    'Where the network fails though the phone says it is there, a new page is not lost to the browser’s own',
    async () => {
      const { page } = tom;
      await page.route('**/*', (route) => route.abort());
      const campaigns = page.getByRole('link', { name: 'Campaigns' }).last();
      await campaigns.click();
      // The program of that page may be here already, by an earlier look at its link: then only its data are awaited.
      await page
        .getByText(/the page cannot be opened|The page will open when it is back/)
        .first()
        .waitFor();
      await page.getByText('Your organisation signed on', { exact: false }).waitFor();
      await page.unroute('**/*');
      await campaigns.click();
      await tom.arrive('Campaigns');
      tom.takeFaults();
    },
  );

  step(
    'With two seats, Hoy leads to the one that is meant, and changing it takes along what was chosen',
    async () => {
      const { page } = xinia;
      const items = page.getByRole('listitem').filter({ hasText: 'Carta: protección' });
      const item = items.filter({ hasText: 'Federación' });
      const name = /Federación/;
      await item.getByRole('link', { name: 'Leer y firmar' }).click();
      const chosen = () => page.locator('.seat-choice [aria-current]');
      await chosen().getByText(name).waitFor();
      await page.getByText('Nombre de quien firma, nota y mandato').click();
      await page.getByLabel('Nota para su organización').fill('Acta 12');
      const withheld = page.getByRole('radio', { name: /^Nombre reservado/ });
      await withheld.check();
      await page.locator('.seat-choice button').filter({ hasNotText: name }).click();
      await chosen().filter({ hasNotText: name }).waitFor();
      expect(await withheld.isChecked()).toBe(true);
      expect(await page.getByLabel('Nota para su organización').inputValue()).toBe('Acta 12');
      expect(await page.getByLabel('Nombre, tal como aparecerá').inputValue()).not.toMatch(name);
      await xinia.inspect();
    },
  );

  step('The steps of an approval follow how the signature will be seen', async () => {
    const { page } = ines;
    await ines.go(signOn);
    const last = page.locator('#sign .steps li').last();
    await last.getByText('La firma se cuenta').waitFor();
    await page.getByRole('radio', { name: 'Pública' }).check();
    await last.getByText('La firma se publica').waitFor();
  });

  step(
    'Who goes on writing finds the text open for it, and after a reload as they left it: to be read, without the editor',
    async () => {
      const { page } = luz;
      await luz.go('/c/red-ceiba');
      await page.getByRole('link', { name: 'Seguir escribiendo' }).first().click();
      const edit = page.getByRole('button', { name: 'Editar' });
      const pressed = () => edit.getAttribute('aria-pressed');
      await expect.poll(pressed).toBe('true');
      await page.getByRole('button', { name: 'Leer', exact: true }).click();
      await page.reload();
      await page.getByText('Toque un párrafo').waitFor();
      expect(await pressed()).toBeNull();
    },
  );
});
