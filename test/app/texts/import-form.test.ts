import { expect, it } from 'vitest';
import { importText } from '../../../app/texts/import-text.ts';
import type { RequestContext } from '../../../app/load-context.d.ts';

const send = (fields: [string, string | File][]) => {
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  return importText(new Request('http://acuerdo.test/import', { method: 'POST', body }), {
    language: 'es',
  } as RequestContext);
};

it('says of an empty file that it is empty, and of none that one is to be chosen', async () => {
  expect(await send([['file', new File([], 'carta.docx')]])).toMatchObject({
    problems: [{ field: 'file', message: 'El archivo está vacío. Elija otro, o pegue el texto.' }],
  });
  for (const nothing of [[], [['file', new File([], '')]]] as [string, File][][])
    expect(await send([...nothing, ['pasted', ' ']])).toMatchObject({
      problems: [{ field: 'file', message: 'Elija un archivo o pegue el texto.' }],
    });
});
