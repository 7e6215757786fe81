import { credentials } from './credentials.ts';
import { advocacy2027 } from './agendas/advocacy-2027.ts';
import { borders2026 } from './agendas/borders-2026.ts';
import { afterTheForum } from './campaigns/after-the-forum.ts';
import { bodies } from './bodies.ts';
import { DAY, HOUR } from './dates.ts';
import { host, members } from './organizations.ts';
import { people } from './people.ts';
import { jointText, positions } from './positions.ts';
import { seats } from './seats.ts';
import { statements } from './statements/index.ts';
import { tags } from './tags.ts';
import { decisions } from './decisions.ts';
import { terms } from './terms.ts';
import type { Both, Deed, DemoStatement, Offset } from './types.ts';

/** The coalition itself, as its founding states it. */
const coalition = {
  slug: 'red-ceiba',
  shortName: 'Red Ceiba',
  names: {
    es: 'Red Ceiba — Articulación por la Movilidad Humana',
    en: 'Ceiba Network for Human Mobility',
  },
  timeZone: 'America/Guatemala',
  places: { es: 'Ciudad de Guatemala', en: 'Guatemala City' },
  email: 'secretaria@red-ceiba.example.org',
};

/** Who the sign-in page offers in one click, with a line on what each can show. */
const cast: { person: string; line: Both }[] = [
  {
    person: 'ana',
    line: {
      es: 'Secretaría técnica, Guatemala. Abre firmas, las sigue y publica.',
      en: 'Secretariat, Guatemala. Opens sign-ons, follows them and publishes.',
    },
  },
  {
    person: 'marta',
    line: {
      es: 'Albergue La Ruta del Sur, México. Redacta, y propone la firma de su organización.',
      en: 'Albergue La Ruta del Sur, Mexico. Drafts, and proposes her organization’s signature.',
    },
  },
  {
    person: 'tom',
    line: {
      es: 'Puente Norte Collective, Estados Unidos. Escribe en inglés y firma por sí solo.',
      en: 'Puente Norte Collective, United States. Writes the English and signs on his own.',
    },
  },
  {
    person: 'luz',
    line: {
      es: 'Foro Lenca Migrante, Honduras. Redacta y firma desde su teléfono.',
      en: 'Foro Lenca Migrante, Honduras. Drafts and signs from her phone.',
    },
  },
  {
    person: 'rosa',
    line: {
      es: 'Red Norte de Familias Buscadoras, México. Coordina la agenda de incidencia y cierra sus ediciones.',
      en: 'Red Norte de Familias Buscadoras, Mexico. Coordinates the advocacy agenda and closes its editions.',
    },
  },
  {
    person: 'julian',
    line: {
      es: 'Director del Albergue La Ruta del Sur. Da el Vo.Bo. a lo que propone Marta.',
      en: 'Director of Albergue La Ruta del Sur. Approves what Marta proposes.',
    },
  },
  {
    person: 'ines',
    line: {
      es: 'Una organización que puede reservar su nombre por seguridad.',
      en: 'An organisation that may withhold its name for safety.',
    },
  },
  {
    person: 'elena',
    line: {
      es: 'Dirige la organización de Inés. Da el Vo.Bo. a lo que propone Inés.',
      en: 'Directs the organisation Inés works for. Approves what Inés proposes.',
    },
  },
  {
    person: 'xinia',
    line: {
      es: 'Dos lugares: firma por dos organizaciones y elige por cuál cada vez.',
      en: 'Two seats: signs for two organisations and chooses for which each time.',
    },
  },
];

/** When each chapter was lived; the statements' own deeds carry their own dates. */
const chapters = {
  /** The coalition, its office, the founding seats of the office and the office's other seats. */
  founded: -420 * DAY,
  /** The first member is verified with its founding steward; each of the others `pace` later. */
  membersJoin: -410 * DAY,
  pace: 6 * HOUR,
  /** Stewards give the other seats of their organisations, `pace` apart likewise. */
  seatsGiven: -400 * DAY,
  /** Bodies are made and filled. */
  bodiesFormed: -380 * DAY,
  /** Stewards give their organisations' logos, `pace` apart. */
  logosGiven: -379 * DAY,
} satisfies Record<string, Offset>;

/** A deed and the statement it was done to. */
interface Told {
  at: Offset;
  statement: DemoStatement;
  deed: Deed;
}

/** Everything done to all statements, in the order it was done. */
export function timeline(): Told[] {
  return statements
    .flatMap((statement) => statement.story.map((deed) => ({ at: deed.at, statement, deed })))
    .sort((one, other) => one.at - other.at);
}

/** The agendas that are being written, with those they address, and one of which an edition is published. */
const agendas = [advocacy2027, borders2026];

/** The campaigns that are being run. */
const campaigns = [afterTheForum];

/**
 * The demo coalition's story, told in this order: the coalition is founded by its office, its members join,
 * their stewards give seats, its bodies form, and then everything in `timeline()`
 * and what happened to agendas and campaigns, and what members shared, meanwhile.
 */
export const story = {
  coalition,
  chapters,
  host,
  members,
  people,
  seats,
  bodies,
  credentials,
  statements,
  agendas,
  positions,
  jointText,
  campaigns,
  tags,
  terms,
  decisions,
  cast,
};
