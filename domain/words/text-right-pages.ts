import { plural, words } from './words.ts';

const es = {
  title: 'Quién edita, sugiere o lee',
  count: (n: number) => plural('es', n, '1 permiso propio', `${n} permisos propios`),
  lead: 'La secretaría y quienes coordinan el grupo siempre editan. Aquí se da más, o menos, a alguien en este texto.',
  none: 'Nadie tiene aquí un permiso distinto del de su grupo.',
  rights: { edit: 'Edita', suggest: 'Sugiere y comenta', read: 'Lee' },
  byGroup: {
    edit: 'la secretaría, y en el grupo quienes coordinan y redactan',
    round: (groups: string) => `mientras dura la ronda: ${groups}`,
    read: 'el resto del grupo; desde la primera ronda, toda la membresía',
    nobody: 'nadie por ahora',
  },
  whole: 'toda la organización',
  group: 'todo el grupo',
  give: 'Dar un permiso',
  who: '¿A quién?',
  whoHelp: 'A una organización se le avisa por correo, en sus contactos.',
  choose: 'Elija…',
  organizations: 'Organizaciones',
  bodies: 'Grupos',
  people: 'Personas',
  right: '¿Qué puede?',
  submit: 'Dar el permiso',
  change: 'Cambiar',
  changeOf: (name: string) => `Cambiar lo que puede ${name}`,
  take: 'Quitar',
  takeOf: (name: string) => `Quitar el permiso de ${name}`,
  drafting: 'Redactan',
};

const en: typeof es = {
  title: 'Who edits, suggests or reads',
  count: (n) => plural('en', n, '1 right of its own', `${n} rights of its own`),
  lead: 'The secretariat and the group’s coordinators always edit. Here someone gets more, or less, on this text.',
  none: 'Nobody has a right here other than their group’s.',
  rights: { edit: 'Edits', suggest: 'Suggests and comments', read: 'Reads' },
  byGroup: {
    edit: 'the secretariat, and the group’s coordinators and drafters',
    round: (groups) => `while the round lasts: ${groups}`,
    read: 'the rest of the group; from the first round on, every member',
    nobody: 'nobody for now',
  },
  whole: 'the whole organisation',
  group: 'the whole group',
  give: 'Give a right',
  who: 'To whom?',
  whoHelp: 'An organisation is told by mail, at its contacts.',
  choose: 'Choose…',
  organizations: 'Organisations',
  bodies: 'Groups',
  people: 'People',
  right: 'What may they do?',
  submit: 'Give the right',
  change: 'Change',
  changeOf: (name) => `Change what ${name} may do`,
  take: 'Take away',
  takeOf: (name) => `Take away the right of ${name}`,
  drafting: 'Drafted by',
};

/** Who may do what with one text, on its page. */
export const textRightPagesWords = words(es, en);
