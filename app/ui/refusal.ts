/** What an action answers when it cannot do what the form asks: what is wrong, and what was typed. */
export interface Refusal {
  problems: Problem[];
  values: Record<string, string>;
}

/** One thing to correct. Without a field it concerns the whole form. */
export interface Problem {
  field?: string;
  message: string;
  /** The same may be taken later as it is. */
  passes?: true;
}

/** Made by actions: `return data(refusal(problems, form), { status: 422 })`. Files and secrets are not sent back. */
export function refusal(problems: Problem[], form: FormData, secrets: string[] = []): Refusal {
  const values: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === 'string' && !secrets.includes(name)) values[name] = value;
  }
  return { problems, values };
}

/** What a field needs from the last refusal: its problem, and what was typed, or the value it starts with. */
export function fieldOf(last: Refusal | undefined, name: string, start?: string) {
  return {
    name,
    problem: last?.problems.find((problem) => problem.field === name)?.message,
    defaultValue: last?.values[name] ?? start,
  };
}
