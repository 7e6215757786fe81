import { number, plural, words } from './words.ts';

interface Excepted {
  number: number;
  beginning: string;
}

/** "3", "3 y 7". */
const inEs = new Intl.ListFormat('es');
const inEn = new Intl.ListFormat('en');

/** With what reservation an organisation signs: on the forms, in lists, letters and receipts. */
export const reservationWords = words(
  {
    title: 'Reservas',
    mark: (mark: string) => `Reserva ${mark}`,
    back: 'Volver al nombre',
    except: (paragraphs: Excepted[]) =>
      `Salvo ${plural('es', paragraphs.length, 'el párrafo', 'los párrafos')} ${inEs.format(
        paragraphs.map((one) => `${one.number} («${one.beginning}»)`),
      )}.`,
    note: (text: string) => `Nota interpretativa: «${text}»`,
    noteTerm: 'Nota interpretativa',
    noteIn: { es: 'Nota interpretativa, en español:', en: 'Nota interpretativa, en inglés:' },
    counted: (n: number) => `${number('es', n)} ${plural('es', n, 'firma', 'firmas')} con reserva`,
    counting: (n: number) => `${number('es', n)} con reserva`,
    totals: (n: number) =>
      `${number('es', n)} ${plural('es', n, 'organización firma', 'organizaciones firman')} con reserva, indicada al pie de la lista.`,
    form: {
      summary: 'Firmar con reserva',
      why: 'Si su organización apoya el texto menos una parte, o lo entiende de cierta manera, puede decirlo. La firma cuenta como las demás y se dice cuántas llevan reserva.',
      paragraphs: 'Salvo estos párrafos',
      beside: 'Cada uno lleva su número al margen del texto.',
      paragraph: (one: Excepted) => `${one.number}. ${one.beginning}`,
      noteEs: 'Nota interpretativa, en español',
      noteEn: 'Nota interpretativa, en inglés',
      noteHelp: 'Hasta 500 letras. Si la da en un solo idioma, así se publica en los dos.',
      printed: 'Se publica al pie de la lista, junto a su nombre: en la página, la carta y los archivos.',
      withheld:
        'Con el nombre reservado, la reserva no se publica ni se cuenta en ninguna parte, para que nadie reconozca a su organización. Queda en el registro y en sus páginas.',
    },
    refusals: {
      'paragraph-not-of-text': 'Ese párrafo no está en el texto. Elija de la lista.',
      'too-many-paragraphs':
        'Se pueden exceptuar hasta 20 párrafos. Si son más, quizá su organización prefiera no firmar.',
      'reservation-changed': 'La reserva propuesta cambió. Por favor, léala de nuevo antes de autorizar.',
    },
    own: 'Con reserva',
    proposed: 'Reserva propuesta',
    kept: 'Sí. Sus palabras no constan en este recibo.',
  },
  {
    title: 'Reservations',
    mark: (mark) => `Reservation ${mark}`,
    back: 'Back to the name',
    except: (paragraphs) =>
      `Except ${plural('en', paragraphs.length, 'paragraph', 'paragraphs')} ${inEn.format(
        paragraphs.map((one) => `${one.number} (“${one.beginning}”)`),
      )}.`,
    note: (text) => `Interpretive note: “${text}”`,
    noteTerm: 'Interpretive note',
    noteIn: { es: 'Interpretive note, in Spanish:', en: 'Interpretive note, in English:' },
    counted: (n) => `${number('en', n)} ${plural('en', n, 'signature', 'signatures')} with a reservation`,
    counting: (n) => `${number('en', n)} with a reservation`,
    totals: (n) =>
      `${number('en', n)} ${plural('en', n, 'organisation signs', 'organisations sign')} with a reservation, printed below the list.`,
    form: {
      summary: 'Sign with a reservation',
      why: 'If your organisation supports the text but for a part of it, or understands it in a certain way, it can say so. The signature counts like the others, and how many carry a reservation is told.',
      paragraphs: 'Except these paragraphs',
      beside: 'Each has its number in the margin of the text.',
      paragraph: (one) => `${one.number}. ${one.beginning}`,
      noteEs: 'Interpretive note, in Spanish',
      noteEn: 'Interpretive note, in English',
      noteHelp: 'Up to 500 letters. Given in one language, it is published like that in both.',
      printed: 'It is published below the list, beside your name: on the page, in the letter and its files.',
      withheld:
        'With the name withheld, the reservation is neither published nor counted anywhere, so that nobody recognises your organisation. It stays in the record and on your own pages.',
    },
    refusals: {
      'paragraph-not-of-text': 'That paragraph is not in the text. Choose from the list.',
      'too-many-paragraphs':
        'Up to 20 paragraphs can be excepted. If there are more, your organisation may prefer not to sign.',
      'reservation-changed': 'The proposed reservation has changed. Please read it again before approving.',
    },
    own: 'With a reservation',
    proposed: 'Reservation proposed',
    kept: 'Yes. Its words are not on this receipt.',
  },
);
