import { todayWords } from '../../domain/words/today.ts';
import type { Language } from '../../domain/words/words.ts';
import { inSentence } from '../sign-ons/in-sentence.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { dayOf, deadlineParts, timeOf } from '../ui/dates.ts';
import { TimeLeft } from '../ui/deadline.tsx';
import type { IconName } from '../ui/icon.tsx';
import { DayBlock, LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { placeOfZone } from '../../domain/words/zones.ts';
import type { WaitingItem } from './waiting-query.ts';

const LOOK: Record<WaitingItem['kind'], [IconName, Tone]> = {
  sign: ['sign', 'bare'],
  approve: ['shield', 'bare'],
  comment: ['comment', 'bare'],
  redLines: ['comment', 'bare'],
  roundEnds: ['comment', 'slow'],
  draft: ['edit', 'neutral'],
  readyToClose: ['comment', 'slow'],
  readyToOpen: ['lock', 'slow'],
  readyToPublish: ['sign', 'slow'],
};

interface RowProps {
  item: WaitingItem;
  base: string;
  zone: string;
  now: string;
  /** The organisation by which it is asked, where the person has more than one. */
  asked: string | null;
  /** The one filled button of the page. */
  first: boolean;
}

/** One thing that waits for this person: until when, what, and one button to where it is done. */
export function WaitingRow({ item, base, zone, now, asked, first }: RowProps) {
  const language = useLanguage();
  const words = todayWords[language];
  const title = titleFor(item.statement, language);
  const [icon, tone] = LOOK[item.kind];
  const to = base + placeOf(item) + queryOf(item, asked !== null);
  return (
    <LedgerRow
      date={item.due === null ? undefined : <DayBlock at={item.due} zone={zone} />}
      badges={
        <>
          {item.due === null ? null : <TimeLeft at={item.due} now={now} />}
          <Badge icon={icon} tone={tone}>
            {wordOf(item, language)}
          </Badge>
          {item.due === null ? (
            <Badge icon="clock" tone="bare">
              {words.yours.noDeadline}
            </Badge>
          ) : null}
          {asked === null ? null : (
            <Badge icon="member" tone="bare">
              {asked}
            </Badge>
          )}
        </>
      }
      title={title.title}
      lang={title.language === language ? undefined : title.language}
      serif
      to={to}
      action={
        <ButtonLink to={to} kind={first ? 'primary' : 'plain'}>
          {words.buttons[verbOf(item)]}
        </ButtonLink>
      }
    >
      {lineOf(item, language, zone)}
    </LedgerRow>
  );
}

const oursOf = ({ seat, statement }: WaitingItem) =>
  statement.signOn?.ours.find((one) => one.seat.id === seat.id);

/** Whether someone else of the organisation has to propose first: this person would only approve. */
export function awaitsProposal(item: WaitingItem): boolean {
  const ours = oursOf(item);
  return item.kind === 'sign' && ours !== undefined && !ours.may.sign && ours.approvers.length === 0;
}

function verbOf(item: WaitingItem): keyof (typeof todayWords)['es']['buttons'] {
  if (item.kind !== 'sign' || oursOf(item)?.may.sign) return item.kind;
  return awaitsProposal(item) ? 'read' : 'propose';
}

function wordOf({ kind, statement }: WaitingItem, language: Language): string {
  const { kinds } = todayWords[language];
  return kind === 'readyToPublish' && statement.signOn === null ? kinds.closedText : kinds[kind];
}

/** Where a person has several seats, the page offers the one that is meant; who goes on writing finds the text open for it. */
function queryOf({ kind, seat }: WaitingItem, several: boolean): string {
  const asked = new URLSearchParams({
    ...(kind === 'draft' && { mode: 'edit' }),
    ...(several && { seat: seat.id }),
  });
  return asked.size === 0 ? '' : `?${asked.toString()}`;
}

/** What is done there: a text's page, its opening, a signature's approval. */
function placeOf(item: WaitingItem): string {
  const { kind, statement } = item;
  const { slug, signOn } = statement;
  if (kind === 'sign') return `/sign-ons/${slug}`;
  if (kind === 'approve') {
    const ours = oursOf(item)?.signature;
    return ours ? `/sign-ons/${slug}/approve/${encodeURIComponent(ours.id)}` : `/sign-ons/${slug}`;
  }
  if (kind === 'readyToOpen') return `/texts/${slug}/open`;
  if (kind === 'readyToPublish' && signOn) return `/sign-ons/${slug}/manage`;
  return `/texts/${slug}`;
}

function lineOf(item: WaitingItem, language: Language, zone: string): string {
  const { kind, due, statement } = item;
  const { lines } = todayWords[language];
  const { signOn, body, stateSince, coalition } = statement;
  const since = dayOf(stateSince, zone, language);
  const ours = oursOf(item);
  switch (kind) {
    case 'sign': {
      const names = (seats: readonly { person: { name: string } }[] = []) =>
        inSentence([...new Set(seats.map(({ person }) => person.name))], language, 'or');
      const who = ours?.may.sign
        ? lines.sign
        : !awaitsProposal(item)
          ? lines.proposeTo(names(ours?.approvers))
          : ours?.proposers.length
            ? lines.awaitsProposal(names(ours.proposers))
            : lines.awaitsAnyProposal;
      return `${who} ${closing(due, [zone, signOn?.zone ?? zone], language)}`;
    }
    case 'approve': {
      const proposer = ours?.signature?.acts?.find((act) => act.kind === 'proposed')?.seat?.person.name;
      const who = proposer === undefined ? lines.approveUnnamed : lines.approve(proposer);
      return `${who} ${closing(due, [zone, signOn?.zone ?? zone], language)}`;
    }
    case 'comment':
    case 'redLines':
    case 'roundEnds':
      return lines[kind](hourOf(due ?? '', [zone, coalition.timeZone], language));
    case 'draft':
      return body === null ? lines.draftAlone : lines.draft(body.name);
    case 'readyToClose':
      return lines.readyToClose(since);
    case 'readyToOpen':
      return lines.readyToOpen(since);
    case 'readyToPublish':
      return signOn === null
        ? lines.readyToPublishText(since)
        : lines.readyToPublish(signOn.tally.organizations);
  }
}

/** "Cierra a las 17:00 en Tapachula y Guatemala.", or each place with its own hour. */
function closing(due: string | null, zones: string[], language: Language): string {
  if (due === null) return '';
  return todayWords[language].lines.closes(hourOf(due, zones, language));
}

/** "17:00 en Tapachula y Guatemala", or each place with its own hour. */
function hourOf(due: string, zones: string[], language: Language): string {
  const { lines } = todayWords[language];
  const { time, place, elsewhere } = deadlineParts({ at: due, zones }, language);
  const others = zones.slice(1).map((zone) => placeOfZone(zone, language));
  const alike = zones.every((zone) => timeOf(due, zone, language) === time);
  if (alike) return lines.at(time, inSentence([...new Set([place, ...others])], language));
  return [lines.at(time, place), ...elsewhere].join(' · ');
}
