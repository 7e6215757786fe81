import type { Language } from './words.ts';

/** The objectives of the Global Compact for Migration, 1 to 23, by short neutral names. */
const NAMES: readonly (readonly [es: string, en: string])[] = [
  ['Datos', 'Data'],
  ['Minimizar factores adversos', 'Adverse drivers'],
  ['Información', 'Information'],
  ['Identidad jurídica y documentos', 'Legal identity and documents'],
  ['Vías regulares', 'Regular pathways'],
  ['Contratación justa y trabajo decente', 'Fair recruitment and decent work'],
  ['Reducir vulnerabilidades', 'Reducing vulnerability'],
  ['Salvar vidas y personas desaparecidas', 'Saving lives and missing migrants'],
  ['Tráfico ilícito de migrantes', 'Smuggling'],
  ['Trata de personas', 'Trafficking in persons'],
  ['Gestión de fronteras', 'Border governance'],
  ['Identificación y derivación', 'Screening and referral'],
  ['Alternativas a la detención', 'Alternatives to detention'],
  ['Protección consular', 'Consular protection'],
  ['Servicios básicos', 'Basic services'],
  ['Inclusión y cohesión social', 'Inclusion and social cohesion'],
  ['No discriminación y discurso público', 'Non-discrimination and public discourse'],
  ['Competencias y su reconocimiento', 'Skills and recognition'],
  ['Aportes de migrantes y diásporas', 'Diaspora contributions'],
  ['Remesas e inclusión financiera', 'Remittances and financial inclusion'],
  ['Retorno y reintegración dignos', 'Return and reintegration'],
  ['Protección social transferible', 'Portable social protection'],
  ['Cooperación internacional', 'International cooperation'],
];

/** 1 to 23. */
export const objectives: readonly number[] = NAMES.map((_names, index) => index + 1);

/** "Objetivo 8. Salvar vidas y personas desaparecidas" without its number: the short name of an objective. */
export function objectiveName(objective: number, language: Language): string {
  const names = NAMES[objective - 1];
  return names === undefined ? String(objective) : names[language === 'es' ? 0 : 1];
}
