import type { BrowserContext, Locator, Page, Request, Response } from 'playwright-core';
import { CELLS, type Cell } from '../../../app/agendas/cells.ts';
import type { AskFact } from '../../../domain/agendas/rules.ts';
import { localId } from '../../../graphql/ids.ts';
import type { Placing } from './order.ts';
import { PageTyping } from './page-typing.ts';
import type { Hand as Who } from './scene.ts';

/** The cells that are changed in the table itself. */
const CELLS_IN_TABLE = ['target', 'when', 'lead', 'status'] as const satisfies readonly Cell[];
/** How long a button that others may take away is waited for. */
const STUCK_MS = 3_000;
const SAVED = /Guardado · |Al día/;

type Chance = () => number;

/** A fact that was set through the page, and answered. */
export interface Setting {
  ask: string;
  fact: AskFact;
  value: string | null;
}

/** Somebody at a real browser, on the page of the agenda: with its fields, forms and buttons alone. */
export class PageHand {
  readonly typing: PageTyping;
  readonly placings: Placing[] = [];
  readonly settings: Setting[] = [];
  readonly counts = {
    browserEdits: 0,
    browserFacts: 0,
    browserMet: 0,
    browserUndone: 0,
    browserMoves: 0,
    browserCuts: 0,
  };
  /** Errors the browser told of, and what was refused though it should not be. */
  failed = 0;
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #seat: string;

