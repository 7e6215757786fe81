import { Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { commonWords } from '../../domain/words/common.ts';
import type { ViewerSummary } from '../load-context.d.ts';
import { topicId } from '../live/topic-id.ts';
import { QuickExit } from '../offline/quick-exit.tsx';
import { SignOut } from '../offline/sign-out.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';

export interface ActingPlaces {
  viewer: ViewerSummary;
  /** Where the account page is. */
  account?: string;
  /** Where a POST ends the session. */
  signOut?: string;
  /** Where a POST with `seat` and `returnTo` chooses the seat offered first. */
  chooseSeat?: string;
}

function Who({ viewer }: { viewer: ViewerSummary }) {
  return (
    <span className="who">
      <Avatar id={topicId(viewer.person.id)} name={viewer.person.name} />
      <span>
        <b>{viewer.person.name}</b>
        {viewer.seat?.organization.name}
      </span>
    </span>
  );
}

function Seats({ viewer: { seats, seat }, chooseSeat }: ActingPlaces) {
  const words = commonWords[useLanguage()];
  const { pathname, search } = useLocation();
  return (
    <>
      <p className="quiet">{words.actingFor}</p>
      <Form method="post" action={chooseSeat} preventScrollReset replace>
        <input type="hidden" name="returnTo" value={pathname + search} />
        {seats.map(({ id, organization }) => (
          <button key={id} name="seat" value={id} aria-current={id === seat?.id ? 'true' : undefined}>
            {id === seat?.id ? <Icon name="done" /> : <Icon name="member" />}
            {organization.name}
          </button>
        ))}
      </Form>
    </>
  );
}

/** Who acts, for which organisation; a person with several seats sees and chooses them here. */
export function Acting(places: ActingPlaces) {
  const words = commonWords[useLanguage()];
  const menu = useRef<HTMLDetailsElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    const shut = (event?: Event) => {
      const { current } = menu;
      if (!current?.open) return;
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        current.querySelector('summary')?.focus();
      } else if (event && current.contains(event.target as Node)) return;
      current.open = false;
    };
    shut();
    document.addEventListener('pointerdown', shut);
    document.addEventListener('keydown', shut);
    return () => {
      document.removeEventListener('pointerdown', shut);
      document.removeEventListener('keydown', shut);
    };
  }, [key]);
  return (
    <details className="acting" ref={menu}>
      <summary>
        <Who viewer={places.viewer} />
      </summary>
      <div className="acting-panel">
        {places.viewer.seats.length > 1 && places.chooseSeat ? <Seats {...places} /> : null}
        {places.account ? <Link to={places.account}>{words.account}</Link> : null}
        {places.signOut ? (
          <SignOut>
            <Button wide>{words.signOut}</Button>
          </SignOut>
        ) : null}
        {places.signOut ? <QuickExit /> : null}
      </div>
    </details>
  );
}
