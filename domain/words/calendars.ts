import { words } from './words.ts';

/** Calendar files and private addresses. */
export const calendarsWords = words(
  {
    file: 'calendario',
    closes: (title: string) => `Cierra la firma: ${title}`,
    closesHelp: 'Hasta esta hora las organizaciones pueden firmar.',
    roundEnds: (round: string, title: string) => `Termina la ronda ${round}: ${title}`,
    roundHelp: 'Hasta esta hora se puede sugerir y comentar.',
    redLinesHelp: 'Hasta esta hora se pueden señalar líneas rojas.',
    decisionCloses: (question: string) => `Última hora para responder: ${question}`,
    decisionHelp: 'Hasta esta hora responden las organizaciones a las que se pregunta.',
    ofCampaign: (campaign: string) => `Campaña: ${campaign}`,
    refusals: {
      'span-too-long': 'Pida un año como máximo.',
      'feeds-too-many': 'Ya tiene veinte direcciones privadas. Retire una antes de crear otra.',
    },
  },
  {
    file: 'calendar',
    closes: (title) => `Signing closes: ${title}`,
    closesHelp: 'Until this time organisations can sign.',
    roundEnds: (round, title) => `Round ${round} ends: ${title}`,
    roundHelp: 'Until this time suggestions and comments can be made.',
    redLinesHelp: 'Until this time red lines can be raised.',
    decisionCloses: (question) => `Answers end: ${question}`,
    decisionHelp: 'Until this time the organisations that are asked can answer.',
    ofCampaign: (campaign) => `Campaign: ${campaign}`,
    refusals: {
      'span-too-long': 'Ask for a year at most.',
      'feeds-too-many': 'You already have twenty private addresses. Revoke one before you create another.',
    },
  },
);
