import type { MailFacts } from './mail-words.ts';
import { calendarDay } from './standing-mandates.ts';
import { number, plural, words, type Language } from './words.ts';

const n = (fact: string | undefined) => Number(fact ?? '0');

/** "2 propuestas esperan visto bueno, 1 compromiso sin cumplir"; empty where nothing is open. */
function openEs(f: MailFacts): string {
  const say = (count: number, one: string, many: string) =>
    count === 0 ? [] : [plural('es', count, one, `${number('es', count)} ${many}`)];
  return [
    ...say(n(f['proposals']), '1 propuesta que espera visto bueno', 'propuestas que esperan visto bueno'),
    ...say(n(f['ratifications']), '1 ratificación propuesta', 'ratificaciones propuestas'),
    ...say(n(f['tasks']), '1 compromiso sin cumplir', 'compromisos sin cumplir'),
  ].join(', ');
}

function openEn(f: MailFacts): string {
  const say = (count: number, one: string, many: string) =>
    count === 0 ? [] : [plural('en', count, one, `${number('en', count)} ${many}`)];
  return [
    ...say(n(f['proposals']), '1 proposal that awaits approval', 'proposals that await approval'),
    ...say(n(f['ratifications']), '1 proposed ratification', 'proposed ratifications'),
    ...say(n(f['tasks']), '1 open task', 'open tasks'),
  ].join(', ');
}

const until = (language: Language, day = '') => (day === '' ? '' : calendarDay(language, day));

