import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';

/** Where an ask goes when it is moved one place among those shown; null where there is no such place. */
export interface Steps {
  /** The ask it then stands after; an empty string: before all. */
  up: string | null;
  down: string | null;
}

/**
 * The places next to each ask shown. `order`: all asks, so that what a filter hides keeps its place beside what it
 * stands beside.
 */
export function stepsOf(shown: readonly string[], order: readonly string[]): Steps[] {
  return shown.map((_id, at) => ({
    up: at === 0 ? null : (order[order.indexOf(shown[at - 1]!) - 1] ?? ''),
    down: at === shown.length - 1 ? null : shown[at + 1]!,
  }));
}

/** The ask after which something dropped before the n-th shown one stands; an empty string: before all. */
export function placeOfDrop(before: number, shown: readonly string[], order: readonly string[]): string {
  const next = shown[before];
  if (next === undefined) return shown.at(-1) ?? '';
  return order[order.indexOf(next) - 1] ?? '';
}

/** One place up or down: two buttons, without scripts too. */
export function MoveButtons({
  ask,
  steps,
  seat,
  waits,
  onTap,
}: {
  ask: { id: string; number: number };
  steps: Steps;
  seat: string;
  /** Whether a tap waits for its turn. */
  waits: boolean;
  /** Whether this tap is kept for its turn instead of sent. */
  onTap: (way: 'up' | 'down') => boolean;
}) {
  const words = agendaPageWords[useLanguage()];
  return (
    <Form method="post" className="ask-move" preventScrollReset sameTwice>
      <input type="hidden" name="do" value="move" />
      <input type="hidden" name="seat" value={seat} />
      <input type="hidden" name="ask" value={ask.id} />
      {(['up', 'down'] as const).map((way) => (
        <button
          key={way}
          className="move-button"
          name="after"
          value={steps[way] ?? ''}
          id={`${way}-${ask.id}`}
          aria-label={words[way](ask.number)}
          disabled={steps[way] === null && !waits}
          aria-busy={waits}
          onClick={(event) => {
            if (onTap(way)) event.preventDefault();
          }}
        >
          <Icon name={way} />
        </button>
      ))}
    </Form>
  );
}
