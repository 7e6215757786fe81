import type { Migration } from 'kysely/migration';
import { ddl } from './ddl.ts';

/** Rows are looked up by the thing they belong to, whose id is enough: an index that leads with the coalition serves none of it. */
export const lookups: Migration = {
  up: (db) =>
    ddl(db, [
      ...[
        'asks_by_agenda',
        'ask_changes_by_fact',
        'ask_passages_by_statement',
        'campaign_asks_by_ask',
        'campaign_statements_by_statement',
        'position_uses_by_statement',
        'tags_of_agenda',
        'tags_of_ask',
        'tags_of_campaign',
        'tags_of_statement',
        'tags_of_position',
        'tags_by_corridor',
        'tags_by_theme',
      ].map((name) => `drop index ${name}`),
      'create index asks_by_agenda on asks (agenda_id, position)',
      'create index asks_by_target on asks (target_id)',
      'create index ask_evidence_by_ask on ask_evidence (ask_id)',
      'create index ask_changes_by_fact on ask_changes (ask_id, fact, seq)',
      'create index ask_passages_by_ask on ask_passages (ask_id)',
      'create index ask_passages_by_statement on ask_passages (statement_id)',
      'create index ask_answers_by_ask on ask_answers (ask_id)',
      'create index agenda_editions_by_version on agenda_editions (version_id)',
      'create index campaign_asks_by_ask on campaign_asks (ask_id)',
      'create index campaign_statements_by_statement on campaign_statements (statement_id)',
      'create index activities_by_campaign on activities (campaign_id, starts_at)',
      'create index contacts_by_campaign on contacts (campaign_id)',
      'create index press_mentions_by_campaign on press_mentions (campaign_id)',
      'create index costs_by_campaign on costs (campaign_id)',
      'create index tasks_by_campaign on tasks (campaign_id)',
      'create index calendar_feeds_by_person on calendar_feeds (person_id, coalition_id, id)',
      'create index positions_by_successor on positions (superseded_by_id)',
      'create index position_uses_by_position on position_uses (position_id)',
      'create index position_uses_by_statement on position_uses (statement_id)',
      ...['agenda', 'ask', 'campaign', 'statement', 'position'].map(
        (one) => `create index tags_of_${one} on tags (${one}_id)`,
      ),
      'create index tags_by_corridor on tags (corridor_id)',
      'create index tags_by_theme on tags (theme_id)',
    ]),
};
