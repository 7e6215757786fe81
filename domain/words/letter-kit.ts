import { number, plural, words } from './words.ts';

const joined = { es: new Intl.ListFormat('es'), en: new Intl.ListFormat('en') };

/** What a letter says that is not printed plainly: who convened, how many sign, both languages side by side. */
export const letterKitWords = words(
  {
    convened: 'Convoca',
    alphabetical: 'Por orden alfabético',
    count: (names: readonly string[], others: number, callers: readonly string[]) =>
      [
        joined.es.format([
          ...names,
          ...(others === 0 && names.length > 0
            ? []
            : [`${number('es', others)} ${plural('es', others, 'organización', 'organizaciones')}`]),
        ]),
        ...(callers.length === 0 ? [] : [`a convocatoria de ${joined.es.format(callers)}`]),
      ].join(', '),
    reference: (languages: readonly string[], reference: string) =>
      `${joined.es.format(languages)}; texto de referencia en ${reference}`,
  },
  {
    convened: 'Convened by',
    alphabetical: 'In alphabetical order',
    count: (names, others, callers) =>
      [
        joined.en.format([
          ...names,
          ...(others === 0 && names.length > 0
            ? []
            : [`${number('en', others)} ${plural('en', others, 'organization', 'organizations')}`]),
        ]),
        ...(callers.length === 0 ? [] : [`convened by ${joined.en.format(callers)}`]),
      ].join(', '),
    reference: (languages: readonly string[], reference: string) =>
      `${joined.en.format(languages)}; reference text in ${reference}`,
  },
);
