import type { Locator, Page } from 'playwright-core';
import type { Typed } from './typing.ts';

/** Types marks into the fields of an agenda's page, key by key, and knows which it took out again. */
export class PageTyping implements Typed {
  readonly typed = new Set<string>();
  readonly deleted = new Set<string>();
  readonly #page: Page;
  readonly #name: string;

  constructor(page: Page, name: string) {
    this.#page = page;
    this.#name = name;
  }

  /** Types a new mark into one of the fields of an ask, beside what stands there. */
  async type(ask: string, chance: () => number): Promise<void> {
    const fields = this.#page.locator(`[data-ask="${ask}"] textarea`);
    const field = fields.nth(Math.floor(chance() * (await fields.count())));
    const mark = `‹${this.#name}${this.typed.size}›`;
    await field.click();
    await standBeside(field, chance());
    this.typed.add(mark);
    await this.#page.keyboard.type(mark);
  }

  /** Takes out a mark of its own, one character after another. */
  async erase(chance: () => number): Promise<boolean> {
    const own = [...this.typed].filter((mark) => !this.deleted.has(mark));
    const mark = own[Math.floor(chance() * own.length)];
    const there = mark !== undefined && (await this.#page.evaluate(standAfter, mark));
    if (!there) return false;
    this.deleted.add(mark);
    for (let n = 0; n < mark.length; n++) await this.#page.keyboard.press('Backspace');
    return true;
  }
}

/** Puts the caret at one of the places of a field where it parts no mark, not even one that is just being typed. */
async function standBeside(field: Locator, roll: number): Promise<void> {
  await field.evaluate((at, part) => {
    const one = at as HTMLTextAreaElement;
    const marks = [...one.value.matchAll(/‹[a-z]\d+›/g)];
    const places = [0, ...marks.map((mark) => mark.index + mark[0].length)];
    if (!/‹[a-z]?\d*$/.test(one.value)) places.push(one.value.length);
    const place = places[Math.floor(part * places.length)]!;
    one.focus();
    one.setSelectionRange(place, place);
  }, roll);
}

/** Runs in the page: puts the caret right after a mark; false where no field has it. */
function standAfter(mark: string): boolean {
  for (const field of document.querySelectorAll<HTMLTextAreaElement>('table.asks textarea')) {
    const at = field.value.indexOf(mark);
    if (at === -1) continue;
    field.focus();
    field.setSelectionRange(at + mark.length, at + mark.length);
    return true;
  }
  return false;
}
