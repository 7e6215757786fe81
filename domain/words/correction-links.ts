import { words } from './words.ts';

/** What leads to the correction of a published text. */
export const correctionLinkWords = words(
  {
    begin: 'Corregir este texto',
    see: 'Ver la corrección',
    underWay: 'Este texto se está corrigiendo. Lo publicado sigue igual.',
    ratify: 'Se corrigió el texto que su organización firmó. Lea qué cambió, y ratifique o retire la firma.',
    ratified: 'Su organización ratificó la corrección de este texto.',
    toRatify: 'Ver qué cambió',
  },
  {
    begin: 'Correct this text',
    see: 'See the correction',
    underWay: 'This text is being corrected. What is published stays as it is.',
    ratify:
      'The text your organisation signed was corrected. Read what changed, and ratify or withdraw the signature.',
    ratified: 'Your organisation ratified the correction of this text.',
    toRatify: 'See what changed',
  },
);
