/** What a kept file may weigh, in bytes. */
export const FILE_BYTES = 10 * 1024 * 1024;

const MIME = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,120}$/;

/** The kind a browser said a file is of, in one form; unknown kinds are bytes and nothing more. */
export function mimeOf(type: string): string {
  const bare = type.split(';')[0]!.trim().toLowerCase();
  return MIME.test(bare) ? bare : 'application/octet-stream';
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
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
