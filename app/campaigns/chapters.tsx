import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select, TextArea } from '../ui/field.tsx';
import type { IconName } from '../ui/icon.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CountryChoice } from './countries.ts';
import { FoldedForm, lastOf } from './folded-form.tsx';
import { AskedMove, Move } from './moves.tsx';
import { CountryOptions } from './target-forms.tsx';

export interface ChapterFacts {
  id: string;
  organization: { id: string; name: string };
  /** By its name. */
  country: string;
  place: string | null;
  title: string;
  plan: string;
  state: keyof (typeof campaignsWords)['es']['chapterStates'];
  public: boolean;
}

const LOOK: Record<ChapterFacts['state'], [IconName, Tone]> = {
  proposed: ['clock', 'slow'],
  approved: ['done', 'done'],
  declined: ['close', 'neutral'],
  ended: ['done', 'neutral'],
};

interface ChaptersProps {
  chapters: readonly ChapterFacts[];
  countries: readonly CountryChoice[];
  campaign: string;
  /** The seat by which the reader runs the campaign; null when they do not. */
  runs: string | null;
  /** The seats by which the reader speaks, by organisation. */
  own: Record<string, string>;
  /** The seats by which a chapter may be proposed. */
  proposing: SeatChoice[];
  last: Refusal | undefined;
}

/** The national and local parts of a campaign: proposed by a partner, approved by who leads. */
export function Chapters({ chapters, campaign, countries, runs, own, proposing, last }: ChaptersProps) {
  const language = useLanguage();
  const words = campaignPartnerWords[language].chapters;
  return (
    <Section id="chapters" title={words.title}>
      <p className="small quiet measure">{words.lead}</p>
      {chapters.length === 0 ? <p className="log-empty">{words.none}</p> : null}
      <Ledger dateless>
        {chapters.map((chapter) => (
          <ChapterRow key={chapter.id} chapter={chapter} runs={runs} mine={own[chapter.organization.id]} />
        ))}
      </Ledger>
      {proposing.length === 0 ? null : (
        <Propose campaign={campaign} countries={countries} seats={proposing} last={lastOf(last, 'propose')} />
      )}
    </Section>
  );
}

/** How a chapter ends: its own organisation takes back what it proposed; what is approved, those who run the campaign end too. */
function endingOf(
  state: ChapterFacts['state'],
  { runs, mine }: { runs: string | null; mine: string | null },
  words: (typeof campaignPartnerWords)['es']['chapters'],
) {
  const keeper = runs ?? mine;
  if (state === 'proposed' && mine !== null)
    return { seat: mine, label: words.takeBack, ask: words.takeBackAsk, yes: words.takeBackYes };
  if (state === 'approved' && keeper !== null)
    return { seat: keeper, label: words.end, ask: words.endAsk, yes: words.endYes };
  return null;
}

function ChapterRow({
  chapter,
  runs,
  mine,
}: {
  chapter: ChapterFacts;
  runs: string | null;
  mine: string | undefined;
}) {
  const language = useLanguage();
  const words = campaignPartnerWords[language].chapters;
  const { id, organization, country, place, title, plan, state } = chapter;
  const [icon, tone] = LOOK[state];
  const named = `: ${title}`;
  const ending = endingOf(state, { runs, mine: mine ?? null }, words);
  return (
    <LedgerRow
      serif
      title={title}
      badges={
        <>
          <Badge icon={icon} tone={tone}>
            {campaignsWords[language].chapterStates[state]}
          </Badge>
          {chapter.public ? (
            <Badge icon="globe" tone="bare">
              {words.public}
            </Badge>
          ) : null}
        </>
      }
      action={
        <div className="row">
          {state !== 'proposed' || runs === null ? null : (
            <>
              <Move
                doing="approve"
                thing={id}
                seat={runs}
                kind="primary"
                label={words.approve}
                named={named}
              />
              <Move doing="refuse" thing={id} seat={runs} label={words.decline} named={named} />
            </>
          )}
          {state !== 'approved' || mine === undefined ? null : (
            <Move
              doing="show-chapter"
              thing={id}
              seat={mine}
              fields={{ public: chapter.public ? '' : 'on' }}
              label={chapter.public ? words.hidePublic : words.showPublic}
              named={named}
            />
          )}
          {ending === null ? null : <AskedMove doing="end" thing={id} named={named} {...ending} />}
        </div>
      }
    >
      {[country, place, organization.name].filter(Boolean).join(' · ')}
      <span className="own-line as-written">{plan}</span>
    </LedgerRow>
  );
}

function Propose({
  campaign,
  countries,
  seats,
  last,
}: {
  campaign: string;
  countries: readonly CountryChoice[];
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const words = campaignPartnerWords[useLanguage()].chapters;
  return (
    <FoldedForm doing="propose" title={words.propose} last={last}>
      <input type="hidden" name="campaign" value={campaign} />
      <div className="two">
        <Select {...fieldOf(last, 'country')} label={words.country} required>
          <CountryOptions countries={countries} none={words.chooseCountry} />
        </Select>
        <Field {...fieldOf(last, 'place')} label={words.place} help={words.placeHelp} maxLength={120} />
        <Field {...fieldOf(last, 'titleEs')} lang="es" label={words.titleEs} maxLength={160} required />
        <Field {...fieldOf(last, 'titleEn')} lang="en" label={words.titleEn} maxLength={160} required />
      </div>
      <TextArea
        {...fieldOf(last, 'planEs')}
        lang="es"
        label={words.planEs}
        rows={3}
        maxLength={2000}
        required
      />
      <TextArea
        {...fieldOf(last, 'planEn')}
        lang="en"
        label={words.planEn}
        rows={3}
        maxLength={2000}
        required
      />
      <SeatField seats={seats} id="propose-seat" />
      <Button>{words.button}</Button>
    </FoldedForm>
  );
}
