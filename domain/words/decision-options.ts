import { plural, words } from './words.ts';

/** Questions about options: score, ranked choice and time polls. */
export const decisionOptionWords = words(
  {
    refusals: {
      'options-few': 'Escriba al menos dos opciones.',
      'options-many': 'Una pregunta tiene hasta ocho opciones.',
      'options-without-way': 'Esta manera de decidir no tiene opciones.',
      'options-on-text':
        'Sobre un texto cerrado se decide por consentimiento o por votación. Para elegir entre opciones, escriba una propuesta.',
      'options-secret':
        'En secreto solo se puede puntuar: un orden o unos horarios dirían quién los respondió. Quite el secreto o elija puntuar.',
      'options-silence': 'Entre opciones, quien no responde no cuenta.',
      'marks-missing': 'Diga algo de al menos una opción.',
      'marks-not-valid':
        'Revise lo que marcó: una sola marca por opción, y lugares seguidos desde el primero.',
      'option-missing': 'Diga qué opción se elige.',
      'option-not-leading': 'Esa opción no es la que resultó. Elija entre las que van adelante.',
    },
    adopts: {
      'best-score':
        'Cada una puntúa cada opción de 0 a 5, o la deja fuera. Se elige la que suma más; si empatan, quien conduce elige entre ellas y dice por qué.',
      'run-off':
        'Cada una ordena las opciones que quiera. Gana la que tiene más de la mitad de los primeros lugares; si ninguna, sale la que tiene menos y sus respuestas pasan a la siguiente. Si empatan en menos, sale la que tuvo menos en la primera vuelta, y después la más abajo en la lista.',
      'runner-chooses':
        'Cada una dice a qué horas puede, puede si hace falta o no puede. Quien conduce elige la hora y dice por qué.',
    },
    ways: {
      score: { label: 'Puntuar opciones', help: 'De 0 a 5 cada una. Se elige la que suma más.' },
      ranked: {
        label: 'Ordenar opciones',
        help: 'Cada organización las ordena. Gana la que queda con más de la mitad; las últimas salen y sus respuestas pasan.',
      },
      times: {
        label: 'Buscar una hora',
        help: 'Horas propuestas: puede, si hace falta, no puede. Quien conduce elige.',
      },
    },
    form: {
      options: 'Opciones',
      optionsHelp: 'De dos a ocho, cada una en los dos idiomas.',
      optionEs: (n: number) => `Opción ${n} en español`,
      optionEn: (n: number) => `Opción ${n} en inglés`,
      times: 'Horas propuestas',
      timesHelp: (place: string) => `De dos a ocho, con el reloj de ${place}.`,
      time: (n: number) => `Hora ${n}`,
      moreOptions: 'Más opciones, de la quinta a la octava',
      moreTimes: 'Más horas, de la quinta a la octava',
    },
    page: {
      title: 'Opciones',
      leaveOut: 'Sin marca',
      place: (n: number) => `${n}.º lugar`,
      can: { no: 'No puede', maybe: 'Si hace falta', yes: 'Puede' },
      score: (label: string) => `Puntos para ${label}`,
      rank: (label: string) => `Lugar de ${label}`,
      time: (label: string) => `Su respuesta a ${label}`,
      sum: (sum: number, mean: string, answers: number) =>
        `${sum} ${plural('es', sum, 'punto', 'puntos')}, promedio ${mean} (${answers} ${plural('es', answers, 'respuesta', 'respuestas')})`,
      came: (yes: number, maybe: number, no: number) =>
        `${yes} ${plural('es', yes, 'puede', 'pueden')}, ${maybe} si hace falta, ${no} no`,
      firsts: (n: number) => `${n} ${plural('es', n, 'primer lugar', 'primeros lugares')}`,
      nothing: 'Nadie la ha marcado.',
      leads: 'Va adelante',
      chosen: 'Elegida',
      rounds: 'Vueltas del recuento',
      round: (n: number) => `Vuelta ${n}`,
      goes: (label: string) => `Sale: ${label}.`,
      wins: (label: string) => `Gana: ${label}.`,
      secret: 'Las sumas se ven al cerrar.',
      choose: 'Opción elegida',
      chooseHelp: 'Entre las que van adelante. Diga en el resultado por qué, si hay más de una.',
    },
  },
  {
    refusals: {
      'options-few': 'Write at least two options.',
      'options-many': 'A question has at most eight options.',
      'options-without-way': 'This way of deciding has no options.',
      'options-on-text':
        'On a closed text people decide by consent or by vote. To choose between options, write a proposal.',
      'options-secret':
        'In secret options can only be scored: an order or a set of times would tell who gave it. Take the secrecy off, or choose scores.',
      'options-silence': 'Between options, whoever does not answer does not count.',
      'marks-missing': 'Say something of at least one option.',
      'marks-not-valid': 'Check your marks: one for each option, and places in a row from the first.',
      'option-missing': 'Say which option is chosen.',
      'option-not-leading': 'That option did not come out first. Choose among those that lead.',
    },
    adopts: {
      'best-score':
        'Each scores each option from 0 to 5, or leaves it out. The one with the highest sum is chosen; in a tie, whoever runs it chooses among them and says why.',
      'run-off':
        'Each ranks the options it wants. The one with more than half of the first places wins; if there is none, the one with the fewest goes, and its answers pass to the next. Of several with the fewest goes the one with fewer in the first round, and then the lower on the list.',
      'runner-chooses':
        'Each says which times it can, can if need be, or cannot. Whoever runs it chooses the time and says why.',
    },
    ways: {
      score: { label: 'Score options', help: '0 to 5 each. The one with the highest sum is chosen.' },
      ranked: {
        label: 'Rank options',
        help: 'Each organisation puts them in order. The one left with more than half wins; the last ones go and their answers pass on.',
      },
      times: {
        label: 'Find a time',
        help: 'Proposed times: can, if need be, cannot. Whoever runs it chooses.',
      },
    },
    form: {
      options: 'Options',
      optionsHelp: 'Two to eight, each in both languages.',
      optionEs: (n) => `Option ${n} in Spanish`,
      optionEn: (n) => `Option ${n} in English`,
      times: 'Proposed times',
      timesHelp: (place) => `Two to eight, by the clock of ${place}.`,
      time: (n) => `Time ${n}`,
      moreOptions: 'More options, from the fifth to the eighth',
      moreTimes: 'More times, from the fifth to the eighth',
    },
    page: {
      title: 'Options',
      leaveOut: 'No mark',
      place: (n) => `place ${n}`,
      can: { no: 'Cannot', maybe: 'If need be', yes: 'Can' },
      score: (label) => `Points for ${label}`,
      rank: (label) => `Place of ${label}`,
      time: (label) => `Your answer to ${label}`,
      sum: (sum, mean, answers) =>
        `${sum} ${plural('en', sum, 'point', 'points')}, mean ${mean} (${answers} ${plural('en', answers, 'answer', 'answers')})`,
      came: (yes, maybe, no) => `${yes} can, ${maybe} if need be, ${no} cannot`,
      firsts: (n) => `${n} first ${plural('en', n, 'place', 'places')}`,
      nothing: 'Nobody has marked it.',
      leads: 'Leads',
      chosen: 'Chosen',
      rounds: 'Rounds of the count',
      round: (n) => `Round ${n}`,
      goes: (label) => `Goes: ${label}.`,
      wins: (label) => `Wins: ${label}.`,
      secret: 'The sums are shown when it is closed.',
      choose: 'Option chosen',
      chooseHelp: 'Among those that lead. Where there is more than one, say why in the outcome.',
    },
  },
);
