import type { Page } from 'playwright-core';
import { momentWords } from '../../../app/agendas/moments.ts';
import { agendaPageWords } from '../../../domain/words/agenda-pages.ts';
import { agendasWords } from '../../../domain/words/agendas.ts';
import { nodeId } from '../../../graphql/ids.ts';
import { ask } from '../../support/ask.ts';
import type { Scene } from './scene.ts';

/** A row of the table, as it is read. */
export interface Row {
  ask: string;
  number: string;
  /** Priority and ask in Spanish, then in English. */
  words: string[];
  /** Addressee, venue and moment, lead, status. */
  facts: string[];
}

/** What a page shows in its table. */
export function onScreen(page: Page): Promise<Row[]> {
  return page.locator('table.asks tbody tr').evaluateAll((rows) =>
    rows.map((row) => ({
      ask: row.getAttribute('data-ask')!,
      number: row.querySelector('.ask-number')!.textContent,
      words: [...row.querySelectorAll('textarea')].map(({ value }) => value),
      facts: [...row.querySelectorAll('a.fact')].map((fact) => {
        const read = fact.cloneNode(true) as Element;
        for (const hidden of read.querySelectorAll('.hidden-words')) hidden.remove();
        return read.textContent;
      }),
    })),
  );
}

interface Said {
  priority: string | null;
  ask: string | null;
}

interface Ask {
  id: string;
  number: number;
  es: Said;
  en: Said;
  addressee: { office: string; country: string | null } | null;
  venueEs: string | null;
  venueEn: string | null;
  moment: string | null;
  lead: { id: string; name: string } | null;
  supporters: { organization: { id: string } }[];
  status: string;
}

const ASKS = `query($id: ID!) { node(id: $id) { ... on Agenda { asks {
  id number es: words(language: "es") { priority ask } en: words(language: "en") { priority ask }
  addressee { office(language: es) country } venueEs: venue(language: es) venueEn: venue(language: en) moment
  lead { id name } supporters { organization { id } } status } } } }`;

/** What the table should show, as the server says. */
export async function onServer({ origin, agendaId, hands: [{ token }] }: Scene): Promise<Row[]> {
  const { data, errors } = await ask(origin, token, ASKS, { id: nodeId('Agenda', agendaId) });
  if (errors) throw new Error(JSON.stringify(errors));
  return (data['node'] as { asks: Ask[] }).asks.map((one) => ({
    ask: one.id,
    number: String(one.number),
    words: [one.es, one.en].flatMap((said) => [said.priority ?? '', said.ask ?? '']),
    facts: [addressee(one), venueAndMoment(one), lead(one), status(one)],
  }));
}

const nothing = agendaPageWords.es.set;

function addressee({ addressee: target }: Ask): string {
  return target === null ? nothing : [target.office, target.country].filter(Boolean).join(', ');
}

function venueAndMoment({ venueEs, venueEn, moment }: Ask): string {
  const year = String(new Date().getUTCFullYear());
  const when = moment === null ? '' : momentWords(moment, 'es', { year });
  return `${venueEs ?? venueEn ?? ''}${when}` || nothing;
}

function lead({ lead: leads, supporters }: Ask): string {
  if (leads === null) return nothing;
  const more = supporters.filter(({ organization }) => organization.id !== leads.id).length;
  return more === 0 ? leads.name : `${leads.name} ${agendaPageWords.es.andMore(more)}`;
}

function status({ status: name }: Ask): string {
  return agendasWords.es.statuses[name === 'inPart' ? 'in-part' : (name as 'proposed')];
}
