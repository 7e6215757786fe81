import { expect, it } from 'vitest';
import { byParagraph, type Place } from '../../../app/texts/suggestions/between.ts';
import { placesIn } from '../../../domain/texts/suggestions/places.ts';
import type { MarkedInline } from '../../../domain/texts/suggestion-marks.ts';

const plain = (text: string): MarkedInline => ({ type: 'text', text });
const struck = (text: string): MarkedInline => ({ type: 'text', text, deletions: ['one'] });
const put = (text: string): MarkedInline => ({ type: 'text', text, insertion: 'one' });

/** A paragraph as the card of its suggestion reads: [-struck-], {+put in+}. */
function read(...inlines: MarkedInline[]): string[] {
  const places = placesIn('es', { id: 'block', inlines }).map(({ place: { blockId, ...place } }): Place => ({
    ...place,
    block: blockId,
  }));
  return byParagraph(places).map(
    ({ before, changes }) =>
      before +
      changes
        .map((one) => `${one.struck && `[-${one.struck}-]`}${one.put && `{+${one.put}+}`}${one.then}`)
        .join(''),
  );
}

it('reads the changes of one suggestion in a paragraph as one sentence', () => {
  expect(read(plain('Pedimos '), struck('un '), plain('plan '), put('claro '), plain('para todos.'))).toEqual(
    ['Pedimos [-un -]plan {+claro +}para todos.'],
  );
  expect(read(put('Sí, '), plain('la la la '), struck('la '), plain('la.'))).toEqual([
    '{+Sí, +}la la la [-la -]la.',
  ]);
});

it('shortens long words between two changes, and never takes others for them', () => {
  const long =
    'a quienes llegan solos, a quienes llegan con su familia, y a quienes ya viven aquí desde hace años ';
  expect(read(plain('Pedimos '), put('más '), plain(long), put('o meses '), plain('sin papeles.'))).toEqual([
    'Pedimos {+más +}a quienes llegan solos, a … viven aquí desde hace años {+o meses +}sin papeles.',
  ]);
});

it('keeps paragraphs and languages apart', () => {
  const place: Place = {
    language: 'es',
    block: 'a',
    struck: 'x',
    put: '',
    before: '',
    after: '',
    reformats: [],
  };
  expect(
    byParagraph([place, { ...place, block: 'b' }, { ...place, language: 'en', block: 'b' }]),
  ).toHaveLength(3);
});
