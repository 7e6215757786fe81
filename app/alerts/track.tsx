import { alertPageWords } from '../../domain/words/alert-pages.ts';
import { lastOf } from '../campaigns/folded-form.tsx';
import { SeatField } from '../texts/seats.tsx';
import { Button, ButtonLink } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { momentOf } from '../ui/dates.ts';
import { FormError } from '../ui/form-error.tsx';
import { Form } from '../ui/form.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { AlertPage } from './load-alert.ts';

/** What follows once it went: the text, the committee, the fast sign-on, each when it is due. */
export function AlertTrack({ page, last }: { page: AlertPage; last: Refusal | undefined }) {
  const language = useLanguage();
  const words = alertPageWords[language].page;
  const { alert, zone, track, closing } = page;
  if (alert.wentAt === null) return null;
  const refused = lastOf(last, 'steering');
  return (
    <div className="stack">
      <p>
        <b>{words.zero(momentOf(alert.wentAt, zone, language))}</b>
      </p>
      {track === null ? (
        <p className="quiet">{words.textSoon}</p>
      ) : (
        <p>
          <ButtonLink to={track.text} kind={track.asked ? 'plain' : 'primary'} icon="text">
            {words.text}
          </ButtonLink>
        </p>
      )}
      {track === null || track.adopted ? null : <p className="small">{words.adoption}</p>}
      {track?.asked && alert.mayAskSteering ? (
        <Form method="post" className="stack form-card" preventScrollReset>
          <FormError refusal={refused} />
          <p className="small">{words.steeringLead}</p>
          <input type="hidden" name="do" value="steering" />
          <input type="hidden" name="thing" value={alert.id} />
          <SeatField seats={page.offices} id="seat-steering" />
          <Button kind="primary">{words.steering}</Button>
        </Form>
      ) : null}
      {track?.open && closing ? (
        <div className="stack tight">
          <p className="small">{words.signingLead(momentOf(closing.at, closing.zone, language))}</p>
          <p>
            <ButtonLink to={track.open} icon="sign">
              {words.signing}
            </ButtonLink>
          </p>
        </div>
      ) : null}
      {track?.share ? (
        <div className="stack tight">
          <h3>{words.share}</h3>
          <p className="small quiet">{words.shareHelp}</p>
          {track.share.map(({ tongue, message }) => (
            <div key={tongue} className="stack tight">
              <p className="measure breaks" lang={tongue}>
                {message}
              </p>
              <p>
                <CopyButton text={message}>{words.copy[tongue]}</CopyButton>
              </p>
            </div>
          ))}
        </div>
      ) : null}
      <p className="small quiet">{words.review}</p>
    </div>
  );
}
