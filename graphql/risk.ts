import { setRisk } from '../domain/organizations/actions-risk.ts';
import { mayReadAlias } from '../domain/organizations/policy.ts';
import type { Risk as RiskWord } from '../domain/organizations/rules.ts';
import { builder } from './builder.ts';
import { localId } from './ids.ts';
import { Membership } from './organizations.ts';

const Risk = builder.enumType('Risk', {
  description: 'What an organisation says of itself.',
  values: {
    none: { description: 'It is not at risk.' },
    own: { description: 'It is, and nobody else is to know.' },
    confided: { description: 'It is, and the secretariat may know.' },
  } satisfies Record<RiskWord, object>,
});

builder.objectFields(Membership, (t) => ({
  riskConfided: t.boolean({
    nullable: true,
    description:
      'Whether the secretariat may know that it is at risk. Read by the organisation itself alone; null for others.',
    extensions: { policy: 'mayReadAlias' },
    resolve: (member, _args, { viewer }) =>
      mayReadAlias(viewer, member).allowed ? member.riskConfided : null,
  }),
}));

const SetRiskInput = builder.inputType('SetRiskInput', {
  fields: (t) => ({ seat: t.id({ required: true }), risk: t.field({ type: Risk, required: true }) }),
});

builder.mutationFields((t) => ({
  setRisk: t.field({
    type: Membership,
    errors: {},
    description:
      'A steward says whether their organisation is at risk, and whether the secretariat may know. It stands in no log.',
    extensions: { policy: 'maySteward' },
    args: { input: t.arg({ type: SetRiskInput, required: true }) },
    resolve: (_root, { input }, { platform, viewer }) =>
      setRisk(platform, viewer, { seat: localId('Seat', input.seat), risk: input.risk }),
  }),
}));
