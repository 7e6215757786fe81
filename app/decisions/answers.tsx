import { decisionLineageWords } from '../../domain/words/decision-lineage.ts';
import { decisionPageWords } from '../../domain/words/decision-pages.ts';
import { placeName } from '../../domain/words/places.ts';
import { Badge } from '../ui/badge.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { Table } from '../ui/table.tsx';
import type { DecisionPage } from './load-decision.ts';
import { markedLine } from './options.tsx';
import { SaidBadge } from './said.tsx';

/** Who is asked, from which country, and what they answered; in secret, only whether. */
export function Answers({ page }: { page: DecisionPage }) {
  const language = useLanguage();
  const words = decisionPageWords[language].page;
  const { decision } = page;
  const { voters, wording, secret, answered, asked } = decision;
  const withVersions = voters.some(({ answer }) => answer?.version) || (wording ?? 1) > 1;
  return (
    <Section
      id="answers"
      title={words.answers}
      aside={<span className="quiet">{decisionPageWords[language].answeredOf(answered, asked)}</span>}
    >
      <Table
        caption={<span className="hidden-words">{words.answersOf(voters.length)}</span>}
        rows={voters}
        keyOf={({ party }) => party.name}
        columns={[
          { name: words.columns.organization, cell: ({ party }) => party.name },
          {
            name: words.columns.country,
            cell: ({ party }) => (party.country === null ? '—' : placeName(party.country, language)),
          },
          {
            name: words.columns.answer,
            cell: ({ answer, marks, answered: has }) =>
              marks.length > 0 ? (
                markedLine(marks, page, language)
              ) : answer !== null ? (
                <SaidBadge choice={answer.choice} />
              ) : secret && has ? (
                <Badge icon="done" tone="neutral">
                  {words.didAnswer}
                </Badge>
              ) : (
                <span className="quiet">{words.notYet}</span>
              ),
          },
          ...(withVersions
            ? [
                {
                  name: wording === null ? words.columns.version : decisionLineageWords[language].column,
                  cell: ({ answer }: (typeof voters)[number]) => answer?.version ?? answer?.givenTo ?? '—',
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}
