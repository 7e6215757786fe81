import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** An answer keeps what the institution it came from was called; a target changed later does not change it. */
export const answerInstitutions: Migration = {
  up: (db) =>
    ddl(db, [
      ...['institution_es', 'institution_en'].flatMap((column) => [
        `alter table ask_answers add column ${column} text not null default ''`,
        `update ask_answers set ${column} = (select ${column} from targets where targets.id = ask_answers.target_id)`,
      ]),
    ]),
};
