import type { ComparisonModel } from './comparison-docx.ts';

/** Draws a comparison, loading what it needs only then. */
export async function print(model: ComparisonModel): Promise<Uint8Array> {
  return (await import('./comparison-docx.ts')).comparisonDocx(model);
}
