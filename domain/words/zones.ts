import type { Language } from './language.ts';

type Names = string | { es: string; en: string };

/** The zone in which a day ends last: while it is still that day there, it is still that day somewhere. */
export const LAST_ON_EARTH = 'Etc/GMT+12';

/** The city people know an IANA zone by; one string where both languages agree. */
const cities: Record<string, Names> = {
  UTC: 'UTC',
  [LAST_ON_EARTH]: { es: 'cualquier lugar del mundo, UTC−12', en: 'anywhere on Earth, UTC−12' },
  'Etc/UTC': 'UTC',
  'America/Anchorage': 'Anchorage',
  'America/Asuncion': 'Asunción',
  'America/Bahia_Banderas': 'Bahía de Banderas',
  'America/Belize': { es: 'Belice', en: 'Belize' },
  'America/Bogota': 'Bogotá',
  'America/Cancun': 'Cancún',
  'America/Caracas': 'Caracas',
  'America/Chicago': 'Chicago',
  'America/Chihuahua': 'Chihuahua',
  'America/Ciudad_Juarez': 'Ciudad Juárez',
  'America/Costa_Rica': 'San José',
  'America/Denver': 'Denver',
  'America/El_Salvador': 'San Salvador',
  'America/Guatemala': 'Guatemala',
  'America/Guayaquil': 'Guayaquil',
  'America/Halifax': 'Halifax',
  'America/Havana': { es: 'La Habana', en: 'Havana' },
  'America/Hermosillo': 'Hermosillo',
  'America/Jamaica': 'Kingston',
  'America/La_Paz': 'La Paz',
  'America/Lima': 'Lima',
  'America/Los_Angeles': { es: 'Los Ángeles', en: 'Los Angeles' },
  'America/Managua': 'Managua',
  'America/Matamoros': 'Matamoros',
  'America/Merida': 'Mérida',
  'America/Mexico_City': { es: 'Ciudad de México', en: 'Mexico City' },
  'America/Monterrey': 'Monterrey',
  'America/Montevideo': 'Montevideo',
  'America/New_York': 'Washington',
  'America/Ojinaga': 'Ojinaga',
  'America/Panama': { es: 'Panamá', en: 'Panama City' },
  'America/Phoenix': 'Phoenix',
  'America/Port-au-Prince': { es: 'Puerto Príncipe', en: 'Port-au-Prince' },
  'America/Puerto_Rico': 'San Juan',
  'America/Santiago': 'Santiago',
  'America/Santo_Domingo': 'Santo Domingo',
  'America/Sao_Paulo': 'São Paulo',
  'America/Tegucigalpa': 'Tegucigalpa',
  'America/Tijuana': 'Tijuana',
  'America/Toronto': 'Toronto',
  'America/Vancouver': 'Vancouver',
  'America/Winnipeg': 'Winnipeg',
  'America/Argentina/Buenos_Aires': 'Buenos Aires',
  'Europe/Brussels': { es: 'Bruselas', en: 'Brussels' },
  'Europe/London': { es: 'Londres', en: 'London' },
  'Europe/Madrid': 'Madrid',
  'Europe/Rome': { es: 'Roma', en: 'Rome' },
  'Europe/Zurich': { es: 'Ginebra', en: 'Geneva' },
};

/** A zone as a place; a zone we do not list is named by its own city. */
export function placeOfZone(zone: string, language: Language): string {
  const names = cities[zone] ?? zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return typeof names === 'string' ? names : names[language];
}

/** The zones we can name, for a list to choose from. */
export function knownZones(): string[] {
  return Object.keys(cities).filter(
    (zone) => zone.startsWith('America/') || zone === 'UTC' || zone === 'Europe/Zurich',
  );
}

/** The zones a deadline is set in: a place's, or the one that lets everybody have the whole day. */
export const closingZones = (): string[] => [...knownZones(), LAST_ON_EARTH];
