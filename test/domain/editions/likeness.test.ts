import { expect, it } from 'vitest';
import { likenessOf } from '../../../domain/editions/likeness.ts';

const WORDS = 'A quien llega de noche y encuentra cerrada la puerta, le pedimos que espere aquí.';
const published = [
  {
    language: 'es',
    title: 'Puertas abiertas',
    blocks: [{ id: 'a', kind: 'paragraph', level: 0, inlines: [{ type: 'text', text: WORDS, marks: [] }] }],
  },
] as unknown as Parameters<typeof likenessOf>[1];

it.each([
  ['A quien llega de noche y encuentra cerrada la ventana, le pedimos que vuelva mañana.', 'es'],
  ['Puertas cerradas. A quien llega de noche y encuentra cerrada la puerta, le pedimos calma.', 'es'],
  ['To whoever arrives in the middle of the night we have nothing to say at all.', null],
  ['A quien corresponda: escribo para pedir una copia de la carta que publicaron ayer.', null],
  ['A quien llega de día', 'es'],
  ['A quien llega', 'es'],
  ['A quien', null],
])('says which language other words are most like, only where they are like it: %s', (given, language) => {
  expect(likenessOf(given, published, [])).toMatchObject({ kind: 'different', language });
});

it.each([
  ['llega de noche y encuentra cerrada la puerta, le', 'part'],
  ['A quien llega de noche y encuentra cerrada la puerta', 'part'],
  ['«llega de noche y encuentra cerrada la puerta le.»', 'different'],
  ['(llega de noche y encuentra cerrada la puerta, le…', 'part'],
  ['uien llega de noche y encuentra cerrada la puerta', 'different'],
  ['llega de noche y encuentra cerrada la puer', 'different'],
  ['llega de noche', 'different'],
])('finds a passage of whole words, whatever stands at its ends: %s', (given, kind) => {
  expect(likenessOf(given, published, []).kind).toBe(kind);
});
