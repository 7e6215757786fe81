import { Conflict, Forbidden, Invalid, NotFound } from '../../domain/errors.ts';

/** What an act threw, as "Forbidden code-needed" or "Invalid field:word". */
export async function refusal(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof Forbidden) return `Forbidden ${error.word}`;
    if (error instanceof Conflict) return `Conflict ${error.word}`;
    if (error instanceof NotFound) return 'NotFound';
    if (error instanceof Invalid)
      return `Invalid ${error.faults.map((fault) => `${fault.field}:${fault.word}`).join(' ')}`;
    throw error;
  }
}
