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
