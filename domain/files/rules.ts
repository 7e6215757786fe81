/** What a kept file may weigh, in bytes. */
export const FILE_BYTES = 10 * 1024 * 1024;

const ENDINGS: Record<string, string> = {
  'application/msword': 'doc',
  'application/pdf': 'pdf',
  'application/rtf': 'rtf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/plain': 'txt',
};

/** How a kept file is answered: as what it is where that is harmless, and as bytes where it is anything else. */
export function answeredAs(mime: string): { mime: string; ending: string } {
  const ending = ENDINGS[mime];
  return ending ? { mime, ending } : { mime: 'application/octet-stream', ending: 'bin' };
}
