let last = 0;

/** A number no other thing of this test file carries: for names, slugs and addresses. */
export function unique(): number {
  return ++last;
}

/** Lower case without accents: good enough to match and sort invented names. */
export function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
