import { words } from './words.ts';

/** Where a statement stands, in a word. */
export const statementStateWords = words(
  {
    draft: 'Borrador',
    comments: 'Comentarios',
    closed: 'Texto cerrado',
    decision: 'Decisión',
    'sign-on': 'Firma',
    published: 'Publicado',
    archived: 'Archivado',
  },
  {
    draft: 'Draft',
    comments: 'Comments',
    closed: 'Text closed',
    decision: 'Decision',
    'sign-on': 'Sign-on',
    published: 'Published',
    archived: 'Archived',
  },
);
