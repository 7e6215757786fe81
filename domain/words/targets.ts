import type { ActFacts } from './mail-words.ts';
import { words } from './words.ts';

/** Who can decide what is asked: a person with an office in an institution. */
export const targetsWords = words(
  {
    levels: {
      local: 'Local',
      state: 'Estatal o departamental',
      national: 'Nacional',
      regional: 'Regional',
      international: 'Internacional',
    },
    positions: {
      '-2': 'En contra',
      '-1': 'Más bien en contra',
      '0': 'Sin definir',
      '1': 'Más bien a favor',
      '2': 'A favor',
      unknown: 'No se conoce',
    },
    unnamed: 'Falta el nombre de la persona. Una institución no decide: decide alguien.',
    refusals: {
      'targets-not-yours':
        'Las personas destinatarias las anotan la secretaría, quienes redactan en algún grupo y quienes pueden proponer por su organización.',
      'country-not-valid': 'Elija el país de la lista.',
    },
    acts: {
      'target.created': (f: ActFacts) => `Anotó una persona destinataria: ${f['officeEs']}.`,
      'target.changed': (f: ActFacts) => `Cambió los datos de una persona destinataria: ${f['officeEs']}.`,
      'target.ended': (f: ActFacts) => `Quitó de la lista una persona destinataria: ${f['officeEs']}.`,
    },
  },
  {
    levels: {
      local: 'Local',
      state: 'State or province',
      national: 'National',
      regional: 'Regional',
      international: 'International',
    },
    positions: {
      '-2': 'Against',
      '-1': 'Rather against',
      '0': 'Undecided',
      '1': 'Rather in favor',
      '2': 'In favor',
      unknown: 'Not known',
    },
    unnamed: 'The person’s name is missing. Institutions do not decide: somebody does.',
    refusals: {
      'targets-not-yours':
        'Targets are noted by the secretariat, by those who draft in a group and by those who may propose for their organisation.',
      'country-not-valid': 'Choose the country from the list.',
    },
    acts: {
      'target.created': (f) => `Noted a target: ${f['officeEn']}.`,
      'target.changed': (f) => `Changed what is known of a target: ${f['officeEn']}.`,
      'target.ended': (f) => `Took a target off the list: ${f['officeEn']}.`,
    },
  },
);
