/** What a kept file may weigh, in bytes. */
export const FILE_BYTES = 10 * 1024 * 1024;
