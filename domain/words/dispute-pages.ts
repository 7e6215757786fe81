import { words } from './words.ts';

/** The page behind "it was not us", and what the secretariat reads of disputes. */
export const disputePageWords = words(
  {
    raise: {
      title: 'No fuimos nosotros',
      lead: 'Con este botón dice que su organización no hizo lo que cuenta el mensaje. Deja de contar de inmediato, y la secretaría de la coalición y los otros contactos se enteran.',
      button: 'Sí, dejarlo sin efecto',
      done: 'Quedó sin efecto',
      doneLead:
        'La secretaría lo revisa y escribe a los contactos de la organización. No hace falta nada más.',
    },
    desk: {
      title: 'Firmas en revisión',
      lead: 'Un contacto de la organización dijo que ella no firmó. Ya no cuentan ni aparecen. Hable con la organización antes de decidir.',
      raised: (at: string) => `En revisión desde el ${at}`,
      reason: 'Qué se averiguó',
      reasonHelp: 'Queda en el historial de la firma.',
      uphold: 'Fue un error: la firma vale',
      void: 'Anular la firma',
      voidHelp: 'Quien la dio ya no responde a este texto; otra persona autorizada puede firmar.',
      states: { open: 'En revisión', upheld: 'Confirmada', void: 'Anulada' },
    },
  },
  {
    raise: {
      title: 'It was not us',
      lead: 'With this button you say that your organisation did not do what the message tells. It stops counting at once, and the coalition’s secretariat and the other contacts are told.',
      button: 'Yes, set it aside',
      done: 'It is set aside',
      doneLead:
        'The secretariat looks into it and writes to the organisation’s contacts. Nothing more is needed.',
    },
    desk: {
      title: 'Signatures under review',
      lead: 'A contact of the organisation said that it did not sign. They neither count nor appear. Talk with the organisation before you decide.',
      raised: (at) => `Under review since ${at}`,
      reason: 'What was found out',
      reasonHelp: 'It stays in the signature’s history.',
      uphold: 'It was a mistake: the signature stands',
      void: 'Find the signature void',
      voidHelp: 'Whoever gave it answers this text no more; another authorised person may sign.',
      states: { open: 'Under review', upheld: 'Upheld', void: 'Void' },
    },
  },
);
