const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const OPEN_DOCUMENT = /^application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet)$/;
const BYTES = 'application/octet-stream';

/**
 * What a file is, told by its bytes alone: the same for the same bytes, whoever sends them and whatever it is called.
 * What is not known is bytes and nothing more.
 */
export function kindOf(file: Uint8Array): string {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const starts = (start: string, at = 0) =>
    bytes.toString('latin1', at, at + start.length) === start && bytes.length >= at + start.length;
  if (starts('%PDF-')) return 'application/pdf';
  if (starts('{\\rtf')) return 'application/rtf';
  if (starts('\x89PNG\r\n\x1A\n')) return 'image/png';
  if (starts('\xFF\xD8\xFF')) return 'image/jpeg';
  if (starts('RIFF') && starts('WEBP', 8)) return 'image/webp';
  const sound = kindOfSound(bytes);
  if (sound !== null) return sound;
  if (starts('PK\x03\x04')) return kindOfZip(bytes);
  // What Word kept its files in before they were archives, with the names of its parts in it.
  if (starts('\xD0\xCF\x11\xE0'))
    return bytes.includes(Buffer.from('WordDocument', 'utf16le')) ? 'application/msword' : BYTES;
  return kindOfText(bytes);
}

/** What sounds: MP3 by its tag or its first frame, Ogg, and MPEG-4 by a brand that holds sound. */
function kindOfSound(bytes: Buffer): string | null {
  const starts = (start: string, at = 0) => bytes.toString('latin1', at, at + start.length) === start;
  if (starts('ID3')) return 'audio/mpeg';
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && (second & 0xe6) === 0xe2 && (second & 0x18) !== 0x08) return 'audio/mpeg';
  if (starts('OggS')) return 'audio/ogg';
  return starts('ftyp', 4) && SOUND_BRANDS.includes(bytes.toString('latin1', 8, 12)) ? 'audio/mp4' : null;
}

const SOUND_BRANDS = ['M4A ', 'M4B ', 'mp41', 'mp42', 'isom'];

/** An office's archive says what it is by its first part, or by the folder its parts lie in. */
function kindOfZip(bytes: Buffer): string {
  const parts = partsOf(bytes);
  if (parts[0] === 'mimetype') {
    const said = bytes.toString('latin1', 38, 38 + bytes.readUInt32LE(18));
    return OPEN_DOCUMENT.test(said) ? said : BYTES;
  }
  if (!parts.includes('[Content_Types].xml')) return BYTES;
  if (parts.some((name) => name.startsWith('word/'))) return WORD;
  return parts.some((name) => name.startsWith('xl/')) ? EXCEL : BYTES;
}

const ENTRY = 0x02014b50;

/** The names in an archive's directory; none where there is no directory to read. */
function partsOf(bytes: Buffer): string[] {
  const end = bytes.lastIndexOf('PK\x05\x06', bytes.length, 'latin1');
  if (end < 0 || end + 22 > bytes.length) return [];
  const names: string[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= end && bytes.readUInt32LE(at) === ENTRY) {
    const length = bytes.readUInt16LE(at + 28);
    names.push(bytes.toString('latin1', at + 46, at + 46 + length));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

const HEAD = 65_536;

/** Text holds no control characters but tabs and line ends, in whatever alphabet it is. */
function kindOfText(bytes: Buffer): string {
  if (bytes.length === 0) return BYTES;
  for (const byte of bytes)
    if ((byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) || byte === 127) return BYTES;
  return isTable(bytes.toString('latin1', 0, HEAD)) ? 'text/csv' : 'text/plain';
}

/** Whether its first lines are cells: the same separator as often in each of them, outside quotes. */
function isTable(head: string): boolean {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, 21);
  if (lines.at(-1) === '' || lines.length === 21) lines.pop();
  if (lines.length < 2) return false;
  return [',', ';', '\t'].some((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts[0]! > 0 && counts.every((count) => count === counts[0]);
  });
}
