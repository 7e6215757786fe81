import type * as Y from 'yjs';
import { beforeAll, describe, expect } from 'vitest';
import { publishStatement } from '../../domain/editions/actions.ts';
import { beginCorrection } from '../../domain/editions/corrections/actions-begin.ts';
import { closeCorrection } from '../../domain/editions/corrections/actions-close.ts';
import { HOUR, later } from '../../domain/platform.ts';
import { acceptRequest } from '../../domain/sign-ons/requests/actions-decide.ts';
import { changeText } from '../../domain/texts/co-editing/change-text.ts';
import { fragmentName } from '../../domain/texts/schema.ts';
import { transact } from '../../domain/transaction.ts';
import { givenPerson, givenSeat } from '../support/factories/people.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { codeIn, startStory, type Acuerdo } from './support/acuerdo.ts';
import { enterByCode } from './support/enter-by-code.ts';
import { story } from './support/story.ts';
import { visit, type Visitor } from './support/visitor.ts';

const BASE = '/c/red-ceiba';
const SLUG = 'un-plan-que-se-pueda-leer';
const SIGN_ON = `${BASE}/sign-ons/${SLUG}`;
const OURS = 'Albergue La Ruta del Sur';
const MINUTE = 'Acta 14/2026, punto 3';
const IBARRA = 'julian@ruta-del-sur.example.org';
const ELENA = 'elena@cafetalera.example.org';
const ALMA = 'alma@ruta-del-sur.example.org';

