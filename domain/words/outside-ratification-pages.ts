import { words } from './words.ts';

/** The page that a mailed link to ratify leads to, for who has no account. */
export const outsideRatificationPageWords = words(
  {
    title: 'Ratificar la firma',
    what: (organization: string) =>
      `Se corrigió un texto que ${organization} firmó. Ratificar es decir que la firma vale también para el texto corregido. Mientras no lo diga, vale solo para el que firmó.`,
    silence: 'Si no responde antes de esa fecha, la firma no pasa a la versión nueva.',
    ratify: 'Ratificar la firma',
    withdraw: 'Retirar la firma',
    withdrawLead:
      'La firma deja de contarse y de aparecer en las listas. Lo ya entregado queda como se contó.',
    once: 'El enlace sirve para una sola respuesta.',
    questions: (contact: string) => `Si tiene preguntas, escriba a ${contact}.`,
    done: { ratified: 'Su organización ratificó', withdrawn: 'Su organización retiró su firma' },
    doneLead: {
      ratified: 'La firma vale para la versión nueva. Le mandamos un correo que lo dice.',
      withdrawn: 'Ya no se cuenta. Le mandamos un correo que lo dice.',
    },
    void: 'Este enlace no sirve',
    voidLead:
      'Terminó el tiempo para ratificar, o el enlace está incompleto. Si tiene dudas, escriba a la secretaría que le mandó el correo.',
  },
  {
    title: 'Ratify the signature',
    what: (organization) =>
      `A text that ${organization} signed was corrected. To ratify is to say that the signature holds for the corrected text too. Until you say so, it holds for the text that was signed and no other.`,
    silence: 'If you do not answer by then, the signature does not pass to the new version.',
    ratify: 'Ratify the signature',
    withdraw: 'Withdraw the signature',
    withdrawLead: 'The signature is no longer counted or listed. What was delivered stays as it was counted.',
    once: 'The link works for one answer.',
    questions: (contact) => `If you have questions, write to ${contact}.`,
    done: { ratified: 'Your organisation ratified', withdrawn: 'Your organisation withdrew its signature' },
    doneLead: {
      ratified: 'The signature holds for the new version. We sent you a mail that says so.',
      withdrawn: 'It is no longer counted. We sent you a mail that says so.',
    },
    void: 'This link does not work',
    voidLead:
      'The time to ratify is over, or the link is incomplete. If in doubt, write to the secretariat that sent you the mail.',
  },
);
