import { noteNumbers } from '../../domain/texts/schema.ts';
import type { LanguageWords } from '../texts/blocks.ts';
import type { CitedPlace } from '../texts/sources/cited-in.ts';
import type { ShownSource } from '../texts/sources/queries.ts';
import { agendaPlaces, type AskPlace } from './places.ts';

/** Names the places of a source as the agenda's pages number them, without those in removed asks. */
export function citedInAgenda(
  at: string,
  { asks, blocks, words }: { asks: readonly AskPlace[]; blocks: readonly string[]; words: LanguageWords[] },
) {
  const kept = new Set(blocks);
  const notes = new Map(words.map((one) => [one.language, noteNumbers(one.blocks)]));
  const placeOf = agendaPlaces(at, asks);
  const before = blocks.filter(
    (block) =>
      !asks.some((ask) => ask.blocks.includes(block)) && ![...notes.values()].some((own) => own.has(block)),
  );
  const seen = ({ language, kind, number }: CitedPlace) => `${language} ${kind} ${number}`;
  return ({ citations }: ShownSource): CitedPlace[] => {
    const places = citations
      .filter(({ block }) => kept.has(block))
      .map(({ language, block }): CitedPlace => {
        const { ask, to } = placeOf(language, block);
        const note = notes.get(language)?.get(block);
        if (ask !== null) return { language, block, kind: 'ask', number: ask, to };
        if (note !== undefined) return { language, block, kind: 'note', number: note, to };
        return { language, block, kind: 'paragraph', number: before.indexOf(block) + 1, to };
      });
    // An ask may cite the same in its priority and in its words.
    return [...new Map(places.map((place) => [seen(place), place])).values()];
  };
}
