import { words } from './words.ts';

/** What an urgent text says at first; brackets hold what its drafters put in. */
export const alertTemplateWords = words(
  {
    address: 'Pronunciamiento urgente',
    title: (place: string) => `Pronunciamiento urgente sobre [qué pasó], ${place}`,
    parts: {
      whatHead: 'Qué pasó',
      what: '[Qué, dónde y cuándo, según qué fuente. Ningún nombre de las personas afectadas sin su consentimiento.]',
      risk: '[A qué se exponen ahora, y qué no se sabe todavía.]',
      askHead: 'Qué exigimos',
      ask: 'Exigimos a [quien debe responder] que [qué debe hacer, y para cuándo].',
      follow:
        'Daremos seguimiento a lo que responda y lo haremos público. Cualquier agresión contra las personas afectadas o contra quienes las acompañan será denunciada.',
      signHead: 'Firmas',
      sign: 'Firmamos {n} organizaciones. Este texto se emitió por procedimiento urgente y será revisado por la coalición.',
    },
  },
  {
    address: 'Urgent statement',
    title: (place) => `Urgent statement on [what happened], ${place}`,
    parts: {
      whatHead: 'What happened',
      what: '[What, where and when, by which source. No name of an affected person without their consent.]',
      risk: '[What they are exposed to now, and what is not known yet.]',
      askHead: 'What we demand',
      ask: 'We demand that [whoever must answer] [what they must do, and by when].',
      follow:
        'We will follow up what is answered and make it public. Any aggression against the affected people or those who accompany them will be denounced.',
      signHead: 'Signatures',
      sign: 'Signed by {n} organisations. This text was issued under urgent procedure and will be reviewed by the coalition.',
    },
  },
);
