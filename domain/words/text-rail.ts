import { number, words } from './words.ts';

/** What stands beside the words of a text. */
export const textRailWords = words(
  {
    label: 'Junto al texto',
    panels: {
      suggestions: 'Sugerencias',
      comments: 'Comentarios',
      amendments: 'Enmiendas',
      versions: 'Versiones',
    },
    toSuggestions: (n: number) => `Ver sugerencias (${number('es', n)})`,
    toMine: (n: number) => `Las suyas (${number('es', n)})`,
    toSteps: 'Qué sigue',
    toPanel: 'Ver sugerencias y comentarios',
    toVersions: 'Ver versiones y comentarios',
  },
  {
    label: 'Beside the text',
    panels: {
      suggestions: 'Suggestions',
      comments: 'Comments',
      amendments: 'Amendments',
      versions: 'Versions',
    },
    toSuggestions: (n) => `See suggestions (${number('en', n)})`,
    toMine: (n) => `Yours (${number('en', n)})`,
    toSteps: 'What is next',
    toPanel: 'See suggestions and comments',
    toVersions: 'See versions and comments',
  },
);
