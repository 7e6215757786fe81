import { IMPORT_LIMITS, Refused } from '../import/limits.ts';
import { refuseUnsafe } from '../import/unsafe.ts';
import { openZip } from '../import/zip.ts';
import type { MarkedFile } from './file-model.ts';
import type { ReturnPlan, Standing } from './plan-model.ts';
import { planReturn } from './plan-return.ts';
import { readMarkedDocx } from './read-docx.ts';
import { readMarkedOdt } from './read-odt.ts';

/** A file that came back, and the text it is held against. */
export interface ReturnRequest {
  kind: 'return';
  bytes: Uint8Array;
  standing: Standing;
}

/** What a file from a word processor brings back. Throws Refused. Run it through an Importer: it may be made to take long. */
export function readReturn({ bytes, standing }: ReturnRequest): ReturnPlan {
  return planReturn(readMarked(bytes), standing);
}

/** Reads a .docx or .odt file with its changes and comments. */
export function readMarked(bytes: Uint8Array): MarkedFile {
  if (bytes.length > IMPORT_LIMITS.bytes) throw new Refused('import-too-large');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (start.startsWith('\xD0\xCF\x11\xE0')) throw new Refused('import-old-word');
  if (!start.startsWith('PK')) throw new Refused('return-kind');
  const parts = openZip(bytes);
  refuseUnsafe(parts);
  if (parts.has('word/document.xml')) return readMarkedDocx(parts);
  if (parts.has('content.xml')) return readMarkedOdt(parts);
  throw new Refused('return-kind');
}
