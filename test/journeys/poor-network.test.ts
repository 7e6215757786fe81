import type { Route } from 'playwright-core';
import { beforeAll, describe, expect } from 'vitest';
import { startStory } from './support/acuerdo.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const signOn = '/c/red-ceiba/sign-ons/un-plan-que-se-pueda-leer';

describe('signing on a phone where the network is bad', () => {
  let tom: Visitor;
  beforeAll(async () => {
    const { origin } = await startStory();
    tom = await visit({ origin, width: 360 });
    await tom.enter('Tom Keller');
  });
  const step = story(() => [tom]);
  const form = () =>
    tom.page.locator('form', { has: tom.page.getByRole('button', { name: 'Sign', exact: true }) });
  const note = () => form().getByLabel('Note for your organisation');

  step('A form sent without a connection stays as it is and says so beside its button', async () => {
    const { page } = tom;
    await tom.go(signOn);
    await form().getByText('Name of the signer, note and mandate').click();
    await note().fill('Our board met in the rain.');
    await form().getByText('Name withheld for safety').click();
    await tom.context.setOffline(true);
    await page.getByRole('status').getByText('No connection. What you see may be out of date.').waitFor();
    await form().getByRole('button', { name: 'Sign', exact: true }).click();
    await form()
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
    expect(await form().getByRole('radio', { name: 'Name withheld' }).isChecked()).toBe(true);
  }

  step('A link leads nowhere, and the page can still be read', async () => {
    const { page } = tom;
    await page.getByRole('link', { name: 'Texts' }).last().click();
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
    'An answer that is lost: the form stays, and says what came of it once the connection is back',
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
      await form().getByRole('alert').getByText('it was not sent', { exact: false }).waitFor();
      await context.setOffline(false);
      await page.getByText('Your organisation signed on', { exact: false }).waitFor();
      tom.takeFaults();
    },
  );
});