/** What may be done in an organisation's name, by whom, on what and until when: refusals and mails. */
export const credentialWords = words(
  {
    receipt: {
      term: 'Acreditación',
      on: (themes: readonly string[]) =>
        themes.length === 0 ? 'Para todo tema' : `Para ${themes.join(', ')}`,
      days: (from: string | null, last: string | null) =>
        [from && `desde el ${calendarDay('es', from)}`, last && `hasta el ${calendarDay('es', last)}`]
          .filter(Boolean)
          .join(', '),
      confirmed: (day: string) => `Confirmada el ${calendarDay('es', day)}`,
    },
    refusals: {
      'credential-not-yet':
        'Su acreditación todavía no empieza. Un enlace de su organización puede adelantar el primer día.',
      'credential-over':
        'Su acreditación terminó en su último día. Un enlace de su organización puede darle otra.',
      'credential-unconfirmed':
        'Su acreditación está en pausa: nadie la confirmó en más de un año. La confirma un enlace de su organización.',
      'credential-off-topic':
        'Su acreditación es para otros temas, y este texto no lleva ninguno de ellos. Un enlace de su organización que firme sobre este tema puede ampliarla.',
      'credential-off-themes':
        'Su acreditación no llega a todos esos temas. Un enlace de su organización que firme sobre ellos puede ampliarla.',
      'credential-beyond-own':
        'Nadie da una acreditación más amplia que la suya. Elija solo temas sobre los que usted firma.',
      'credential-none': 'Esa persona no puede firmar ni proponer.',
      'credential-no-right': 'Elija qué puede hacer: firmar, proponer o ambas.',
      'credential-days': 'El último día no puede ser anterior al primero.',
      'credential-confirmed-by-another':
        'Su propia acreditación la confirma otro enlace de su organización, mientras haya otro.',
      'credential-someone-signs': 'Alguien puede firmar ya por esa organización.',
      'successor-is-holder': 'Quien sigue tiene que ser otra persona.',
    },
    mails: {
      credentialGiven: {
        subject: 'Se acreditó a alguien en su organización',
        body: (f: MailFacts) =>
          `${f['giver']} acreditó a ${f['person']} para ${f['maySign'] ? 'firmar' : 'proponer firmas'} por ${f['organization']} dentro de ${f['coalition']}${until('es', f['until']) === '' ? '' : `, hasta el ${until('es', f['until'])}`}.\n\nSobre qué temas y por qué acuerdo se ve en la página de acreditaciones. Si no es correcto, un enlace puede terminarla ahí; o escriba a ${f['contact']}.`,
        button: 'Ver las acreditaciones',
      },
      credentialConfirmed: {
        subject: 'Se confirmó una acreditación en su organización',
        body: (f: MailFacts) =>
          `${f['giver']} confirmó por un año más lo que ${f['person']} puede hacer por ${f['organization']} dentro de ${f['coalition']}.\n\nSi no es correcto, un enlace puede terminarla; o escriba a ${f['contact']}.`,
        button: 'Ver las acreditaciones',
      },
      credentialEnded: {
        subject: 'Terminó una acreditación en su organización',
        body: (f: MailFacts) =>
          `${f['person']} ya no firma ni propone por ${f['organization']} dentro de ${f['coalition']}. Lo que hizo antes sigue en pie.`,
        button: 'Ver las acreditaciones',
      },
      credentialDue: {
        subject: 'Confirme quién puede firmar por su organización',
        body: (f: MailFacts) =>
          `Lo que ${f['person']} puede hacer por ${f['organization']} se confirma una vez al año, a más tardar el ${until('es', f['dueOn'])}. Treinta días después, sin confirmar, queda en pausa: no se pierde, y no obliga a nada hasta que un enlace la confirme.`,
        button: 'Confirmar',
      },
      credentialRests: {
        subject: 'Una acreditación de su organización quedó en pausa',
        body: (f: MailFacts) =>
          `Nadie confirmó en más de un año lo que ${f['person']} puede hacer por ${f['organization']}. Desde hoy no firma ni propone, hasta que un enlace lo confirme. Lo que hizo antes sigue en pie.`,
        button: 'Ver las acreditaciones',
      },
      credentialOver: {
        subject: 'Una acreditación de su organización llegó a su último día',
        body: (f: MailFacts) =>
          `${f['person']} podía actuar por ${f['organization']} hasta el ${until('es', f['until'])}. Un enlace puede darle otra acreditación.`,
        button: 'Ver las acreditaciones',
      },
      successionAsked: {
        subject: 'Se le pide seguir a alguien en su organización',
        body: (f: MailFacts) =>
          `${f['giver']} le propone que, cuando ${f['person']} se vaya o termine su acreditación, usted la tome en ${f['organization']}. No pasa nada mientras usted no acepte.`,
        button: 'Leer y responder',
      },
      successionDeclined: {
        subject: 'Alguien no acepta seguir a otra persona en su organización',
        body: (f: MailFacts) =>
          `${f['giver']} no tomará la acreditación de ${f['person']} en ${f['organization']}. Un enlace puede elegir a otra persona.`,
        button: 'Ver las acreditaciones',
      },
      credentialTaken: {
        subject: 'Una acreditación de su organización pasó a otra persona',
        body: (f: MailFacts) =>
          `Lo que ${f['person']} podía hacer por ${f['organization']} lo puede hacer desde ahora ${f['successor']}, como se había elegido. Si no es correcto, un enlace puede terminarlo; o escriba a ${f['contact']}.`,
        button: 'Ver las acreditaciones',
      },
      credentialTakenByYou: {
        subject: 'Desde ahora usted sigue a otra persona en su organización',
        body: (f: MailFacts) =>
          `Lo que ${f['person']} podía hacer por ${f['organization']} lo puede hacer desde ahora usted, como aceptó.\n\n${openEs(f) === '' ? 'Nada espera por ahora.' : `Su organización tiene pendiente: ${openEs(f)}.`}`,
        button: 'Ver lo que espera',
      },
      credentialLeft: {
        subject: 'Nadie sigue a quien podía firmar en su organización',
        body: (f: MailFacts) =>
          `${f['person']} ya no actúa por ${f['organization']}, y nadie había aceptado seguirle.\n\n${openEs(f) === '' ? 'Nada quedó pendiente.' : `Queda pendiente: ${openEs(f)}.`} Puede acreditar a otra persona.`,
        button: 'Acreditar a alguien',
      },
      credentialNobodyLeft: {
        subject: 'Una organización se quedó sin enlace',
        body: (f: MailFacts) =>
          `${f['person']} ya no actúa por ${f['organization']}, nadie le sigue, y la organización no tiene otro enlace. ${plural('es', n(f['tasks']), 'Tiene 1 compromiso sin cumplir.', `Tiene ${number('es', n(f['tasks']))} compromisos sin cumplir.`)} Lo que propone o ratifica lo sabe solo ella.\n\nEscriba a sus contactos.`,
        button: 'Ver los miembros',
      },
      credentialAsked: {
        subject: 'La secretaría pregunta quién firma por su organización',
        body: (f: MailFacts) =>
          `Ahora nadie puede firmar por ${f['organization']} dentro de ${f['coalition']}. Un enlace puede confirmar una acreditación que está en pausa, o dar otra. La secretaría no puede hacerlo por ustedes; si no tienen enlace, escriban a ${f['contact']}.`,
        button: 'Ver las acreditaciones',
      },
    },
  },
  {
    receipt: {
      term: 'Credential',
      on: (themes) => (themes.length === 0 ? 'For every theme' : `For ${themes.join(', ')}`),
      days: (from, last) =>
        [from && `from ${calendarDay('en', from)}`, last && `until ${calendarDay('en', last)}`]
          .filter(Boolean)
          .join(', '),
      confirmed: (day) => `Confirmed on ${calendarDay('en', day)}`,
    },
    refusals: {
      'credential-not-yet':
        'Your credential has not begun yet. A steward of your organisation can bring its first day forward.',
      'credential-over':
        'Your credential ended on its last day. A steward of your organisation can give you another.',
      'credential-unconfirmed':
        'Your credential rests: nobody has confirmed it for more than a year. A steward of your organisation confirms it.',
      'credential-off-topic':
        'Your credential is for other themes, and this text carries none of them. A steward of your organisation who signs on this theme can widen it.',
      'credential-off-themes':
        'Your credential does not reach all of those themes. A steward of your organisation who signs on them can widen it.',
      'credential-beyond-own':
        'Nobody gives a wider credential than their own. Choose only themes you sign on.',
      'credential-none': 'That person can neither sign nor propose.',
      'credential-no-right': 'Choose what they may do: sign, propose or both.',
      'credential-days': 'The last day cannot be before the first.',
      'credential-confirmed-by-another':
        'Your own credential is confirmed by another steward of your organisation, while there is one.',
      'credential-someone-signs': 'Somebody can already sign for that organisation.',
      'successor-is-holder': 'Whoever follows has to be another person.',
    },
    mails: {
      credentialGiven: {
        subject: 'Somebody was given a credential in your organisation',
        body: (f) =>
          `${f['giver']} gave ${f['person']} a credential to ${f['maySign'] ? 'sign' : 'propose signatures'} for ${f['organization']} within ${f['coalition']}${until('en', f['until']) === '' ? '' : `, until ${until('en', f['until'])}`}.\n\nOn which themes and by which decision is on the page of credentials. If it is not right, a steward can end it there; or write to ${f['contact']}.`,
        button: 'See the credentials',
      },
      credentialConfirmed: {
        subject: 'A credential in your organisation was confirmed',
        body: (f) =>
          `${f['giver']} confirmed for another year what ${f['person']} may do for ${f['organization']} within ${f['coalition']}.\n\nIf it is not right, a steward can end it; or write to ${f['contact']}.`,
        button: 'See the credentials',
      },
      credentialEnded: {
        subject: 'A credential in your organisation ended',
        body: (f) =>
          `${f['person']} no longer signs or proposes for ${f['organization']} within ${f['coalition']}. What they did before stands.`,
        button: 'See the credentials',
      },
      credentialDue: {
        subject: 'Confirm who may sign for your organisation',
        body: (f) =>
          `What ${f['person']} may do for ${f['organization']} is confirmed once a year, by ${until('en', f['dueOn'])} at the latest. Thirty days after that, unconfirmed, it rests: it is not lost, and binds nothing until a steward confirms it.`,
        button: 'Confirm',
      },
      credentialRests: {
        subject: 'A credential of your organisation rests',
        body: (f) =>
          `Nobody has confirmed for more than a year what ${f['person']} may do for ${f['organization']}. From today they neither sign nor propose, until a steward confirms it. What they did before stands.`,
        button: 'See the credentials',
      },
      credentialOver: {
        subject: 'A credential of your organisation reached its last day',
        body: (f) =>
          `${f['person']} could act for ${f['organization']} until ${until('en', f['until'])}. A steward can give them another credential.`,
        button: 'See the credentials',
      },
      successionAsked: {
        subject: 'You are asked to follow somebody in your organisation',
        body: (f) =>
          `${f['giver']} proposes that, when ${f['person']} leaves or their credential ends, you take it over in ${f['organization']}. Nothing happens unless you agree.`,
        button: 'Read and answer',
      },
      successionDeclined: {
        subject: 'Somebody does not agree to follow another in your organisation',
        body: (f) =>
          `${f['giver']} will not take over the credential of ${f['person']} in ${f['organization']}. A steward can choose somebody else.`,
        button: 'See the credentials',
      },
      credentialTaken: {
        subject: 'A credential of your organisation passed to another person',
        body: (f) =>
          `What ${f['person']} could do for ${f['organization']}, ${f['successor']} can do from now on, as had been chosen. If it is not right, a steward can end it; or write to ${f['contact']}.`,
        button: 'See the credentials',
      },
      credentialTakenByYou: {
        subject: 'From now on you follow somebody in your organisation',
        body: (f) =>
          `What ${f['person']} could do for ${f['organization']} you can do from now on, as you agreed.\n\n${openEn(f) === '' ? 'Nothing waits for now.' : `Your organisation has open: ${openEn(f)}.`}`,
        button: 'See what waits',
      },
      credentialLeft: {
        subject: 'Nobody follows who could sign in your organisation',
        body: (f) =>
          `${f['person']} no longer acts for ${f['organization']}, and nobody had agreed to follow them.\n\n${openEn(f) === '' ? 'Nothing was left open.' : `Left open: ${openEn(f)}.`} You can give somebody else a credential.`,
        button: 'Give a credential',
      },
      credentialNobodyLeft: {
        subject: 'An organisation has no steward left',
        body: (f) =>
          `${f['person']} no longer acts for ${f['organization']}, nobody follows them, and the organisation has no other steward. ${plural('en', n(f['tasks']), 'It has 1 open task.', `It has ${number('en', n(f['tasks']))} open tasks.`)} What it proposes or ratifies only it knows.\n\nWrite to its contacts.`,
        button: 'See the members',
      },
      credentialAsked: {
        subject: 'The secretariat asks who signs for your organisation',
        body: (f) =>
          `Nobody can sign for ${f['organization']} within ${f['coalition']} now. A steward can confirm a credential that rests, or give another. The secretariat cannot do it for you; if you have no steward, write to ${f['contact']}.`,
        button: 'See the credentials',
      },
    },
  },
);
