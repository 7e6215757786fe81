import { mkdirSync } from 'node:fs';
import { test } from 'vitest';
import type { Visitor } from './visitor.ts';

export type Step = (name: string, tell: () => Promise<void>) => void;

const pictures = 'test/output';

/**
 * Tells one step after another, none of which may make a browser tell of an error; where one fails the rest of
 * the story cannot be told, and what each person saw is kept as a picture.
 */
export function story(people: () => Visitor[]): Step {
  let broken: string | null = null;
  return (name, tell) =>
    test(name, async () => {
      if (broken !== null) throw new Error(`The story broke off at: ${broken}`);
      broken = name;
      try {
        await tell();
      } catch (error) {
        mkdirSync(pictures, { recursive: true });
        for (const [n, { page }] of people().entries())
          await page.screenshot({ path: `${pictures}/broke-off-${n + 1}.png`, fullPage: true });
        throw error;
      }
      const faults = people().flatMap((person) => person.takeFaults());
      if (faults.length > 0) throw new Error(`The browsers told of errors:\n${faults.join('\n')}`);
      broken = null;
    });
}
