/** What is no whole number is refused beside its field, as one that is too small. */
export function numberOf(said: string): number {
  return /^\d{1,4}$/.test(said) ? Number(said) : 0;
}

/** For how long answers are taken, as its fields say it. */
export function lengthOf(form: FormData): { days: number } | { hours: number } {
  const n = numberOf(String(form.get('length') ?? '').trim());
  return form.get('unit') === 'hours' ? { hours: n } : { days: n };
}

/** The field that a fault of the length is told beside. */
export const lengthFault = (fault: string): 'length' | undefined =>
  /(^|\.)(days|hours|closesAt)$/.test(fault) ? 'length' : undefined;
