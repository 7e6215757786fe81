import { unzip, zip } from './zip.ts';

/** Takes out who wrote the file; the library puts a name there where none was given. */
export function tidyWorkbook(file: Uint8Array, datedAt: string): Uint8Array {
  const files = unzip(file);
  const core = files.get('docProps/core.xml');
  if (core) {
    const xml = Buffer.from(core)
      .toString('utf8')
      .replace(/<dc:creator>.*?<\/dc:creator>|<cp:lastModifiedBy>.*?<\/cp:lastModifiedBy>/g, '')
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => open + datedAt);
    files.set('docProps/core.xml', Buffer.from(xml));
  }
  return zip(files);
}
