import { DAY } from './dates.ts';
import type { Both, Offset, SeatRef } from './types.ts';

type Role = 'origin' | 'transit' | 'destination' | 'return';

/** What one thing is tagged with; themes by their keys. The corridor goes with all of it. */
export interface DemoTags {
  themes: string[];
  objectives?: number[];
  places: string[];
}

/** Who keeps corridors and themes, and when they made them. */
const kept: { at: Offset; by: SeatRef } = { at: -378 * DAY, by: 'ana@red-ceiba' };

const corridor: { names: Both; countries: { country: string; roles: Role[] }[] } = {
  names: {
    es: 'Centroamérica, México, Estados Unidos y el Caribe',
    en: 'Central America, Mexico, United States and the Caribbean',
  },
  countries: [
    { country: 'US', roles: ['destination'] },
    { country: 'MX', roles: ['transit', 'destination', 'return'] },
    { country: 'GT', roles: ['origin', 'transit', 'return'] },
    { country: 'BZ', roles: ['transit', 'destination'] },
    { country: 'HN', roles: ['origin', 'transit', 'return'] },
    { country: 'SV', roles: ['origin', 'return'] },
    { country: 'NI', roles: ['origin', 'transit'] },
    { country: 'CR', roles: ['transit', 'destination'] },
    { country: 'PA', roles: ['transit'] },
    { country: 'HT', roles: ['origin', 'return'] },
    { country: 'DO', roles: ['transit', 'destination'] },
  ],
};

const themes: { key: string; names: Both }[] = [
  { key: 'detention', names: { es: 'Detención', en: 'Detention' } },
  { key: 'labour', names: { es: 'Trabajo', en: 'Labour' } },
  { key: 'missing', names: { es: 'Personas desaparecidas', en: 'Missing migrants' } },
  { key: 'children', names: { es: 'Niñez', en: 'Children' } },
  { key: 'civic-space', names: { es: 'Espacio cívico', en: 'Civic space' } },
  { key: 'climate', names: { es: 'Clima', en: 'Climate' } },
];

/** By the keys of the statements; put by whoever began them, soon after. */
const statements: Record<string, DemoTags> = {
  'a-plan-people-can-read': {
    themes: ['civic-space'],
    objectives: [2, 23],
    places: ['MX-CMX', 'GT-01', 'SV-SS', 'HN-FM', 'CR-SJ', 'US-DC'],
  },
  'children-on-the-move': {
    themes: ['children', 'detention'],
    objectives: [7, 13],
    places: ['MX-CHP', 'MX-TAB', 'MX-OAX', 'GT-13', 'GT-17', 'US-TX'],
  },
  'searching-across-borders': {
    themes: ['missing'],
    objectives: [8, 23],
    places: ['MX-COA', 'MX-TAM', 'MX-CHP', 'GT-13', 'HN-YO', 'SV-UN', 'PA-5', 'US-AZ', 'US-TX'],
  },
  'after-the-hurricanes': {
    themes: ['climate'],
    objectives: [2, 5],
    places: ['HN-CR', 'HN-YO', 'GT-16', 'NI', 'US-MD', 'US-FL', 'US-DC'],
  },
  'to-associate-is-no-offense': {
    themes: ['civic-space'],
    objectives: [17],
    places: ['GT-01', 'GT-13', 'SV-SS', 'NI', 'CR-SJ'],
  },
  'seasonal-work': {
    themes: ['labour'],
    objectives: [6, 22],
    places: ['US-GA', 'US-FL', 'MX-OAX', 'MX-PUE', 'GT-12', 'HT-NE', 'DO-05'],
  },
};

/** By the keys of an agenda and of its asks; put by whoever began it, once they were all there. */
const agendas: Record<string, DemoTags & { at: Offset; asks: Record<string, DemoTags> }> = {
  'advocacy-2027': {
    at: -23 * DAY,
    themes: ['civic-space'],
    places: [],
    asks: {
      'national-plan': { themes: ['civic-space'], places: ['MX-CMX', 'GT-01'] },
      detention: { themes: ['detention', 'children'], places: ['GT-01', 'GT-13', 'MX-CHP', 'MX-TAB'] },
      search: { themes: ['missing'], places: ['HN-FM', 'SV-SS', 'MX-COA', 'MX-CHP', 'GT-12'] },
      recruitment: { themes: ['labour'], places: ['GT-01', 'GT-12', 'US-GA'] },
      'protected-status': { themes: ['climate'], places: ['US-DC', 'US-MD', 'HN-CR'] },
      'civic-space': { themes: ['civic-space'], places: ['CR-SJ', 'NI'] },
      disability: { themes: ['children'], places: ['HN-YO', 'HN-FM'] },
      documents: { themes: ['labour'], places: ['SV-SS', 'SV-CH'] },
    },
  },
};

/** By the keys of campaigns and positions; put by whoever began or shared them. */
const campaigns: Record<string, DemoTags> = {
  'after-the-forum': {
    themes: ['civic-space'],
    objectives: [23],
    places: ['HN-FM', 'MX-COA', 'MX-CMX', 'GT-01', 'US-DC'],
  },
};

const positions: Record<string, DemoTags> = {
  'drought-before': { themes: ['climate'], places: ['HN-IN'] },
  drought: { themes: ['climate'], objectives: [2, 5], places: ['HN-IN', 'HN-FM'] },
  shelters: { themes: ['children'], objectives: [15], places: ['MX-CHP'] },
  permits: { themes: ['labour'], objectives: [6], places: ['US-IL', 'US-GA'] },
  school: { themes: ['children'], objectives: [15], places: ['HT-NE', 'DO-05'] },
};

export const tags = { kept, corridor, themes, statements, agendas, campaigns, positions };
