/** What console.error was told in the running test; anything left at its end fails the test. */
export const strayErrors: string[] = [];

/** Takes what console.error was told so far, for a test that expects it. */
export function takeConsoleErrors(): string[] {
  return strayErrors.splice(0);
}
