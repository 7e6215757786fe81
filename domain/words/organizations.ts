import type { ActFacts, MailFacts } from './mail-words.ts';
import { words } from './words.ts';

const rightsEs = (f: Record<string, string>) =>
  [
    f['steward'] === '1' ? 'dar y terminar lugares de su organización' : '',
    f['maySign'] === '1' ? 'firmar por su organización' : '',
    f['mayPropose'] === '1' ? 'proponer firmas' : '',
  ]
    .filter((right) => right !== '')
    .join(', ') || 'participar';

const rightsEn = (f: Record<string, string>) =>
  [
    f['steward'] === '1' ? 'give and end their organisation’s seats' : '',
    f['maySign'] === '1' ? 'sign for their organisation' : '',
    f['mayPropose'] === '1' ? 'propose signatures' : '',
  ]
    .filter((right) => right !== '')
    .join(', ') || 'take part';

/** Organisations, their seats, contacts and signing rule. */
export const organizationsWords = words(
  {
    mails: {
      seatGiven: {
        subject: 'Ahora tiene un lugar en Acuerdo',
        body: (f: MailFacts) =>
          `${f['giver']} le dio un lugar como «${f['title']}» en ${f['organization']}, dentro de ${f['coalition']}.\n\nCon él puede: ${rightsEs(f)}.\n\nPara usarlo, entre con este mismo correo. Si no esperaba este mensaje, escriba a ${f['coalition']}: ${f['contact']}.`,
        button: 'Ir a Acuerdo',
      },
      seatGivenNotice: {
        subject: 'Nuevo lugar en su organización',
        body: (f: MailFacts) =>
          `${f['giver']} dio a ${f['person']} un lugar como «${f['title']}» en ${f['organization']}, dentro de ${f['coalition']}.\n\nCon él puede: ${rightsEs(f)}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si algo no es correcto, dígalo a quien es enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
      seatEndedNotice: {
        subject: 'Terminó un lugar en su organización',
        body: (f: MailFacts) =>
          `Terminó el lugar de ${f['person']} («${f['title']}») en ${f['organization']}, dentro de ${f['coalition']}. Lo que hizo por la organización se queda con ella.\n\nSi algo no es correcto, dígalo a quien es enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
      signingRuleNotice: {
        subject: 'Cambió cómo firma su organización',
        body: (f: MailFacts) =>
          `${f['giver']} cambió la regla con la que ${f['organization']} firma dentro de ${f['coalition']}. Desde ahora ${f['rule'] === 'approval' ? 'una persona propone la firma y otra la autoriza (Vo.Bo.)' : 'firma sola cualquier persona autorizada'}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si algo no es correcto, dígalo a quien es enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
    },
    acts: {
      'seat.given': (f: ActFacts) =>
        `Se dio a ${f['person']} un lugar en ${f['organization']}: puede ${rightsEs(f)}.`,
      'seat.ended': (f: ActFacts) => `Terminó el lugar de ${f['person']} en ${f['organization']}.`,
      'membership.signing-rule': (f: ActFacts) =>
        f['rule'] === 'approval'
          ? `${f['organization']} firma desde ahora con propuesta y visto bueno (Vo.Bo.).`
          : `${f['organization']} firma desde ahora con una sola persona autorizada.`,
    },
    refusals: {
      'steward-only': 'Solo quien es enlace de la organización puede hacer esto.',
      'membership-not-verified': 'La secretaría aún no verifica esta organización.',
      'seat-already-ended': 'Ese lugar ya terminó.',
      'own-seat': 'Nadie se da un lugar a sí mismo. Pídalo a otro enlace de su organización.',
      'until-in-the-past': 'La fecha de término tiene que ser futura.',
      'members-only': 'Esto es para quienes tienen un lugar en la coalición.',
      'secretariat-only': 'Esto le corresponde a la secretaría.',
    },
  },
  {
    mails: {
      seatGiven: {
        subject: 'You now have a seat in Acuerdo',
        body: (f) =>
          `${f['giver']} gave you a seat as “${f['title']}” in ${f['organization']}, within ${f['coalition']}.\n\nIt lets you: ${rightsEn(f)}.\n\nTo use it, sign in with this same address. If you did not expect this message, write to ${f['coalition']}: ${f['contact']}.`,
        button: 'Go to Acuerdo',
      },
      seatGivenNotice: {
        subject: 'A new seat in your organisation',
        body: (f) =>
          `${f['giver']} gave ${f['person']} a seat as “${f['title']}” in ${f['organization']}, within ${f['coalition']}.\n\nIt lets them: ${rightsEn(f)}.\n\nYou receive this because your address is a contact of the organisation. If something is wrong, tell a steward of your organisation or the secretariat: ${f['contact']}.`,
      },
      seatEndedNotice: {
        subject: 'A seat in your organisation has ended',
        body: (f) =>
          `The seat of ${f['person']} (“${f['title']}”) in ${f['organization']}, within ${f['coalition']}, has ended. What they did for the organisation stays with it.\n\nIf something is wrong, tell a steward of your organisation or the secretariat: ${f['contact']}.`,
      },
      signingRuleNotice: {
        subject: 'How your organisation signs has changed',
        body: (f) =>
          `${f['giver']} changed the rule by which ${f['organization']} signs within ${f['coalition']}. From now on ${f['rule'] === 'approval' ? 'one person proposes a signature and another approves it' : 'any authorised person signs alone'}.\n\nYou receive this because your address is a contact of the organisation. If something is wrong, tell a steward of your organisation or the secretariat: ${f['contact']}.`,
      },
    },
    acts: {
      'seat.given': (f) =>
        `${f['person']} was given a seat in ${f['organization']}: they may ${rightsEn(f)}.`,
      'seat.ended': (f) => `The seat of ${f['person']} in ${f['organization']} ended.`,
      'membership.signing-rule': (f) =>
        f['rule'] === 'approval'
          ? `${f['organization']} now signs with a proposal and an approval.`
          : `${f['organization']} now signs with one authorised person.`,
    },
    refusals: {
      'steward-only': 'Only a steward of the organisation may do this.',
      'membership-not-verified': 'The secretariat has not verified this organisation yet.',
      'seat-already-ended': 'That seat has already ended.',
      'own-seat': 'Nobody gives themselves a seat. Ask another steward of your organisation.',
      'until-in-the-past': 'The end date must be in the future.',
      'members-only': 'This is for people with a seat in the coalition.',
      'secretariat-only': 'This is for the secretariat.',
    },
  },
);
