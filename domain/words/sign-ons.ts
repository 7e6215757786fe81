import type { ActFacts, MailFacts } from './mail-words.ts';
import { moment, words } from './words.ts';

type Facts = Record<string, string>;

/** Signing as an organisation. Mails about a withheld signature name neither the organisation nor the text. */
export const signOnsWords = words(
  {
    authority: {
      sole: 'Persona autorizada para firmar',
      proposal: 'Propuesta de una persona delegada',
      approval: 'Visto bueno (Vo.Bo.) de una persona autorizada',
      mandate: 'Mandato permanente de la organización',
      refusal: 'Respuesta de la organización',
      withdrawal: 'Retiro por la organización',
      request: 'Pedida desde fuera, verificada por la secretaría',
      dispute: 'Un contacto de la organización dijo que no firmó',
      upheld: 'La secretaría confirmó la firma',
      invalidated: 'La secretaría la anuló junto con otras',
      reinstated: 'La secretaría la devolvió',
      void: 'La secretaría anuló la firma',
      silence: 'No se ratificó la corrección a tiempo',
      unconfirmed: 'No se confirmó la corrección a tiempo',
      hidden: 'La secretaría reservó el nombre',
      revealed: 'La organización mostró su nombre',
    },
    refusals: {
      'goal-organizations': 'La meta de organizaciones es un número entero, de 1 a 10 000.',
      'goal-countries': 'La meta de países es un número entero, de 1 a 200.',
      'time-not-valid': 'Escriba la fecha y la hora de cierre.',
      'time-does-not-exist': 'Esa fecha u hora no existe en esa zona horaria. Elija otra.',
      'time-past': 'Esa hora ya pasó. Elija una posterior.',
      'time-too-far': 'El cierre puede quedar, como mucho, a dos años de hoy.',
      'convenor-missing': 'Elija al menos una organización convocante.',
      'convenor-twice': 'La misma organización convoca dos veces.',
      'convenor-not-member': 'Solo convocan organizaciones de la coalición.',
      'signing-name-missing': 'Escriba el nombre con el que firma su organización.',
      'reason-missing': 'Escriba el motivo.',
      'text-changed': 'El texto o sus condiciones cambiaron. Por favor, léalo de nuevo antes de firmar.',
      'already-signed': (f: Facts) =>
        f['at']
          ? `Su organización ya firmó el ${moment('es', f['at'], f['zone'])}. No se firmó otra vez.`
          : 'Su organización ya firmó.',
      'reminder-days': 'Escriba un número de días de 1 a 60.',
      'reminder-first-missing': 'Escriba a los cuántos días sale el primer recordatorio.',
      'reminder-one-language': 'Escríbalo también en este idioma: cada organización lee el suyo.',
      'reminded-lately': (f: Facts) =>
        f['at']
          ? `Ya se les recordó el ${moment('es', f['at'], f['zone'])}. Debe pasar medio día antes del siguiente.`
          : 'Se les recordó hace poco.',
      'already-proposed': 'Su organización ya tiene una propuesta que espera visto bueno.',
      'nothing-to-do': 'La respuesta de su organización no permite este paso.',
      'not-a-member': 'Aquí firman las organizaciones de esta coalición. Este lugar es de otra.',
      'membership-not-in-force': 'La membresía de su organización no está verificada o ya terminó.',
      'host-never-signs': 'La oficina de la coalición convoca, pero no firma ni se cuenta.',
      'class-may-not-sign': 'Con su clase de membresía la organización acompaña, pero no firma.',
      'class-not-invited':
        'A firmar este texto se invitó a otras clases de miembros. Arriba dice quién puede firmar.',
      'signed-too-often':
        'Su organización firmó y retiró este texto muchas veces en una hora. Espere un rato antes de firmar de nuevo.',
      'name-of-another':
        'Ese nombre se confunde con el de otra organización de la coalición. Escriba el nombre de la suya.',
      'alias-in-the-open':
        'El alias reemplaza el nombre de su organización en los textos, pero no firma: nadie podría comprobarlo. Firme con el nombre, o elija nombre reservado.',
      'mandate-in-the-future':
        'Esa fecha todavía no llega. Escriba el día en que su organización lo decidió.',
      'who-may-sign-missing': 'Elija al menos una clase de miembros que pueda firmar.',
      'self-given-seat':
        'Nadie firma con un lugar que se dio a sí mismo. Pida a otra persona de enlace que se lo dé.',
      'sign-on-closed': 'La firma está cerrada: el plazo terminó.',
      'sign-on-not-open': 'La firma todavía no está abierta.',
      'seat-may-not-sign':
        'Su lugar no incluye autorizar firmas. Lo hace una persona autorizada de su organización.',
      'seat-may-not-propose': 'Su lugar no incluye responder por su organización.',
      'needs-approval':
        'En su organización una persona propone y otra autoriza. Proponga la firma, y otra persona dará el Vo.Bo.',
      'needs-no-approval': 'En su organización firma sola una persona autorizada; no hace falta proponer.',
      'approver-must-differ': 'El Vo.Bo. lo da una persona distinta de quien propuso.',
    },
    acts: {
      'sign-on.closed': (f: ActFacts) =>
        `Cerró la firma de ${f['text']} antes de su plazo.${f['reason'] ? ` Motivo: ${f['reason']}` : ''}`,
      'sign-on.ended': (f: ActFacts) => `Terminó el plazo de firma de ${f['text']}.`,
      'signature.signed': (f: ActFacts) => `Firmó ${f['text']}.`,
      'signature.signed-withheld': (f: ActFacts) =>
        `Una organización firmó ${f['text']} con nombre reservado.`,
      'signature.withdrawn': (f: ActFacts) => `Retiró su firma de ${f['text']}.`,
      'signature.withdrawn-withheld': (f: ActFacts) =>
        `Se retiró de ${f['text']} una firma con nombre reservado.`,
    },
    mails: {
      signatureReceipt: {
        subject: (f: MailFacts) => `Recibo de firma ${f['receipt']}`,
        body: (f: MailFacts) =>
          `${f['organization']} firmó «${f['title']}», versión ${f['version']}, el ${moment('es', f['at'], f['zone'])}.\n\nRecibo: ${f['receipt']}\nHuella de las condiciones firmadas: ${f['digest']}\nTexto leído en: ${f['language']}\n\nGuarde este mensaje. Puede retirar la firma; una vez publicado el texto, lo publicado queda como se contó.`,
        button: 'Ver la firma',
      },
      signatureReceiptWithheld: {
        subject: 'Confirmación recibida',
        body: (f: MailFacts) =>
          `Recibimos su confirmación.\n\nRecibo: ${f['receipt']}\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle.`,
        button: 'Entrar',
      },
      signatureNotice: {
        subject: 'Su organización firmó un texto',
        body: (f: MailFacts) =>
          `${f['person']} firmó «${f['title']}» por ${f['organization']} el ${moment('es', f['at'], f['zone'])}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si no fue así, use el botón: la firma deja de contar de inmediato y la secretaría lo revisa. También puede escribirle: ${f['contact']}.`,
        button: 'No fuimos nosotros',
      },
      signatureNoticeWithheld: {
        subject: 'Aviso de su cuenta',
        body: (f: MailFacts) =>
          `Hay una novedad en su cuenta.\n\nPor seguridad, este mensaje no dice nada más. Si su organización no hizo nada hoy, use el botón: queda sin efecto de inmediato y se revisa. También puede escribir: ${f['contact']}.`,
        button: 'No fuimos nosotros',
      },
      signatureNewsWithheld: {
        subject: 'Aviso de su cuenta',
        body: (f: MailFacts) =>
          `Hay una novedad en su cuenta.\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle. Si algo no es correcto, dígalo cuanto antes: ${f['contact']}.`,
        button: 'Entrar',
      },
      approvalRequest: {
        subject: 'Se le pide un visto bueno',
        body: (f: MailFacts) =>
          `${f['person']} propone que ${f['organization']} firme «${f['title']}».\n\nFalta su visto bueno (Vo.Bo.) o el de otra persona autorizada. La firma cierra el ${moment('es', f['closesAt'], f['zone'])}. Hasta entonces la organización no aparece en ninguna lista.`,
        button: 'Leer y decidir',
      },
      approvalRequestWithheld: {
        subject: 'Algo espera su respuesta',
        body: (f: MailFacts) =>
          `Algo espera su respuesta, antes del ${moment('es', f['closesAt'], f['zone'])}.\n\nPor seguridad, este mensaje no dice nada más. Entre para ver el detalle.`,
        button: 'Entrar',
      },
      signOnReminder: {
        subject: (f: MailFacts) =>
          `Falta la respuesta de su organización: hasta el ${moment('es', f['closesAt'], f['zone'])}`,
        body: (f: MailFacts) =>
          [
            `${f['organization']} todavía no ha dicho si firma «${f['title']}». La firma cierra el ${moment('es', f['closesAt'], f['zone'])}.`,
            ...(f['words'] ? [f['words']] : []),
            'Este aviso llega solo a las organizaciones que no han respondido. También puede responder que no firma, y por qué.',
          ].join('\n\n'),
        button: 'Leer y responder',
      },
      withdrawalReceipt: {
        subject: 'Usted retiró una firma',
        body: (f: MailFacts) =>
          `Usted retiró la firma de ${f['organization']} en «${f['title']}» el ${moment('es', f['at'], f['zone'])}. Ya no se cuenta ni aparece en la lista.\n\nSi no fue usted, dígalo cuanto antes a la secretaría: ${f['contact']}.`,
        button: 'Ver la firma',
      },
      signatureWithdrawn: {
        subject: 'Su organización retiró una firma',
        body: (f: MailFacts) =>
          `${f['person']} retiró la firma de ${f['organization']} en «${f['title']}» el ${moment('es', f['at'], f['zone'])}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si no fue así, dígalo cuanto antes a la secretaría: ${f['contact']}.`,
        button: 'Ver la firma',
      },
    },
  },
  {
    authority: {
      sole: 'Authorised signer',
      proposal: 'Proposed by a delegate',
      approval: 'Approval by an authorised person',
      mandate: 'Standing mandate of the organisation',
      refusal: 'Answer of the organisation',
      withdrawal: 'Withdrawn by the organisation',
      request: 'Asked from outside, verified by the secretariat',
      dispute: 'A contact of the organisation said that it did not sign',
      upheld: 'The secretariat upheld the signature',
      invalidated: 'The secretariat set it aside with others',
      reinstated: 'The secretariat reinstated it',
      void: 'The secretariat found the signature void',
      silence: 'The correction was not ratified in time',
      unconfirmed: 'The correction was not confirmed in time',
      hidden: 'The secretariat withheld the name',
      revealed: 'The organisation showed its name',
    },
    refusals: {
      'goal-organizations': 'The goal of organisations is a whole number, from 1 to 10,000.',
      'goal-countries': 'The goal of countries is a whole number, from 1 to 200.',
      'time-not-valid': 'Write the closing date and time.',
      'time-does-not-exist': 'That date or time does not exist in that time zone. Choose another.',
      'time-past': 'That time has passed. Choose a later one.',
      'time-too-far': 'It may close at most two years from today.',
      'convenor-missing': 'Choose at least one convening organisation.',
      'convenor-twice': 'The same organisation convenes twice.',
      'convenor-not-member': 'Only organisations of the coalition convene.',
      'signing-name-missing': 'Write the name your organisation signs with.',
      'reason-missing': 'Write the reason.',
      'text-changed': 'The text or its terms have changed. Please read it again before signing.',
      'already-signed': (f) =>
        f['at']
          ? `Your organisation already signed on ${moment('en', f['at'], f['zone'])}. It was not signed again.`
          : 'Your organisation has already signed.',
      'reminder-days': 'Write a number of days from 1 to 60.',
      'reminder-first-missing': 'Write after how many days the first reminder goes out.',
      'reminder-one-language': 'Write it in this language too: each organisation reads its own.',
      'reminded-lately': (f) =>
        f['at']
          ? `The others were reminded on ${moment('en', f['at'], f['zone'])}. Half a day must pass before the next.`
          : 'The others were reminded a short while ago.',
      'already-proposed': 'Your organisation already has a proposal awaiting approval.',
      'nothing-to-do': 'Your organisation’s answer does not allow this step.',
      'not-a-member': 'Organisations of this coalition sign here. This seat belongs to another.',
      'membership-not-in-force': 'Your organisation’s membership is not verified or has ended.',
      'host-never-signs': 'The coalition’s office convenes, but neither signs nor counts.',
      'class-may-not-sign': 'With its class of membership the organisation takes part, but does not sign.',
      'class-not-invited':
        'Other classes of members were invited to sign this text. Who may sign is written above.',
      'signed-too-often':
        'Your organisation has signed and withdrawn this text many times within an hour. Wait a while before signing again.',
      'name-of-another':
        'That name can be taken for another organisation of the coalition. Write the name of your own.',
      'alias-in-the-open':
        'The alias stands for your organisation’s name in texts, but does not sign: nobody could check it. Sign by the name, or choose to withhold it.',
      'mandate-in-the-future': 'That date has not come yet. Write the day your organisation decided it.',
      'who-may-sign-missing': 'Choose at least one class of members that may sign.',
      'self-given-seat':
        'Nobody signs by a seat they gave themselves. Ask another steward to give it to you.',
      'sign-on-closed': 'The sign-on is closed: its time is over.',
      'sign-on-not-open': 'The sign-on is not open yet.',
      'seat-may-not-sign':
        'Your seat does not include authorising signatures. An authorised person of your organisation does that.',
      'seat-may-not-propose': 'Your seat does not include answering for your organisation.',
      'needs-approval':
        'In your organisation one person proposes and another approves. Propose the signature, and someone else will approve it.',
      'needs-no-approval':
        'In your organisation an authorised person signs alone; there is no need to propose.',
      'approver-must-differ': 'Approval is given by someone other than the person who proposed.',
    },
    acts: {
      'sign-on.closed': (f) =>
        `Closed the sign-on of ${f['text']} before its time.${f['reason'] ? ` Reason: ${f['reason']}` : ''}`,
      'sign-on.ended': (f) => `The time for signing ${f['text']} ended.`,
      'signature.signed': (f) => `Signed ${f['text']}.`,
      'signature.signed-withheld': (f) => `An organisation signed ${f['text']} with its name withheld.`,
      'signature.withdrawn': (f) => `Withdrew its signature of ${f['text']}.`,
      'signature.withdrawn-withheld': (f) =>
        `A signature of ${f['text']} with its name withheld was withdrawn.`,
    },
    mails: {
      signatureReceipt: {
        subject: (f) => `Signature receipt ${f['receipt']}`,
        body: (f) =>
          `${f['organization']} signed “${f['title']}”, version ${f['version']}, on ${moment('en', f['at'], f['zone'])}.\n\nReceipt: ${f['receipt']}\nFingerprint of the terms signed: ${f['digest']}\nText read in: ${f['language']}\n\nKeep this message. You may withdraw the signature; once the text is published, what was published stays as it was counted.`,
        button: 'See the signature',
      },
      signatureReceiptWithheld: {
        subject: 'Confirmation received',
        body: (f) =>
          `We have received your confirmation.\n\nReceipt: ${f['receipt']}\n\nFor safety, this message says nothing more. Sign in for the details.`,
        button: 'Sign in',
      },
      signatureNotice: {
        subject: 'Your organisation signed a text',
        body: (f) =>
          `${f['person']} signed “${f['title']}” for ${f['organization']} on ${moment('en', f['at'], f['zone'])}.\n\nYou receive this notice because your address is a contact of the organisation. If this is not right, use the button: the signature stops counting at once and the secretariat looks into it. You can also write to it: ${f['contact']}.`,
        button: 'It was not us',
      },
      signatureNoticeWithheld: {
        subject: 'Notice about your account',
        body: (f) =>
          `There is news in your account.\n\nFor safety, this message says nothing more. If your organisation did nothing today, use the button: it is without effect at once and looked into. You can also write: ${f['contact']}.`,
        button: 'It was not us',
      },
      signatureNewsWithheld: {
        subject: 'Notice about your account',
        body: (f) =>
          `There is news in your account.\n\nFor safety, this message says nothing more. Sign in for the details. If something is not right, say so as soon as possible: ${f['contact']}.`,
        button: 'Sign in',
      },
      approvalRequest: {
        subject: 'Your approval is asked for',
        body: (f) =>
          `${f['person']} proposes that ${f['organization']} sign “${f['title']}”.\n\nYour approval, or that of another authorised person, is needed. The sign-on closes on ${moment('en', f['closesAt'], f['zone'])}. Until then the organisation appears on no list.`,
        button: 'Read and decide',
      },
      approvalRequestWithheld: {
        subject: 'Something awaits your answer',
        body: (f) =>
          `Something awaits your answer, before ${moment('en', f['closesAt'], f['zone'])}.\n\nFor safety, this message says nothing more. Sign in for the details.`,
        button: 'Sign in',
      },
      signOnReminder: {
        subject: (f) =>
          `Your organisation’s answer is missing: until ${moment('en', f['closesAt'], f['zone'])}`,
        body: (f) =>
          [
            `${f['organization']} has not yet said whether it signs “${f['title']}”. Signing closes on ${moment('en', f['closesAt'], f['zone'])}.`,
            ...(f['words'] ? [f['words']] : []),
            'Only organisations that have not answered get this message. You may also answer that you do not sign, and why.',
          ].join('\n\n'),
        button: 'Read and answer',
      },
      withdrawalReceipt: {
        subject: 'You withdrew a signature',
        body: (f) =>
          `You withdrew the signature of ${f['organization']} from “${f['title']}” on ${moment('en', f['at'], f['zone'])}. It no longer counts and is not on the list.\n\nIf it was not you, tell the secretariat as soon as possible: ${f['contact']}.`,
        button: 'See the signature',
      },
      signatureWithdrawn: {
        subject: 'Your organisation withdrew a signature',
        body: (f) =>
          `${f['person']} withdrew the signature of ${f['organization']} from “${f['title']}” on ${moment('en', f['at'], f['zone'])}.\n\nYou receive this notice because your address is a contact of the organisation. If this is not right, tell the secretariat as soon as possible: ${f['contact']}.`,
        button: 'See the signature',
      },
    },
  },
);
