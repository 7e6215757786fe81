import type { ActFacts } from './mail-words.ts';
import { number, words } from './words.ts';

const es = (f: ActFacts) =>
  f['count'] === '1' || Number(f['count']) === 1 ? 'un párrafo' : `${f['count']} párrafos`;
const en = (f: ActFacts) => (Number(f['count']) === 1 ? 'one paragraph' : `${f['count']} paragraphs`);

/** What a machine drafts: off until the secretariat allows it, labelled until a person has reviewed it. */
export const machineWords = words(
  {
    refusals: {
      'machine-off':
        'Esta coalición no envía sus textos a un traductor automático. La secretaría puede permitirlo en la página de idiomas.',
      'machine-missing': 'Esta instalación no tiene un traductor automático.',
      'machine-not-here': 'El borrador automático existe solo para comunicados.',
      'machine-not-in-language': 'El traductor automático no conoce uno de estos idiomas. Escríbalo a mano.',
      'machine-nothing-to-do': 'En este idioma no falta ni está atrasado ningún párrafo que se pueda pedir.',
      'machine-silent': 'El traductor automático no responde. Nada ha cambiado; inténtelo más tarde.',
      'machine-broken': 'El traductor automático no dio una traducción que sirva. Nada ha cambiado.',
      'machine-drafts-unconfirmed': (f: ActFacts) =>
        f['number'] === '1'
          ? 'Un párrafo es borrador automático. Alguien debe revisarlo antes de cerrar.'
          : `${f['number']} párrafos son borrador automático. Alguien debe revisarlos antes de cerrar.`,
    },
    acts: {
      'alignment.machine': (f: ActFacts) =>
        `Pidió el borrador automático de ${es(f)} de ${f['text']} (${f['language']}).`,
      'coalition.machine-drafts-on': 'Permitió enviar textos al traductor automático.',
      'coalition.machine-drafts-off': 'Dejó de permitir el envío de textos al traductor automático.',
    },
    label: 'Borrador automático',
    readIn: 'Leer en español',
    reading: 'Lectura automática en español. Puede tener errores.',
    says: 'Lo escribió un traductor automático. No se cierra ni se firma hasta que una persona lo revise.',
    titled: (title: string) => `${title} (con borrador automático sin revisar)`,
    fileName: 'borrador-automatico',
    among: (language: string, n: number) =>
      n === 1
        ? `En ${language}, un párrafo es borrador automático. No se cierra hasta que una persona lo revise.`
        : `En ${language}, ${number('es', n)} párrafos son borrador automático. No se cierran hasta que una persona los revise.`,
    toReview: 'Revisar',
    draft: 'Borrador automático',
    draftAll: 'Borrador automático de lo que falta o está atrasado',
    draftHelp:
      'Las palabras de estos párrafos se envían al traductor, sin las direcciones a las que enlazan.',
    rule: {
      title: 'Borradores automáticos',
      off: 'Los textos de esta coalición no se envían a ningún traductor automático.',
      on: (provider: string) =>
        `Cuando alguien lo pide, las palabras de los párrafos que traduce o de los comentarios que lee se envían a ${provider}. Lo que vuelve lleva la marca «Borrador automático» y no se cierra, firma ni publica hasta que una persona lo revise.`,
      leaves: (provider: string) =>
        `Si lo permite, las palabras salen de esta instalación hacia ${provider}. Pregunte antes quién lo administra y qué guarda. No lo permita si algún texto nombra a personas en riesgo.`,
      allow: 'Permitir borradores automáticos',
      forbid: 'No permitirlos más',
      none: 'Quien administra esta instalación no ha configurado un traductor.',
    },
  },
  {
    refusals: {
      'machine-off':
        'This coalition does not send its texts to a machine translator. The secretariat can allow it on the page of languages.',
      'machine-missing': 'This installation has no machine translator.',
      'machine-not-here': 'Machine drafts exist for statements only.',
      'machine-not-in-language':
        'The machine translator does not know one of these languages. Write it by hand.',
      'machine-nothing-to-do': 'In this language no paragraph that could be asked for is missing or behind.',
      'machine-silent': 'The machine translator does not answer. Nothing has changed; try again later.',
      'machine-broken': 'The machine translator gave no translation of use. Nothing has changed.',
      'machine-drafts-unconfirmed': (f) =>
        f['number'] === '1'
          ? 'One paragraph is a machine draft. Somebody has to review it before closing.'
          : `${f['number']} paragraphs are machine drafts. Somebody has to review them before closing.`,
    },
    acts: {
      'alignment.machine': (f) => `Asked for a machine draft of ${en(f)} of ${f['text']} (${f['language']}).`,
      'coalition.machine-drafts-on': 'Allowed texts to be sent to the machine translator.',
      'coalition.machine-drafts-off': 'No longer allows texts to be sent to the machine translator.',
    },
    label: 'Machine draft',
    readIn: 'Read in English',
    reading: 'Read by a machine in English. It may be wrong.',
    says: 'A machine translator wrote it. It is neither closed nor signed until a person has reviewed it.',
    titled: (title) => `${title} (with machine drafts not reviewed)`,
    fileName: 'machine-draft',
    among: (language, n) =>
      n === 1
        ? `In ${language}, one paragraph is a machine draft. It is not closed until a person has reviewed it.`
        : `In ${language}, ${number('en', n)} paragraphs are machine drafts. They are not closed until a person has reviewed them.`,
    toReview: 'Review',
    draft: 'Machine draft',
    draftAll: 'Machine draft of what is missing or behind',
    draftHelp:
      'The words of these paragraphs are sent to the translator, without the addresses they link to.',
    rule: {
      title: 'Machine drafts',
      off: 'The texts of this coalition are sent to no machine translator.',
      on: (provider) =>
        `When somebody asks for it, the words of the paragraphs they translate or of the comments they read are sent to ${provider}. What comes back is marked “Machine draft” and is not closed, signed or published until a person has reviewed it.`,
      leaves: (provider) =>
        `If you allow it, words leave this installation for ${provider}. First ask who runs it and what it keeps. Do not allow it if a text names people at risk.`,
      allow: 'Allow machine drafts',
      forbid: 'Allow them no longer',
      none: 'Whoever runs this installation has not set up a translator.',
    },
  },
);
