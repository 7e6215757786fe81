import { Link, useLocation } from '@remix-run/react';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { MyAnswer, SignOnPage } from './load.ts';

interface ChoiceProps {
  page: SignOnPage;
  answer: MyAnswer;
}

/** The address of this page for another seat. */
function useSeatAddress(): (seat: string) => string {
  const { search } = useLocation();
  return (seat) => {
    const asked = new URLSearchParams(search);
    asked.delete('index');
    asked.set('seat', seat);
    return `?${asked.toString()}`;
  };
}

/** A person of several organisations sees and chooses for which one they act. */
export function SeatLinks({ page, answer }: ChoiceProps) {
  const words = signOnFormWords[useLanguage()].card;
  const at = useSeatAddress();
  if (page.answers.length < 2) return null;
  return (
    <nav aria-label={words.seats}>
      <p className="label">{words.actingFor}</p>
      <ul className="seat-choice">
        {page.answers.map(({ seat, organization }) => (
          <li key={seat}>
            <Link
              to={`${at(seat)}#sign`}
              preventScrollReset
              aria-current={seat === answer.seat.id ? 'true' : undefined}
            >
              <Icon name={seat === answer.seat.id ? 'done' : 'member'} />
              {organization}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The same inside the form: what is filled in goes along, so that nothing of it falls back unseen. */
export function SeatButtons({ page, answer, label }: ChoiceProps & { label: string }) {
  const words = signOnFormWords[useLanguage()].card;
  const at = useSeatAddress();
  if (page.answers.length < 2) return null;
  return (
    <fieldset aria-label={words.seats}>
      {/* The Enter key sends a form by its first button: that must not be one of these. */}
      <button className="hidden-words" tabIndex={-1} aria-hidden="true" />
      <p className="label">{label}</p>
      <ul className="seat-choice">
        {page.answers.map(({ seat, organization }) => (
          <li key={seat}>
            <button
              name="send"
              value="other-seat"
              formAction={at(seat)}
              aria-current={seat === answer.seat.id ? 'true' : undefined}
            >
              <Icon name={seat === answer.seat.id ? 'done' : 'member'} />
              {organization}
            </button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
