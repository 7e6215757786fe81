import { number, plural, words } from './words.ts';

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

/** Who is asked, and for how long. */
interface Effect {
  signed: number;
  rule: 'lapse' | 'carry';
}

/** The pages on which a published text is corrected and ratified. */
export const correctionPageWords = words(
  {
    title: 'Corrección',
    lead: 'Lo publicado no cambia mientras se corrige. Al final sale una edición nueva, y la anterior queda en su dirección.',
    none: 'Este texto no se está corrigiendo.',
    noneNext: 'La corrección la inicia quien lo redacta o la secretaría.',
    begin: {
      title: 'Iniciar una corrección',
      reason: 'Qué error se encontró',
      reasonHelp: 'Lo leen quienes pueden leer el texto. Queda en el registro.',
      submit: 'Iniciar la corrección',
    },
    reason: 'Motivo',
    begun: (person: string, when: string) => `La inició ${person}, ${when}.`,
    toText: 'Editar el texto',
    changes: {
      title: 'Qué cambia',
      same: 'Todavía es igual a lo publicado.',
      lead: (version: string) => `Respecto a la versión ${version}, publicada.`,
    },
    close: {
      title: 'Cerrar el texto corregido',
      lead: 'Vale lo mismo que para todo cierre: sin sugerencias ni enmiendas pendientes, y los idiomas a la par.',
      kind: 'Qué clase de corrección es',
      erratum: 'Fe de erratas',
      erratumHelp: ({ signed }: Effect) =>
        signed === 0
          ? 'No cambia lo que el texto dice. Sale una edición nueva con la nota de lo corregido.'
          : `No cambia lo que el texto dice. A nadie se le pregunta de nuevo: ${signed === 1 ? 'la firma queda' : `las ${n.es(signed)} firmas quedan`} en la versión que ${signed === 1 ? 'firmó' : 'firmaron'}, y la página lo dice.`,
      substantive: 'Corrección de fondo',
      substantiveHelp: ({ signed, rule }: Effect) =>
        `${n.es(signed)} ${plural('es', signed, 'organización debe', 'organizaciones deben')} ratificar en el plazo. ${rule === 'lapse' ? 'La firma de quien no responda caduca' : 'Quien no responda aparece aparte, sin confirmar y sin contarse'}: es la regla anunciada al abrir la firma.`,
      institutional:
        'Este texto no se abrió a firma: solo admite fe de erratas. Un cambio de fondo se decide como texto nuevo.',
      noteEs: 'Qué se corrige, en español',
      noteEn: 'Qué se corrige, en inglés',
      noteHelp: 'Una frase para el público. Aparece con la edición nueva.',
      days: 'Días para ratificar',
      daysHelp:
        'Cuántos días tienen quienes firmaron, desde que se cierra. En una fe de erratas no cuentan: no se ratifica.',
      itself: 'Que se publique sola',
      itselfHelp: 'La fe de erratas, al cerrar. La corrección de fondo, cuando termine el plazo.',
      incomplete: 'Sé que a un idioma le faltan párrafos; se cierra así.',
      submit: 'Cerrar la corrección',
    },
    abandon: {
      title: 'Abandonar la corrección',
      help: 'El texto vuelve a las palabras publicadas. Lo escrito queda como borrador. En público no habrá aparecido nada.',
      submit: 'Abandonar la corrección',
    },
    closed: (version: string) => `La fe de erratas está cerrada como versión ${version}. Falta publicarla.`,
    ratifying: {
      title: 'Ratificación',
      until: (version: string, when: string) => `La versión ${version} se ratifica hasta el ${when}.`,
      over: (version: string) => `El plazo para ratificar la versión ${version} terminó.`,
      itself: 'Se publica sola al terminar.',
      counts: {
        asked: 'Consultadas',
        ratified: 'Ratificaron',
        withdrawn: 'Retiraron',
        pending: 'Sin respuesta',
      },
      pending: 'Firmas públicas sin respuesta',
      withheld: 'Los nombres reservados están en los números y no en esta lista.',
    },
    publish: {
      submit: 'Publicar la nueva edición',
      help: 'La edición anterior queda en su dirección, con el aviso de que fue sustituida.',
    },
    public: {
      corrected: (day: string) => `Corregido el ${day}:`,
      erratum: 'Fe de erratas',
      substantive: 'Corrección de fondo',
      bound: (version: string) =>
        `Las organizaciones que firmaron antes de esa fecha firmaron la versión ${version}. Su firma no se trasladó: la fe de erratas es una nota fechada.`,
      before: 'Ver la edición anterior',
      ratifying: (when: string) =>
        `Se prepara una corrección de fondo. Las organizaciones firmantes la ratifican hasta el ${when}; mientras tanto vale este texto.`,
      unconfirmed: 'Firmaron una versión anterior; no han confirmado',
      unconfirmedHelp: 'No se cuentan entre las firmas de esta versión.',
      reserved: (count: number) => `${n.es(count)} con nombre reservado`,
    },
  },
  {
    title: 'Correction',
    lead: 'What is published does not change while it is corrected. In the end there is a new edition, and the one before stays at its address.',
    none: 'This text is not being corrected.',
    noneNext: 'A correction is begun by those who draft it or by the secretariat.',
    begin: {
      title: 'Begin a correction',
      reason: 'What error was found',
      reasonHelp: 'Read by those who may read the text. It stays in the record.',
      submit: 'Begin the correction',
    },
    reason: 'Reason',
    begun: (person, when) => `Begun by ${person}, ${when}.`,
    toText: 'Edit the text',
    changes: {
      title: 'What changes',
      same: 'It is still the same as what is published.',
      lead: (version) => `Compared with version ${version}, which is published.`,
    },
    close: {
      title: 'Close the corrected text',
      lead: 'The same holds as for every closing: no suggestion or amendment undecided, and the languages in step.',
      kind: 'What kind of correction it is',
      erratum: 'Erratum',
      erratumHelp: ({ signed }) =>
        signed === 0
          ? 'It does not change what the text says. There is a new edition with a note of what was corrected.'
          : `It does not change what the text says. Nobody is asked again: the ${signed === 1 ? 'signature stays' : `${n.en(signed)} signatures stay`} with the version that was signed, and the page says so.`,
      substantive: 'Substantive correction',
      substantiveHelp: ({ signed, rule }) =>
        `${n.en(signed)} ${plural('en', signed, 'organisation', 'organisations')} must ratify in time. ${rule === 'lapse' ? 'The signature of who does not answer lapses' : 'Who does not answer is listed apart, unconfirmed and not counted'}: that is the rule announced at opening.`,
      institutional:
        'This text was not opened for signature: it has errata only. A change of substance is decided as a new text.',
      noteEs: 'What is corrected, in Spanish',
      noteEn: 'What is corrected, in English',
      noteHelp: 'One sentence for the public. It appears with the new edition.',
      days: 'Days to ratify',
      daysHelp:
        'How many days those who signed have, from closing on. For an erratum they do not count: it is not ratified.',
      itself: 'Let it be published by itself',
      itselfHelp: 'An erratum as it is closed. A substantive correction when the time is over.',
      incomplete: 'I know that a language lacks paragraphs; it is closed so.',
      submit: 'Close the correction',
    },
    abandon: {
      title: 'Give up the correction',
      help: 'The text goes back to the published words. What was written is kept as a draft. Nothing will have appeared in public.',
      submit: 'Give up the correction',
    },
    closed: (version) => `The erratum is closed as version ${version}. It is still to be published.`,
    ratifying: {
      title: 'Ratification',
      until: (version, when) => `Version ${version} is being ratified until ${when}.`,
      over: (version) => `The time to ratify version ${version} is over.`,
      itself: 'It is published by itself in the end.',
      counts: { asked: 'Asked', ratified: 'Ratified', withdrawn: 'Withdrew', pending: 'No answer' },
      pending: 'Public signatures without an answer',
      withheld: 'Withheld names are in the numbers and not in this list.',
    },
    publish: {
      submit: 'Publish the new edition',
      help: 'The edition before stays at its address, with a notice that it was superseded.',
    },
    public: {
      corrected: (day) => `Corrected on ${day}:`,
      erratum: 'Erratum',
      substantive: 'Substantive correction',
      bound: (version) =>
        `The organisations that signed before that date signed version ${version}. Their signatures were not carried over: the erratum is a dated note.`,
      before: 'See the edition before',
      ratifying: (when) =>
        `A substantive correction is being prepared. The signatories ratify it until ${when}; until then this text stands.`,
      unconfirmed: 'Signed an earlier version; have not confirmed',
      unconfirmedHelp: 'They are not counted among the signatures of this version.',
      reserved: (count) => `${n.en(count)} with the name withheld`,
    },
  },
);
