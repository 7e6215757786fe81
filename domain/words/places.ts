import type { Language } from './words.ts';

/**
 * The countries whose states and departments can be named, with the second part of each ISO 3166-2 code. A name said
 * otherwise in English follows a slash.
 */
const PARTS: Record<string, string> = {
  US: 'AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC Washington, D. C./Washington, D.C.|FL Florida|GA Georgia|HI Hawái/Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Luisiana/Louisiana|ME Maine|MD Maryland|MA Massachusetts|MI Míchigan/Michigan|MN Minnesota|MS Misisipi/Mississippi|MO Misuri/Missouri|MT Montana|NE Nebraska|NV Nevada|NH Nuevo Hampshire/New Hampshire|NJ Nueva Jersey/New Jersey|NM Nuevo México/New Mexico|NY Nueva York/New York|NC Carolina del Norte/North Carolina|ND Dakota del Norte/North Dakota|OH Ohio|OK Oklahoma|OR Oregón/Oregon|PA Pensilvania/Pennsylvania|PR Puerto Rico|RI Rhode Island|SC Carolina del Sur/South Carolina|SD Dakota del Sur/South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont|VA Virginia|WA Washington|WV Virginia Occidental/West Virginia|WI Wisconsin|WY Wyoming',
  MX: 'AGU Aguascalientes|BCN Baja California|BCS Baja California Sur|CAM Campeche|CHP Chiapas|CHH Chihuahua|CMX Ciudad de México/Mexico City|COA Coahuila|COL Colima|DUR Durango|MEX Estado de México/State of Mexico|GUA Guanajuato|GRO Guerrero|HID Hidalgo|JAL Jalisco|MIC Michoacán|MOR Morelos|NAY Nayarit|NLE Nuevo León|OAX Oaxaca|PUE Puebla|QUE Querétaro|ROO Quintana Roo|SLP San Luis Potosí|SIN Sinaloa|SON Sonora|TAB Tabasco|TAM Tamaulipas|TLA Tlaxcala|VER Veracruz|YUC Yucatán|ZAC Zacatecas',
  GT: '16 Alta Verapaz|15 Baja Verapaz|04 Chimaltenango|20 Chiquimula|02 El Progreso|05 Escuintla|01 Guatemala|13 Huehuetenango|18 Izabal|21 Jalapa|22 Jutiapa|17 Petén|09 Quetzaltenango|14 Quiché|11 Retalhuleu|03 Sacatepéquez|12 San Marcos|06 Santa Rosa|07 Sololá|10 Suchitepéquez|08 Totonicapán|19 Zacapa',
  BZ: 'BZ Belize|CY Cayo|CZL Corozal|OW Orange Walk|SC Stann Creek|TOL Toledo',
  SV: 'AH Ahuachapán|CA Cabañas|CH Chalatenango|CU Cuscatlán|LI La Libertad|PA La Paz|UN La Unión|MO Morazán|SM San Miguel|SS San Salvador|SV San Vicente|SA Santa Ana|SO Sonsonate|US Usulután',
  HN: 'AT Atlántida|CH Choluteca|CL Colón|CM Comayagua|CP Copán|CR Cortés|EP El Paraíso|FM Francisco Morazán|GD Gracias a Dios|IN Intibucá|IB Islas de la Bahía/Bay Islands|LP La Paz|LE Lempira|OC Ocotepeque|OL Olancho|SB Santa Bárbara|VA Valle|YO Yoro',
  NI: 'BO Boaco|CA Carazo|CI Chinandega|CO Chontales|AN Costa Caribe Norte/North Caribbean Coast|AS Costa Caribe Sur/South Caribbean Coast|ES Estelí|GR Granada|JI Jinotega|LE León|MD Madriz|MN Managua|MS Masaya|MT Matagalpa|NS Nueva Segovia|SJ Río San Juan|RI Rivas',
  CR: 'A Alajuela|C Cartago|G Guanacaste|H Heredia|L Limón|P Puntarenas|SJ San José',
  PA: '1 Bocas del Toro|4 Chiriquí|2 Coclé|3 Colón|5 Darién|EM Emberá|KY Guna Yala|6 Herrera|7 Los Santos|NT Naso Tjër Di|NB Ngäbe-Buglé|8 Panamá|10 Panamá Oeste|9 Veraguas',
  HT: 'AR Artibonite|CE Centre|GA Grand’Anse|NI Nippes|ND Nord|NE Nord-Est|NO Nord-Ouest|OU Ouest|SD Sud|SE Sud-Est',
  DO: '02 Azua|03 Baoruco|04 Barahona|05 Dajabón|01 Distrito Nacional/National District|06 Duarte|08 El Seibo|07 Elías Piña|09 Espaillat|30 Hato Mayor|19 Hermanas Mirabal|10 Independencia|11 La Altagracia|12 La Romana|13 La Vega|14 María Trinidad Sánchez|28 Monseñor Nouel|15 Monte Cristi|29 Monte Plata|16 Pedernales|17 Peravia|18 Puerto Plata|20 Samaná|21 San Cristóbal|31 San José de Ocoa|22 San Juan|23 San Pedro de Macorís|24 Sánchez Ramírez|25 Santiago|26 Santiago Rodríguez|32 Santo Domingo|27 Valverde',
};

