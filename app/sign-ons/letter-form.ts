import { LETTER_COUNTS, LETTER_ORDERS } from '../../domain/editions/constants.ts';

const FORM = /^([A-Za-z-]{2,35})-(pdf|docx)-(letter|a4)$/;
const MADE = /^([A-Za-z-]{2,35})(?:\+([A-Za-z-]{2,35}))?$/;

/** The form of a letter that an address asks for: by its name, or of one made to measure by its question. Null where it asks for none. */
export function formOfLetter(name: string, asked: URLSearchParams) {
  if (name !== 'made') {
    const [, language, format, paper] = FORM.exec(name) ?? [];
    return language === undefined ? null : { language, ...sheet(format, paper) };
  }
  const [, language, beside] = MADE.exec(asked.get('languages') ?? '') ?? [];
  if (language === undefined) return null;
  const to = Number(asked.get('to') ?? '');
  return {
    language,
    ...sheet(asked.get('format'), asked.get('paper')),
    ...(beside !== undefined && { beside }),
    ...(to > 0 && { to }),
    order: LETTER_ORDERS.find((one) => one === asked.get('order')),
    count: LETTER_COUNTS.find((one) => one === asked.get('count')),
    ...(asked.get('names') === 'addressee' && { names: 'addressee' as const }),
  };
}

function sheet(format: string | null | undefined, paper: string | null | undefined) {
  return {
    format: format === 'docx' ? ('docx' as const) : ('pdf' as const),
    paper: paper === 'a4' ? ('a4' as const) : ('letter' as const),
  };
}
