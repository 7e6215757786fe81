import { number, plural, words } from './words.ts';

const n = { es: (value: number) => number('es', value), en: (value: number) => number('en', value) };

/** The page on which the secretariat sets aside at once what came from outside. */
export const invalidationPageWords = words(
  {
    title: 'Anular en bloque',
    link: 'Anular en bloque lo que llegó de fuera',
    lead: 'Para solicitudes y hojas que llegaron por error o por abuso. Primero ve la lista; después decide. Nada se borra y todo se puede devolver de una vez.',
    members:
      'La firma que una organización miembro dio aquí no se anula desde la secretaría: la organización decide por sí misma. Puede retirarla, o uno de sus contactos puede decir «No fuimos nosotros».',
    condition: 'Condición',
    source: 'De dónde llegó',
    sources: { all: 'Solicitudes y hojas', requests: 'Solo solicitudes', paper: 'Solo hojas' },
    mailDomain: 'Dominio del correo',
    mailDomainHelp: 'Lo que sigue a la arroba de quien pidió firmar.',
    country: 'País',
    anyCountry: 'Cualquiera',
    from: 'Desde',
    until: 'Hasta',
    timeHelp: (place: string) => `En la hora de ${place}.`,
    look: 'Ver la lista',
    found: (count: number) =>
      count === 0
        ? 'Nada cumple esa condición.'
        : `Se ${plural('es', count, 'anularía', 'anularían')} ${n.es(count)}:`,
    kinds: { signature: 'Firma', request: 'Solicitud en espera', paper: 'Hoja' },
    what: 'Qué es',
    organization: 'Organización',
    when: 'Llegó',
    reason: 'Motivo',
    reasonHelp: 'Queda en el registro de la coalición.',
    submit: (count: number) => `Anular ${n.es(count)}`,
    after:
      'La cuenta y la lista públicas cambian enseguida. No se escribe a nadie: los correos son lo que está en duda.',
    made: 'Lo que se anuló',
    none: 'Todavía no se ha anulado nada en bloque.',
    madeLine: (count: number, person: string, when: string) =>
      `${n.es(count)} ${plural('es', count, 'anulada', 'anuladas')} por ${person}, ${when}`,
    reversedLine: (person: string, when: string) => `Devueltas por ${person}, ${when}`,
    standing: 'Anuladas',
    reversed: 'Devueltas',
    reverse: 'Devolver todo',
    reverseHelp: 'Cada una vuelve a como estaba antes, salvo la que ya se resolvió de otra manera.',
    between: (from: string | null, until: string | null) =>
      [from === null ? null : `desde ${from}`, until === null ? null : `hasta ${until}`]
        .filter(Boolean)
        .join(', '),
  },
  {
    title: 'Set aside at once',
    link: 'Set aside at once what came from outside',
    lead: 'For requests and sheets that came by mistake or abuse. First you see the list; then you decide. Nothing is erased, and all of it can be taken back in one step.',
    members:
      'What a member signed here is not set aside by the secretariat: the organisation decides for itself. It can take its signature back, or one of its contacts can say “It was not us”.',
    condition: 'Condition',
    source: 'Where it came from',
    sources: { all: 'Requests and sheets', requests: 'Requests only', paper: 'Sheets only' },
    mailDomain: 'Mail domain',
    mailDomainHelp: 'What follows the at sign of whoever asked to sign.',
    country: 'Country',
    anyCountry: 'Any',
    from: 'From',
    until: 'Until',
    timeHelp: (place) => `By the clock of ${place}.`,
    look: 'See the list',
    found: (count) => (count === 0 ? 'Nothing meets that condition.' : `${n.en(count)} would be set aside:`),
    kinds: { signature: 'Signature', request: 'Waiting request', paper: 'Sheet' },
    what: 'What it is',
    organization: 'Organization',
    when: 'Came',
    reason: 'Reason',
    reasonHelp: 'It stays in the coalition’s log of acts.',
    submit: (count) => `Set aside ${n.en(count)}`,
    after:
      'The public count and list change at once. Nobody is written to: the addresses are what is in doubt.',
    made: 'What was set aside',
    none: 'Nothing has been set aside at once yet.',
    madeLine: (count, person, when) => `${n.en(count)} set aside by ${person}, ${when}`,
    reversedLine: (person, when) => `Taken back by ${person}, ${when}`,
    standing: 'Set aside',
    reversed: 'Taken back',
    reverse: 'Take all of it back',
    reverseHelp: 'Each stands again as before, but for what was settled otherwise since.',
    between: (from, until) =>
      [from === null ? null : `from ${from}`, until === null ? null : `until ${until}`]
        .filter(Boolean)
        .join(', '),
  },
);
