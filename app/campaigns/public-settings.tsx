import { campaignPublicWords } from '../../domain/words/campaign-public.ts';
import { campaignReportWords } from '../../domain/words/campaign-report.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { shownParts, type ShownPart } from '../../domain/campaigns/constants.ts';
import { useAnew } from '../live/use-anew.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Check } from '../ui/choice.tsx';
import { Form } from '../ui/form.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { AskFacts } from './asks.tsx';
import { timesOf } from './dates.tsx';
import { Move } from './moves.tsx';
import type { DatedActivity } from './queries.ts';

/** The parts a page can show, each ticked where it does. */
export function PartsForm({
  campaign,
  shows,
  seats,
}: {
  campaign: string;
  shows: readonly ShownPart[];
  seats: SeatChoice[];
}) {
  const language = useLanguage();
  const words = campaignPublicWords[language].settings;
  const names = campaignsWords[language].parts;
  const { turn, hears } = useAnew({ refused: false, start: shows.join() });
  return (
    <Form key={turn} {...hears} method="post" className="stack" preventScrollReset>
      <input type="hidden" name="do" value="parts" />
      <input type="hidden" name="thing" value={campaign} />
      <fieldset>
        <legend className="label">{words.parts}</legend>
        <div className="two part-choices">
          {shownParts.map((part) => (
            <Check
              key={part}
              name={`part-${part}`}
              label={names[part]}
              help={words.partHelp[part]}
              defaultChecked={shows.includes(part)}
            />
          ))}
        </div>
      </fieldset>
      <SeatField seats={seats} id="parts-seat" />
      <Button>{words.save}</Button>
    </Form>
  );
}

interface ChoosingProps {
  campaign: string;
  seat: string;
}

function ShownBadge({ shown }: { shown: boolean }) {
  const words = campaignPublicWords[useLanguage()].settings;
  return (
    <Badge icon={shown ? 'globe' : 'lock'} tone={shown ? 'done' : 'bare'}>
      {shown ? words.isShown : words.isHidden}
    </Badge>
  );
}

/** The asks, one by one: each shown in the words and with the status of the day it was chosen, or not. */
export function AsksToShow({ asks, campaign, seat }: ChoosingProps & { asks: readonly AskFacts[] }) {
  const language = useLanguage();
  const words = campaignPublicWords[language].settings;
  const { statuses } = campaignReportWords[language];
  return (
    <Section id="asks-to-show" title={words.asks}>
      <p className="small quiet measure">{words.asksHelp}</p>
      {asks.length === 0 ? <p className="log-empty">{words.none}</p> : null}
      <Ledger dateless>
        {asks.map(({ id, priority, words: said, lang, shown, status, shownStatus }) => {
          const carried = { thing: id, seat, fields: { campaign }, named: words.ofThing(priority) };
          return (
            <LedgerRow
              key={id}
              title={priority}
              lang={lang}
              badges={<ShownBadge shown={shown} />}
              action={
                <div className="row">
                  {shown ? <Move {...carried} doing="hide" label={words.hide} /> : null}
                  <Move {...carried} doing="show" label={shown ? words.asksAgain : words.show} />
                </div>
              }
            >
              <span lang={lang}>{said}</span>
              {shownStatus === null || shownStatus === status ? null : (
                <span className="own-line small quiet">
                  {words.statusChanged(statuses[shownStatus], statuses[status])}
                </span>
              )}
            </LedgerRow>
          );
        })}
      </Ledger>
    </Section>
  );
}

/** The dates, one by one: each public or kept to members. */
export function DatesToShow({
  activities,
  zone,
  campaign,
  seat,
}: ChoosingProps & { activities: readonly DatedActivity[]; zone: string }) {
  const language = useLanguage();
  const words = campaignPublicWords[language].settings;
  return (
    <Section id="dates-to-show" title={words.dates}>
      {activities.length === 0 ? <p className="log-empty">{words.none}</p> : null}
      <Ledger dateless>
        {activities.map((activity) => (
          <LedgerRow
            key={activity.id}
            title={activity.title}
            badges={<ShownBadge shown={activity.public} />}
            action={
              <Move
                doing="date"
                thing={activity.id}
                seat={seat}
                fields={{ campaign, public: activity.public ? '' : 'on' }}
                label={activity.public ? words.hideDate : words.showDate}
                named={words.ofThing(activity.title)}
              />
            }
          >
            <span className="first-letter">{timesOf(activity, zone, language)[0]}</span>
          </LedgerRow>
        ))}
      </Ledger>
    </Section>
  );
}