/** An organisation that asks for two approvals and the minute of its board: it signs, ratifies and gives a mandate. */
describe('an organisation binds itself by its own rule', () => {
  let acuerdo: Acuerdo;
  let marta: Visitor;
  let ibarra: Visitor;
  let alma: Visitor;
  let sam: Visitor;
  let elena: Visitor;
  const step = story(() => [marta, ibarra, alma, sam, elena]);
  const reads = () => acuerdo.running.platform.store.read;

  beforeAll(async () => {
    acuerdo = await startStory();
    const { origin, running } = acuerdo;
    const { platform } = running;
    const own = await reads()
      .selectFrom('memberships')
      .innerJoin('organizations', 'organizations.id', 'organization_id')
      .where('organizations.name', '=', OURS)
      .select(['coalition_id', 'organization_id'])
      .executeTakeFirstOrThrow();
    const person = await givenPerson(platform, { name: 'Alma Rojas', email: ALMA });
    await givenSeat(platform, { ...own, person_id: person.id, title: 'Tesorera' });
    await admitOutside();
    marta = await visit({ origin });
    ibarra = await visit({ origin, width: 360 });
    alma = await visit({ origin, width: 360, scripts: false });
    sam = await visit({ origin, scripts: false });
    elena = await visit({ origin, width: 360, scripts: false });
    await marta.enter('Marta Solís');
    await ibarra.enter('Dr. Julián Ibarra');
    await enterByCode(acuerdo, alma, ALMA);
  });

  const decided = async ({ page }: Visitor, minute = MINUTE) => {
    await page.getByLabel('Acta de la junta').fill(minute);
    await page.getByLabel('Fecha del mandato').fill('2026-11-20');
  };
  /** Presses a button that asks for the code that is mailed, and presses it again with that. */
  const proved = async ({ page }: Visitor, button: string, address: string) => {
    await page.getByRole('button', { name: button, exact: true }).click();
    const code = page.getByLabel('Código');
    await code.waitFor();
    await code.fill(codeIn(await acuerdo.mailTo(address)));
    await page.getByRole('button', { name: button, exact: true }).click();
  };
  const publicNames = async () => {
    await sam.go(`/red-ceiba/es/${SLUG}`);
    return sam.page.locator('main').innerText();
  };

  step('1 Marta sets the rule: two approvals and the minute of the board', async () => {
    const { page } = marta;
    await marta.go(`${BASE}/members`);
    await page.getByRole('link', { name: OURS }).first().click();
    await page.getByText('Cambiar cómo firma').click();
    await page.getByLabel('Cuántos vistos buenos').selectOption('2');
    await page.getByLabel('Pedir el acta de la junta y su fecha en cada firma').check();
    await marta.inspect();
    await page.getByRole('button', { name: 'Guardar la regla' }).click();
    await page
      .getByText('Una persona propone la firma y otras 2, autorizadas, dan el Vo.Bo.')
      .first()
      .waitFor();
  });

  step('2 She proposes to sign, and reads that two approvals are missing', async () => {
    const { page } = marta;
    await marta.go(SIGN_ON);
    await page.getByText('Dan el Vo.Bo. 2 personas autorizadas: ', { exact: false }).first().waitFor();
    await page.getByText('Faltan 2 vistos buenos. Se avisa por correo al proponer.').first().waitFor();
    await decided(marta);
    await page.getByRole('button', { name: 'Proponer la firma' }).click();
    await marta.arrive('Faltan 2 vistos buenos');
    await page.getByText('Un plan que se pueda leer').first().waitFor();
    await page.getByText('0 de 2 vistos buenos').waitFor();
    await marta.inspect();
    expect(await publicNames()).not.toContain(OURS);
  });

  step('3 Dr. Ibarra approves on his phone, and nobody outside knows; Alma’s approval signs', async () => {
    await ibarra.go(`${SIGN_ON}/approve`);
    await expect.poll(() => ibarra.page.getByLabel('Acta de la junta').inputValue()).toBe(MINUTE);
    await ibarra.inspect();
    await ibarra.page.getByRole('button', { name: 'Autorizar' }).click();
    await ibarra.page.getByText('1 de 2', { exact: false }).first().waitFor();
    await ibarra.inspect();
    expect(await publicNames()).not.toContain(OURS);
    await alma.go(`${SIGN_ON}/approve`);
    await alma.page.getByRole('button', { name: 'Autorizar' }).click();
    await alma.arrive('Firma confirmada');
    await alma.page.getByText('Un plan que se pueda leer').first().waitFor();
    await expect.poll(publicNames).toContain(OURS);
  });

  step('4 The published text is corrected, and Marta proposes to ratify', async () => {
    await correct();
    const { page } = marta;
    await marta.go(SIGN_ON);
    await page.getByRole('link', { name: 'Ver qué cambió' }).click();
    await marta.arrive('Ratificar la firma');
    await page.getByText('Se cita el artículo 42.').waitFor();
    await page.getByText('Nadie ha propuesto todavía que se ratifique.').waitFor();
    await decided(marta);
    await marta.inspect();
    await page.getByRole('button', { name: 'Proponer que se ratifique' }).click();
    await page.getByText('Faltan 2 vistos buenos.').waitFor();
    const mails = await acuerdo.mailTo(IBARRA);
    expect(mails.map(({ subject }) => subject)).toContain('Se le pide un visto bueno');
  });

  step('5 She takes it back for another minute; two approvals ratify', async () => {
    const { page } = marta;
    await page.getByRole('button', { name: 'Retirar la propuesta' }).click();
    await page.getByText('Nadie ha propuesto todavía que se ratifique.').waitFor();
    await decided(marta, 'Acta 15/2026, punto 1');
    await page.getByRole('button', { name: 'Proponer que se ratifique' }).click();
    await page.getByText('0 de 2 vistos buenos').waitFor();
    await ibarra.go(`${SIGN_ON}/ratify`);
    await expect
      .poll(() => ibarra.page.getByLabel('Acta de la junta').inputValue())
      .toBe('Acta 15/2026, punto 1');
    await ibarra.inspect();
    await proved(ibarra, 'Dar el Vo.Bo.', IBARRA);
    await ibarra.page.getByText('Su visto bueno está guardado.').waitFor();
    await ibarra.page.getByText('Falta 1 visto bueno.').waitFor();
    await ibarra.inspect();
    await alma.go(`${SIGN_ON}/ratify`);
    await alma.page.getByText('Vo.Bo. de Dr. Julián Ibarra').waitFor();
    await proved(alma, 'Dar el Vo.Bo. y ratificar', ALMA);
    await alma.page.getByText('Su organización ratificó.').waitFor();
  });

  step('6 A standing mandate waits for the same two approvals', async () => {
    const { page } = marta;
    await marta.go(`${BASE}/mandates`);
    await page.getByText(`${OURS}: Una persona propone`, { exact: false }).waitFor();
    await page.getByRole('checkbox').first().check();
    await decided(marta);
    await marta.inspect();
    await page.getByRole('button', { name: 'Dar un mandato' }).click();
    await page.getByText('0 de 2 vistos buenos').waitFor();
    await ibarra.go(`${BASE}/mandates`);
    await ibarra.inspect();
    await ibarra.page.getByRole('button', { name: 'Dar el visto bueno' }).click();
    await ibarra.page.getByText('1 de 2 vistos buenos').waitFor();
    await alma.go(`${BASE}/mandates`);
    await alma.page.getByRole('button', { name: 'Dar el visto bueno' }).click();
    await alma.page.getByText('vigente', { exact: true }).waitFor();
    await marta.go(`${BASE}/mandates`);
    await page.getByText(`Acta de la junta: ${MINUTE}`, { exact: false }).waitFor();
    await marta.inspect();
  });

  step(
    '7 Who signed from outside reads what changed by the mailed link, and ratifies without an account',
    async () => {
      const mails = await acuerdo.mailTo(ELENA);
      const mail = mails.findLast(
        ({ subject }) => subject === 'Se corrigió un texto que su organización firmó',
      );
      const link = mail!.text.match(/\/sign-requests\/ratify\?t=[\w-]+/)![0];
      await elena.go(link);
      await elena.arrive('Ratificar la firma');
      await elena.page.getByText('Se cita el artículo 42.').waitFor();
      await elena.page.getByRole('link', { name: 'Inglés' }).click();
      await elena.page.getByText('It is article 42.').first().waitFor();
      await elena.page.getByRole('button', { name: 'Ratificar la firma' }).click();
      await elena.arrive('Su organización ratificó');
      await elena.go(link);
      await elena.arrive('Su organización ratificó');
      await elena.go(`${link.slice(0, -2)}xx`);
      await elena.arrive('Este enlace no sirve');
    },
  );

  const officeOf = async () =>
    reads()
      .selectFrom('people')
      .innerJoin('seats', 'seats.person_id', 'people.id')
      .where('people.name', '=', 'Ana Lucía Morales')
      .select(['people.id', 'seats.id as seat'])
      .executeTakeFirstOrThrow();

  /** An organisation that is no member asked to sign, and the office has verified it. */
  async function admitOutside(): Promise<void> {
    const { platform } = acuerdo.running;
    const signOn = await reads()
      .selectFrom('sign_ons')
      .innerJoin('statements', 'statements.id', 'sign_ons.statement_id')
      .where('slug', '=', SLUG)
      .select(['sign_ons.id', 'sign_ons.coalition_id'])
      .executeTakeFirstOrThrow();
    const now = platform.clock.now();
    const request = {
      ...{
        id: platform.newId(),
        coalition_id: signOn.coalition_id,
        sign_on_id: signOn.id,
        state: 'pending' as const,
      },
      ...{
        organization_name: 'Red Cafetalera de la Montaña',
        look: 'red cafetalera',
        country: 'GT',
        website: null,
      },
      ...{ person_name: 'Elena Tzoc', person_title: 'Coordinadora', email: ELENA, email_folded: ELENA },
      ...{
        language: 'es' as const,
        link_hash: 'used',
        created_at: now,
        expires_at: later(now, HOUR),
        confirmed_at: now,
      },
    };
    await platform.store.write((trx) => trx.insertInto('sign_requests').values(request).execute());
    const { id, seat } = await officeOf();
    await acceptRequest(platform, await viewerOf(platform, id, {}), {
      seat,
      request: request.id,
      different: true,
    });
  }

  /** The office publishes the text, and puts a correction of substance to whoever signed. */
  async function correct(): Promise<void> {
    const { clock, running } = acuerdo;
    const { platform } = running;
    const statement = await reads()
      .selectFrom('statements')
      .innerJoin('sign_ons', 'sign_ons.statement_id', 'statements.id')
      .where('slug', '=', SLUG)
      .select(['statements.id', 'statements.text_id', 'closes_at'])
      .executeTakeFirstOrThrow();
    clock.jump(later(statement.closes_at, HOUR));
    await running.settle();
    const office = await officeOf();
    const ana = await viewerOf(platform, office.id, {});
    const { seat } = office;
    await publishStatement(platform, ana, { seat, statement: statement.id });
    const { id: correction } = await beginCorrection(platform, ana, {
      ...{ seat, statement: statement.id, reason: 'El artículo citado no es ese.' },
    });
    await transact(platform, async (tx) => {
      tx.begin();
      await changeText(tx, {
        ...{ textId: statement.text_id, seatId: seat },
        change(doc) {
          for (const [language, words] of [
            ['es', ' Es el artículo 42.'],
            ['en', ' It is article 42.'],
          ] as const) {
            const run = (doc.getXmlFragment(fragmentName(language)).get(0) as Y.XmlElement).get(
              0,
            ) as Y.XmlText;
            run.insert(run.length, words);
          }
        },
      });
    });
    await closeCorrection(platform, ana, {
      ...{ seat, correction, kind: 'substantive', days: 5 },
      ...{ noteEs: 'Se cita el artículo 42.', noteEn: 'Article 42 is cited.' },
    });
  }
});
