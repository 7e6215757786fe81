import { organizationName } from '../../domain/organizations/rules.ts';
import { lookOf } from '../../domain/organizations/look-alikes.ts';
import type { Finding } from './run.ts';

const PAIRS = 500;
const NAMES = 300;

const KINDS =
  'Casa|Red|Colectivo|Comité|Asociación|Fundación|Albergue|Observatorio|Mesa|Instituto|Servicio|Consejo|Centro|Movimiento|Pastoral'.split(
    '|',
  );
const CAUSES = [
  'del Migrante',
  'de Mujeres Ixchel',
  'Kʼicheʼ Ajqʼijabʼ',
  'Maya’ꞌob Kuxtal',
  'Tlajtōlli Mēxihcah',
  'Garífuna Lanigi Dügü',
  'de Familias Buscadoras',
  'Niñez sin Fronteras',
  'Güegüense',
  'de Pueblos Ngäbe',
  'Ayuuk Jääy',
  'Timoun Ayisyen yo',
  'Legal Aid for Asylum',
  'Ñuu Savi',
  'Q’eqchi’ Komon',
  'Caminos de Sal',
  'Memoria y Milpa',
  'Ceiba Común',
  'Lluvia Limpia',
  'Jícara Roja',
];

/** Names of the region's kinds, made up: fifteen kinds of organisation, twenty causes. */
function realNames(): string[] {
  return KINDS.flatMap((kind, k) =>
    CAUSES.map((cause, c) => `${kind} ${cause}${(k + c) % 4 === 0 ? ', A. C.' : ''}`),
  );
}

const DRAWN: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  c: 'с',
  p: 'р',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  M: 'М',
  C: 'С',
  A: 'А',
};
const wide = (name: string) =>
  name.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! + 0xfee0));
const middle = (name: string, put: string) => `${name.slice(0, 5)}${put}${name.slice(5)}`;

/** Ways to draw a name like another's. */
const SPOOFS: Record<string, (name: string) => string> = {
  cyrillic: (name) => name.replace(/[aeocpxisMCA]/g, (letter) => DRAWN[letter] ?? letter),
  'one cyrillic letter': (name) => name.replace(/[aeo]/, (letter) => DRAWN[letter]!),
  'rn for m': (name) => name.replace(/m/g, 'rn').replace(/a/, 'а'),
  'l, i and 1': (name) => name.replace(/l/g, 'I').replace(/i/g, '1'),
  'bidi override': (name) => middle(name, '\u202e'),
  'zero width': (name) => middle(name, '\u200b'),
  'invisible joiner': (name) => middle(name, '\u034f'),
  'hangul filler': (name) => middle(name, '\u3164'),
  'combining mark': (name) => middle(name, '\u0323'),
  'full width': wide,
  capitals: (name) => name.toUpperCase(),
  'without accents': (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  'other accents': (name) => name.replace(/a/g, 'à').replace(/o/g, 'ö'),
  'legal form': (name) =>
    name.endsWith(', A. C.') ? name.replace(', A. C.', ' AC') : `${name}, Asociación Civil`,
  'other apostrophes': (name) => name.replace(/['’ʼꞌ]/g, '`').replace(/ /g, '  '),
  'points and dashes': (name) => name.replace(/ /, ' — ').concat('.'),
};

/** Whether a name that is drawn like another comes before a person, or is refused at once. */
const isBlocked = (spoof: string, name: string) =>
  !organizationName.safeParse(spoof).success || lookOf(spoof) === lookOf(name);

/**
 * QC6: names drawn like an existing one are refused or go to a person, never listed by themselves; names of the region's
 * languages are taken, and none of them for another.
 */
export default function lookAlikes(): Promise<Finding> {
  const names = realNames().slice(0, NAMES);
  const ways = Object.entries(SPOOFS);
  let blocked = 0;
  for (let pair = 0; pair < PAIRS; pair++) {
    const name = names[(pair * 7) % names.length]!;
    const [way, draw] = ways[pair % ways.length]!;
    if (isBlocked(draw(name), name)) blocked++;
    else console.error(`Not blocked, by ${way}: ${draw(name)}`);
  }
  const looks = new Map<string, number>();
  for (const name of names) looks.set(lookOf(name), (looks.get(lookOf(name)) ?? 0) + 1);
  const accepted = names.filter((name) => {
    const taken = organizationName.safeParse(name).success && looks.get(lookOf(name)) === 1;
    if (!taken) console.error(`Not accepted: ${name}`);
    return taken;
  }).length;
  return Promise.resolve({
    holds: blocked === PAIRS && accepted === NAMES,
    figures: { blocked, pairs: PAIRS, accepted, names: NAMES },
  });
}
