import { positionPageWords } from '../../domain/words/position-pages.ts';
import { SeatField } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { dayOf } from '../ui/dates.ts';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { PositionPage } from './load-position.ts';

/** Who says that it is also theirs, and the way to say so or to take it back. */
export function Endorsements({ page, last }: { page: PositionPage; last: Refusal | undefined }) {
  const language = useLanguage();
  const words = positionPageWords[language].page;
  const { endorsements, endorsers, endorsed, position, zone } = page;
  const of = (doing: string) => (last?.values['do'] === doing ? last : undefined);
  return (
    <Section id="endorsements" title={words.endorsements}>
      {endorsements.length === 0 ? (
        <p className="quiet small">{words.noEndorsements}</p>
      ) : (
        <ul className="endorsements">
          {endorsements.map(({ name, since, shown }) => (
            <li key={`${name} ${since}`}>
              <span className="serif">{name}</span>
              <small>
                {words.since(dayOf(since, zone, language, { year: true }))}
                {shown === 'members' && position.audience === 'public' ? ` · ${words.shownToMembers}` : null}
              </small>
            </li>
          ))}
        </ul>
      )}
      {endorsers.length === 0 ? null : (
        <Form method="post" className="stack" preventScrollReset>
          <FormError refusal={of('endorse')} />
          <input type="hidden" name="do" value="endorse" />
          <input type="hidden" name="position" value={position.id} />
          <p className="small">{words.endorseLead}</p>
          {position.audience === 'public' ? (
            <Choices
              {...fieldOf(of('endorse'), 'shown', 'members')}
              legend={words.shown}
              choices={[
                { value: 'members', label: words.shownMembers },
                { value: 'public', label: words.shownPublic },
              ]}
            />
          ) : null}
          <SeatField seats={endorsers} id="seat-endorse" />
          <Button kind="primary" icon="done">
            {words.endorse}
          </Button>
        </Form>
      )}
      {endorsed.map((seat) => (
        <Form key={seat.id} method="post" className="stack" preventScrollReset sameTwice>
          <FormError refusal={of('unendorse')} />
          <input type="hidden" name="do" value="unendorse" />
          <input type="hidden" name="position" value={position.id} />
          <input type="hidden" name="seat" value={seat.id} />
          <p>
            <Badge icon="done" tone="done">
              {seat.organization}
            </Badge>
          </p>
          <Button size="small">{words.unendorse}</Button>
        </Form>
      ))}
    </Section>
  );
}
