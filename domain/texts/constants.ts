/** How many suggestions are decided or taken back at once. */
export const SUGGESTIONS_AT_ONCE = 500;

/** How many changes of a file that came back are shown at once. */
export const RETURNED_PER_PAGE = 10;

/** The kinds of file a text goes out as. */
export const EXPORT_FORMATS = ['docx', 'odt', 'md', 'html'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Those that can carry what is proposed and said about the words, and come back with more of it. */
export const CHANGING_FORMATS: readonly ExportFormat[] = ['docx', 'odt'];
