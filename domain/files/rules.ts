/** What a kept file may weigh, in bytes. */
export const FILE_BYTES = 10 * 1024 * 1024;

const MIME = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,120}$/;

/** The kind a browser said a file is of, in one form; unknown kinds are bytes and nothing more. */
export function mimeOf(type: string): string {
  const bare = type.split(';')[0]!.trim().toLowerCase();
  return MIME.test(bare) ? bare : 'application/octet-stream';
}
