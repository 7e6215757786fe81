import { words } from './words.ts';

/** Corridors, themes, and what the coalition's work is tagged with. */
export const tagsWords = words(
  {
    roles: { origin: 'Origen', transit: 'Tránsito', destination: 'Destino', return: 'Retorno' },
    objective: (n: string, name: string) => `Objetivo ${n}: ${name}`,
    acts: {
      'corridor.created': 'Añadió un corredor.',
      'corridor.changed': 'Cambió un corredor.',
      'theme.created': 'Añadió un tema.',
      'theme.renamed': 'Cambió el nombre de un tema.',
    },
    refusals: {
      'tag-not-one': 'Elija un corredor, un tema, un objetivo o un lugar.',
      'tags-missing': 'Elija al menos una etiqueta.',
      'place-unknown': 'No conocemos ese lugar.',
      'country-unknown': 'No conocemos ese país.',
      'country-twice': 'El mismo país está dos veces.',
      'role-missing': 'Elija al menos un papel para cada país.',
      'corridor-of-two': 'Un corredor tiene al menos dos países.',
      'tag-name-taken': 'Ya hay uno con ese nombre.',
    },
  },
  {
    roles: { origin: 'Origin', transit: 'Transit', destination: 'Destination', return: 'Return' },
    objective: (n, name) => `Objective ${n}: ${name}`,
    acts: {
      'corridor.created': 'Added a corridor.',
      'corridor.changed': 'Changed a corridor.',
      'theme.created': 'Added a theme.',
      'theme.renamed': 'Renamed a theme.',
    },
    refusals: {
      'tag-not-one': 'Choose a corridor, a theme, an objective or a place.',
      'tags-missing': 'Choose at least one tag.',
      'place-unknown': 'We do not know that place.',
      'country-unknown': 'We do not know that country.',
      'country-twice': 'The same country is there twice.',
      'role-missing': 'Choose at least one role for each country.',
      'corridor-of-two': 'A corridor has at least two countries.',
      'tag-name-taken': 'There already is one with that name.',
    },
  },
);
