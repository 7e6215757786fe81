import { expect, it } from 'vitest';
import { textSite } from './text-site.ts';

const here = textSite();

it('gives back, on a phone that was closed meanwhile, what it had not sent when the text was closed', async () => {
  const page = await here.open('Marta', { path: `${here.text.path}?mode=edit`, width: 360 });
  const sheet = page.getByRole('textbox', { name: 'Texto en español' });
  await sheet.locator('p').first().click();
  await page.keyboard.press('End');
  await page.context().setOffline(true);
  await page.keyboard.type(' Escrito en un camión.');
  await page.getByText('Guardado en este dispositivo. Se enviará al conectar.').waitFor();
  await page.close();
  const { id, statement } = here.text;
  const { node } = await here.site.ask<{ node: { suggestions: { id: string; seen: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Text { suggestions { id seen } } } }',
    { id },
    await here.site.play('Marta'),
  );
  await here.does('Marta', 'decideSuggestions', 'DecideSuggestionsInput', {
    suggestions: node.suggestions.map((one) => one.id),
    seen: node.suggestions.map(({ seen }) => seen),
    text: id,
    accept: false,
  });
  await here.does('Marta', 'closeText', 'CloseTextInput', { statement, incomplete: true });
  await page.context().setOffline(false);
  const again = await page.context().newPage();
  await again.goto(here.text.path);
  const refused = again.locator('.banner', { hasText: 'no entraron en el texto' });
  await refused.getByText('Escrito en un camión.', { exact: false }).waitFor();
  await refused.getByText('El texto se cerró antes de que llegaran.', { exact: false }).waitFor();
  expect(await again.getByRole('textbox', { name: /^Texto/ }).count()).toBe(0);
  await refused.getByRole('button', { name: 'Ya las tengo' }).click();
  await refused.waitFor({ state: 'detached' });
  await again.reload();
  await again.locator('.desk.static .sheet p').first().waitFor();
  expect(await again.locator('.banner', { hasText: 'no entraron en el texto' }).count()).toBe(0);
});
