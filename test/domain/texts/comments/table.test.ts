import Excel from 'exceljs';
import { expect, it } from 'vitest';
import { createPress, type Press } from '../../../../domain/print/press.ts';
import { unzip } from '../../../../domain/print/zip.ts';
import { replyToThread, removeComment } from '../../../../domain/texts/comments/actions.ts';
import { answerThread } from '../../../../domain/texts/comments/actions-settle.ts';
import { commentTableFile } from '../../../../domain/texts/comments/table-file.ts';
import { readText } from '../../../../domain/texts/co-editing/reads.ts';
import { anonymous } from '../../../../domain/viewer.ts';
import { commentWorld, type CommentWorld } from '../../../support/comment-world.ts';
import { atEnd } from '../../../support/ending.ts';
import { refusal } from '../../../support/refusal.ts';
import { signingWorld, type Player } from '../../../support/signing-world.ts';
import { eachEngine } from '../../../support/store.ts';

function press(): Press {
  const made = createPress();
  atEnd(() => made.close());
  return made;
}

/** Words that a spreadsheet or a browser might take for more than words. */
const HOSTILE = ['=1+1', '+1', '-1', '@SUM(A1)', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'];

async function told(world: CommentWorld) {
  const { platform, statement, tom, luz } = world;
  await world.round('comments');
  const { blocks } = await readText(platform.store, statement.textId);
  const block = blocks['es']![0]!.id;
  const first = await world.say({ block, body: HOSTILE[0]! }, luz);
  for (const body of HOSTILE.slice(1)) {
    platform.clock.advance(1);
    await world.say({ body }, luz);
  }
  platform.clock.advance(1);
  await replyToThread(platform, await tom.viewer(), {
    seat: tom.seat,
    thread: first.id,
    body: '=HYPERLINK("https://example.org")',
    mentions: [],
  });
  await answerThread(platform, await tom.viewer(), {
    seat: tom.seat,
    thread: first.id,
    answer: 'in-part',
    note: '-2',
  });
  const gone = await world.say({ body: 'Esto se retira' }, luz);
  await removeComment(platform, await luz.viewer(), { seat: luz.seat, comment: gone.comments[0]!.id });
}

const fileFor = async (
  { platform, statement, coalitionSlug }: CommentWorld,
  at: Press,
  player: Player,
  format: 'xlsx' | 'docx',
  language: 'es' | 'en' = 'es',
) =>
  commentTableFile(platform, at, await player.viewer(), {
    coalition: coalitionSlug,
    statement: statement.slug,
    language,
    format,
  });

eachEngine((engine) => {
  it('is a sheet in which nothing is a formula, with every thread and its answer', async () => {
    const world = await commentWorld({ engine });
    await told(world);
    const { bytes, fileName } = await fileFor(world, press(), world.ibarra, 'xlsx');
    expect(fileName).toBe(`comentarios-${world.statement.slug}-es.xlsx`);
    const book = new Excel.Workbook();
    await book.xlsx.load(Buffer.from(bytes) as never);
    const [sheet] = book.worksheets;
    const rows = sheet!.getSheetValues().slice(1) as unknown[][];
    const cells = rows.map((row) => row.slice(1));
    expect(cells[0]).toContain('Porque');
    const column = (name: string) => cells[0]!.indexOf(name);
    const said = cells.slice(1).map((row) => row[column('Comentario')]);
    expect(said.toSorted()).toEqual([...HOSTILE, '(retirado)'].toSorted());
    const answered = cells.find((row) => row[column('Comentario')] === '=1+1')!;
    expect(answered[column('Párrafo')]).toBe(1);
    expect(answered[column('Persona')]).toBe((await world.luz.viewer()).name);
    expect(answered[column('País')]).toBe('Honduras');
    expect(answered[column('Respuesta')]).toBe('Aceptado en parte');
    expect(answered[column('Porque')]).toBe('-2');
    expect(answered[column('Ronda')]).toMatch(/^Ronda \d$/);
    expect(answered[column('Respuestas en el hilo')]).toContain('=HYPERLINK("https://example.org")');
    sheet!.eachRow((row) => row.eachCell((cell) => expect(cell.type).not.toBe(Excel.ValueType.Formula)));
    const core = Buffer.from(unzip(bytes).get('docProps/core.xml')!).toString('utf8');
    expect(core).not.toMatch(/creator|lastModifiedBy/);
  });

  it('is a document whose words are words, in the reader’s language, and by no one', async () => {
    const world = await commentWorld({ engine });
    await told(world);
    const { bytes, fileName } = await fileFor(world, press(), world.luz, 'docx', 'en');
    expect(fileName).toBe(`comments-${world.statement.slug}-en.docx`);
    const files = unzip(bytes);
    const text = Buffer.from(files.get('word/document.xml')!).toString('utf8');
    expect(text).toContain('Comments and answers');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('Esto se retira');
    const core = Buffer.from(files.get('docProps/core.xml')!).toString('utf8');
    for (const { viewer } of [world.luz, world.tom]) expect(core).not.toContain((await viewer()).name!);
  });

  it('is for whoever may read the text', async () => {
    const world = await commentWorld({ engine });
    const other = await signingWorld({ platform: world.platform });
    const at = press();
    expect(await refusal(fileFor(world, at, other.tom, 'xlsx'))).toBe('NotFound');
    const asked = {
      coalition: world.coalitionSlug,
      statement: world.statement.slug,
      language: 'es',
      format: 'xlsx',
    } as const;
    expect(await refusal(commentTableFile(world.platform, at, anonymous('es'), asked))).toBe('NotFound');
    const draft = await world.draft();
    expect(
      await refusal(
        commentTableFile(world.platform, at, await world.luz.viewer(), { ...asked, statement: draft.slug }),
      ),
    ).toBe('NotFound');
  });
});
