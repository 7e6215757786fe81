import type { Cell, Outcome, Role, State } from './dimensions.ts';

type OneOrMore<T> = T | readonly T[];

/** Which cells a row speaks of: those that match everything it names. */
export interface Pattern {
  role?: OneOrMore<Role>;
  relation?: OneOrMore<string>;
  state?: OneOrMore<State>;
  /** "as it should" is asking with nothing unusual. */
  by?: OneOrMore<string>;
}

/** A row of the table. The first row that matches a cell says what must become of it. */
export interface Row {
  outcome: Outcome;
  pattern: Pattern;
}

export type Expectations = Record<string, readonly Row[]>;

export const allow = (pattern: Pattern = {}): Row => ({ outcome: 'allowed', pattern });
/** May know of it, but not do it. */
export const forbid = (pattern: Pattern = {}): Row => ({ outcome: 'Forbidden', pattern });
/** Does not exist for them. */
export const hide = (pattern: Pattern = {}): Row => ({ outcome: 'NotFound', pattern });
/** Might do it, but the world has moved on. */
export const conflict = (pattern: Pattern = {}): Row => ({ outcome: 'Conflict', pattern });
/** Whatever came with it is not enough to do it. */
export const refuse = (pattern: Pattern = {}): Row => ({ outcome: 'Invalid', pattern });

const matches = (wanted: OneOrMore<string> | undefined, is: string | undefined) =>
  wanted === undefined || (is !== undefined && [wanted].flat().includes(is));

/** The row that judges a cell, if any does. */
export function rowFor(rows: readonly Row[], cell: Cell): Row | undefined {
  return rows.find(
    ({ pattern }) =>
      matches(pattern.role, cell.role) &&
      matches(pattern.relation, cell.relation) &&
      matches(pattern.state, cell.state) &&
      matches(pattern.by, cell.by ?? 'as it should'),
  );
}

/** Keeps the score: every cell judged, every row used, every operation known. */
export class Score {
  readonly #expectations: Expectations;
  readonly #used = new Set<Row>();
  readonly #operations = new Set<string>();
  cells = 0;
  readonly wrong: string[] = [];
  readonly outcomes: Record<string, number> = {};

  constructor(expectations: Expectations) {
    this.#expectations = expectations;
  }

  /** Judges one cell; `changed` says whether anything was stored. */
  judge(cell: Cell, outcome: Outcome, changed: boolean): void {
    this.cells++;
    this.#operations.add(cell.operation);
    this.outcomes[outcome] = (this.outcomes[outcome] ?? 0) + 1;
    const row = rowFor(this.#expectations[cell.operation] ?? [], cell);
    if (row) this.#used.add(row);
    if (row?.outcome !== outcome)
      this.wrong.push(`${words(cell)}: ${outcome}, expected ${row?.outcome ?? 'a row of its own'}`);
    else if (changed && outcome !== 'allowed')
      this.wrong.push(`${words(cell)}: ${outcome}, but something was stored`);
  }

  /** Operations that no row speaks of, rows that spoke of no cell, and rows of operations that are gone. */
  gaps(operations: readonly string[]): string[] {
    const known = new Set(operations);
    return [
      ...unspoken(operations, this.#expectations),
      ...operations.filter((name) => !this.#operations.has(name)).map((name) => `${name}: was not tried`),
      ...Object.entries(this.#expectations).flatMap(([name, rows]) =>
        known.has(name)
          ? rows
              .filter((row) => !this.#used.has(row))
              .map((row) => `${name}: no cell is like ${JSON.stringify(row)}`)
          : [`${name}: there is no such operation any more`],
      ),
    ];
  }
}

/** Operations of which the table says nothing. */
export function unspoken(operations: readonly string[], expectations: Expectations): string[] {
  return operations.filter((name) => !expectations[name]?.length).map((name) => `${name}: has no row`);
}

const words = ({ operation, role, relation, state, by }: Cell) =>
  [operation, `by ${role}`, relation && `on ${relation}`, state && `in ${state}`, by && `with ${by}`]
    .filter(Boolean)
    .join(' ');
