import type { DemoContact, DemoLanguage, DemoOrganization } from './types.ts';

/** `contact('Grace Lindqvist', 'grace@puente-norte', 'en')` */
function contact(name: string, at: string, language: DemoLanguage): DemoContact {
  return { name, email: `${at}.example.org`, language };
}

type Known = Omit<DemoOrganization, 'key' | 'website' | 'class' | 'size'> &
  Partial<Pick<DemoOrganization, 'class' | 'size'>>;

function organization(key: string, known: Known): DemoOrganization {
  return { key, website: `https://${key}.example.org`, class: 'full', size: 'small', ...known };
}

/** The coalition's own office: it convenes and publishes, and neither signs nor counts. */
export const host = organization('red-ceiba', {
  name: 'Red Ceiba, Secretaría técnica',
  countries: ['GT'],
  place: 'Ciudad de Guatemala',
  class: 'host',
  signingRule: 'sole',
  contacts: [contact('Ana Lucía Morales', 'ana@red-ceiba', 'es')],
  zone: 'America/Guatemala',
});

const inTheUnitedStates: DemoOrganization[] = [
  organization('puente-norte', {
    size: 'medium',
    name: 'Puente Norte Collective',
    countries: ['US'],
    place: 'Illinois',
    signingRule: 'sole',
    contacts: [contact('Grace Lindqvist', 'grace@puente-norte', 'en')],
    zone: 'America/Chicago',
  }),
  organization('casa-jacaranda', {
    name: 'Casa Jacaranda',
    countries: ['US'],
    place: 'California',
    signingRule: 'sole',
    contacts: [contact('Maribel Ochoa', 'maribel@casa-jacaranda', 'es')],
    zone: 'America/Los_Angeles',
  }),
  organization('alamo-families', {
    size: 'medium',
    name: 'Alamo Migrant Families',
    countries: ['US'],
    place: 'Texas',
    signingRule: 'sole',
    contacts: [contact('Denise Castañeda', 'denise@alamo-families', 'en')],
    zone: 'America/Chicago',
  }),
  organization('chesapeake', {
    size: 'large',
    name: 'Chesapeake Salvadoran Alliance',
    countries: ['US'],
    place: 'Maryland',
    signingRule: 'sole',
    contacts: [contact('Karen Amaya', 'karen@chesapeake', 'en')],
    zone: 'America/New_York',
  }),
  organization('oficina-queens', {
    name: 'Oficina Popular de Queens',
    countries: ['US'],
    place: 'Nueva York',
    signingRule: 'sole',
    contacts: [contact('Lupita Serrano', 'lupita@oficina-queens', 'es')],
    zone: 'America/New_York',
  }),
  organization('voces-del-valle', {
    size: 'medium',
    name: 'Voces del Valle',
    countries: ['US'],
    place: 'Arizona',
    signingRule: 'sole',
    contacts: [contact('Abigail Romero', 'abigail@voces-del-valle', 'es')],
    zone: 'America/Phoenix',
  }),
  organization('kreyol-bridge', {
    name: 'Kreyòl Bridge Florida',
    countries: ['US'],
    place: 'Florida',
    signingRule: 'sole',
    contacts: [contact('Frantz Delva', 'frantz@kreyol-bridge', 'en')],
    zone: 'America/New_York',
    worksIn: 'ht',
  }),
  organization('southern-harvest', {
    size: 'medium',
    name: 'Southern Harvest Workers’ Center',
    countries: ['US'],
    place: 'Georgia',
    signingRule: 'sole',
    contacts: [contact('Beatriz Luna', 'beatriz@southern-harvest', 'en')],
    zone: 'America/New_York',
  }),
];

const inMexico: DemoOrganization[] = [
  organization('ruta-del-sur', {
    size: 'large',
    name: 'Albergue La Ruta del Sur',
    countries: ['MX'],
    place: 'Chiapas',
    signingRule: 'approval',
    contacts: [contact('Marta Solís', 'marta@ruta-del-sur', 'es')],
    zone: 'America/Mexico_City',
    about: 'Belongs to the Federación Mesoamericana de Casas de Acogida and signs for itself all the same.',
  }),
  organization('frontera-istmo', {
    name: 'Observatorio Frontera Istmo',
    countries: ['MX'],
    place: 'Oaxaca',
    signingRule: 'sole',
    contacts: [contact('Citlali Regalado', 'citlali@frontera-istmo', 'es')],
    zone: 'America/Mexico_City',
  }),
  organization('tepozan', {
    size: 'medium',
    name: 'Centro Tepozán de Derechos',
    countries: ['MX'],
    place: 'Ciudad de México',
    signingRule: 'approval',
    contacts: [contact('Renata Olvera', 'renata@tepozan', 'es')],
    zone: 'America/Mexico_City',
    about: 'Its board meets on the second Tuesday of the month, so its proposals wait.',
  }),
  organization('red-norte', {
    name: 'Red Norte de Familias Buscadoras',
    countries: ['MX'],
    place: 'Coahuila',
    signingRule: 'sole',
    contacts: [contact('Leticia Garza', 'leticia@red-norte', 'es')],
    zone: 'America/Monterrey',
  }),
  organization('nopal-morado', {
    size: 'medium',
    name: 'Colectiva Nopal Morado',
    countries: ['MX'],
    place: 'Baja California',
    signingRule: 'sole',
    contacts: [contact('Paola Cárdenas', 'paola@nopal-morado', 'es')],
    zone: 'America/Tijuana',
  }),
];

