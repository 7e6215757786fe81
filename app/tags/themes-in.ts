/** The themes that were ticked in a form with `ThemeChoices`, by their ids. */
export function themesIn(form: FormData): string[] {
  return [...form.keys()].flatMap((key) => /^theme\.(.+)$/.exec(key)?.[1] ?? []);
}
