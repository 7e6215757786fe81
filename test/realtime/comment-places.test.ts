import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import { expect, it } from 'vitest';
import type * as Y from 'yjs';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import { anchorOf, rangeOf } from '../../app/texts/editor/comment-anchors.ts';
import { beginThread } from '../../domain/texts/comments/actions.ts';
import { requireThread } from '../../domain/texts/comments/reads.ts';
import { foldText } from '../../domain/texts/co-editing/actions.ts';
import { Folder } from '../../domain/texts/co-editing/folder.ts';
import { fragmentName } from '../../domain/texts/schema.ts';
import { schema } from '../app/texts/editor-state.ts';
import { atEnd } from '../support/ending.ts';
import { viewerOf } from '../support/factories/sessions.ts';
import { eachEngine } from '../support/store.ts';
import { synced, write } from './words.ts';
import { ORIGIN, serve, world } from './world.ts';

/** The sheet as the editor's binding would hold it. */
function sheetOf(doc: Y.Doc) {
  const type = doc.getXmlFragment(fragmentName('es'));
  const { doc: node, mapping } = initProseMirrorDoc(type, schema);
  return { node, binding: { doc, type, mapping } };
}

/** Where words stand on the sheet. */
function find(doc: Y.Doc, words: string): { from: number; to: number } {
  const { node } = sheetOf(doc);
  let found = -1;
  node.descendants((child, at) => {
    if (child.isText && child.text!.includes(words)) found = at + child.text!.indexOf(words);
  });
  return { from: found, to: found + words.length };
}

const textAt = (doc: Y.Doc, paragraph: number) =>
  (doc.getXmlFragment(fragmentName('es')).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;

eachEngine((engine) => {
  it('keeps the place of a thread while words change around and in it, after folding and a new start', async () => {
    const here = await world(engine);
    const folder = new Folder();
    atEnd(() => folder.close());
    const who = await here.someone();
    const marta = here.open(who);
    await synced(marta);
    const saved = () => expect.poll(() => marta.status.state).toBe('saved');
    write(marta.doc, 'Un primer párrafo.', 'En un plazo máximo de 72 horas, sin separarlo.');
    await saved();
    const quote = '72 horas';
    const at = find(marta.doc, quote);
    const anchor = anchorOf(sheetOf(marta.doc).binding, at.from, at.to);
    const thread = await beginThread(here.platform, await viewerOf(here.platform, who.personId), {
      ...{ seat: who.seatId, text: here.text.id, language: 'es', kind: 'comment', mentions: [] },
      ...{ block: 'parrafo001', quote, anchor, body: '¿Por qué 72?' },
    });
    const wordsIn = (doc: Y.Doc) => {
      const { node, binding } = sheetOf(doc);
      const range = rangeOf(binding, thread.anchor!, node.content.size);
      return range && node.textBetween(range.from, range.to);
    };
    expect(wordsIn(marta.doc)).toBe('72 horas');
    // Above, before, inside and right behind.
    textAt(marta.doc, 0).insert(0, 'Todavía antes. ');
    const words = textAt(marta.doc, 1);
    words.insert(0, 'Siempre ');
    const inside = words.toString().indexOf('horas');
    words.insert(inside, 'y no más ');
    words.insert(words.toString().indexOf(', sin'), ' hábiles');
    expect(wordsIn(marta.doc)).toBe('72 y no más horas');
    await saved();
    expect(await foldText(here.platform, folder, here.text.id)).toBe(true);
    await here.stop();
    const again = await serve(here.platform);
    const link = new Link(again.url, { cookie: `session=${who.token}`, origin: ORIGIN });
    atEnd(() => link.close());
    const tom = new TextProvider({ link, textId: here.text.id, openDevice: () => null });
    atEnd(() => tom.destroy());
    await synced(tom);
    const stored = await requireThread(here.platform.store.read, thread.id);
    expect(stored.anchor).toEqual(anchor);
    expect(wordsIn(tom.doc)).toBe('72 y no más horas');
    // Where nothing of it is left, it is nowhere between letters; the page falls back to the block.
    const left = textAt(tom.doc, 1);
    left.delete(left.toString().indexOf('72 y'), '72 y no más horas'.length);
    expect(wordsIn(tom.doc)).toBeNull();
  });
});
