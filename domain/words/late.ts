import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, number, plural, words } from './words.ts';

/** How many signed when it was published, how many of them stand, and how many joined since. */
interface Counts {
  published: number;
  standing: number;
  late: number;
}

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

/** What comes after the deadline: signatures given before it, and organisations that join once all is published. */
export const lateWords = words(
  {
    refusals: {
      'late-not-published':
        'La adhesión posterior se pide una vez publicado el texto. Este todavía no lo está.',
      'late-pending': 'Su organización ya tiene una solicitud en espera.',
      'late-settled': 'Esta solicitud ya se resolvió o se retiró.',
      'late-still-open': 'La firma sigue abierta. Firme directamente.',
      'late-window-over':
        'Lo firmado sin conexión se recibe hasta 48 horas después del cierre, y ya pasaron. Cuando el texto se publique, su organización puede pedir la adhesión posterior.',
      'late-own': 'Lo que pide su propia organización lo decide otra persona de la secretaría.',
    },
    acts: {
      'late.stamped-accepted': (f: ActFacts) =>
        `Se aceptó una firma de ${f['text']} que se dio sin conexión antes del cierre y llegó después.`,
      'late.stamped-declined': (f: ActFacts) =>
        `No se aceptó una firma de ${f['text']} que llegó después del cierre.`,
      'late.adhesion-accepted': (f: ActFacts) => `Se aceptó una adhesión posterior a ${f['text']}.`,
      'late.adhesion-declined': (f: ActFacts) => `No se aceptó una adhesión posterior a ${f['text']}.`,
    },
    mails: {
      lateApproval: {
        subject: 'Se le pide un visto bueno',
        body: (f: MailFacts) =>
          `${f['person']} propone que ${f['organization']} se adhiera a «${f['title']}», que ya se publicó.\n\nFalta su visto bueno (Vo.Bo.) o el de otra persona autorizada. Después lo decide la secretaría. Hasta entonces la organización no aparece en ninguna lista.`,
        button: 'Leer y decidir',
      },
      stampedWaiting: {
        subject: 'Una firma llegó después del cierre',
        body: (f: MailFacts) =>
          `${f['organization']} firmó «${f['title']}» sin conexión y su firma llegó después del cierre (${moment('es', f['closesAt'], f['zone'])}). Su dispositivo dice que firmó el ${moment('es', f['stampedAt'], f['zone'])}; esa hora no se puede comprobar.\n\nNo se cuenta mientras la secretaría no decida si llegó a tiempo.`,
        button: 'Ver y decidir',
      },
      adhesionWaiting: {
        subject: 'Una organización pide la adhesión posterior',
        body: (f: MailFacts) =>
          `${f['organization']} pide adherirse a «${f['title']}», que ya se publicó.\n\nNo se cuenta mientras la secretaría no decida.`,
        button: 'Ver y decidir',
      },
      lateDeclined: {
        subject: 'La secretaría no contó su firma',
        body: (f: MailFacts) =>
          `La secretaría no contó a ${f['organization']} en «${f['title']}».\n\nMotivo: ${f['reason']}\n\nSi tiene preguntas, escriba a ${f['contact']}.`,
        button: 'Ver el texto',
      },
    },
    own: {
      title: 'Solicitud de adhesión posterior',
      lead: 'El texto ya se publicó. Su organización puede pedir que se le sume: si la secretaría acepta, aparece aparte, con la fecha. Lo publicado y entregado no cambia.',
      stamped: {
        waiting: (when: string) =>
          `Su firma se dio sin conexión (${when}, según su dispositivo) y llegó después del cierre.`,
        waitingNext: 'Todavía no se cuenta. La secretaría decide si llegó a tiempo, y usted lo sabrá.',
        accepted: 'La secretaría aceptó que su firma llegó a tiempo.',
        declined: 'La secretaría no aceptó la firma que llegó después del cierre.',
      },
      adhesion: {
        proposed: 'La adhesión espera el visto bueno de otra persona de su organización.',
        waiting: 'La adhesión espera la decisión de la secretaría.',
        waitingNext: 'Hasta entonces su organización no se cuenta ni aparece.',
        accepted: 'La secretaría aceptó la adhesión de su organización.',
        declined: 'La secretaría no aceptó la adhesión.',
      },
      because: (reason: string) => `Motivo: ${reason}`,
      ask: 'Pedir la adhesión',
      propose: 'Proponer la adhesión',
      approve: 'Dar el Vo.Bo. y pedir la adhesión',
      proposedBy: (person: string) => `La propuso ${person}.`,
      takeBack: 'Retirar la solicitud',
      offline: 'Se enviará al conectar',
      offlineNext: 'Deje esta página abierta. La hora de ahora queda anotada en este dispositivo.',
    },
    withdrawal: {
      what: 'El texto ya se publicó. Lo publicado queda como se contó; su organización deja de contarse desde hoy.',
      shown: 'Cómo se verá',
      gone: 'El nombre desaparece',
      goneHelp: 'De la lista pública y de las cartas que se impriman desde ahora. Solo cambia el número.',
      dated: 'Se dice que se retiró',
      datedHelp: 'El nombre queda aparte, con la fecha del retiro y sin el motivo.',
    },
    desk: {
      title: 'Llegaron después del cierre',
      stamped: 'Firma dada sin conexión',
      adhesion: 'Adhesión posterior',
      stamp: (when: string) => `Su dispositivo dice: ${when}. Esa hora no se puede comprobar.`,
      arrived: (when: string) => `Llegó: ${when}.`,
      closed: (when: string) => `La firma cerró: ${when}.`,
      signedBy: (person: string) => `Firma ${person}.`,
      withheld:
        'Nombre reservado. Lo saben ustedes, quienes coordinan la secretaría, y la propia organización.',
      reason: 'Por qué se decide así',
      reasonHelp:
        'Lo lee la organización y queda en el registro. Para aceptar una adhesión puede quedar vacío.',
      accept: { stamped: 'Aceptar: llegó a tiempo', adhesion: 'Aceptar la adhesión' },
      decline: 'No aceptar',
      settled: 'Ya decididas',
      accepted: 'Aceptada',
      declined: 'No aceptada',
    },
    since: {
      counts: ({ published, standing, late }: Counts) =>
        [
          late === 0 ? '' : `${n.es(standing)} + ${n.es(late)}: `,
          `${n.es(published)} al publicarse`,
          ...(standing === published ? [] : [`, ${n.es(standing)} hoy`]),
          ...(late === 0
            ? []
            : [` y ${n.es(late)} ${plural('es', late, 'adhesión posterior', 'adhesiones posteriores')}`]),
        ].join('') + '.',
      late: (day: string) => `Adhesiones posteriores (${day})`,
      withdrawn: 'Se retiraron después de publicarse',
      withdrawnOn: (day: string) => `retirada el ${day}`,
    },
  },
  {
    refusals: {
      'late-not-published': 'Joining late is asked for once the text is published. This one is not yet.',
      'late-pending': 'Your organisation already has a request waiting.',
      'late-settled': 'This request has already been decided or taken back.',
      'late-still-open': 'The sign-on is still open. Sign directly.',
      'late-window-over':
        'What was signed offline is taken until 48 hours after closing, and they have passed. Once the text is published, your organisation can ask to join late.',
      'late-own': 'Someone else of the secretariat decides what your own organisation asks for.',
    },
    acts: {
      'late.stamped-accepted': (f) =>
        `A signature of ${f['text']} that was given offline before closing and arrived afterwards was accepted.`,
      'late.stamped-declined': (f) =>
        `A signature of ${f['text']} that arrived after closing was not accepted.`,
      'late.adhesion-accepted': (f) => `A late adhesion to ${f['text']} was accepted.`,
      'late.adhesion-declined': (f) => `A late adhesion to ${f['text']} was not accepted.`,
    },
    mails: {
      lateApproval: {
        subject: 'Your approval is asked for',
        body: (f) =>
          `${f['person']} proposes that ${f['organization']} join “${f['title']}”, which has been published.\n\nYour approval, or that of another authorised person, is missing. Then the secretariat decides. Until then the organisation is on no list.`,
        button: 'Read and decide',
      },
      stampedWaiting: {
        subject: 'A signature arrived after closing',
        body: (f) =>
          `${f['organization']} signed “${f['title']}” offline, and its signature arrived after closing (${moment('en', f['closesAt'], f['zone'])}). Its device says that it was signed on ${moment('en', f['stampedAt'], f['zone'])}; that time cannot be verified.\n\nIt does not count until the secretariat decides whether it came in time.`,
        button: 'See and decide',
      },
      adhesionWaiting: {
        subject: 'An organisation asks to join late',
        body: (f) =>
          `${f['organization']} asks to join “${f['title']}”, which has been published.\n\nIt does not count until the secretariat decides.`,
        button: 'See and decide',
      },
      lateDeclined: {
        subject: 'The secretariat did not count your signature',
        body: (f) =>
          `The secretariat did not count ${f['organization']} on “${f['title']}”.\n\nReason: ${f['reason']}\n\nIf you have questions, write to ${f['contact']}.`,
        button: 'See the text',
      },
    },
    own: {
      title: 'Asking to join late',
      lead: 'The text has been published. Your organisation may ask to be added: if the secretariat accepts, it stands apart, with the date. What was published and delivered does not change.',
      stamped: {
        waiting: (when) =>
          `Your signature was given offline (${when}, by your device) and arrived after closing.`,
        waitingNext:
          'It does not count yet. The secretariat decides whether it came in time, and you will hear.',
        accepted: 'The secretariat accepted that your signature came in time.',
        declined: 'The secretariat did not accept the signature that arrived after closing.',
      },
      adhesion: {
        proposed: 'Joining awaits the approval of another person of your organisation.',
        waiting: 'Joining awaits the secretariat’s decision.',
        waitingNext: 'Until then your organisation neither counts nor appears.',
        accepted: 'The secretariat accepted that your organisation joins.',
        declined: 'The secretariat did not accept that it joins.',
      },
      because: (reason) => `Reason: ${reason}`,
      ask: 'Ask to join',
      propose: 'Propose joining',
      approve: 'Approve and ask to join',
      proposedBy: (person) => `Proposed by ${person}.`,
      takeBack: 'Take the request back',
      offline: 'It will be sent when you connect',
      offlineNext: 'Leave this page open. The time is noted on this device.',
    },
    withdrawal: {
      what: 'The text has been published. What was published stays as it was counted; your organisation counts no longer from today.',
      shown: 'How it will be seen',
      gone: 'The name disappears',
      goneHelp: 'From the public list and from letters printed from now on. Only the number changes.',
      dated: 'It is said that it withdrew',
      datedHelp: 'The name stands apart, with the date of the withdrawal and without the reason.',
    },
    desk: {
      title: 'Arrived after closing',
      stamped: 'Signature given offline',
      adhesion: 'Joining late',
      stamp: (when) => `Its device says: ${when}. That time cannot be verified.`,
      arrived: (when) => `Arrived: ${when}.`,
      closed: (when) => `The sign-on closed: ${when}.`,
      signedBy: (person) => `Signed by ${person}.`,
      withheld:
        'Name withheld. Known to you, who coordinate the secretariat, and to the organisation itself.',
      reason: 'Why it is decided so',
      reasonHelp:
        'The organisation reads it and it stays on record. May be left empty to accept one that joins.',
      accept: { stamped: 'Accept: it came in time', adhesion: 'Accept that it joins' },
      decline: 'Do not accept',
      settled: 'Already decided',
      accepted: 'Accepted',
      declined: 'Not accepted',
    },
    since: {
      counts: ({ published, standing, late }) =>
        [
          late === 0 ? '' : `${n.en(standing)} + ${n.en(late)}: `,
          `${n.en(published)} at publication`,
          ...(standing === published ? [] : [`, ${n.en(standing)} today`]),
          ...(late === 0
            ? []
            : [` and ${n.en(late)} ${plural('en', late, 'late adhesion', 'late adhesions')}`]),
        ].join('') + '.',
      late: (day) => `Late adhesions (${day})`,
      withdrawn: 'Withdrawn after publication',
      withdrawnOn: (day) => `withdrawn on ${day}`,
    },
  },
);
