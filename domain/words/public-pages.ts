import { number, plural, words } from './words.ts';

interface Counted {
  organizations: number;
  named: number;
  withheld: number;
}

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };
const many = {
  es: (count: number) => `${n.es(count)} ${plural('es', count, 'organización', 'organizaciones')}`,
  en: (count: number) => `${n.en(count)} ${plural('en', count, 'organisation', 'organisations')}`,
};

/** "17 con nombre y 1 con nombre reservado por seguridad", or nothing where all names can be read. */
const halves = {
  es: ({ named, withheld }: Counted) =>
    named === 0
      ? plural('es', withheld, 'con su nombre reservado', 'todas con su nombre reservado') + ' por seguridad'
      : `${n.es(named)} con nombre y ${n.es(withheld)} con nombre reservado por seguridad`,
  en: ({ named, withheld }: Counted) =>
    named === 0
      ? plural('en', withheld, 'with its name withheld', 'all with their names withheld') + ' for safety'
      : `${n.en(named)} named and ${n.en(withheld)} with ${plural('en', withheld, 'its name', 'their names')} withheld for safety`,
};
const after = {
  es: (verb: string, counted: Counted) =>
    counted.withheld === 0 ? `${verb}.` : `${verb}${counted.named === 0 ? ',' : ':'} ${halves.es(counted)}.`,
  en: (verb: string, counted: Counted) =>
    counted.withheld === 0 ? `${verb}.` : `${verb}${counted.named === 0 ? ',' : ':'} ${halves.en(counted)}.`,
};

