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
  'audio/mp4': 'm4a',
  'audio/mpeg': 'mp3',
  'audio/ogg': 'ogg',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'text/csv': 'csv',
  'text/plain': 'txt',
};

/** What the file of an answer is called, wherever it is shown or handed out. */
export function answerFileName(answer: { agenda: string; answeredOn: string; mime: string }): string {
  return `${answer.agenda}-${answer.answeredOn}.${answeredAs(answer.mime).ending}`;
}

/** How a kept file is answered: as what it is where that is harmless, and as bytes where it is anything else. */
export function answeredAs(mime: string): { mime: string; ending: string } {
  const ending = ENDINGS[mime];
  return ending ? { mime, ending } : { mime: 'application/octet-stream', ending: 'bin' };
}
