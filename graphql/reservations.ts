import { paragraphsOf, type Paragraph as ParagraphRow } from '../domain/sign-ons/reservations/reads.ts';
import type { Reservation as ReservationRow } from '../domain/sign-ons/reservations/stored.ts';
import { sayReservation } from '../domain/sign-ons/reservations/wording.ts';
import type { Language as Tongue } from '../domain/words/words.ts';
import { builder } from './builder.ts';
import { Language } from './language.ts';
import { perRequest } from './per-request.ts';

/** The paragraphs of a version that can be excepted, read once for an answer. */
export const paragraphsOfVersion = perRequest(async (ids, { platform }) => {
  const found = await Promise.all(ids.map((id) => paragraphsOf(platform.store.read, id)));
  return (id) => found[ids.indexOf(id)]!;
});

export const ExceptableParagraph = builder
  .objectRef<ParagraphRow & { language: Tongue }>('ExceptableParagraph')
  .implement({
    description: 'A paragraph that a reservation can except.',
    fields: (t) => ({
      number: t.exposeInt('number', { description: 'Headings count, notes do not.' }),
      block: t.exposeString('block', { description: 'Its block of the text.' }),
      beginning: t.string({
        description: 'Its first words, in this language where the text has it.',
        resolve: ({ beginnings, language }) => beginnings[language] ?? Object.values(beginnings)[0] ?? '',
      }),
    }),
  });

interface Printed {
  text: string;
  language: Tongue;
}

const Note = builder.objectRef<Printed>('InterpretiveNote').implement({
  description: 'The organisation’s own words.',
  fields: (t) => ({
    text: t.exposeString('text'),
    language: t.field({ type: Language, resolve: (note) => note.language }),
  }),
});

/** A reservation, and the version whose paragraphs it counts. */
interface Reserved {
  reservation: ReservationRow;
  versionId: string;
}

export const Reservation = builder.objectRef<Reserved>('Reservation').implement({
  description: 'With what an organisation signs: without some paragraphs, or read in its own way.',
  fields: (t) => ({
    paragraphs: t.intList({
      description: 'The paragraphs it excepts, by number.',
      resolve: ({ reservation }) => reservation.paragraphs,
    }),
    noteEs: t.string({ nullable: true, resolve: ({ reservation }) => reservation.noteEs }),
    noteEn: t.string({ nullable: true, resolve: ({ reservation }) => reservation.noteEn }),
    except: t.string({
      nullable: true,
      description: 'The paragraphs in a sentence, as letters print it.',
      args: { language: t.arg({ type: Language }) },
      resolve: async ({ reservation, versionId }, args, context) =>
        sayReservation(
          reservation,
          await paragraphsOfVersion(context, versionId),
          args.language ?? context.language,
        ).except,
    }),
    note: t.field({
      type: Note,
      nullable: true,
      description: 'The interpretive note in this language, else in the one it was given in.',
      args: { language: t.arg({ type: Language }) },
      resolve: ({ reservation }, args, { language }) =>
        sayReservation(reservation, [], args.language ?? language).note,
    }),
  }),
});

export const ReservationInput = builder.inputType('ReservationInput', {
  description: 'Without which paragraphs, or read how, an organisation signs. One that says nothing is none.',
  fields: (t) => ({
    paragraphs: t.intList({ required: true, description: 'By their number in the version.' }),
    noteEs: t.string(),
    noteEn: t.string(),
  }),
});
