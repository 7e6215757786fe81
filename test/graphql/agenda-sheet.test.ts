import { expect, it } from 'vitest';
import { UploadShelf } from '../../domain/texts/import/shelf.ts';
import { nodeId } from '../../graphql/ids.ts';
import { agendaWorld, type AgendaWorld } from '../support/agenda-world.ts';
import { atEnd } from '../support/ending.ts';
import { sheetOfRows } from '../support/workbook.ts';
import { createImporter } from '../../domain/texts/import/importer.ts';
import { ask, askContext } from './ask.ts';

const importer = createImporter();
atEnd(() => importer.close());

const PREVIEW = `mutation ($input: PreviewAgendaSheetInput!) { previewAgendaSheet(input: $input) { __typename
  ... on InvalidError { faults { message } } } }`;
const APPLY = `mutation ($input: ApplyAgendaSheetInput!) { applyAgendaSheet(input: $input) { __typename
  ... on InvalidError { faults { message } } } }`;

type Player = AgendaWorld['marta'];

async function world() {
  const at = await agendaWorld({ engine: 'sqlite' });
  const shelf = new UploadShelf(at.platform.clock);
  const bytes = await sheetOfRows([
    ['Prioridad (es)', 'Demanda (es)', 'Identificador (no tocar)'],
    ['Censo', 'Pedimos un censo.', ''],
  ]);
  /** One request of theirs, with a file or with what was left. */
  const request = async (who: Player, text: string, given: { upload?: string; agenda?: string } = {}) => {
    const viewer = await who.viewer();
    const uploads = shelf.hand(viewer.personId!);
    const upload = given.upload ?? uploads.bring({ name: 'agenda.xlsx', type: 'text/html', bytes });
    const input = {
      seat: nodeId('Seat', who.seat),
      agenda: nodeId('Agenda', given.agenda ?? at.agenda.id),
      upload,
      ...(text === APPLY ? { choices: [] } : {}),
    };
    const context = askContext(at.platform, viewer, { uploads, importer });
    return { upload, answer: Object.values(await ask(context, text, { input }))[0] };
  };
  return { ...at, shelf, request, bytes };
}

it('leaves a sheet that may be brought to be taken in a second request', async () => {
  const { marta, luz, shelf, request, bytes } = await world();
  const { upload, answer } = await request(marta, PREVIEW);
  expect(answer).toEqual({ __typename: 'AgendaSheetDifference' });
  expect(shelf.weight).toBe(bytes.length);
  const gone = { __typename: 'InvalidError', faults: [{ message: expect.stringContaining('ya no está') }] };
  expect((await request(luz, APPLY, { upload })).answer).toEqual(gone);
  expect((await request(luz, APPLY, { upload: 'nothing' })).answer).toEqual(gone);
  expect((await request(marta, APPLY, { upload })).answer).toEqual({ __typename: 'AgendaSheetApplied' });
});

it('lets go of a sheet at once where it may not be brought', async () => {
  const { marta, luz, platform, shelf, request } = await world();
  expect((await request(luz, PREVIEW)).answer).toEqual({ __typename: 'ForbiddenError' });
  expect((await request(marta, PREVIEW, { agenda: 'no-such-agenda' })).answer).toEqual({
    __typename: 'NotFoundError',
  });
  expect(shelf.weight).toBe(0);
  const { upload } = await request(marta, PREVIEW);
  await platform.store.write((trx) =>
    trx.updateTable('seats').set({ until_at: platform.clock.now() }).where('id', '=', marta.seat).execute(),
  );
  expect((await request(marta, APPLY, { upload })).answer).toEqual({ __typename: 'ForbiddenError' });
  expect(shelf.weight).toBe(0);
});
