import { describe, expect, it } from 'vitest';
import { compareNames, folded, sortKey } from '../../../domain/organizations/names.ts';

describe('the name of an organisation', () => {
  it.each([
    ['La Casa del Río, A. C.', 'casa del rio'],
    ['CASA DEL RÍO A.C.', 'casa del rio'],
    ['Casa  del   Rio', 'casa del rio'],
    ['Los Niños Primero, S.C.', 'ninos primero'],
    ['The Alamo Center, Inc.', 'alamo center'],
    ['Les Amis', 'amis'],
    ['L’Espoir', 'espoir'],
    ['Asociación Tzʼikin Mam', 'asociacion tzikin mam'],
    ["Asociación Tz'ikin Mam", 'asociacion tzikin mam'],
    ['Kʼicheʼ', 'kiche'],
    ['Kreyòl Bridge', 'kreyol bridge'],
  ])('folds %s to %s', (name, expected) => {
    expect(folded(name)).toBe(expected);
  });

  it('keeps a name that is nothing but an article or a suffix', () => {
    expect(folded('La')).toBe('la');
    expect(folded('Inc.')).toBe('inc');
  });

  it('orders as Spanish does: articles ignored, accents equal, ñ after every n', () => {
    const names = [
      'Ñandú',
      'Oasis',
      'La Banda',
      'Nzinga',
      'Álamo',
      'Alba',
      'Nopal',
      'El Ámbar',
      'Año Nuevo',
      'Anzuelo',
    ];
    expect(names.toSorted(compareNames)).toEqual([
      'Álamo',
      'Alba',
      'El Ámbar',
      'Anzuelo',
      'Año Nuevo',
      'La Banda',
      'Nopal',
      'Nzinga',
      'Ñandú',
      'Oasis',
    ]);
  });

  it('gives a key that a database orders the same way', () => {
    expect(sortKey('La Peña, A. C.')).toBe('pen~a');
    expect(sortKey('peña') > sortKey('penz')).toBe(true);
  });
});
