import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Invalid } from '../../../../domain/errors.ts';
import type { ImportRequest } from '../../../../domain/texts/import/importer.ts';
import { createImporter } from '../../../../domain/texts/import/importer.ts';
import { refusal as sentence } from '../../../../domain/words/refusals.ts';
import { asked, BOMBS, SLOW } from './bombs.ts';
import { docxOf, sketch, wordParagraph } from './support.ts';

const importer = createImporter();
afterAll(() => importer.close());

const refusalOf = async (request: ImportRequest): Promise<string> => {
  const outcome = await importer.run('ana', request).catch((error: unknown) => error);
  return outcome instanceof Invalid ? `${outcome.faults[0]?.field}: ${outcome.faults[0]?.word}` : 'accepted';
};
describe('an importer', () => {
  beforeAll(() => importer.run('ana', { kind: 'paste', text: 'Hola' }));

  it.each(BOMBS)('refuses %s and lets the main thread go on', async (_, word, bomb) => {
    const request = bomb();
    let turns = 0;
    const counting = setInterval(() => turns++, 1);
    const refusal = await refusalOf(request);
    clearInterval(counting);
    // Which limit a bomb without end meets first, time or memory, is the machine's business.
    const endless = word === 'import-too-slow';
    if (endless) expect(refusal).toMatch(/^file: import-too-(slow|heavy)$/);
    else expect(refusal).toBe(`${request.kind}: ${word}`);
    for (const language of ['es', 'en'] as const)
      expect(sentence(language, word)).not.toBe(sentence(language, 'invalid'));
    if (endless) expect(turns).toBeGreaterThan(20);
  });

  it('goes on after a worker was stopped', async () => {
    const slow = importer.run('ana', asked('a.html', SLOW)).catch((error: unknown) => error);
    const next = importer.run('ana', { kind: 'paste', text: '• Uno' });
    expect(await slow).toBeInstanceOf(Invalid);
    expect(sketch((await next).blocks)).toEqual(['0- Uno']);
  });

  it('lets few jobs of one person wait, and takes turns between people', async () => {
    const done: string[] = [];
    const paste = (text: string) => ({ kind: 'paste', text }) as const;
    const run = (by: string, request: Parameters<typeof importer.run>[1], name: string) =>
      importer.run(by, request).then(
        () => done.push(name),
        (error: unknown) => done.push(error instanceof Invalid ? error.faults[0]!.word : 'failed'),
      );
    await Promise.all([
      run('mala', paste('Hola'), 'first'),
      ...Array.from({ length: 30 }, (_, at) => run('mala', paste('Hola'), `mala ${at}`)),
      run('eva', paste('Hola'), 'eva'),
      run('luz', paste('Hola'), 'luz'),
    ]);
    const refused = done.filter((name) => name === 'import-own-waiting');
    expect(refused).toHaveLength(27);
    expect(done.slice(27)).toEqual(['first', 'eva', 'luz', 'mala 0', 'mala 1', 'mala 2']);
  });

  it('asks nothing of the network', async () => {
    let visits = 0;
    const canary = createServer((_, response) => {
      visits++;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => canary.once('listening', resolve));
    const address = `http://127.0.0.1:${(canary.address() as AddressInfo).port}/`;
    const html = `<link rel=stylesheet href="${address}"><base href="${address}"><img src="${address}"><script src="${address}"></script><iframe src="${address}"></iframe><p>Hola <a href="${address}">aquí</a></p>`;
    const relation = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}" TargetMode="External"/></Relationships>`;
    const picture =
      '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const read = await Promise.all([
      importer.run('ana', asked('a.html', html)),
      importer.run('ana', asked('a.md', `![x](${address}) Hola, [aquí](${address}).`)),
      importer.run(
        'ana',
        asked(
          'a.docx',
          docxOf(picture + wordParagraph('Hola'), [
            { name: 'word/_rels/document.xml.rels', data: new TextEncoder().encode(relation) },
          ]),
        ),
      ),
    ]);
    expect(read.map(({ blocks }) => sketch(blocks)[0])).toEqual([
      `Hola [aquí](${address})`,
      `Hola, [aquí](${address}).`,
      'Hola',
    ]);
    expect(visits).toBe(0);
    await new Promise((resolve) => canary.close(resolve));
  });

  it('refuses what comes when too many wait, and after it was closed', async () => {
    const busy = createImporter();
    const all = await Promise.allSettled(
      Array.from({ length: 40 }, (_, at) => busy.run(`p${at}`, { kind: 'paste', text: 'Hola, qué tal.' })),
    );
    expect(all.filter(({ status }) => status === 'fulfilled').length).toBe(21);
    await busy.close();
    await expect(busy.run('ana', { kind: 'paste', text: 'Hola' })).rejects.toBeInstanceOf(Invalid);
  });
});
