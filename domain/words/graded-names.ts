import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Who learns the name of a signature, and from when. */
export const gradedNameWords = words(
  {
    acts: {
      'signature.revealed-withheld': (f: ActFacts) =>
        `Una organización cambió quién conoce el nombre de su firma de ${f['text']}.`,
    },
    refusals: {
      'named-from-past': 'Esa hora ya pasó. Elija una posterior.',
      'named-from-too-far': 'El nombre puede reservarse con fecha, como mucho, a dos años de hoy.',
      'named-from-missing': 'Escriba la fecha y la hora desde las que será público.',
    },
    card: {
      target: 'Solo para quien recibe la carta',
      targetHelp:
        'El nombre va en la carta dirigida a cada persona destinataria, que prepara quien coordina la secretaría, y en ninguna otra parte.',
      targetShort: 'Va en su carta y en ninguna otra parte. En público cuenta como «1 organización».',
      targetCounts: 'En público cuenta como «1 organización», en la Región y no en su país.',
      withheldShort: 'Cuenta como «1 organización».',
      dated: 'Desde una fecha',
      datedShort: 'Reservado hasta el día que usted elija; entonces aparece por sí solo.',
      datedHelp:
        'Cuenta desde ahora con nombre reservado; lo sabe solo quien coordina la secretaría. El nombre aparece por sí solo en esa fecha, también si es después de publicar la carta.',
      caseByCase: 'Quién conocerá el nombre, caso por caso',
      from: 'Desde qué día y hora',
      fromHelp: (zone: string) => `Hora de ${zone}.`,
      fromOnly: (zone: string) => `Hora de ${zone}. Solo si eligió «Desde una fecha».`,
      untilThen: (when: string) => `Con nombre reservado hasta ${when}; después, a la vista de todos.`,
    },
    steps: {
      target: 'El nombre va solo en la carta de quien la recibe.',
      dated: 'El nombre aparece en la fecha elegida, no antes.',
    },
    receipt: {
      term: 'Nombre',
      public: 'Público',
      target: 'Solo para quien recibe la carta',
      withheld: 'Reservado por seguridad',
      from: (when: string) => `Reservado; público desde el ${when}`,
      nextTarget: 'Su firma ya cuenta. El nombre va solo en la carta de cada persona que la recibe.',
      nextFrom: (when: string) =>
        `Su firma ya cuenta con nombre reservado. El nombre aparece por sí solo: ${when}.`,
    },
    change: {
      now: 'Ahora',
      to: 'Quién lo conocerá',
      everybody: 'Todas las personas, desde ahora',
      dated: 'Todas las personas, desde una fecha',
      target: 'Solo quien recibe la carta',
      fewer: 'Quién lo conoce desde ahora',
      onlyTarget: 'Solo quien recibe la carta',
      nobody: 'Nadie: solo se cuenta',
      save: 'Cambiar quién lo conoce',
      moreLead:
        'Solo su organización puede mostrar el nombre a más personas. Una vez público, otras personas pueden copiarlo.',
    },
    letter: {
      title: 'Carta con los nombres para quien la recibe',
      lead: (count: string) =>
        `${count} solo en la carta de cada persona destinataria. Esta es esa carta: entréguela a esa persona y no la publique.`,
      none: 'Ninguna firma pidió aparecer solo en la carta de quien la recibe.',
      count: (n: number) => (n === 1 ? '1 organización aparece' : `${n} organizaciones aparecen`),
      to: 'Dirigida a',
      language: 'Idioma',
      format: 'Formato',
      paper: 'Papel',
      save: 'Preparar la carta',
    },
  },
  {
    acts: {
      'signature.revealed-withheld': (f) =>
        `An organisation changed who knows the name of its signature of ${f['text']}.`,
    },
    refusals: {
      'named-from-past': 'That time has passed. Choose a later one.',
      'named-from-too-far': 'A name may be withheld until a date at most two years from today.',
      'named-from-missing': 'Enter the day and time from which it is to be public.',
    },
    card: {
      target: 'Only for whoever receives the letter',
      targetHelp:
        'The name is in the letter made out to each addressee, prepared by whoever coordinates the secretariat, and nowhere else.',
      targetShort: 'In their letter and nowhere else. In public it counts as “1 organisation”.',
      targetCounts: 'In public it counts as “1 organisation”, under the Region and not in its country.',
      withheldShort: 'It counts as “1 organisation”.',
      dated: 'From a date',
      datedShort: 'Withheld until the day you choose; then it appears by itself.',
      datedHelp:
        'It counts from now with the name withheld; only whoever coordinates the secretariat knows it. The name appears by itself on that date, also if that is after the letter is published.',
      caseByCase: 'Who will know the name, case by case',
      from: 'From which day and time',
      fromHelp: (zone) => `Time in ${zone}.`,
      fromOnly: (zone) => `Time in ${zone}. Only if you chose “From a date”.`,
      untilThen: (when) => `Name withheld until ${when}; then in view of everybody.`,
    },
    steps: {
      target: 'The name is only in the letter of whoever receives it.',
      dated: 'The name appears on the chosen date, not before.',
    },
    receipt: {
      term: 'Name',
      public: 'Public',
      target: 'Only for whoever receives the letter',
      withheld: 'Withheld for safety',
      from: (when) => `Withheld; public from ${when}`,
      nextTarget: 'Your signature counts now. The name is only in the letter of each person who receives it.',
      nextFrom: (when) =>
        `Your signature counts now, with the name withheld. The name appears by itself: ${when}.`,
    },
    change: {
      now: 'Now',
      to: 'Who will know it',
      everybody: 'Everybody, from now on',
      dated: 'Everybody, from a date on',
      target: 'Only whoever receives the letter',
      fewer: 'Who knows it from now on',
      onlyTarget: 'Only whoever receives the letter',
      nobody: 'Nobody: it is only counted',
      save: 'Change who knows it',
      moreLead:
        'Only your organisation may show the name to more people. Once public, other people can copy it.',
    },
    letter: {
      title: 'Letter with the names for whoever receives it',
      lead: (count) =>
        `${count} only in the letter of each addressee. This is that letter: hand it to that person and do not publish it.`,
      none: 'No signature asked to appear only in the letter of whoever receives it.',
      count: (n) => (n === 1 ? '1 organisation appears' : `${n} organisations appear`),
      to: 'Made out to',
      language: 'Language',
      format: 'Format',
      paper: 'Paper',
      save: 'Prepare the letter',
    },
  },
);
