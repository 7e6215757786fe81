import type { AskFact } from '../../domain/agendas/rules.ts';
import type { AskRow } from './view.ts';

/** What is changed in one place: the facts that one small form holds. */
export const CELLS = {
  lead: ['lead'],
  target: ['target'],
  when: ['venue-es', 'venue-en', 'moment'],
  status: ['status'],
  after: ['after'],
  assumption: ['assumption-es', 'assumption-en'],
  'review-on': ['review-on'],
} as const satisfies Record<string, readonly AskFact[]>;

export type Cell = keyof typeof CELLS;

export const isCell = (name: string): name is Cell => Object.hasOwn(CELLS, name);

/** A fact as the form holds it: what is stored, and nothing for nothing. */
export function valueOf(ask: AskRow, fact: AskFact): string {
  const values: Record<AskFact, string | null> = {
    lead: ask.lead?.id ?? null,
    target: ask.target?.id ?? null,
    'venue-es': ask.venue.es,
    'venue-en': ask.venue.en,
    moment: ask.moment,
    status: ask.status,
    after: ask.after?.id ?? null,
    'assumption-es': ask.assumption.es,
    'assumption-en': ask.assumption.en,
    'review-on': ask.reviewOn,
  };
  return values[fact] ?? '';
}

/** What an address asks to be changed: "?edit=ASK:status". */
export function editingOf(search: URLSearchParams): { ask: string; cell: Cell } | null {
  const asked = search.get('edit') ?? '';
  const at = asked.lastIndexOf(':');
  const cell = asked.slice(at + 1);
  return at > 0 && isCell(cell) ? { ask: asked.slice(0, at), cell } : null;
}

/** The address at which a cell is changed, filters and all. */
export function editPath(search: string, ask: string, cell: Cell): string {
  const now = new URLSearchParams(search);
  for (const name of PASSING) now.delete(name);
  now.set('edit', `${ask}:${cell}`);
  return `?${now}`;
}

/** The address at which something is added. */
export function addPath(search: string, what: 'ask' | 'paragraph'): string {
  const now = new URLSearchParams(search);
  for (const name of PASSING) now.delete(name);
  now.set('add', what);
  return `?${now}`;
}

/** The address without what a dialog or a notice added to it; `say`: what the page is to say for a moment. */
export function restPath(pathname: string, search: string, say: Record<string, string> = {}): string {
  const now = new URLSearchParams(search);
  for (const name of PASSING) now.delete(name);
  for (const [name, value] of Object.entries(say)) now.set(name, value);
  const text = now.toString();
  return text === '' ? pathname : `${pathname}?${text}`;
}

/** What an address says for a moment only. */
const PASSING = ['edit', 'met', 'add', 'index'];
