import { mayReadOwnRule } from '../domain/organizations/policy.ts';
import {
  ownRuleOf,
  ruleChangesOf,
  type OwnRule as OwnRuleRow,
  type RuleChange as RuleChangeRow,
} from '../domain/organizations/reads-signing-rules.ts';
import type { Approval as ApprovalRow } from '../domain/sign-ons/reads-approvals.ts';
import { ownOrganizations } from '../domain/sign-ons/visibility.ts';
import { builder } from './builder.ts';
import { Coalition } from './coalitions.ts';
import { Membership, Organization, Seat, SigningRule } from './organizations.ts';
import { OurSignature } from './sign-ons.ts';

export const OwnRule = builder.objectRef<OwnRuleRow>('OwnSigningRule').implement({
  description: 'By which rule an organisation signs, as its own people know it.',
  fields: (t) => ({
    rule: t.field({ type: SigningRule, resolve: ({ rule }) => rule }),
    approvals: t.exposeInt('approvals', { description: 'How many people other than the proposer approve.' }),
    minuteRequired: t.exposeBoolean('minuteRequired', {
      description: 'Whether each signature names the minute of the board and its date.',
    }),
  }),
});

interface RuleOfOwn {
  organizationId: string;
  rule: OwnRuleRow;
}

const RuleOfOwn = builder.objectRef<RuleOfOwn>('RuleOfOwn').implement({
  description: 'By which rule one of the viewer’s own organisations signs.',
  extensions: { policy: 'mayReadOwnRule' },
  fields: (t) => ({
    organization: t.field({ type: Organization, resolve: ({ organizationId }) => organizationId }),
    rule: t.field({ type: OwnRule, resolve: ({ rule }) => rule }),
  }),
});

builder.objectField(Coalition, 'ownRules', (t) =>
  t.field({
    type: [RuleOfOwn],
    description: 'Of each of the viewer’s own organisations here.',
    extensions: { policy: 'mayReadOwnRule' },
    resolve: ({ id: coalitionId }, _args, { viewer, platform }) =>
      Promise.all(
        ownOrganizations(viewer, coalitionId).map(async (organizationId) => ({
          organizationId,
          rule: await ownRuleOf(platform.store.read, { coalitionId, organizationId }),
        })),
      ),
  }),
);

const RuleChange = builder.objectRef<RuleChangeRow>('SigningRuleChange').implement({
  description: 'One setting of the rule; in the organisation’s own log.',
  fields: (t) => ({
    rule: t.field({ type: OwnRule, resolve: (change) => change }),
    seat: t.field({ type: Seat, description: 'Who set it.', resolve: ({ seatId }) => seatId }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

builder.objectFields(Membership, (t) => ({
  ownRule: t.field({
    type: OwnRule,
    nullable: true,
    description: 'Read by the organisation itself alone; null for others.',
    extensions: { policy: 'mayReadOwnRule' },
    resolve: (member, _args, { viewer, platform }) =>
      mayReadOwnRule(viewer, member).allowed ? ownRuleOf(platform.store.read, member) : null,
  }),
  ruleChanges: t.field({
    type: [RuleChange],
    nullable: true,
    description:
      'How the rule was set, the newest first. Read by the organisation itself alone; null for others.',
    resolve: (member, _args, { viewer, platform }) =>
      mayReadOwnRule(viewer, member).allowed ? ruleChangesOf(platform.store.read, member) : null,
  }),
}));

export const Approval = builder.objectRef<ApprovalRow>('Approval').implement({
  description: 'One of several approvals of a proposal.',
  fields: (t) => ({
    seat: t.field({ type: Seat, resolve: ({ seatId }) => seatId }),
    at: t.field({ type: 'Instant', resolve: ({ at }) => at }),
  }),
});

builder.objectFields(OurSignature, (t) => ({
  rule: t.field({ type: OwnRule, resolve: ({ rule }) => rule }),
  approvals: t.field({
    type: [Approval],
    description: 'Of what waits for more of them; of seats that have ended none.',
    resolve: ({ approvals }) => approvals,
  }),
}));
