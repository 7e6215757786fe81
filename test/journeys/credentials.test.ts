import { beforeAll, describe, expect } from 'vitest';
import { DAY, later } from '../../domain/platform.ts';
import { openSignOn } from '../../domain/sign-ons/actions.ts';
import { currentSignOns } from '../../domain/sign-ons/reads.ts';
import { proposeSignature } from '../../domain/sign-ons/sign.ts';
import { opening } from '../support/factories/openings.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { startStory, type Acuerdo } from './support/acuerdo.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { unfold } from './support/forms.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const page = '/c/red-ceiba/credentials';
const RENATA = 'renata@tepozan.example.org';
const JAVIER = 'javier@tepozan.example.org';
const NORA = 'nora@tepozan.example.org';

/** Who may sign for an organisation, on what and until when; confirmed every year, and passed on (N10). */
describe('credentials', () => {
  let acuerdo: Acuerdo;
  let renata: Visitor;
  let javier: Visitor;
  let nora: Visitor;
  let organization = '';
  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin } = acuerdo;
    renata = await visit({ origin, width: 360 });
    javier = await visit({ origin });
    nora = await visit({ origin, width: 360 });
    await enterByCode(acuerdo, renata, RENATA);
    await enterByCode(acuerdo, javier, JAVIER);
  });
  const step = story(() => [renata, javier, nora]);
  const of = (visitor: Visitor, person: string) =>
    visitor.page.getByRole('link', { name: `Cambiar la acreditación de ${person}` });

  step('Renata, on her phone, says on what Javier signs, until when and by which decision', async () => {
    await renata.go(page);
    await renata.arrive('Acreditaciones');
    await renata.inspect();
    await of(renata, 'Javier').click();
    const form = await unfold(renata.page, 'Cambiar qué puede y sobre qué');
    await form.getByLabel('Trabajo', { exact: true }).check();
    await form.getByLabel('Último día').fill('2020-01-01');
    await form.getByLabel('Primer día').fill('2026-12-01');
    await form.getByRole('button', { name: 'Guardar' }).click();
    await renata.page.getByText('El último día no puede ser anterior al primero.').first().waitFor();
    renata.takeRefusal();
    await form.getByLabel('Último día').fill('2029-06-30');
    await form.getByLabel('Primer día').fill('');
    await form.getByLabel('De qué acuerdo viene').fill('Acta 8, punto 3');
    await renata.inspect();
    await form.getByRole('button', { name: 'Guardar' }).click();
    await renata.page.getByText('Quedó guardado.').waitFor();
    const row = renata.page.getByRole('row').filter({ hasText: 'Javier' });
    await row.getByText('Trabajo').waitFor();
    await row.getByText('hasta el 30 de junio de 2029').waitFor();
    await row.getByText('Por Acta 8, punto 3').waitFor();
    const mails = await acuerdo.mailTo(JAVIER);
    expect(mails.at(-1)?.subject).toBe('Se acreditó a alguien en su organización');
  });

  step('Javier cannot approve what is about something else, and reads why', async () => {
    const { id } = await seatOf(JAVIER);
    await javier.go(`/c/red-ceiba/sign-ons/un-plan-que-se-pueda-leer/approve?seat=${id}`);
    await javier.page.getByText('Su acreditación es para otros temas').first().waitFor();
    await javier.inspect();
  });

  step('Renata lets Javier choose who follows him, and gives Nora a seat', async () => {
    await renata.go('/c/red-ceiba/members');
    await renata.page.getByRole('link', { name: /Tepozán/ }).click();
    await renata.page.getByRole('link', { name: 'Acreditaciones de su organización' }).waitFor();
    organization = renata.path;
    for (const [name, email, steward] of [
      ['Javier', JAVIER, true],
      ['Nora Vidal', NORA, false],
    ] as const) {
      await renata.go(organization);
      const form = await unfold(renata.page, 'Dar un lugar');
      await form.getByLabel('Nombre de la persona').fill(name);
      await form.getByLabel('Cargo').fill(steward ? 'Presidente del consejo directivo' : 'Abogada');
      await form.getByLabel('Correo de la persona').fill(email);
      if (steward) {
        await form.getByLabel('Puede firmar por la organización').check();
        await form.getByLabel('Es persona de enlace: da y termina lugares').check();
      }
      await form.getByRole('button', { name: 'Dar el lugar' }).click();
      await renata.page.getByText('Se dio el lugar.').waitFor();
    }
    await renata.go(page);
    await renata.page.getByRole('row').filter({ hasText: 'Javier' }).getByText('Trabajo').waitFor();
  });

  step('Javier chooses Nora; she agrees on her phone', async () => {
    await javier.go(page);
    await of(javier, 'Javier').click();
    const form = await unfold(javier.page, 'Elegir quién le sigue');
    await form.getByLabel('Quién sigue').selectOption({ label: 'Nora Vidal' });
    await form.getByRole('button', { name: 'Elegir' }).click();
    await javier.page.getByText('Falta que la persona acepte.').waitFor();
    await javier.inspect();
    await enterByCode(acuerdo, nora, NORA);
    const asked = (await acuerdo.mailTo(NORA)).findLast(({ subject }) => subject.startsWith('Se le pide'));
    expect(asked?.text).toContain(page);
    await nora.go(page);
    await nora.page.getByRole('button', { name: 'EN', exact: true }).click();
    await nora.page.getByText(/^Would you follow/).waitFor();
    await nora.inspect();
    await nora.page.getByRole('button', { name: 'I agree', exact: true }).click();
    await nora.page.getByText(/^You agreed to follow/).waitFor();
    await nora.page.getByRole('button', { name: 'ES', exact: true }).click();
    await nora.page.getByText(/^Usted aceptó seguir/).waitFor();
  });

  step('After a year and a month it rests; Renata confirms it on her phone', async () => {
    acuerdo.clock.jump(later(acuerdo.clock.now(), 340 * DAY));
    const due = (await acuerdo.mailTo(RENATA)).filter(({ subject }) => subject.startsWith('Confirme quién'));
    expect(due).not.toEqual([]);
    await enterByCode(acuerdo, renata, RENATA);
    await renata.go(page);
    await renata.page.getByText(/esperan? que la/).waitFor();
    acuerdo.clock.jump(later(acuerdo.clock.now(), 60 * DAY));
    expect((await acuerdo.mailTo(JAVIER)).at(-1)?.subject).toContain('en pausa');
    await enterByCode(acuerdo, renata, RENATA);
    await renata.go(page);
    await renata.page.getByText('Ahora nadie puede firmar por esta organización.').waitFor();
    await renata.page.getByText('en pausa: sin confirmar').waitFor();
    await renata.inspect();
    await of(renata, 'Javier').click();
    await renata.page.getByRole('button', { name: 'Confirmar por un año' }).click();
    await renata.page.getByText('Quedó confirmada por un año.').waitFor();
    expect(await renata.page.getByText('en pausa: sin confirmar').count()).toBe(0);
  });

  step('Javier’s place ends while a proposal waits; Nora follows and approves it', async () => {
    await proposeAbout('trabajo-de-temporada-derechos-de-todo-el-ano');
    await renata.go(organization);
    const ending = renata.page.locator('details.confirm').filter({ hasText: 'Terminar el lugar de Javier' });
    await ending.locator('summary').click();
    await ending.getByRole('button', { name: 'Sí, terminar' }).click();
    await ending.waitFor({ state: 'detached' });
    const took = (await acuerdo.mailTo(NORA)).findLast(({ subject }) => subject.startsWith('Desde ahora'));
    expect(took?.text).toContain('1 propuesta que espera visto bueno');
    await enterByCode(acuerdo, nora, NORA);
    await nora.go(page);
    await nora.page.getByRole('row').filter({ hasText: 'Nora' }).getByText('Trabajo').waitFor();
    await nora.inspect();
    await nora.go('/c/red-ceiba/sign-ons/trabajo-de-temporada-derechos-de-todo-el-ano/approve');
    await nora.page.getByRole('link', { name: 'Ir a decidir' }).first().waitFor();
    await nora.page.getByRole('button', { name: 'Autorizar', exact: true }).click();
    await nora.page.waitForURL('**/done*');
    await renata.go(page);
    await renata.page.getByText('Cómo se fue dando').click();
    await renata.page.getByText('Nora Vidal: tomada de otra persona').waitFor();
    await renata.inspect();
  });

  /** The seat in force of a person. */
  const seatOf = async (email: string) =>
    acuerdo.running.platform.store.read
      .selectFrom('seats')
      .innerJoin('people', 'people.id', 'seats.person_id')
      .where('people.email', '=', email)
      .where('seats.until_at', 'is', null)
      .select(['seats.id', 'seats.person_id', 'seats.organization_id'])
      .executeTakeFirstOrThrow();

  /** The secretariat opens it for signature, and Renata proposes that her organisation signs. */
  async function proposeAbout(slug: string): Promise<void> {
    const { platform } = acuerdo.running;
    const { read } = platform.store;
    const statement = await read
      .selectFrom('statements')
      .where('slug', '=', slug)
      .select(['id', 'coalition_id'])
      .executeTakeFirstOrThrow();
    const ana = await seatOf('ana@red-ceiba.example.org');
    const her = await seatOf(RENATA);
    const asked = opening({
      seat: ana.id,
      statement: statement.id,
      closes: later(platform.clock.now(), 10 * DAY),
      convenors: [her.organization_id],
    });
    await openSignOn(platform, await viewerOf(platform, ana.person_id), asked);
    const [signOn] = await currentSignOns(read, [statement.id]);
    await proposeSignature(platform, await viewerOf(platform, her.person_id), {
      ...{ seat: her.id, signOn: signOn!.id, termsDigest: signOn!.termsDigest, language: 'es' },
      ...{ name: 'Centro Tepozán de Derechos', visibility: 'public' },
    });
  }
});
