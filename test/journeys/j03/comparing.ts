import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readDocx } from '../../domain/sign-ons/letter-reading.ts';
import type { Step } from '../support/story.ts';
import { keepDraft } from './beginning.ts';
import type { CoDrafting } from './people.ts';
import { choose, paragraph, press } from './sheet.ts';

/** The first draft beside the last. */
export function tellComparing(world: CoDrafting, step: Step): void {
  step('10 Marta compares v0.1 with v0.4, word by word; Luz reads it on her phone', async () => {
    const { marta, luz, text } = world;
    const { page } = marta;
    await marta.go(`${text}?panel=versions`);
    await choose(marta, paragraph(marta, 'Lo hacemos desde las casas'), 'dos orillas.');
    await press(marta, 'ArrowRight');
    await page.keyboard.type(' Y desde las fronteras.');
    await page.getByText(/^Guardado · /).waitFor();
    await keepDraft(world, 'Para la asamblea');
    await marta.inspect();
    await page.getByText('Comparar dos momentos').click();
    await page.getByLabel('De', { exact: true }).selectOption({ label: await optionOf('v0.1') });
    await page.getByLabel('A', { exact: true }).selectOption({ label: await optionOf('v0.4') });
    await page.getByRole('button', { name: 'Comparar', exact: true }).click();
    await marta.arrive('Comparar v0.1 con v0.4');
    const compared = page.locator('.compared');
    await compared.locator('ins', { hasText: 'financiar' }).waitFor();
    await compared.filter({ hasText: 'Lo hacemos desde las casas' }).getByText('Nuevo').waitFor();
    await marta.inspect();
    await luz.go(new URL(page.url()).pathname + new URL(page.url()).search);
    await luz.page.locator('.compared ins', { hasText: 'financiar' }).waitFor();
    await luz.inspect();

    async function optionOf(label: string): Promise<string> {
      const options = await page.getByLabel('De', { exact: true }).locator('option').allInnerTexts();
      return options.find((one) => one.startsWith(`Borrador ${label} `))!;
    }
  });

  step('10 The same as a Word file with its changes tracked; it names nobody', async () => {
    const { marta } = world;
    const { page } = marta;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Descargar con control de cambios (DOCX)' }).click(),
    ]);
    const parts = readDocx(readFileSync(await download.path()));
    const xml = parts.get('word/document.xml') ?? '';
    const changes = [...xml.matchAll(/<w:(ins|del) ([^>]*)>/g)];
    for (const kind of ['ins', 'del'])
      expect(
        changes.some(([, of]) => of === kind),
        kind,
      ).toBe(true);
    for (const [, , attributes] of changes) {
      expect(attributes).toContain('w:author="Acuerdo"');
      expect(attributes).toMatch(/w:date="2026-11-24T1\d:/);
    }
    const told = (tag: 'ins' | 'del', words: 't' | 'delText') =>
      [...xml.matchAll(new RegExp(`<w:${tag} [^>]*>(.*?)</w:${tag}>`, 'gs'))]
        .flatMap(([, inside = '']) => [...inside.matchAll(new RegExp(`<w:${words}[^>]*>([^<]*)<`, 'g'))])
        .map(([, said]) => said)
        .join(' ');
    expect(told('ins', 't')).toMatch(/financiar.*programas/);
    expect(told('del', 'delText')).toMatch(/comprometió/);
    for (const part of parts.values())
      expect(part).not.toMatch(/Tom Keller|Marta Solís|Luz Mejía|Puente Norte/);
  });
}
