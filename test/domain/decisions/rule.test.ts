import { describe, expect, it } from 'vitest';
import {
  CARRIED_BY,
  CHOICES,
  QUORUMS,
  SILENCES,
  type Choice,
  type Minimum,
  type Rule,
} from '../../../domain/decisions/constants.ts';
import {
  countsOf,
  missingAgreement,
  missingAnswers,
  quorumOf,
  resultOf,
  type Voter,
} from '../../../domain/decisions/rule.ts';
import { missingSentence, ruleSentence } from '../../../domain/words/decision-rules.ts';

const usual: Rule = {
  classes: ['full'],
  quorum: { of: 'none', number: 0 },
  adopts: 'no-objection',
  silence: 'nothing',
  minimums: [],
  twoKeys: false,
  appealHours: 0,
};
const of = (answered: boolean, countries: string[] = [], roles: string[] = []): Voter => ({
  answered,
  countries,
  roles,
  memberClass: 'full',
});
const rolled = (answers: (Choice | null)[]) => ({
  voters: answers.map((answer) => of(answer !== null)),
  counts: countsOf(
    answers.length,
    answers.flatMap((answer) => (answer === null ? [] : [[answer, 1] as const])),
  ),
});
const result = (rule: Partial<Rule>, answers: (Choice | null)[]) => {
  const { voters, counts } = rolled(answers);
  return resultOf({ ...usual, ...rule }, voters, counts);
};

describe('the result of a decision', () => {
  it.each<[string, Partial<Rule>, (Choice | null)[], string]>([
    ['nobody objects', {}, ['agree', 'aside', null], 'adopted'],
    ['one objects', {}, ['agree', 'agree', 'object'], 'not-adopted'],
    ['nobody says anything', {}, [null, null], 'not-adopted'],
    ['all stand aside', {}, ['aside', 'aside'], 'not-adopted'],
    ['silence agrees', { silence: 'agrees' }, [null, null], 'adopted'],
    ['silence agrees, and one objects', { silence: 'agrees' }, ['object', null, null], 'not-adopted'],
    ['more agree', { adopts: 'simple' }, ['agree', 'agree', 'against', 'abstain'], 'adopted'],
    ['as many', { adopts: 'simple' }, ['agree', 'against'], 'not-adopted'],
    ['half of all', { adopts: 'absolute' }, ['agree', 'agree', null, null], 'not-adopted'],
    ['more than half of all', { adopts: 'absolute' }, ['agree', 'agree', null], 'adopted'],
    ['two of three', { adopts: 'two-thirds' }, ['agree', 'agree', 'against', 'abstain'], 'adopted'],
    [
      'three of five',
      { adopts: 'two-thirds' },
      ['agree', 'agree', 'agree', 'against', 'against'],
      'not-adopted',
    ],
    ['a number short', { quorum: { of: 'number', number: 3 } }, ['agree', 'agree', null], 'no-quorum'],
    ['a number met', { quorum: { of: 'number', number: 3 } }, ['agree', 'aside', 'agree'], 'adopted'],
    [
      'half of five is three',
      { quorum: { of: 'half', number: 0 } },
      ['agree', 'agree', null, null, null],
      'no-quorum',
    ],
    [
      'silence makes no quorum',
      { silence: 'agrees', quorum: { of: 'half', number: 0 } },
      [null, null],
      'no-quorum',
    ],
    [
      'two thirds of four are three',
      { quorum: { of: 'two-thirds', number: 0 } },
      ['agree', 'agree', null, null],
      'no-quorum',
    ],
  ])('%s', (_name, rule, answers, expected) => {
    expect(result(rule, answers)).toBe(expected);
  });

  it('asks for answers from countries, classes and roles by themselves', () => {
    const minimums: Minimum[] = [
      { of: 'country', key: 'HN', least: 2 },
      { of: 'role', key: 'transit', least: 1 },
      { of: 'class', key: 'full', least: 1 },
    ];
    const voters = [of(true, ['HN']), of(false, ['HN']), of(true, ['MX', 'GT'], ['transit'])];
    expect(missingAnswers({ ...usual, minimums }, voters)).toEqual([
      { kind: 'minimum', n: 1, minimum: minimums[0] },
    ]);
    const counts = countsOf(3, [['agree', 2]]);
    expect(resultOf({ ...usual, minimums }, voters, counts)).toBe('no-quorum');
    voters[1] = of(true, ['HN']);
    expect(resultOf({ ...usual, minimums }, voters, countsOf(3, [['agree', 3]]))).toBe('adopted');
  });

  it('says what is missing so that exactly that makes up for it', () => {
    let seed = 20_261_123;
    const below = (n: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * n);
    };
    const one = <T>(list: readonly T[]): T => list[below(list.length)]!;
    for (let run = 0; run < 4000; run++) {
      const choices = CHOICES[one(['consent', 'majority'] as const)];
      const answers = Array.from({ length: 1 + below(12) }, () =>
        below(3) === 0 ? null : one<Choice>(choices),
      );
      const rule: Rule = {
        ...usual,
        quorum: { of: one(QUORUMS), number: below(8) },
        adopts: one(CARRIED_BY),
        silence: one(SILENCES),
      };
      const { voters, counts } = rolled(answers);
      expect(resultOf(rule, voters, counts)).toBe(naive(rule, answers));
      const [short] = missingAnswers(rule, voters);
      const given = answers.filter((answer) => answer !== null).length;
      if (short?.kind === 'quorum') {
        expect(given + short.n).toBe(short.needed);
        expect(naive(rule, answers)).toBe('no-quorum');
      }
      const [lacking] = missingAgreement({ ...rule, silence: 'nothing' }, counts);
      if (lacking?.kind !== 'majority') continue;
      const with_ = (n: number) => {
        const agreeing = answers.map((answer) => answer);
        for (let at = 0, left = n; at < agreeing.length && left > 0; at++)
          if (agreeing[at] === null || agreeing[at] === 'aside' || agreeing[at] === 'abstain') {
            agreeing[at] = 'agree';
            left--;
          }
        return agreeing;
      };
      const silent = { ...rule, silence: 'nothing' as const, quorum: { of: 'none' as const, number: 0 } };
      expect(naive(silent, with_(lacking.n - 1))).toBe('not-adopted');
      const free = answers.filter(
        (answer) => answer !== 'agree' && answer !== 'object' && answer !== 'against',
      );
      if (free.length >= lacking.n) expect(naive(silent, with_(lacking.n))).toBe('adopted');
    }
  });
});