/** What these countries are called. */
const NAMES: Record<string, Record<Language, string>> = {
  US: { es: 'Estados Unidos', en: 'United States' },
  MX: { es: 'México', en: 'Mexico' },
  GT: { es: 'Guatemala', en: 'Guatemala' },
  BZ: { es: 'Belice', en: 'Belize' },
  SV: { es: 'El Salvador', en: 'El Salvador' },
  HN: { es: 'Honduras', en: 'Honduras' },
  NI: { es: 'Nicaragua', en: 'Nicaragua' },
  CR: { es: 'Costa Rica', en: 'Costa Rica' },
  PA: { es: 'Panamá', en: 'Panama' },
  HT: { es: 'Haití', en: 'Haiti' },
  DO: { es: 'República Dominicana', en: 'Dominican Republic' },
};

/** Every country of ISO 3166-1. */
const COUNTRIES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'.split(
    ' ',
  );

/** A state, department, province or district. */
export interface Part {
  /** ISO 3166-2, e.g. "MX-CHP". */
  code: string;
  name: Record<Language, string>;
}

const parts = new Map(
  Object.entries(PARTS).map(([country, list]): [string, readonly Part[]] => [
    country,
    list.split('|').map((one) => {
      const [code = '', ...rest] = one.split(' ');
      const [es = '', en = es] = rest.join(' ').split('/');
      return { code: `${country}-${code}`, name: { es, en } };
    }),
  ]),
);

const byCode = new Map([...parts.values()].flat().map((part) => [part.code, part]));
const countrySet = new Set(COUNTRIES);
const names = {
  es: new Intl.DisplayNames('es', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** ISO 3166-1 alpha-2. */
export const countries: readonly string[] = COUNTRIES;

/** The countries whose parts are known, from north to south. */
export const countriesWithParts: readonly string[] = Object.keys(PARTS);

/** The states or departments of a country; none where they are not known. */
export function partsOf(country: string): readonly Part[] {
  return parts.get(country) ?? [];
}

export function isCountry(code: string): boolean {
  return countrySet.has(code);
}

/** Whether a code is a country, or a state or department that is known. */
export function isPlace(code: string): boolean {
  return isCountry(code) || byCode.has(code);
}

/** "MX" of "MX-CHP". */
export function countryOf(place: string): string {
  return place.slice(0, 2);
}

/**
 * "México" of "MX", "Chiapas" of "MX-CHP". Countries without known parts are named by the machine: a page takes their
 * names from the server, since browsers may call them otherwise.
 */
export function placeName(place: string, language: Language): string {
  const known = byCode.get(place)?.name ?? NAMES[place];
  return known?.[language] ?? names[language].of(countryOf(place)) ?? place;
}

/** "Chiapas, México": with its country, where it is a part of one. */
export function wholePlaceName(place: string, language: Language): string {
  const country = countryOf(place);
  return place === country
    ? placeName(place, language)
    : `${placeName(place, language)}, ${placeName(country, language)}`;
}
