import type { Locator, Page } from 'playwright-core';

/** Chooses what begins with those words. */
export async function choose(select: Locator, begins: string): Promise<void> {
  const options = await select
    .locator('option')
    .evaluateAll((all) =>
      all.map((one) => ({ value: (one as HTMLOptionElement).value, words: one.textContent.trim() })),
    );
  const found = options.find(({ words }) => words.startsWith(begins));
  if (found === undefined)
    throw new Error(`«${begins}» is not among ${options.map(({ words }) => words).join(' · ')}`);
  await select.selectOption(found.value);
}

/** Opens a folded form by its name, unless it is open. */
export async function unfold(page: Page, name: string): Promise<Locator> {
  const summary = page.locator('summary', { hasText: name });
  const fold = page.locator('details.folded', { has: summary });
  if (!(await fold.evaluate((details) => (details as HTMLDetailsElement).open))) await summary.click();
  return fold;
}
