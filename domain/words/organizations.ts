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
          `${f['giver']} dio a ${f['person']} un lugar como «${f['title']}» en ${f['organization']}, dentro de ${f['coalition']}.\n\nCon él puede: ${rightsEs(f)}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si algo no es correcto, dígalo a la persona de enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
      seatEndedNotice: {
        subject: 'Terminó un lugar en su organización',
        body: (f: MailFacts) =>
          `Terminó el lugar de ${f['person']} («${f['title']}») en ${f['organization']}, dentro de ${f['coalition']}. Lo que hizo por la organización se queda con ella.\n\nSi algo no es correcto, dígalo a la persona de enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
      signingRuleNotice: {
        subject: 'Cambió cómo firma su organización',
        body: (f: MailFacts) =>
          `${f['giver']} cambió la regla con la que ${f['organization']} firma dentro de ${f['coalition']}. Desde ahora ${f['rule'] === 'approval' ? `una persona propone la firma y ${Number(f['approvals'] ?? 1) > 1 ? `otras ${f['approvals']} la autorizan` : 'otra la autoriza'} (Vo.Bo.)` : 'firma sola cualquier persona autorizada'}${f['minute'] ? ', con el acta de la junta y su fecha' : ''}.\n\nRecibe este aviso porque su correo es contacto de la organización. Si algo no es correcto, dígalo a la persona de enlace de su organización o a la secretaría: ${f['contact']}.`,
      },
    },
    acts: {
      'seat.given': (f: ActFacts) =>
        `Se dio a ${f['person']} un lugar en ${f['organization']}: puede ${rightsEs(f)}.`,
      'seat.ended': (f: ActFacts) => `Terminó el lugar de ${f['person']} en ${f['organization']}.`,
      'membership.size': (f: ActFacts) => `${f['organization']} dijo su tamaño.`,
      'membership.signing-rule': (f: ActFacts) =>
        f['rule'] === 'approval'
          ? `${f['organization']} firma desde ahora con propuesta y visto bueno (Vo.Bo.).`
          : `${f['organization']} firma desde ahora con una sola persona autorizada.`,
      'membership.logo': (f: ActFacts) =>
        f['logo']
          ? `Se cambió el logotipo de ${f['organization']}.`
          : `Se quitó el logotipo de ${f['organization']}.`,
    },
    refusals: {
      'organisation-not-member': 'Esa organización no es hoy parte de la coalición.',
      'organisation-not-in-public':
        'Su organización está en riesgo o usa otro nombre: nada la nombra aquí ante el público. Solo puede mostrarse a la membresía.',
      'steward-only': 'Solo la persona de enlace de la organización puede hacer esto.',
      'membership-not-verified': 'La secretaría aún no verifica esta organización.',
      'seat-already-ended': 'Ese lugar ya terminó.',
      'own-seat': 'Nadie se da un lugar a sí mismo. Pídalo a otra persona de enlace de su organización.',
      'signing-given-by-signer':
        'El derecho a firmar lo da un enlace que también pueda firmar. Solo cuando nadie ha podido firmar por la organización durante siete días, cualquier enlace da el primero.',
      'sole-set-by-signer':
        'Para que firme una sola persona, el cambio lo hace un enlace que también pueda firmar.',
      'until-in-the-past': 'La fecha de término tiene que ser futura.',
      'members-only': 'Esto es para quienes tienen un lugar en la coalición.',
      'secretariat-only': 'Esto le corresponde a la secretaría.',
      'logo-not-yours': 'El logotipo lo cambia la persona de enlace de la organización, o la secretaría.',
      'logo-missing': 'Elija un archivo con el logotipo.',
      'logo-too-large': 'El archivo pesa más de 2 MB. Guárdelo más pequeño e inténtelo de nuevo.',
      'logo-too-many-pixels':
        'La imagen mide más de 24 megapíxeles. Redúzcala, por ejemplo a 512 por 512, e inténtelo de nuevo.',
      'logo-kind': 'Ese archivo no es una imagen PNG, JPEG ni WebP. Guárdelo como PNG e inténtelo de nuevo.',
      'logo-svg':
        'Los archivos SVG no se aceptan: pueden llevar programas dentro. Guárdelo como PNG e inténtelo de nuevo.',
      'logo-not-readable': 'La imagen está dañada o incompleta. Guárdela de nuevo e inténtelo otra vez.',
      'logo-too-slow': 'La imagen tarda demasiado en leerse. Guárdela más pequeña, como PNG.',
      'logo-busy': 'Se están leyendo muchas imágenes a la vez. Espere un momento e inténtelo de nuevo.',
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
          `${f['giver']} changed the rule by which ${f['organization']} signs within ${f['coalition']}. From now on ${f['rule'] === 'approval' ? `one person proposes a signature and ${Number(f['approvals'] ?? 1) > 1 ? `${f['approvals']} others approve it` : 'another approves it'}` : 'any authorised person signs alone'}${f['minute'] ? ', with the minute of the board and its date' : ''}.\n\nYou receive this because your address is a contact of the organisation. If something is wrong, tell a steward of your organisation or the secretariat: ${f['contact']}.`,
      },
    },
    acts: {
      'seat.given': (f) =>
        `${f['person']} was given a seat in ${f['organization']}: they may ${rightsEn(f)}.`,
      'seat.ended': (f) => `The seat of ${f['person']} in ${f['organization']} ended.`,
      'membership.size': (f) => `${f['organization']} said its size.`,
      'membership.signing-rule': (f) =>
        f['rule'] === 'approval'
          ? `${f['organization']} now signs with a proposal and an approval.`
          : `${f['organization']} now signs with one authorised person.`,
      'membership.logo': (f) =>
        f['logo']
          ? `The logo of ${f['organization']} was changed.`
          : `The logo of ${f['organization']} was removed.`,
    },
    refusals: {
      'organisation-not-member': 'That organisation is not a member of the coalition today.',
      'organisation-not-in-public':
        'Your organisation is at risk or goes by another name: nothing names it to the public here. It can be shown to members only.',
      'steward-only': 'Only a steward of the organisation may do this.',
      'membership-not-verified': 'The secretariat has not verified this organisation yet.',
      'seat-already-ended': 'That seat has already ended.',
      'own-seat': 'Nobody gives themselves a seat. Ask another steward of your organisation.',
      'signing-given-by-signer':
        'The right to sign is given by a steward who may sign too. Only when nobody has been able to sign for the organisation for seven days does any steward give the first.',
      'sole-set-by-signer': 'A steward who may sign too makes the change to one person signing alone.',
      'until-in-the-past': 'The end date must be in the future.',
      'members-only': 'This is for people with a seat in the coalition.',
      'secretariat-only': 'This is for the secretariat.',
      'logo-not-yours': 'A steward of the organisation changes its logo, or the secretariat.',
      'logo-missing': 'Choose a file with the logo.',
      'logo-too-large': 'The file is larger than 2 MB. Save it smaller and try again.',
      'logo-too-many-pixels':
        'The image has more than 24 megapixels. Make it smaller, for example 512 by 512, and try again.',
      'logo-kind': 'This file is not a PNG, JPEG or WebP image. Save it as PNG and try again.',
      'logo-svg': 'SVG files are not accepted: they can carry programs. Save it as PNG and try again.',
      'logo-not-readable': 'The image is damaged or incomplete. Save it again and try once more.',
      'logo-too-slow': 'The image takes too long to read. Save it smaller, as PNG.',
      'logo-busy': 'Many images are being read at once. Wait a moment and try again.',
    },
  },
);
