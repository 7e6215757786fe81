import { words } from './words.ts';

/** What an organisation says of its own risk, on its page. */
export const riskWords = words(
  {
    summary: 'Decir si corre riesgo',
    legend: 'Riesgo',
    help: 'Cuando corre riesgo, la firma ofrece primero reservar el nombre, y ninguna página pública la nombra. Nadie más se entera de que usted cambió esto.',
    save: 'Guardar',
    choices: {
      none: 'No corre riesgo',
      own: 'Sí; que nadie más lo sepa',
      confided: 'Sí; que la secretaría lo sepa',
    },
    yesConfided: 'Su organización pidió cuidado con su nombre. La secretaría también ve esta nota.',
    ofOther: 'Esta organización pidió cuidado con su nombre. Se lo confió a la secretaría.',
  },
  {
    summary: 'Say whether it is at risk',
    legend: 'Risk',
    help: 'When it is at risk, signing offers to withhold the name first, and no public page names it. Nobody else learns that you changed this.',
    save: 'Save',
    choices: {
      none: 'It is not at risk',
      own: 'Yes; nobody else is to know',
      confided: 'Yes; the secretariat may know',
    },
    yesConfided: 'Your organisation asked for care with its name. The secretariat sees this note too.',
    ofOther: 'This organisation asked for care with its name. It confided this to the secretariat.',
  },
);