/** The same said slowly: one organisation after another, and fractions by multiplying out. */
function naive(rule: Rule, answers: (Choice | null)[]): string {
  let [given, yes, no] = [0, 0, 0];
  for (const answer of answers) {
    if (answer !== null) given++;
    if (answer === 'agree' || (answer === null && rule.silence === 'agrees')) yes++;
    if (answer === 'object' || answer === 'against') no++;
  }
  const all = answers.length;
  const { of: kind, number } = rule.quorum;
  if (kind === 'half' && given * 2 < all) return 'no-quorum';
  if (kind === 'two-thirds' && given * 3 < all * 2) return 'no-quorum';
  if (kind === 'number' && given < number) return 'no-quorum';
  if (yes === 0) return 'not-adopted';
  const carried = {
    'no-objection': no === 0,
    simple: yes > no,
    absolute: yes * 2 > all,
    'two-thirds': yes * 3 >= (yes + no) * 2,
  };
  return carried[rule.adopts as (typeof CARRIED_BY)[number]] ? 'adopted' : 'not-adopted';
}

describe('the rule as a sentence', () => {
  const rule: Rule = {
    ...usual,
    quorum: { of: 'number', number: 8 },
    minimums: [
      { of: 'country', key: 'HN', least: 1 },
      { of: 'role', key: 'transit', least: 2 },
    ],
    twoKeys: true,
  };
  const asked = { body: 'Asamblea', asked: 23, quorum: quorumOf(rule, 23) };

  it('reads in both languages', () => {
    expect(ruleSentence(rule, asked, 'es')).toBe(
      'Responden 23 organizaciones con lugar en «Asamblea» (miembros plenas), cada una con una respuesta. Hacen falta 8 respuestas de 23. Tiene que haber al menos 1 respuesta de Honduras y 2 respuestas de países de tránsito. Se adopta si alguna está de acuerdo y ninguna mantiene una objeción. Quien no responde no cuenta ni a favor ni en contra. El resultado lo anuncia una persona y lo confirma otra.',
    );
    expect(ruleSentence(usual, { body: 'Assembly', asked: 1, quorum: 0 }, 'en')).toBe(
      '1 organisation with a place in “Assembly” (full members) answers, each with one answer. No number of answers is needed. It is adopted if at least one agrees and none keeps up an objection. Whoever does not answer counts neither for nor against. One person announces the outcome.',
    );
  });

  it('says what is missing', () => {
    expect(missingSentence({ kind: 'quorum', n: 3, needed: 8 }, 'es')).toBe(
      'Faltan 3 respuestas para el quórum de 8.',
    );
    expect(missingSentence({ kind: 'minimum', n: 1, minimum: rule.minimums[0]! }, 'en')).toBe(
      '1 more answer from Honduras.',
    );
    expect(missingSentence({ kind: 'objections', n: 1 }, 'es')).toBe(
      'Hay 1 objeción en pie: así no se adopta.',
    );
  });
});