const inCentralAmerica: DemoOrganization[] = [
  organization('tzikin-mam', {
    size: 'large',
    name: 'Asociación Tzʼikin Mam',
    countries: ['GT'],
    place: 'Huehuetenango',
    signingRule: 'sole',
    contacts: [contact('Eulalia Jerónimo', 'eulalia@tzikin-mam', 'es')],
    zone: 'America/Guatemala',
    worksIn: 'mam',
  }),
  organization('pastoral-caminos', {
    name: 'Pastoral Caminos',
    countries: ['GT'],
    place: 'San Marcos',
    signingRule: 'sole',
    contacts: [contact('Mynor Fuentes', 'mynor@pastoral-caminos', 'es')],
    zone: 'America/Guatemala',
  }),
  organization('izote', {
    size: 'medium',
    name: 'Fundación Izote',
    countries: ['SV'],
    place: 'San Salvador',
    signingRule: 'approval',
    atRisk: true,
    contacts: [contact('Inés Quintanilla', 'ines@izote', 'es')],
    zone: 'America/El_Salvador',
  }),
  organization('rosa-de-los-vientos', {
    name: 'Comité de Familiares «Rosa de los Vientos»',
    countries: ['SV', 'BZ'],
    place: 'La Unión y Cayo',
    signingRule: 'sole',
    contacts: [contact('Noé Cruz', 'noe@rosa-de-los-vientos', 'es')],
    zone: 'America/El_Salvador',
    about: 'Families of La Unión and of the Salvadoran communities of Cayo, in Belize.',
  }),
  organization('comite-aguan', {
    size: 'medium',
    name: 'Comité Aguán de Personas Migrantes con Discapacidad',
    countries: ['HN'],
    place: 'Yoro',
    signingRule: 'sole',
    contacts: [contact('Carlos Funes', 'carlos@comite-aguan', 'es')],
    zone: 'America/Tegucigalpa',
    about: 'Its two people share one phone.',
  }),
  organization('foro-lenca', {
    size: 'large',
    name: 'Foro Lenca Migrante',
    countries: ['HN'],
    place: 'Intibucá',
    signingRule: 'sole',
    contacts: [contact('Dilcia Gómez', 'dilcia@foro-lenca', 'es')],
    zone: 'America/Tegucigalpa',
  }),
  organization('xolotlan', {
    name: 'Colectivo Xolotlán',
    countries: ['NI'],
    place: 'En el exilio',
    signingRule: 'sole',
    atRisk: true,
    contacts: [contact('Roger Blandón', 'roger@xolotlan', 'es')],
    zone: 'America/Costa_Rica',
    about: 'Of Nicaragua, in exile in Costa Rica.',
  }),
  organization('tico-nica', {
    size: 'medium',
    name: 'Centro Tico-Nica de Acogida',
    countries: ['CR'],
    place: 'San José',
    signingRule: 'sole',
    contacts: [contact('Mario Obando', 'mario@tico-nica', 'es')],
    zone: 'America/Costa_Rica',
    about: 'Its director, Xinia Brenes, also presides over the Federación Mesoamericana.',
  }),
  organization('mesa-darien', {
    name: 'Mesa Darién Humana',
    countries: ['PA'],
    place: 'Darién',
    signingRule: 'sole',
    contacts: [contact('Ricardo Quintero', 'ricardo@mesa-darien', 'es')],
    zone: 'America/Panama',
  }),
];

const acrossBorders: DemoOrganization[] = [
  organization('plateforme', {
    size: 'medium',
    name: 'Plateforme Frontière Ouanaminthe–Dajabón',
    countries: ['HT', 'DO'],
    place: 'Nord-Est y Dajabón',
    signingRule: 'sole',
    contacts: [contact('Rafael Almonte', 'rafael@plateforme', 'es')],
    zone: 'America/Santo_Domingo',
    worksIn: 'ht',
  }),
  organization('federacion', {
    size: 'large',
    name: 'Federación Mesoamericana de Casas de Acogida',
    countries: [],
    place: 'Mesoamérica',
    signingRule: 'sole',
    contacts: [contact('Rolando Cifuentes', 'rolando@federacion', 'es')],
    zone: 'America/Guatemala',
    about: 'A federation whose houses are members of the coalition too.',
  }),
];

/** The 24 members. */
export const members: DemoOrganization[] = [
  ...inTheUnitedStates,
  ...inMexico,
  ...inCentralAmerica,
  ...acrossBorders,
];

/** Everyone in the coalition, its own office first. */
export const organizations: DemoOrganization[] = [host, ...members];
