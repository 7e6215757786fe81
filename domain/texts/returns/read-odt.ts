import { Refused } from '../import/limits.ts';
import type { FileComment, MarkedFile } from './file-model.ts';
import { OdtWalk, type Region } from './odt-walk.ts';
import { looksIn, shapesIn } from './odt-styles-in.ts';
import { child, deep, elementsOf, readXml, wordsOf, type XmlElement } from './xml-tree.ts';

/** Reads an OpenDocument text with its changes and comments. Nothing is fetched, nothing is run. */
export function readMarkedOdt(parts: ReadonlyMap<string, Uint8Array>): MarkedFile {
  const content = readXml(parts.get('content.xml'));
  const text = child(child(content, 'office:body'), 'office:text');
  if (content.name !== 'office:document-content' || !text) throw new Refused('import-not-word');
  refuseLocked(parts);
  const styles = [readXml(parts.get('styles.xml')), content];
  const walk = new OdtWalk({
    looks: looksIn(styles),
    shapes: shapesIn(styles),
    regions: regionsOf(child(text, 'text:tracked-changes')),
  });
  walk.read(text);
  walk.readNotes();
  const meta = child(readXml(parts.get('meta.xml')), 'office:meta');
  const property = (name: string) => {
    const found = meta && elementsOf(meta).find(({ attributes }) => attributes['meta:name'] === name);
    return found ? wordsOf(found).trim() || null : null;
  };
  return {
    text: property('acuerdo-text'),
    language: property('acuerdo-language'),
    paragraphs: walk.paragraphs,
    comments: walk.comments.map(({ element, place }): FileComment => commentOf(element, place)),
    pictures: walk.pictures,
    tables: walk.tables,
  };
}

/** What is locked with a password says so of each of its parts. */
function refuseLocked(parts: ReadonlyMap<string, Uint8Array>): void {
  if (deep(readXml(parts.get('META-INF/manifest.xml')), 'manifest:encryption-data').length > 0)
    throw new Refused('import-locked');
}

const said = (element: XmlElement, name: string) => {
  const found = child(element, name);
  return found ? wordsOf(found).trim() : '';
};

function commentOf(element: XmlElement, place: FileComment['place']): FileComment {
  return {
    id: element.attributes['office:name'] ?? '',
    parent: element.attributes['loext:parent-name'] ?? null,
    author: said(element, 'dc:creator'),
    at: said(element, 'dc:date') || null,
    body: [...deep(element, 'text:p')].map(lineOf).join('\n').trim(),
    place,
  };
}

function lineOf(paragraph: XmlElement): string {
  return paragraph.children
    .map((one): string => {
      if (typeof one === 'string') return one;
      if (one.name === 'text:s') return ' '.repeat(Math.min(100, Number(one.attributes['text:c'] ?? 1) || 1));
      if (one.name === 'text:tab') return ' ';
      return one.name === 'text:line-break' ? '\n' : lineOf(one);
    })
    .join('');
}

/** What is recorded about each change, by the name the words point at it with. */
function regionsOf(changes: XmlElement | undefined): Map<string, Region> {
  return new Map(
    (changes ? elementsOf(changes) : []).map((region) => {
      const about = (name: string) => {
        const info = child(child(region, name), 'office:change-info');
        return info ? { author: said(info, 'dc:creator'), at: said(info, 'dc:date') || null } : undefined;
      };
      const [ins, del, format] = [
        about('text:insertion'),
        about('text:deletion'),
        about('text:format-change'),
      ];
      const taken = child(region, 'text:deletion');
      return [
        region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '',
        {
          ...(ins && { ins }),
          ...(del && { del }),
          ...(format && { format }),
          taken: taken ? elementsOf(taken).filter(({ name }) => name !== 'office:change-info') : [],
        },
      ];
    }),
  );
}
