import { agendaPrintWords } from '../../domain/words/agenda-print.ts';
import type { Language } from '../../domain/words/words.ts';
import { ButtonLink } from '../ui/button.tsx';

/** An agenda on one page, on either paper. `to`: its address up to the paper's name. */
export function PrintLinks({ to, language }: { to: string; language: Language }) {
  return (['letter', 'a4'] as const).map((paper) => (
    <ButtonLink key={paper} to={`${to}${paper}.pdf`} icon="download" size="small" reloadDocument>
      {agendaPrintWords[language].download[paper]}
    </ButtonLink>
  ));
}