  constructor(page: Page, { seat }: Who, name: string) {
    this.page = page;
    this.#context = page.context();
    this.#seat = seat;
    this.typing = new PageTyping(page, name);
    page.on('pageerror', (error) => this.#fail(error.stack ?? error.message));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|status of 422/.test(text))
        this.#fail(text);
    });
  }

  /** Whether the page says that every word is saved. */
  async isSaved(): Promise<boolean> {
    return SAVED.test((await this.#saved.textContent()) ?? '');
  }

  async write(chance: Chance): Promise<void> {
    this.counts.browserEdits++;
    if (chance() < 0.12 && (await this.typing.erase(chance))) return;
    await this.typing.type(await this.#anAsk(chance), chance);
  }

  /** Changes what a cell holds; takes it back now and then where the page says that it met another's change. */
  async setFact(chance: Chance): Promise<void> {
    const form = await this.#fillCell(chance);
    const answer = await this.#answer('fact', () => save(form).click());
    await this.#settled(answer);
    await this.#undoMet(chance);
  }

  /** One place up or down. */
  async move(chance: Chance): Promise<void> {
    const ask = await this.#anAsk(chance);
    const ways = chance() < 0.5 ? (['up', 'down'] as const) : (['down', 'up'] as const);
    const button = (way: string) => this.page.locator(`[id="${way}-${ask}"]`);
    const answer = await this.#answer('move', () =>
      button(ways[0])
        .click({ timeout: STUCK_MS })
        .catch(() => button(ways[1]).click()),
    );
    const said = formOf(answer.request());
    if (!answer.ok()) return this.#fail(`A move was answered ${answer.status()}.`);
    this.counts.browserMoves++;
    const after = said.get('after') ?? '';
    this.placings.push({
      seat: this.#seat,
      act: 'ask-moved',
      ask: localId('Ask', said.get('ask')!),
      after: after === '' ? null : localId('Ask', after),
      number: null,
    });
  }

  /** Loses the network for a while: words are typed all the same, or a form is sent in vain and once more. */
  async cut(chance: Chance): Promise<void> {
    this.counts.browserCuts++;
    if (chance() < 0.5) {
      await this.#context.setOffline(true);
      await this.write(chance);
      await this.write(chance);
      await this.#saved.filter({ hasText: 'Guardado en este dispositivo.' }).waitFor();
      await this.#context.setOffline(false);
    } else {
      const form = await this.#fillCell(chance);
      await this.#context.setOffline(true);
      await save(form).click();
      await form.getByRole('alert').getByText('no se envió', { exact: false }).waitFor();
      await this.#context.setOffline(false);
      await this.#settled(await this.#answer('fact', () => save(form).click()));
    }
    await this.#saved.filter({ hasText: SAVED }).waitFor();
  }

  get #saved(): Locator {
    return this.page.locator('.saved');
  }

  /** An ask the page shows now. */
  async #anAsk(chance: Chance): Promise<string> {
    const rows = this.page.locator('table.asks [data-ask]');
    const asks = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-ask')!));
    return asks[Math.floor(chance() * asks.length)]!;
  }

  /** Opens a cell's form and changes something in it. */
  async #fillCell(chance: Chance): Promise<Locator> {
    const ask = await this.#anAsk(chance);
    const cell = CELLS_IN_TABLE[Math.floor(chance() * CELLS_IN_TABLE.length)]!;
    await this.page.locator(`[data-ask="${ask}"] a.fact[id$="-${cell}"]`).click();
    const form = this.page.getByRole('dialog').locator('form').first();
    const field = (fact: string) => form.locator(`[name="value-${fact}"]`);
    const n = Math.floor(chance() * 1e9);
    if (cell === 'when') {
      await field('venue-es').fill(`página ${n}`);
      if (n % 2 === 0) await field('moment').fill(`2027-${String(1 + (n % 12)).padStart(2, '0')}`);
    } else {
      const other = await field(cell).evaluate((select, nth) => {
        const { options, value } = select as HTMLSelectElement;
        const others = [...options].filter((option) => option.value !== value);
        return others[nth % others.length]!.value;
      }, n);
      await field(cell).selectOption(other);
    }
    return form;
  }

  /** Notes what a form of facts set, and waits until it is gone. */
  async #settled(answer: Response): Promise<void> {
    const said = formOf(answer.request());
    if (!answer.ok()) return this.#fail(`A fact was answered ${answer.status()}.`);
    this.counts.browserFacts++;
    const facts: readonly AskFact[] = CELLS[said.get('cell') as Cell];
    for (const fact of facts) {
      const value = said.get(`value-${fact}`) ?? '';
      if (value === said.get(`was-${fact}`)) continue;
      this.settings.push({
        ask: localId('Ask', said.get('ask')!),
        fact,
        value: value === '' ? null : storedAs(fact, value),
      });
    }
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async #undoMet(chance: Chance): Promise<void> {
    if (!new URL(this.page.url()).searchParams.has('met')) return;
    this.counts.browserMet++;
    const undo = this.page.locator('.banner .undo-form button');
    if (chance() < 0.5) return;
    let gone = false;
    const answer = await this.#answer('undo', () =>
      undo.click({ timeout: STUCK_MS }).catch((error: unknown) => {
        gone = true;
        throw error;
      }),
    ).catch((error: unknown) => {
      if (gone) return null;
      throw error;
    });
    if (answer === null) return;
    if (answer.ok()) this.counts.browserUndone++;
    else if (answer.status() !== 422) this.#fail(`An undo was answered ${answer.status()}.`);
  }

  /** What the server answers to a form of that kind which `send` sends. */
  async #answer(kind: string, send: () => Promise<void>): Promise<Response> {
    const isIt = (answer: Response) =>
      answer.request().method() === 'POST' && formOf(answer.request()).get('do') === kind;
    const [answer] = await Promise.all([this.page.waitForResponse(isIt), send()]);
    return answer;
  }

  #fail(what: string): void {
    this.failed++;
    console.error(what);
  }
}

const save = (form: Locator): Locator => form.locator('.form-actions button');

const formOf = (request: Request): URLSearchParams => new URLSearchParams(request.postData() ?? '');

function storedAs(fact: AskFact, value: string): string {
  if (fact === 'lead') return localId('Organization', value);
  return fact === 'target' ? localId('Target', value) : value;
}
