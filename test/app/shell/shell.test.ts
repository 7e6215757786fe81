import { describe, expect, test } from 'vitest';
import { coalitionWays, currentEntry } from '../../../app/shell/nav.ts';
import { safeReturn } from '../../../app/shell/return-to.ts';
import { initials } from '../../../app/ui/avatar.tsx';
import { fieldOf, refusal } from '../../../app/ui/refusal.ts';
import { personTone } from '../../../domain/texts/tones.ts';

describe('the way back', () => {
  test.each(['/', '/red-ceiba/texts?q=a%20b#p3', '/a//b'])('keeps %s', (path) => {
    expect(safeReturn(path)).toBe(path);
  });

  test.each([
    '//evil.example/x',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'red-ceiba',
    '',
    null,
    undefined,
  ])('sends %j to the start', (path) => {
    expect(safeReturn(path)).toBe('/');
  });
});

describe('the entries', () => {
  const { main, others, more } = coalitionWays('es', '/red-ceiba', { waiting: 0 });
  const entries = [...main, ...others, more];

  test('are five at most in sight, and count only what waits', () => {
    expect([...main, more].length).toBeLessThanOrEqual(5);
    expect(entries[0]?.count).toBeUndefined();
    expect(coalitionWays('en', '/red-ceiba', { waiting: 4 }).main[0]?.count).toBe(4);
  });

  test('mark the one whose address begins the present one', () => {
    expect(currentEntry(entries, '/red-ceiba')?.label).toBe('Hoy');
    expect(currentEntry(entries, '/red-ceiba/texts/abc')?.label).toBe('Textos');
    expect(currentEntry(entries, '/red-ceiba/textsx')?.label).toBe('Hoy');
    expect(currentEntry(entries, '/elsewhere')).toBeUndefined();
  });

  test('mark the one the trail leads through, wherever the address is', () => {
    const start = { name: 'Red Ceiba', to: '/red-ceiba' };
    const signOns = { name: 'Firmas', to: '/red-ceiba/sign-ons' };
    const here = { name: 'Abrir a firma' };
    const lit = (path: string, trail: { name: string; to?: string }[]) =>
      currentEntry(entries, path, trail)?.label;
    expect(lit('/red-ceiba/texts/abc/open', [start, signOns, here])).toBe('Firmas');
    expect(lit('/red-ceiba/acts', [start, { name: 'Miembros', to: '/red-ceiba/members' }, here])).toBe(
      'Miembros',
    );
    expect(lit('/red-ceiba', [start, here])).toBe('Hoy');
  });
});

describe('a refused form', () => {
  test('gives back what was typed, without secrets and files', () => {
    const form = new FormData();
    form.set('name', 'Casa Jacaranda');
    form.set('code', '402815');
    form.set('file', new File(['x'], 'x.txt'));
    const refused = refusal([{ field: 'code', message: 'El código no es correcto.' }], form, ['code']);
    expect(refused.values).toEqual({ name: 'Casa Jacaranda' });
    expect(fieldOf(refused, 'name', 'start')).toEqual({
      name: 'name',
      problem: undefined,
      defaultValue: 'Casa Jacaranda',
    });
    expect(fieldOf(refused, 'code').problem).toBe('El código no es correcto.');
    expect(fieldOf(undefined, 'name', 'start').defaultValue).toBe('start');
  });
});

test('initials leave out titles and small words; a person keeps one colour', () => {
  expect(initials('Dr. Julián Ibarra')).toBe('JI');
  expect(initials('Ana Lucía Morales')).toBe('AM');
  expect(initials('María de la Cruz')).toBe('MC');
  expect(personTone('p-1')).toBe(personTone('p-1'));
});
