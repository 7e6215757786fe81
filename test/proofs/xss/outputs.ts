import ExcelJS from 'exceljs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { partsOf } from '../taint/files.ts';

/** What a browser would carry out if it were told that this is it. */
const CARRIED_OUT = /html|xml|svg|javascript|ecmascript/;
/** Ours, the same for everybody: nobody's words are in it. */
const OWN_PICTURE = '/favicon.svg';
/** Feeds and lists that are read in the browser, as what they are. */
const READ_IN_PLACE =
  /^(text\/plain|text\/calendar|application\/atom\+xml|application\/xml|application\/json|application\/manifest\+json|image\/(webp|png|x-icon|svg\+xml)|text\/css)/;

/** What is wrong with a file or feed that somebody is given: how it is sent, and what runs when it is opened. */
export async function outputFaults(address: string, headers: Headers, bytes: Buffer): Promise<string[]> {
  const type = headers.get('content-type') ?? '';
  const disposition = headers.get('content-disposition') ?? '';
  const faults: string[] = [];
  if (headers.get('x-content-type-options') !== 'nosniff') faults.push('is sent without nosniff');
  if (type === '') faults.push('is sent without a type');
  const own = new URL(address, 'http://localhost').pathname === OWN_PICTURE;
  if (!own && CARRIED_OUT.test(type) && !/^application\/(atom\+)?xml|openxmlformats/.test(type))
    faults.push(`is sent as ${type}`);
  if (!disposition.startsWith('attachment') && !READ_IN_PLACE.test(type))
    faults.push('is sent to be opened in place');
  if (/[\r\n<]/.test(disposition)) faults.push('has a name that breaks its header');
  if (/^(application\/(atom\+)?xml)/.test(type)) faults.push(...faultsOfXml(bytes.toString('utf8')));
  if (type.startsWith('text/csv')) faults.push(...faultsOfRows(bytes.toString('utf8')));
  if (type.startsWith('text/calendar')) faults.push(...faultsOfCalendar(bytes.toString('utf8')));
  if (type.includes('spreadsheetml')) faults.push(...(await faultsOfWorkbook(bytes)));
  if (/wordprocessingml|pdf/.test(type)) faults.push(...faultsOfParts(bytes));
  return faults.map((fault) => `${address} ${fault}`);
}

const UNSAFE = /^\s*(javascript|data|vbscript|file|blob)\s*:/i;

function faultsOfXml(text: string): string[] {
  const ways = [...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, way]) => way!);
  return [
    ...ways.filter((way) => UNSAFE.test(way)).map((way) => `leads to ${way}`),
    ...(/<(script|img|svg|iframe)\b/i.test(text) ? ['holds markup of a vector'] : []),
  ];
}

const LEADING = /^(href|xlink:href|src|action|formaction|data|poster|background|ping|srcdoc)$/;
const NEVER =
  /^(iframe|frame|object|embed|applet|base|portal|math|foreignobject|animate|set|marquee|video|audio|template|xmp)$/i;

/** What a page as it was sent draws of a vector: handlers, addresses that run, elements that are none of ours. */
export function pageFaults(address: string, html: string): string[] {
  const faults: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) {
      if (NEVER.test(node.tagName)) faults.push(`draws ${node.tagName}`);
      for (const { name, value } of node.attrs)
        if (/^on/i.test(name) || name === 'srcdoc')
          faults.push(`draws ${node.tagName} with ${name}=${value}`);
        else if (LEADING.test(name) && isUnsafe(value)) faults.push(`leads to ${value}`);
    }
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(html));
  return faults.map((fault) => `${address} ${fault}`);
}

/** As a browser reads it: what it drops before it looks at the scheme is dropped. */
const isUnsafe = (way: string) =>
  // What a picture is drawn from may stand in its address.
  !/^data:image\/(png|svg\+xml|webp|gif)/.test(way) &&
  UNSAFE.test(way.replace(/[\t\r\n]/g, '').replace(/^[\p{Cc} ]+/u, ''));

/** A cell that begins so is reckoned, not read. */
const RECKONED = /^["']?[=+\-@\t\r]/;

function faultsOfRows(text: string): string[] {
  const cells = [...text.matchAll(/(?:^|,|\n)("(?:[^"]|"")*"|[^,\n]*)/g)].map(([, cell]) => cell!);
  return cells
    .filter((cell) => RECKONED.test(cell) && !/^"?-?\d/.test(cell))
    .map((cell) => `has the cell ${cell}`);
}

/** A line of a vector’s own, in what a calendar reads by lines. */
function faultsOfCalendar(text: string): string[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines
    .filter((line) => line !== '' && !/^[A-Z-]+[;:]/.test(line))
    .map((line) => `has the line ${line.slice(0, 120)}`)
    .concat(
      lines.filter((line) => /^(URL|ATTACH)[^:]*:/.test(line) && UNSAFE.test(line.replace(/^[^:]*:/, ''))),
    );
}

async function faultsOfWorkbook(bytes: Buffer): Promise<string[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const faults: string[] = [];
  workbook.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined) faults.push(`reckons ${cell.formula} in ${cell.address}`);
        if (cell.hyperlink !== undefined && UNSAFE.test(cell.hyperlink))
          faults.push(`leads to ${cell.hyperlink}`);
      }),
    ),
  );
  return faults;
}

/** Links that run, and what a reader of PDF or Word carries out by itself. */
function faultsOfParts(bytes: Buffer): string[] {
  return [bytes, ...partsOf(bytes)].flatMap((part) => {
    const text = part.toString('latin1');
    return [
      ...(/Target="\s*(javascript|data|vbscript|file):/i.exec(text) ?? []).slice(0, 1),
      ...(/\/URI\s*\(\s*(javascript|data|vbscript|file):/i.exec(text) ?? []).slice(0, 1),
      ...(/\/(JavaScript|Launch|OpenAction\s*<<\s*\/S\s*\/JavaScript)\b/.exec(text) ?? []).slice(0, 1),
      ...(/<w:instrText[^>]*>[^<]*(DDE|INCLUDE|javascript:)/i.exec(text) ?? []).slice(0, 1),
    ].map((what) => `holds ${what}`);
  });
}
