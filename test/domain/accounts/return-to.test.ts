import { expect, it } from 'vitest';
import { sameOriginPath } from '../../../domain/accounts/rules.ts';

const hostile = [
  '',
  'https://evil.example',
  'HTTPS://evil.example/x',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%5Cevil.example',
  '/%5cevil.example',
  '/%2F/evil.example',
  '/%2fevil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\r\nLocation: https://evil.example',
  '/x\u0000',
  ' /inicio',
  '/a b',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '/／evil.example',
  '/\u2028x',
  '?next=/x',
  '#x',
  'http:evil.example',
  'https:/evil.example',
  `/${'a'.repeat(2000)}`,
  null,
  undefined,
  7,
  {},
  ['/x'],
];

it.each(hostile)('goes nowhere for %j', (payload) => {
  expect(sameOriginPath(payload)).toBeNull();
});

it.each([
  '/',
  '/red-ceiba',
  '/red-ceiba/textos/1?lengua=es#p4',
  '/a/%C3%B1',
  '/x?next=https://evil.example',
  '/@nombre',
])('goes on to %s, on this site', (path) => {
  expect(sameOriginPath(path)).toBe(path);
  expect(new URL(sameOriginPath(path)!, 'https://acuerdo.example').origin).toBe('https://acuerdo.example');
});
