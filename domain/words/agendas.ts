import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Each fact as the log of acts names it, after "Cambió" and "Changed". */
const factsEs: Record<string, string> = {
  lead: 'la organización responsable',
  target: 'la persona destinataria',
  'venue-es': 'el espacio (es)',
  'venue-en': 'el espacio (en)',
  moment: 'la fecha',
  status: 'el estado',
  after: 'de cuál depende',
  'assumption-es': 'el supuesto (es)',
  'assumption-en': 'el supuesto (en)',
  'review-on': 'cuándo se revisa el supuesto',
};
const factsEn: Record<string, string> = {
  lead: 'the lead organisation',
  target: 'the target',
  'venue-es': 'the venue (es)',
  'venue-en': 'the venue (en)',
  moment: 'the date',
  status: 'the status',
  after: 'what it depends on',
  'assumption-es': 'the assumption (es)',
  'assumption-en': 'the assumption (en)',
  'review-on': 'when the assumption is reviewed',
};

/** Advocacy agendas: asks, what is known of them, editions. */
export const agendasWords = words(
  {
    statuses: {
      proposed: 'Propuesta',
      adopted: 'Adoptada',
      'in-part': 'Aceptada en parte',
      won: 'Lograda',
      lost: 'Rechazada',
      dropped: 'Descartada',
    },
    facts: {
      lead: 'Responsable',
      target: 'Persona destinataria',
      venue: 'Espacio',
      moment: 'Fecha',
      status: 'Estado',
      after: 'Después de',
      assumption: 'Supuesto',
      reviewOn: 'Revisar el supuesto',
    },
    answers: {
      accepted: 'Aceptó',
      'in-part': 'Aceptó en parte',
      refused: 'Rechazó',
      pending: 'No ha respondido',
    },
    readers: {
      body: 'Su grupo y la secretaría',
      members: 'Toda la membresía',
    },
    standings: {
      'in-step': 'Dicen lo mismo',
      ask: 'Cambió la demanda: el texto conserva la forma anterior',
      passage: 'Cambió el texto: la demanda conserva la forma anterior',
      both: 'Cambiaron las dos',
    },
    refusals: {
      'agenda-archived': 'Esta agenda está archivada: se puede leer, pero ya no cambia.',
      'agenda-without-asks':
        'La agenda todavía no tiene demandas. Agregue al menos una antes de cerrar la edición.',
      'asks-too-many': (f: ActFacts) => `Una agenda admite hasta ${f['most']} demandas.`,
      'asks-ever-too-many': (f: ActFacts) =>
        `Esta agenda ya tuvo ${f['most']} demandas, contando las que se quitaron. Devuelva alguna a su lugar y escríbala de nuevo.`,
      'ask-without-words': 'Escriba la prioridad y la demanda en al menos un idioma.',
      'ask-words-there': 'La demanda ya tiene sus palabras en ese idioma. Ábralas y edítelas ahí.',
      'ask-removed': 'Esa demanda se quitó de la agenda mientras tanto. Puede devolverla a su lugar.',
      'ask-not-removed': 'Esa demanda ya está en la agenda.',
      'ask-not-here': 'Esa demanda no es de esta agenda.',
      'ask-after-circle': (f: ActFacts) =>
        `Sería un círculo: la demanda ${f['position']} ya depende de esta, directamente o a través de otras.`,
      'fact-changed-since':
        'Alguien cambió este dato después. Mire el valor que tiene ahora antes de deshacer.',
      'target-not-here': 'Elija una persona destinataria de la lista.',
      'campaign-not-here': 'Elija una campaña de la lista.',
      'moment-not-valid': 'Escriba un año, un mes o un día: 2027, 2027-03 o 2027-03-18.',
      'period-not-in-order': 'El final del periodo está antes de su comienzo.',
      'support-not-yours': 'Apoya una organización quien puede proponer, firmar o dar lugares por ella.',
      'host-supports-nothing': 'La secretaría no apoya demandas: lo hacen las organizaciones miembro.',
      'link-or-file': 'Ponga un enlace o suba un archivo.',
      'link-and-file': 'Ponga un enlace o un archivo, no los dos.',
      'passage-not-there': 'Ese párrafo no está en el texto, o está vacío.',
      'passage-linked': 'Ese párrafo ya está enlazado con la demanda.',
      'passage-not-linked': 'Ese enlace ya se quitó.',
      'edition-closed': 'Esa edición ya está cerrada.',
      'edition-incomplete': (f: ActFacts) =>
        `A estas demandas les faltan palabras: ${f['asks']}. Escríbalas, o marque que la edición se cierra así.`,
    },
    acts: {
      'agenda.created': 'Empezó una agenda de incidencia.',
      'agenda.renamed': (f: ActFacts) => `Cambió el título de una agenda (${f['language']}).`,
      'agenda.readers': (f: ActFacts) =>
        f['readers'] === 'members'
          ? 'Abrió una agenda a toda la membresía.'
          : 'Dejó una agenda a la vista solo de su grupo y la secretaría.',
      'agenda.dated': 'Cambió las fechas de una agenda.',
      'agenda.archived': 'Archivó una agenda.',
      'agenda.ask-added': (f: ActFacts) => `Agregó la demanda ${f['position']} a una agenda.`,
      'agenda.ask-rewritten': (f: ActFacts) =>
        `Escribió las palabras que le faltaban a la demanda ${f['position']} (${f['language']}).`,
      'agenda.ask-reworded': (f: ActFacts) =>
        `Trajo de una hoja otras palabras para la demanda ${f['position']} de una agenda.`,
      'agenda.preamble-added': 'Agregó un párrafo a la presentación de una agenda.',
      'agenda.ask-moved': (f: ActFacts) =>
        `Movió una demanda del lugar ${f['from']} al ${f['to']} de una agenda.`,
      'agenda.ask-removed': (f: ActFacts) => `Quitó la demanda ${f['position']} de una agenda.`,
      'agenda.ask-restored': (f: ActFacts) => `Devolvió una demanda al lugar ${f['position']} de una agenda.`,
      'agenda.fact': (f: ActFacts) =>
        `Cambió ${factsEs[f['fact'] ?? ''] ?? ''} de la demanda ${f['position']} de una agenda.`,
      'agenda.fact-undone': (f: ActFacts) =>
        `Deshizo un cambio en la demanda ${f['position']} de una agenda: ${factsEs[f['fact'] ?? ''] ?? ''}.`,
      'agenda.ask-supported': (f: ActFacts) =>
        `Dijo que su organización apoya la demanda ${f['position']} de una agenda.`,
      'agenda.ask-unsupported': (f: ActFacts) =>
        `Retiró el apoyo de su organización a la demanda ${f['position']} de una agenda.`,
      'agenda.evidence-added': (f: ActFacts) =>
        `Agregó evidencia a la demanda ${f['position']} de una agenda.`,
      'agenda.evidence-removed': (f: ActFacts) =>
        `Quitó evidencia de la demanda ${f['position']} de una agenda.`,
      'agenda.passage-linked': (f: ActFacts) =>
        `Enlazó la demanda ${f['position']} de una agenda con el párrafo que la dice.`,
      'agenda.passage-confirmed': (f: ActFacts) =>
        `Confirmó que la demanda ${f['position']} de una agenda y su párrafo dicen lo mismo.`,
      'agenda.passage-unlinked': (f: ActFacts) =>
        `Quitó el enlace entre la demanda ${f['position']} de una agenda y un párrafo.`,
      'agenda.answer-recorded': (f: ActFacts) =>
        `Anotó una respuesta a la demanda ${f['position']} de una agenda.`,
      'agenda.answer-withdrawn': (f: ActFacts) =>
        `Quitó una respuesta a la demanda ${f['position']} de una agenda.`,
      'agenda.edition-closed': (f: ActFacts) => `Cerró la edición ${f['number']} de una agenda.`,
      'agenda.edition-published': (f: ActFacts) => `Publicó la edición ${f['number']} de una agenda.`,
      'agenda.edition-unpublished': (f: ActFacts) =>
        `Retiró del público la edición ${f['number']} de una agenda.`,
    },
  },
  {
    statuses: {
      proposed: 'Proposed',
      adopted: 'Adopted',
      'in-part': 'Accepted in part',
      won: 'Won',
      lost: 'Lost',
      dropped: 'Dropped',
    },
    facts: {
      lead: 'Lead',
      target: 'Target',
      venue: 'Venue',
      moment: 'Date',
      status: 'Status',
      after: 'After',
      assumption: 'Assumption',
      reviewOn: 'Review the assumption',
    },
    answers: {
      accepted: 'Accepted',
      'in-part': 'Accepted in part',
      refused: 'Refused',
      pending: 'Has not answered',
    },
    readers: {
      body: 'Its group and the secretariat',
      members: 'Every member',
    },
    standings: {
      'in-step': 'They say the same',
      ask: 'The ask changed: the text still has the old form',
      passage: 'The text changed: the ask still has the old form',
      both: 'Both changed',
    },
    refusals: {
      'agenda-archived': 'This agenda is archived: it can be read, but it no longer changes.',
      'agenda-without-asks': 'The agenda has no asks yet. Add at least one before closing the edition.',
      'asks-too-many': (f) => `An agenda may have up to ${f['most']} asks.`,
      'asks-ever-too-many': (f) =>
        `This agenda has had ${f['most']} asks, counting those taken out. Put one of them back and write it anew.`,
      'ask-without-words': 'Write the priority and the ask in at least one language.',
      'ask-words-there': 'The ask already has its words in that language. Open them and edit them there.',
      'ask-removed': 'That ask was taken out of the agenda meanwhile. You can put it back.',
      'ask-not-removed': 'That ask is in the agenda already.',
      'ask-not-here': 'That ask is not of this agenda.',
      'ask-after-circle': (f) =>
        `That would be a circle: ask ${f['position']} already depends on this one, directly or through others.`,
      'fact-changed-since': 'Somebody changed this since. Look at what it says now before undoing.',
      'target-not-here': 'Choose a target from the list.',
      'campaign-not-here': 'Choose a campaign from the list.',
      'moment-not-valid': 'Write a year, a month or a day: 2027, 2027-03 or 2027-03-18.',
      'period-not-in-order': 'The end of the period is before its beginning.',
      'support-not-yours':
        'An organisation’s support is given by those who may propose, sign or give seats for it.',
      'host-supports-nothing': 'The secretariat supports no asks: the member organisations do.',
      'link-or-file': 'Give a link or send a file.',
      'link-and-file': 'Give a link or a file, not both.',
      'passage-not-there': 'That paragraph is not in the text, or it is empty.',
      'passage-linked': 'That paragraph is linked to the ask already.',
      'passage-not-linked': 'That link was taken away already.',
      'edition-closed': 'That edition is already closed.',
      'edition-incomplete': (f) =>
        `These asks lack words: ${f['asks']}. Write them, or tick that the edition is closed like this.`,
    },
    acts: {
      'agenda.created': 'Began an advocacy agenda.',
      'agenda.renamed': (f) => `Changed the title of an agenda (${f['language']}).`,
      'agenda.readers': (f) =>
        f['readers'] === 'members'
          ? 'Opened an agenda to every member.'
          : 'Left an agenda to its group and the secretariat.',
      'agenda.dated': 'Changed the dates of an agenda.',
      'agenda.archived': 'Archived an agenda.',
      'agenda.ask-added': (f) => `Added ask ${f['position']} to an agenda.`,
      'agenda.ask-rewritten': (f) => `Wrote the words ask ${f['position']} lacked (${f['language']}).`,
      'agenda.ask-reworded': (f) => `Brought other words for ask ${f['position']} of an agenda from a sheet.`,
      'agenda.preamble-added': 'Added a paragraph to the opening of an agenda.',
      'agenda.ask-moved': (f) => `Moved an ask of an agenda from place ${f['from']} to ${f['to']}.`,
      'agenda.ask-removed': (f) => `Took ask ${f['position']} out of an agenda.`,
      'agenda.ask-restored': (f) => `Put an ask back in place ${f['position']} of an agenda.`,
      'agenda.fact': (f) => `Changed ${factsEn[f['fact'] ?? ''] ?? ''} of ask ${f['position']} of an agenda.`,
      'agenda.fact-undone': (f) =>
        `Undid a change in ask ${f['position']} of an agenda: ${factsEn[f['fact'] ?? ''] ?? ''}.`,
      'agenda.ask-supported': (f) =>
        `Said that their organisation supports ask ${f['position']} of an agenda.`,
      'agenda.ask-unsupported': (f) =>
        `Withdrew their organisation’s support of ask ${f['position']} of an agenda.`,
      'agenda.evidence-added': (f) => `Added evidence to ask ${f['position']} of an agenda.`,
      'agenda.evidence-removed': (f) => `Took evidence from ask ${f['position']} of an agenda.`,
      'agenda.passage-linked': (f) =>
        `Linked ask ${f['position']} of an agenda with the paragraph that says it.`,
      'agenda.passage-confirmed': (f) =>
        `Confirmed that ask ${f['position']} of an agenda and its paragraph say the same.`,
      'agenda.passage-unlinked': (f) =>
        `Took the link between ask ${f['position']} of an agenda and a paragraph away.`,
      'agenda.answer-recorded': (f) => `Noted an answer to ask ${f['position']} of an agenda.`,
      'agenda.answer-withdrawn': (f) => `Took away an answer to ask ${f['position']} of an agenda.`,
      'agenda.edition-closed': (f) => `Closed edition ${f['number']} of an agenda.`,
      'agenda.edition-published': (f) => `Published edition ${f['number']} of an agenda.`,
      'agenda.edition-unpublished': (f) => `Took edition ${f['number']} of an agenda from the public.`,
    },
  },
);
