import type { VariablesOf } from '../../graphql.ts';
import type { RequestContext } from '../../load-context.d.ts';
import { problemsOf, shows } from '../../refused.ts';
import type { Problem } from '../../ui/refusal.ts';
import { KINDS } from './choice.ts';
import {
  DecideAmendment,
  ProposeAmendment,
  PublishTreatments,
  ReplyToTreatment,
  TreatAmendment,
  WithdrawAmendment,
} from './mutations.ts';
import { shapeOfChoice } from './options.ts';

/*
 * The forms of amendments, all posted to the page of the text; every one has `seat`.
 *
 * amendment.propose   text · language · kind · parent (nothing: to the text) · block · after (nothing: at the
 *                     beginning) · shape "heading:2", "item:0:number", "quote", … · words · seen · reason
 * amendment.withdraw  amendment
 * amendment.treat     amendment · treatment "accept", "inPart" or "decline" · note
 * amendment.publish   text · amendment (nothing: all)
 * amendment.reply     amendment · reply "agree" or "disagree" · note
 * amendment.decide    amendment · verdict "accepted" or "declined" · note
 */

type Said = (name: string) => string;

/** Does what a form of the panel asks. Answers what to correct. */
export async function takeAmendmentStep(form: FormData, context: RequestContext): Promise<Problem[]> {
  const said: Said = (name) => String(form.get(name) ?? '');
  const step = { seat: said('seat'), amendment: said('amendment') };
  const noted = { ...step, note: said('note') };
  switch (said('step')) {
    case 'amendment.propose':
      return problems((await context.graphql(ProposeAmendment, { input: proposed(said) })).result);
    case 'amendment.withdraw':
      return problems((await context.graphql(WithdrawAmendment, { input: step })).result);
    case 'amendment.treat': {
      const treatment = oneOf(['accept', 'inPart', 'decline'] as const, said('treatment'));
      return problems((await context.graphql(TreatAmendment, { input: { ...noted, treatment } })).result);
    }
    case 'amendment.publish': {
      const amendments = said('amendment') ? [said('amendment')] : [];
      const input = { seat: said('seat'), text: said('text'), amendments };
      return problems((await context.graphql(PublishTreatments, { input })).result);
    }
    case 'amendment.reply': {
      const reply = oneOf(['agree', 'disagree'] as const, said('reply'));
      return problems((await context.graphql(ReplyToTreatment, { input: { ...noted, reply } })).result);
    }
    case 'amendment.decide': {
      const verdict = oneOf(['accepted', 'declined'] as const, said('verdict'));
      return problems((await context.graphql(DecideAmendment, { input: { ...noted, verdict } })).result);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

function proposed(said: Said): VariablesOf<typeof ProposeAmendment>['input'] {
  return {
    seat: said('seat'),
    text: said('text'),
    parent: said('parent') || null,
    language: said('language'),
    kind: oneOf(KINDS, said('kind')),
    block: said('block') || null,
    after: said('after') || null,
    shape: shapeOfChoice(said('shape')),
    words: said('words') || null,
    seen: said('seen'),
    reason: said('reason'),
  };
}

function oneOf<Word extends string>(words: readonly Word[], said: string): Word {
  const found = words.find((word) => word === said);
  if (found === undefined) throw new Response(null, { status: 400 });
  return found;
}

const problems = (result: Parameters<typeof problemsOf>[0]): Problem[] =>
  problemsOf(result, (fault) => shows('block', 'after', 'shape', 'words', 'reason', 'note')(fault));
