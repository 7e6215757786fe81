import { codeIn, type Acuerdo } from './acuerdo.ts';
import type { Visitor } from './visitor.ts';

/** Enters by the code that is mailed. */
export async function enterByCode(acuerdo: Acuerdo, visitor: Visitor, address: string): Promise<void> {
  const { page } = visitor;
  await visitor.go('/sign-in');
  await page.getByLabel('Correo electrónico').fill(address);
  await page.getByRole('button', { name: 'Enviarme el código' }).click();
  const code = page.getByLabel('Código de 6 cifras');
  await code.waitFor();
  await code.fill(codeIn(await acuerdo.mailTo(address)));
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.waitForURL('**/c/red-ceiba');
}
