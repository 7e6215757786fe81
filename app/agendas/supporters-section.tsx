import { askPageWords } from '../../domain/words/ask-pages.ts';
import { FoldedForm, lastOf } from '../campaigns/folded-form.tsx';
import { AskedMove } from '../campaigns/moves.tsx';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Choices } from '../ui/choice.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface SupportersSectionProps {
  ask: { id: string; lead: { id: string } | null };
  supporters: readonly { organization: { id: string; name: string }; shown: 'members' | 'public' }[];
  maySupport: boolean;
  /** The organisations this person may act for here. */
  own: readonly string[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** The organisations that support an ask, and the way to join them. */
export function SupportersSection({ ask, supporters, maySupport, own, seats, last }: SupportersSectionProps) {
  const words = askPageWords[useLanguage()];
  const mine = supporters.find(({ organization }) => own.includes(organization.id));
  const refused = lastOf(last, 'support');
  return (
    <Section id="supporters" title={words.supporters}>
      {supporters.length === 0 ? (
        <p className="small quiet">{words.supportersNone}</p>
      ) : (
        <ul className="parts">
          {supporters.map(({ organization, shown }) => (
            <li key={organization.id}>
              <span>
                {organization.name}
                <small className="quiet">
                  {' · '}
                  {organization.id === ask.lead?.id ? `${words.leads} · ` : ''}
                  {shown === 'public' ? words.forPublic : words.membersOnly}
                </small>
              </span>
              {maySupport && organization.id === mine?.organization.id ? (
                <AskedMove
                  doing="unsupport"
                  thing={ask.id}
                  seat={seats[0]?.id ?? ''}
                  label={words.unsupport}
                  ask={words.unsupportAsk}
                  yes={words.unsupportYes}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {maySupport && (mine === undefined || seats.length > 1) ? (
        <FoldedForm doing="support" title={words.support} lead={words.supportHelp} last={refused}>
          <input type="hidden" name="thing" value={ask.id} />
          <Choices
            {...fieldOf(refused, 'shown', 'members')}
            legend={words.shown}
            choices={(['members', 'public'] as const).map((value) => ({
              value,
              label: words.shownAre[value],
            }))}
          />
          <SeatField seats={seats} id="seat-support" />
          <Button>{words.support}</Button>
        </FoldedForm>
      ) : null}
    </Section>
  );
}
