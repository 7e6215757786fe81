import { Link } from '@remix-run/react';
import { returnWords } from '../../../domain/words/returns.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField } from '../seats.tsx';
import { ChangeWords } from './change-words.tsx';
import type { ChangeRow, ReturnRow } from './queries.ts';
import type { Around } from './waiting.tsx';
import { Who } from './who.tsx';

/** A change that has its place or was dropped, with the way to what it became. */
export function Settled({ change, at, language }: { change: ChangeRow; at: string; language: string }) {
  const words = returnWords[useLanguage()].page;
  const became = becameOf(change);
  return (
    <>
      <p>
        <Who change={change} />{' '}
        {became === null ? (
          <Badge icon="close" tone="neutral">
            {words.became.dropped}
          </Badge>
        ) : (
          <Link to={`${at}?language=${language}&panel=${became.panel}`}>{words.became[became.word]}</Link>
        )}
      </p>
      <ChangeWords change={change} />
    </>
  );
}

function becameOf({ suggestion, amendment, thread }: ChangeRow) {
  if (suggestion !== null) return { word: 'suggestion', panel: 'suggestions' } as const;
  if (amendment !== null) return { word: 'amendment', panel: 'amendments' } as const;
  return thread === null ? null : ({ word: 'comment', panel: 'comments' } as const);
}

/** Takes what was dropped off the list of a file. */
export function ClearForm({ back, seats }: Pick<Around, 'seats'> & { back: ReturnRow }) {
  const words = returnWords[useLanguage()].page;
  return (
    <Form method="post" className="row" preventScrollReset>
      <input type="hidden" name="step" value="clear" />
      <input type="hidden" name="return" value={back.id} />
      <SeatField seats={seats} id={`seat-clear-${back.number}`} />
      <Button kind="quiet">{words.clear}</Button>
      <span className="small quiet">{words.clearHelp}</span>
    </Form>
  );
}
