import type { Language } from '../words/words.ts';

/** Where people find a statement: the one place its addresses are written. All are paths of this site. */

interface Place {
  coalition: string;
  statement: string;
}

/** Its public page in one language: permanent from the opening for signature on. */
export function publicPath({ coalition, statement }: Place, language: Language): string {
  return `/${coalition}/${language}/${statement}`;
}

/** Where an organisation reads and signs. */
export function signingPath({ coalition, statement }: Place): string {
  return `/c/${coalition}/sign-ons/${statement}`;
}

/** Where a member begins. */
export function homePath(coalition: string): string {
  return `/c/${coalition}`;
}

/** A letter in one form: "/red-ceiba/letters/del-compromiso-al-plan/es-a4.pdf". */
export function printPath(
  { coalition, statement }: Place,
  print: { language: string; format: string; paper: string },
): string {
  return `/${coalition}/letters/${statement}/${print.language}-${print.paper}.${print.format}`;
}
