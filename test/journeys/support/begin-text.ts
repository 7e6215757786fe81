import type { Visitor } from './visitor.ts';

const BASE = '/c/red-ceiba';

/** Begins a text from the template, in both languages; answers the address of its page once all of it is kept. */
export async function beginText(
  visitor: Visitor,
  { es, en, slug }: Record<'es' | 'en' | 'slug', string>,
): Promise<string> {
  const { page } = visitor;
  const text = `${BASE}/texts/${slug}`;
  await visitor.go(`${BASE}/texts/new`);
  await page.getByLabel('Título en español').fill(es);
  await page.getByLabel('Título en inglés').fill(en);
  await page.getByRole('button', { name: 'Crear el texto' }).click();
  await page.waitForURL(`**${text}`);
  await page.getByText(/^(Al día|Guardado · .*)$/).waitFor();
  return text;
}

/** Closes a text in all its languages. */
export async function closeText(visitor: Visitor, text: string): Promise<void> {
  const { page } = visitor;
  await visitor.go(`${text}/close`);
  await page.getByRole('button', { name: 'Cerrar el texto' }).click();
  await page.getByText('El texto está cerrado: nadie puede cambiarlo, en ningún idioma.').waitFor();
}
