import { Forbidden, NotFound } from './errors.ts';

/** What a policy answers: yes; no, and why; or that the viewer may not know the thing exists. */
export type Permission =
  { allowed: true } | { allowed: false; hidden: true } | { allowed: false; hidden: false; word: string };

export const allowed: Permission = { allowed: true };
export const hidden: Permission = { allowed: false, hidden: true };

/** No, because: `word` names a sentence of words/refusals.ts. */
export function refused(word: string): Permission {
  return { allowed: false, hidden: false, word };
}

/** The first refusal wins: `allOf(mayKnow(v, s), isOpen(s))`. */
export function allOf(...permissions: Permission[]): Permission {
  return permissions.find((permission) => !permission.allowed) ?? allowed;
}

/** Yes if any says yes; else the last refusal. */
export function anyOf(...permissions: Permission[]): Permission {
  return permissions.find((permission) => permission.allowed) ?? permissions.at(-1) ?? hidden;
}

/** The one gate. First line of every action after the lock and of every private read. */
export function authorize(permission: Permission): void {
  if (permission.allowed) return;
  throw permission.hidden ? new NotFound() : new Forbidden(permission.word);
}
