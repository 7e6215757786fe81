import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

const SUBJECTS = ['agenda', 'ask', 'campaign', 'statement', 'position'];

const exactlyOne = (columns: string[]) =>
  `${columns.map((one) => `(case when ${one} is null then 0 else 1 end)`).join(' + ')} = 1`;

/** One row says one thing of one subject: exactly one subject, exactly one of corridor, theme, objective and place. */
export const tags: Migration = {
  up: (db) =>
    ddl(db, [
      `create table tags (
        id text primary key, coalition_id text not null references coalitions (id),
        ${SUBJECTS.map((one) => `${one}_id text`).join(', ')},
        corridor_id text, theme_id text, objective integer check (objective between 1 and 23), place text, seat_id text not null, at text not null,
        check (${exactlyOne(SUBJECTS.map((one) => `${one}_id`))}),
        check (${exactlyOne(['corridor_id', 'theme_id', 'objective', 'place'])}),
        ${SUBJECTS.map((one) => `foreign key (coalition_id, ${one}_id) references ${one}s (coalition_id, id)`).join(', ')},
        foreign key (coalition_id, corridor_id) references corridors (coalition_id, id),
        foreign key (coalition_id, theme_id) references themes (coalition_id, id),
        foreign key (coalition_id, seat_id) references seats (coalition_id, id))`,
      ...SUBJECTS.map((one) => `create index tags_of_${one} on tags (coalition_id, ${one}_id)`),
      `create index tags_by_corridor on tags (coalition_id, corridor_id)`,
      `create index tags_by_theme on tags (coalition_id, theme_id)`,
    ]),
};
