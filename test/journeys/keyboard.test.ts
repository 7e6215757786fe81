import { beforeAll, describe, expect } from 'vitest';
import { startStory } from './support/acuerdo.ts';
import { Keyboard } from './support/keyboard.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

describe('the road to a signature by keyboard alone', () => {
  let luz: Visitor;
  let keys: Keyboard;
  beforeAll(async () => {
    const { origin } = await startStory();
    luz = await visit({ origin });
    keys = new Keyboard(luz.page);
  });
  const step = story(() => [luz]);

  step('in', async () => {
    await luz.go('/sign-in');
    await keys.reach('Luz Mejía');
    await keys.press('Enter');
    await luz.page.waitForURL('**/c/red-ceiba');
    await luz.page.getByRole('heading', { level: 1 }).waitFor();
  });

  step('past the menu, to what waits for her', async () => {
    await keys.reach('Ir al contenido');
    await keys.press('Enter');
    await keys.reach('Leer y firmar');
    await keys.press('Enter');
    await luz.page.waitForURL('**/sign-ons/*');
    await luz.page.getByRole('heading', { level: 2, name: 'Firmar por su organización' }).waitFor();
  });

  step('through the form', async () => {
    await keys.reach('Nombre, tal como aparecerá');
    await keys.reach('Pública');
    await keys.press('ArrowDown');
    expect(await keys.focused()).toContain('Solo para quien recibe la carta');
    await keys.press('ArrowUp');
    await keys.reach('Nombre de quien firma, nota y mandato');
    await keys.press('Space');
    await keys.reach('Mostrar en la carta quién firma');
    await keys.press('Space');
    await keys.reach('Firmar con reserva');
    await keys.reach('Firmar');
    await keys.press('Space');
    await luz.page.waitForURL('**/done?*');
  });

  step('to the receipt, and back', async () => {
    await luz.arrive('Firma confirmada');
    await luz.page.getByText('Luz Mejía, Coordinadora').waitFor();
    await keys.reach('Volver al texto y a la lista');
    await keys.press('Enter');
    await luz.page.getByRole('link', { name: 'Ver el recibo' }).waitFor();
  });
});
