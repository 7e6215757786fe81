import { mayKnowTags } from '../domain/tags/policy.ts';
import { tagsOf } from '../domain/tags/reads.ts';
import type { SubjectKind, Tag as TagRow } from '../domain/tags/rules.ts';
import { Agenda } from './agendas.ts';
import { Ask } from './asks.ts';
import { builder } from './builder.ts';
import { Campaign } from './campaigns.ts';
import type { GraphContext } from './context.ts';
import { perRequest } from './per-request.ts';
import { Position } from './positions.ts';
import { Statement } from './statements.ts';
import { Tag } from './tags.ts';

/** The tags of things of one kind, read together; none for people without a seat in the coalition. */
function carriedBy(kind: SubjectKind) {
  const read = perRequest(async (ids, { platform }) => {
    const tags = await tagsOf(platform.store.read, kind, ids);
    return (id) => tags[ids.indexOf(id)]!;
  });
  return (
    thing: { id: string; coalitionId: string },
    _args: object,
    context: GraphContext,
  ): Promise<TagRow[]> | TagRow[] =>
    mayKnowTags(context.viewer, thing).allowed ? read(context, thing.id) : [];
}

const description =
  'What it is tagged with: corridors, themes, objectives, places. Empty to people without a seat in the coalition.';
const extensions = { policy: 'mayKnowTags' };

builder.objectFields(Statement, (t) => ({
  tags: t.field({ type: [Tag], description, extensions, resolve: carriedBy('statement') }),
}));

builder.objectFields(Agenda, (t) => ({
  tags: t.field({ type: [Tag], description, extensions, resolve: carriedBy('agenda') }),
}));

builder.objectFields(Ask, (t) => ({
  tags: t.field({ type: [Tag], description, extensions, resolve: carriedBy('ask') }),
}));

builder.objectFields(Campaign, (t) => ({
  tags: t.field({ type: [Tag], description, extensions, resolve: carriedBy('campaign') }),
}));

builder.objectFields(Position, (t) => ({
  tags: t.field({ type: [Tag], description, extensions, resolve: carriedBy('position') }),
}));
