import { number, plural, words } from './words.ts';

interface Totals {
  named: number;
  withheld: number;
  countries: number;
  /** Whether the list has a group for the region. */
  region: boolean;
}

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

/** What a printed letter says around the coalition's own words. */
export const letterWords = words(
  {
    region: 'Región',
    withheld: (count: number) =>
      `${n.es(count)} ${plural('es', count, 'organización', 'organizaciones')} con nombre reservado por seguridad`,
    signatories: (count: number) =>
      count === 0
        ? 'Todavía no firma ninguna organización'
        : count === 1
          ? 'La organización que firma'
          : `Las ${n.es(count)} organizaciones que firman`,
    totals: ({ named, withheld, countries, region }: Totals) => {
      const organizations = `${n.es(named)} ${plural('es', named, 'organización', 'organizaciones')}`;
      const where = [
        countries > 0 ? `${n.es(countries)} ${plural('es', countries, 'país', 'países')}` : '',
        region ? 'la región' : '',
      ];
      const from = `, de ${where.filter(Boolean).join(' y ')}.`;
      if (withheld === 0) return organizations + from;
      const kept = plural(
        'es',
        withheld,
        'El nombre reservado no consta en este documento ni en sus archivos.',
        'Los nombres reservados no constan en este documento ni en sus archivos.',
      );
      return `${organizations} con nombre y ${n.es(withheld)} con nombre reservado por seguridad${from} ${kept}`;
    },
    continued: (label: string) => `${label} (continúa)`,
    copied: 'c. c.',
    notes: 'Notas',
    note: (mark: string) => `Nota ${mark}`,
    version: (version: string) => `Versión ${version}`,
    reference: (language: string) => `${language}, texto de referencia`,
    translation: (language: string, reference: string) => `${language}; texto de referencia en ${reference}`,
    code: (code: string) => `Código ${code}`,
    page: (page: number, pages: number) => `página ${n.es(page)} de ${n.es(pages)}`,
    pageOf: { before: 'página ', between: ' de ' },
    check: 'Compruebe esta carta',
    checkAddress: 'En esa dirección están el texto y la lista de firmas al día.',
    checkHere: 'En esa dirección se comprueba esta carta y está la lista de firmas al día.',
    checkCode: 'Código QR con la dirección donde se comprueba esta carta',
    digest: 'Huella de la versión (SHA-256):',
  },
  {
    region: 'Region',
    withheld: (count: number) =>
      `${n.en(count)} ${plural('en', count, 'organization', 'organizations')} with ${plural('en', count, 'its name', 'their names')} withheld for safety`,
    signatories: (count: number) =>
      count === 0
        ? 'No organisation has signed yet'
        : count === 1
          ? 'The signing organisation'
          : `The ${n.en(count)} signing organisations`,
    totals: ({ named, withheld, countries, region }: Totals) => {
      const organizations = `${n.en(named)} ${plural('en', named, 'organization', 'organizations')}`;
      const where = [
        countries > 0 ? `${n.en(countries)} ${plural('en', countries, 'country', 'countries')}` : '',
        region ? 'the region' : '',
      ];
      const from = `, from ${where.filter(Boolean).join(' and ')}.`;
      if (withheld === 0) return organizations + from;
      const kept = plural(
        'en',
        withheld,
        'The withheld name is neither in this document nor in its files.',
        'The withheld names are neither in this document nor in its files.',
      );
      return `${organizations} named and ${n.en(withheld)} with ${plural('en', withheld, 'its name', 'their names')} withheld for safety${from} ${kept}`;
    },
    continued: (label: string) => `${label} (continued)`,
    copied: 'cc:',
    notes: 'Notes',
    note: (mark: string) => `Note ${mark}`,
    version: (version: string) => `Version ${version}`,
    reference: (language: string) => `${language}, reference text`,
    translation: (language: string, reference: string) => `${language}; reference text in ${reference}`,
    code: (code: string) => `Code ${code}`,
    page: (page: number, pages: number) => `page ${n.en(page)} of ${n.en(pages)}`,
    pageOf: { before: 'page ', between: ' of ' },
    check: 'Check this letter',
    checkAddress: 'The text and the up-to-date list of signatures are at that address.',
    checkHere: 'This letter can be checked at that address, with the up-to-date list of signatures.',
    checkCode: 'QR code with the address where this letter is checked',
    digest: 'Fingerprint of the version (SHA-256):',
  },
);
