import { expect, it } from 'vitest';
import { textSite } from './text-site.ts';

const here = textSite();

it('gives who only reads on a phone the words without the editor, and says when they may no longer', async () => {
  const { viewer } = await here.site.ask<{ viewer: { seats: { id: string }[] } }>(
    '{ viewer { seats { id } } }',
    {},
    await here.site.play('Inés'),
  );
  const text = here.text.id;
  const grantee = viewer.seats[0]!.id;
  await here.does('Marta', 'giveTextRight', 'GiveTextRightInput', { text, grantee, right: 'read' });
  const page = await here.open('Inés', { width: 360 });
  await page.locator('.desk.static .sheet p').first().waitFor();
  await page.waitForLoadState('networkidle');
  const scripts = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? [name] : [])),
  );
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of new Set(scripts))
    expect(await (await page.request.get(script)).text(), script).not.toContain('ProseMirror');
  const { node } = await here.site.ask<{ node: { rights: { id: string }[] } }>(
    'query ($id: ID!) { node(id: $id) { ... on Text { rights { id } } } }',
    { id: text },
    await here.site.play('Marta'),
  );
  await here.does('Marta', 'takeTextRight', 'TakeTextRightInput', { text, given: node.rights.at(-1)!.id });
  await page.getByText('Usted ya no puede leer este texto.').waitFor();
  await page.getByRole('link', { name: 'Ir a los textos' }).waitFor();
});
