import { HOUR } from './dates.ts';
import type { Offset, SeatRef } from './types.ts';

/** An amendment as the story has it proposed, and what was done with it. */
export interface DemoAmendment {
  key: string;
  at: Offset;
  by: SeatRef;
  /** The statement; of one to another amendment, the other's key. */
  of: string;
  parent?: string;
  kind: 'insert' | 'delete' | 'move' | 'replace';
  /** Keys of the blocks of the statement. */
  block?: string;
  after?: string;
  words?: string;
  reason: string;
  treated?: {
    at: Offset;
    by: SeatRef;
    treatment: 'accept' | 'in-part' | 'decline';
    note: string;
    published?: Offset;
    reply?: { at: Offset; reply: 'agree' | 'disagree'; note: string };
  };
}

/** Drafters amend whole paragraphs of the text on searching; two of the amendments touch the same one. */
export const amendments: readonly DemoAmendment[] = [
  {
    key: 'sooner',
    at: -23 * HOUR,
    by: 'citlali@frontera-istmo',
    of: 'searching-across-borders',
    kind: 'replace',
    block: 'report',
    words:
      'Informar cada seis meses. Que se publique cuántas solicitudes se recibieron y cuántas se resolvieron, por país, de acuerdo con el indicador 10.7.3 y el objetivo 8 del Pacto Mundial.',
    reason: 'Un año es demasiado para una familia que espera, y sin el dato por país nadie se reconoce.',
    treated: {
      at: -20 * HOUR,
      by: 'rosa@red-norte',
      treatment: 'in-part',
      note: 'Se acepta el dato por país. El plazo se queda en un año, que es lo que las fiscalías pueden dar.',
      published: -19 * HOUR,
      reply: {
        at: -17 * HOUR,
        reply: 'disagree',
        note: 'Dos países ya informan cada seis meses. Pedimos lo que ya se puede.',
      },
    },
  },
  {
    key: 'sooner-still',
    at: -18 * HOUR,
    by: 'joe@alamo-families',
    of: 'searching-across-borders',
    parent: 'sooner',
    kind: 'replace',
    words:
      'Informar cada seis meses. Que se publique cuántas solicitudes se recibieron y cuántas se resolvieron, por país y por sexo, de acuerdo con el indicador 10.7.3 y el objetivo 8 del Pacto Mundial.',
    reason: 'Las mujeres que buscan y las que faltan desaparecen dos veces si no se cuentan aparte.',
  },
  {
    key: 'families-first',
    at: -16 * HOUR,
    by: 'joe@alamo-families',
    of: 'searching-across-borders',
    kind: 'move',
    block: 'drawer',
    after: 'who',
    reason: 'Que el texto comience con la voz de una familia.',
    treated: {
      at: -6 * HOUR,
      by: 'rosa@red-norte',
      treatment: 'accept',
      note: 'Abre mejor que nosotras.',
    },
  },
  {
    key: 'no-year',
    at: -12 * HOUR,
    by: 'marina@rosa-de-los-vientos',
    of: 'searching-across-borders',
    kind: 'delete',
    block: 'report',
    reason: 'Ya se pide en la agenda de incidencia; aquí distrae de la búsqueda.',
  },
];