/** What anyone reads without signing in. */
export const publicPageWords = words(
  {
    start: {
      lead: 'Aquí las coaliciones de la sociedad civil escriben, acuerdan y firman en público.',
      coalitions: 'Coaliciones',
      none: 'Todavía no hay ninguna coalición',
      noneNext: 'Cuando haya una, aquí estará lo que abre a firma y lo que publica.',
    },
    read: 'Leer',
    open: {
      title: 'Abiertos a firma',
      lead: 'Estos textos están cerrados: ya no se pueden editar. Ahora cada organización decide si los firma.',
      about: (name: string) => `Textos que ${name} tiene abiertos a la firma de sus organizaciones.`,
      howMany: (count: number) =>
        plural('es', count, 'Un texto espera firmas', `${n.es(count)} textos esperan firmas`),
      means: 'Qué significa firmar',
      meaning:
        'Quien firma es la organización, no la persona. Dice en público que hace suyo el texto, tal como está escrito.',
      meaningMore:
        'Puede retirar su firma; lo ya publicado queda como se contó. También puede pedir que su nombre se reserve por seguridad.',
      none: 'No hay nada abierto a firma',
      noneNext: 'Cuando se abra un texto a firma, estará aquí con su plazo.',
      readPublished: 'Leer lo publicado',
      waiting: 'Plazo terminado, por publicar',
      closesIn: (day: string) => `Cierra el ${day}`,
      opensOn: (day: string) => `Abre el ${day}`,
      openedOn: (day: string) => `Abrió el ${day}`,
      closedOn: (day: string) => `Cerró el ${day}`,
      lately: 'Lo último publicado',
      all: 'Todo lo publicado',
    },
    published: {
      title: 'Publicados',
      about: (name: string) => `Textos publicados por ${name}, con las organizaciones que los firman.`,
      none: 'Todavía no hay nada publicado',
      noneNext: 'Lo que la coalición publique se quedará aquí, en una dirección que no cambia.',
      seeOpen: 'Ver lo abierto a firma',
    },
    kind: {
      statement: 'Pronunciamiento',
      open: (day: string) => `abierto a firma hasta el ${day}`,
      scheduled: (day: string) => `se abre a firma el ${day}`,
      closed: (day: string) => `firma cerrada el ${day}`,
      published: (day: string) => `publicado el ${day}`,
      version: (version: string) => `versión ${version}`,
    },
    count: {
      organizations: (count: number) => many.es(count),
      open: (counted: Counted) =>
        after.es(
          plural('es', counted.organizations, 'ha firmado hasta ahora', 'han firmado hasta ahora'),
          counted,
        ),
      closed: (counted: Counted) =>
        after.es(plural('es', counted.organizations, 'firmó este texto', 'firmaron este texto'), counted),
      noneYet: 'Todavía no firma ninguna organización.',
      none: 'Ninguna organización firmó este texto.',
      coalition: (name: string) => `${name} publica este texto como coalición.`,
      goal: (organizations: number | null, countries: number | null) => {
        const lands =
          countries === null ? '' : `${n.es(countries)} ${plural('es', countries, 'país', 'países')}`;
        if (organizations === null) return `La meta es llegar a ${lands}.`;
        return `La meta es llegar a ${many.es(organizations)}${lands === '' ? '' : ` de ${lands}`}.`;
      },
      openKnot: 'firma con nombre',
      closedKnot: 'nombre reservado por seguridad',
      atPublication: (count: number, when: string) => `${n.es(count)} al publicarse, ${when}`,
    },
    sign: {
      scheduled: 'Se abre pronto',
      open: 'Firma abierta',
      closed: 'Firma cerrada',
      button: 'Firmar',
      next: {
        scheduled: 'Todavía no se puede firmar.',
        open: 'Firma la persona autorizada de su organización. Entra con su correo, sin contraseña.',
        closed: 'El plazo terminó. Falta que la secretaría lo publique.',
      },
    },
    text: {
      missing: (language: string, shown: string) =>
        `Este texto no está en ${language}. Se muestra en ${shown}.`,
      contents: 'En esta página',
      reference: (language: string) => `Este es el texto de referencia, en ${language}.`,
      translation: (language: string) =>
        `Esta es una traducción. El texto de referencia está en ${language}.`,
      readReference: 'Leerlo',
      signatories: 'Firman',
      signatoriesSoFar: 'Firman hasta ahora',
      notShown: 'Qué no se muestra y por qué',
      withheld: (count: number) =>
        plural(
          'es',
          count,
          'Una organización pidió reservar su nombre por seguridad. Cuenta en el total y aparece en «Región», para que su país no la señale.',
          `${n.es(count)} organizaciones pidieron reservar su nombre por seguridad. Cuentan en el total y aparecen en «Región», para que su país no las señale.`,
        ),
      people: 'Tampoco se muestra qué personas firmaron por cada organización, ni quién no ha firmado.',
      peopleOnly: 'No se muestra qué personas firmaron por cada organización, ni quién no ha firmado.',
    },
    check: {
      title: 'Compruebe este texto',
      closed: (day: string) => `Este texto se cerró el ${day}. Desde entonces no cambia ni una letra.`,
      how: 'Cómo comprobarlo',
      steps: {
        download: 'Descargue el texto exacto.',
        run: 'En una terminal, escriba:',
        compare: 'Compare el resultado con la huella. Si son iguales, es el mismo texto.',
      },
      version: 'Versión',
      code: 'Código de la edición',
      codeWhere: 'Es el que está al pie de la carta impresa.',
      textDigest: (language: string) => `Huella del texto en ${language} (SHA-256)`,
      versionDigest: 'Huella de la versión, con todos sus idiomas (SHA-256)',
      exact: (language: string) => `Texto exacto en ${language}`,
      manifest: 'Manifiesto: títulos y huellas de cada idioma',
      terms: 'Condiciones: a quién va y qué significa firmar',
    },
    downloads: {
      title: 'Descargas',
      pdf: { letter: 'Carta en PDF, tamaño carta', a4: 'Carta en PDF, A4' },
      docx: { letter: 'Word editable, tamaño carta', a4: 'Word editable, A4' },
      inLanguage: (what: string, language: string) => `${what}, en ${language}`,
      facing: (one: string, other: string) => `En dos columnas: ${one} y ${other}`,
      kilobytes: (kilobytes: number) => `${n.es(kilobytes)} KB`,
      soon: 'La carta se está preparando. Vuelva a cargar la página en un momento.',
    },
    preview: {
      open: (deadline: string) => `Abierto a firma hasta el ${deadline}. Solo firman organizaciones.`,
      closed: 'La firma está cerrada. Pronto se publica.',
      scheduled: (moment: string) => `Se abre a firma el ${moment}. Solo firman organizaciones.`,
      published: (day: string) => `Publicado el ${day}.`,
    },
  },
  {
    start: {
      lead: 'Here civil-society coalitions write, agree and sign in public.',
      coalitions: 'Coalitions',
      none: 'There is no coalition yet',
      noneNext: 'Once there is one, what it opens for signature and publishes will be here.',
    },
    read: 'Read',
    open: {
      title: 'Open for signature',
      lead: 'These texts are closed: they can no longer be edited. Now each organisation decides whether to sign.',
      about: (name) => `Texts that ${name} has open for signature by its organisations.`,
      howMany: (count) =>
        plural('en', count, 'One text awaits signatures', `${n.en(count)} texts await signatures`),
      means: 'What signing means',
      meaning:
        'The organisation signs, not the person. It says in public that it makes the text its own, as it is written.',
      meaningMore:
        'It may take its signature back; what was published stays as it was counted. It may also ask that its name be withheld for safety.',
      none: 'Nothing is open for signature',
      noneNext: 'When a text opens for signature, it will be here with its deadline.',
      readPublished: 'Read what is published',
      waiting: 'Time is over, to be published',
      closesIn: (day) => `Closes on ${day}`,
      opensOn: (day) => `Opens on ${day}`,
      openedOn: (day) => `Opened on ${day}`,
      closedOn: (day) => `Closed on ${day}`,
      lately: 'Latest published',
      all: 'Everything published',
    },
    published: {
      title: 'Published',
      about: (name) => `Texts published by ${name}, with the organisations that sign them.`,
      none: 'Nothing is published yet',
      noneNext: 'What the coalition publishes will stay here, at an address that does not change.',
      seeOpen: 'See what is open for signature',
    },
    kind: {
      statement: 'Statement',
      open: (day) => `open for signature until ${day}`,
      scheduled: (day) => `opens for signature on ${day}`,
      closed: (day) => `signing closed on ${day}`,
      published: (day) => `published on ${day}`,
      version: (version) => `version ${version}`,
    },
    count: {
      organizations: (count) => many.en(count),
      open: (counted) =>
        after.en(plural('en', counted.organizations, 'has signed so far', 'have signed so far'), counted),
      closed: (counted) => after.en('signed this text', counted),
      noneYet: 'No organisation has signed yet.',
      none: 'No organisation signed this text.',
      coalition: (name) => `${name} publishes this text as a coalition.`,
      goal: (organizations, countries) => {
        const lands =
          countries === null ? '' : `${n.en(countries)} ${plural('en', countries, 'country', 'countries')}`;
        if (organizations === null) return `The goal is to reach ${lands}.`;
        return `The goal is to reach ${many.en(organizations)}${lands === '' ? '' : ` in ${lands}`}.`;
      },
      openKnot: 'named signature',
      closedKnot: 'name withheld for safety',
      atPublication: (count, when) => `${n.en(count)} when published, ${when}`,
    },
    sign: {
      scheduled: 'Opens soon',
      open: 'Open for signature',
      closed: 'Signing is closed',
      button: 'Sign',
      next: {
        scheduled: 'It cannot be signed yet.',
        open: 'Your organisation’s authorised person signs. They enter with their e-mail, without a password.',
        closed: 'Time is over. The secretariat has yet to publish it.',
      },
    },
    text: {
      missing: (language, shown) => `This text is not in ${language}. It is shown in ${shown}.`,
      contents: 'On this page',
      reference: (language) => `This is the reference text, in ${language}.`,
      translation: (language) => `This is a translation. The reference text is in ${language}.`,
      readReference: 'Read it',
      signatories: 'Signed by',
      signatoriesSoFar: 'Signed so far by',
      notShown: 'What is not shown, and why',
      withheld: (count) =>
        plural(
          'en',
          count,
          'One organisation asked for its name to be withheld for safety. It counts in the total and stands under “Region”, so that its country does not point to it.',
          `${n.en(count)} organisations asked for their names to be withheld for safety. They count in the total and stand under “Region”, so that their countries do not point to them.`,
        ),
      people: 'Which people signed for each organisation is not shown either, nor who has not signed.',
      peopleOnly: 'Which people signed for each organisation is not shown, nor who has not signed.',
    },
    check: {
      title: 'Check this text',
      closed: (day) => `This text was closed on ${day}. Not a letter has changed since.`,
      how: 'How to check it',
      steps: {
        download: 'Download the exact text.',
        run: 'In a terminal, type:',
        compare: 'Compare the result with the fingerprint. If they are equal, it is the same text.',
      },
      version: 'Version',
      code: 'Code of the edition',
      codeWhere: 'It is the one at the foot of the printed letter.',
      textDigest: (language) => `Fingerprint of the text in ${language} (SHA-256)`,
      versionDigest: 'Fingerprint of the version, with all its languages (SHA-256)',
      exact: (language) => `Exact text in ${language}`,
      manifest: 'Manifest: titles and fingerprints of each language',
      terms: 'Terms: to whom it goes and what signing means',
    },
    downloads: {
      title: 'Downloads',
      pdf: { letter: 'Letter in PDF, US Letter', a4: 'Letter in PDF, A4' },
      docx: { letter: 'Editable Word file, US Letter', a4: 'Editable Word file, A4' },
      inLanguage: (what, language) => `${what}, in ${language}`,
      facing: (one, other) => `In two columns: ${one} and ${other}`,
      kilobytes: (kilobytes) => `${n.en(kilobytes)} KB`,
      soon: 'The letter is being prepared. Load the page again in a moment.',
    },
    preview: {
      open: (deadline) => `Open for signature until ${deadline}. Only organisations sign.`,
      closed: 'Signing is closed. It will be published soon.',
      scheduled: (moment) => `Opens for signature on ${moment}. Only organisations sign.`,
      published: (day) => `Published on ${day}.`,
    },
  },
);
