import { useLocation } from '@remix-run/react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { askFactWords } from '../../domain/words/ask-facts.ts';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { NewAskForm, NewParagraphForm } from './add-forms.tsx';
import { FactForm } from './fact-form.tsx';
import type { AgendaPage } from './load-agenda.ts';
import { NewTargetForm } from './new-target-form.tsx';
import { OverPage } from './over-page.tsx';
import { wordsIn } from './view.ts';

/** The form that the page's address asks for, if any: a fact to change, an ask or a paragraph to add. */
export function AgendaForms({
  page,
  last,
  closeTo,
}: {
  page: AgendaPage;
  last: Refusal | undefined;
  closeTo: string;
}) {
  const ours = useLanguage();
  const words = agendaPageWords[ours];
  const add = new URLSearchParams(useLocation().search).get('add');
  const { agenda, seats, asks, editing, choices } = page;
  if (!agenda.permissions.edit) return null;
  if (add === 'ask')
    return (
      <OverPage title={words.addAskTitle} closeTo={closeTo}>
        <NewAskForm agenda={agenda} asks={asks} seats={seats} last={last} cancelTo={closeTo} />
      </OverPage>
    );
  if (add === 'paragraph')
    return (
      <OverPage title={words.addParagraphTitle} closeTo={closeTo}>
        <NewParagraphForm agenda={agenda} seats={seats} last={last} cancelTo={closeTo} />
      </OverPage>
    );
  const ask = asks.find(({ id }) => id === editing?.ask);
  if (editing === null || choices === null || ask === undefined) return null;
  return (
    <OverPage
      title={`${askFactWords[ours].labels[editing.cell]} · ${words.afterAsk(ask.number, wordsIn(ask.words, ours).priority ?? '')}`}
      closeTo={closeTo}
    >
      <div className="stack">
        <FactForm
          key={`${ask.id} ${editing.cell}`}
          ask={ask}
          cell={editing.cell}
          choices={{ ...choices, asks }}
          seats={seats}
          last={last}
          cancelTo={closeTo}
        />
        {editing.cell === 'target' && choices.mayAddTargets ? (
          <NewTargetForm ask={ask} countries={choices.countries} seats={seats} last={last} />
        ) : null}
      </div>
    </OverPage>
  );
}
