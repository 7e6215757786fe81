import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';

interface Props {
  campaign: string;
  seats: SeatChoice[];
  last: Refusal | undefined;
}

/** Who leads invites a member. */
export function InvitePartnerForm({
  campaign,
  organizations,
  seats,
  last,
}: Props & { organizations: readonly { id: string; name: string }[] }) {
  const words = campaignPartnerWords[useLanguage()];
  const mine = lastOf(last, 'invite');
  if (organizations.length === 0) return null;
  return (
    <FoldedForm doing="invite" title={words.invite} last={mine}>
      <input type="hidden" name="campaign" value={campaign} />
      <Select {...fieldOf(mine, 'thing')} id="organization" label={words.organization} required>
        {organizations.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <SeatField seats={seats} id="invite-seat" />
      <Button>{words.inviteButton}</Button>
    </FoldedForm>
  );
}

/** An organisation asks to take part. */
export function AskToJoinForm({ campaign, seats, last }: Props) {
  const words = campaignPartnerWords[useLanguage()];
  return (
    <FoldedForm doing="ask" title={words.ask} lead={words.askLead} last={lastOf(last, 'ask')}>
      <input type="hidden" name="campaign" value={campaign} />
      <SeatField seats={seats} id="ask-seat" />
      <Button kind="primary">{words.ask}</Button>
    </FoldedForm>
  );
}
