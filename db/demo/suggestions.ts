import { HOUR } from './dates.ts';
import type { DemoLanguage, Offset, SeatRef } from './types.ts';

/** Words of one paragraph that somebody would have otherwise, and what was done with it. */
export interface DemoSuggestion {
  at: Offset;
  by: SeatRef;
  /** The statement. */
  of: string;
  language: DemoLanguage;
  /** Key of the block. */
  block: string;
  /** Accepted words of the block as they then are, and what stands there if it is accepted. */
  words: string;
  instead: string;
  reason?: string;
  backed?: { at: Offset; by: SeatRef }[];
  decided?: { at: Offset; by: SeatRef; accept: boolean; note?: string };
}

/** Those who write together suggest to each other; in a round, those who are asked. */
export const suggestions: readonly DemoSuggestion[] = [
  {
    at: -34 * HOUR,
    by: 'tom@puente-norte',
    of: 'children-on-the-move',
    language: 'es',
    block: 'name',
    words: 'sala de espera',
    instead: 'centro de procesamiento',
    reason: 'Así se llama en los documentos de Washington.',
    decided: {
      at: -31 * HOUR,
      by: 'marta@ruta-del-sur',
      accept: false,
      note: 'Dejamos la palabra que oyen las niñas. La nota puede dar la otra.',
    },
  },
  {
    at: -7 * HOUR,
    by: 'tom@puente-norte',
    of: 'children-on-the-move',
    language: 'es',
    block: 'care',
    words: 'debe sostener',
    instead: 'debe financiar, con monto y fecha,',
    reason: 'Sostener no dice quién paga ni cuándo.',
    backed: [{ at: -6 * HOUR, by: 'luz@foro-lenca' }],
  },
  {
    at: -4 * HOUR,
    by: 'luz@foro-lenca',
    of: 'children-on-the-move',
    language: 'es',
    block: 'care',
    words: 'con escuela y salud',
    instead: 'con escuela, salud y alguien que hable su idioma',
    reason: 'Lo decimos de las entrevistas; también hace falta para vivir.',
  },
  {
    at: -22 * HOUR,
    by: 'teresa@pastoral-caminos',
    of: 'searching-across-borders',
    language: 'es',
    block: 'forms',
    words: 'un formulario distinto,',
    instead: 'un formulario distinto, casi siempre solo en español,',
    reason: 'En Huehuetenango la mayoría de las familias que buscan habla mam o q’anjob’al.',
    backed: [
      { at: -21 * HOUR, by: 'pascual@tzikin-mam' },
      { at: -15 * HOUR, by: 'ines@izote' },
    ],
  },
  {
    at: -14 * HOUR,
    by: 'edilma@mesa-darien',
    of: 'searching-across-borders',
    language: 'es',
    block: 'guiding',
    words: 'comenzar sin demora',
    instead: 'comenzar en las primeras doce horas',
    reason: 'En la selva cada hora cuenta, y «sin demora» se ha leído como «cuando se pueda».',
    backed: [{ at: -9 * HOUR, by: 'azucena@xolotlan' }],
  },
  {
    at: -12 * HOUR,
    by: 'mirlande@kreyol-bridge',
    of: 'searching-across-borders',
    language: 'en',
    block: 'notify',
    words: 'with an interpreter and psychosocial support',
    instead: 'with an interpreter of the family’s choosing and psychosocial support',
    reason: 'A relative should never have to interpret this news.',
  },
];
