import { safeLink } from '../schema.ts';
import { Refused } from '../import/limits.ts';
import { DocxWalk } from './docx-walk.ts';
import type { FileComment, MarkedFile } from './file-model.ts';
import { child, deep, elementsOf, readXml, wordsOf, type XmlElement } from './xml-tree.ts';

/** Reads a Word file with its changes and comments. Nothing is fetched, nothing is run; the parts were inflated under limits. */
export function readMarkedDocx(parts: ReadonlyMap<string, Uint8Array>): MarkedFile {
  const document = readXml(parts.get('word/document.xml'));
  const body = child(document, 'w:body');
  if (document.name !== 'w:document' || !body) throw new Refused('import-not-word');
  const styles = stylesOf(readXml(parts.get('word/styles.xml')));
  const numbered = numberedOf(readXml(parts.get('word/numbering.xml')));
  const walk = new DocxWalk({ styles, numbered, links: linksOf(parts, 'document') });
  walk.read(body);
  const notes = readXml(parts.get('word/footnotes.xml'));
  const inNotes = new DocxWalk({ styles, numbered, links: linksOf(parts, 'footnotes') }, walk);
  for (const note of elementsOf(notes).filter(({ name }) => name === 'w:footnote'))
    if (!note.attributes['w:type'] || note.attributes['w:type'] === 'normal')
      inNotes.readNote(note, note.attributes['w:id'] ?? '');
  const custom = readXml(parts.get('docProps/custom.xml'));
  const property = (name: string) => {
    const found = elementsOf(custom).find(({ attributes }) => attributes['name'] === name);
    return found ? wordsOf(found).trim() || null : null;
  };
  return {
    text: property('acuerdo-text'),
    language: property('acuerdo-language'),
    paragraphs: walk.paragraphs,
    comments: commentsOf(parts, walk),
    pictures: walk.pictures,
  };
}

function commentsOf(parts: ReadonlyMap<string, Uint8Array>, walk: DocxWalk): FileComment[] {
  const comments = elementsOf(readXml(parts.get('word/comments.xml'))).filter(
    ({ name }) => name === 'w:comment',
  );
  const parents = new Map(
    elementsOf(readXml(parts.get('word/commentsExtended.xml'))).map(({ attributes }) => [
      attributes['w15:paraId'] ?? '',
      attributes['w15:paraIdParent'] ?? null,
    ]),
  );
  const byParagraph = new Map<string, string>();
  for (const comment of comments)
    for (const paragraph of deep(comment, 'w:p'))
      byParagraph.set(paragraph.attributes['w14:paraId'] ?? '', comment.attributes['w:id'] ?? '');
  return comments.map((comment): FileComment => {
    const { attributes } = comment;
    const id = attributes['w:id'] ?? '';
    const paragraphs = deep(comment, 'w:p');
    const parent = paragraphs
      .map((one) => parents.get(one.attributes['w14:paraId'] ?? '-'))
      .find((one) => one != null);
    return {
      id,
      parent: parent == null ? null : (byParagraph.get(parent) ?? null),
      author: attributes['w:author'] ?? '',
      at: attributes['w:date'] ?? null,
      body: paragraphs.map(lineOf).join('\n').trim(),
      place: walk.placeOf(id),
    };
  });
}

const lineOf = (paragraph: XmlElement): string =>
  deep(paragraph, 'w:r')
    .flatMap(elementsOf)
    .map((one) =>
      one.name === 'w:t' ? wordsOf(one) : one.name === 'w:br' ? '\n' : one.name === 'w:tab' ? ' ' : '',
    )
    .join('');

/** What each style is called everywhere, whatever the file calls it. */
function stylesOf(styles: XmlElement): Map<string, string> {
  return new Map(
    elementsOf(styles)
      .filter(({ name }) => name === 'w:style')
      .map((style) => [
        style.attributes['w:styleId'] ?? '',
        (child(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(),
      ]),
  );
}

/** Which lists count: by number, for each of their levels. */
function numberedOf(numbering: XmlElement): (list: string, level: number) => boolean {
  const abstract = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:abstractNum')
      .map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const lists = new Map(
    elementsOf(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((one) => [
        one.attributes['w:numId'] ?? '',
        abstract.get(child(one, 'w:abstractNumId')?.attributes['w:val'] ?? ''),
      ]),
  );
  return (list, level) => {
    const levels = elementsOf(lists.get(list) ?? { name: '', attributes: {}, children: [] });
    const found = levels.find(
      ({ name, attributes }) => name === 'w:lvl' && attributes['w:ilvl'] === String(level),
    );
    const format = child(found, 'w:numFmt')?.attributes['w:val'];
    return format !== undefined && format !== 'bullet' && format !== 'none';
  };
}

/** Where links of a part lead; only those a text may hold. */
function linksOf(parts: ReadonlyMap<string, Uint8Array>, part: string): Map<string, string> {
  return new Map(
    elementsOf(readXml(parts.get(`word/_rels/${part}.xml.rels`))).flatMap(({ attributes }) => {
      const link = attributes['TargetMode'] === 'External' ? safeLink(attributes['Target'] ?? '') : null;
      return link ? [[attributes['Id'] ?? '', link] as const] : [];
    }),
  );
}
