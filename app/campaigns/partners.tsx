import { campaignPartnerWords } from '../../domain/words/campaign-partners.ts';
import { campaignsWords } from '../../domain/words/campaigns.ts';
import { Badge, type Tone } from '../ui/badge.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import type { IconName } from '../ui/icon.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { AskedMove, Move } from './moves.tsx';

export interface PartnerFacts {
  organization: { id: string; name: string };
  /** By their names, in a sentence. */
  countries: string;
  state: keyof (typeof campaignsWords)['es']['partnerStates'];
  shown: 'members' | 'public';
  leads: boolean;
}

const LOOK: Record<PartnerFacts['state'], [IconName, Tone]> = {
  invited: ['mail', 'slow'],
  asked: ['clock', 'waiting'],
  joined: ['done', 'done'],
  declined: ['close', 'neutral'],
  left: ['close', 'neutral'],
};

interface RowProps {
  partner: PartnerFacts;
  campaign: string;
  acts: Acts;
}

interface Acts {
  /** The seat by which the reader runs the campaign; null when they do not. */
  runs: string | null;
  /** The seats by which the reader speaks, by organisation. */
  own: Record<string, string>;
}

/** The organisations of a campaign: those that take part first, each with what its own people or the lead may do. */
export function Partners({
  partners,
  campaign,
  acts,
}: {
  partners: readonly PartnerFacts[];
  campaign: string;
  acts: Acts;
}) {
  return (
    <Ledger dateless>
      {partners.map((partner) => (
        <PartnerRow key={partner.organization.id} {...{ partner, campaign, acts }} />
      ))}
    </Ledger>
  );
}

function PartnerRow({ partner, campaign, acts }: RowProps) {
  const language = useLanguage();
  const words = campaignPartnerWords[language];
  const { organization, countries, state, shown, leads } = partner;
  const [icon, own] = LOOK[state];
  const tone = state === 'asked' && acts.runs === null ? 'slow' : own;
  return (
    <LedgerRow
      serif
      title={organization.name}
      badges={
        <>
          {leads ? (
            <Badge icon="campaign" tone="indigo">
              {words.leads}
            </Badge>
          ) : (
            <Badge icon={icon} tone={tone}>
              {campaignsWords[language].partnerStates[state]}
            </Badge>
          )}
          {state !== 'joined' ? null : (
            <Badge icon={shown === 'public' ? 'globe' : 'lock'} tone="bare">
              {words.shown[shown]}
            </Badge>
          )}
        </>
      }
      action={<PartnerActs {...{ partner, campaign, acts }} />}
    >
      {countries}
    </LedgerRow>
  );
}

/** Who leads answers who asked; an organisation's own people answer an invitation, leave, and say who may name it. */
function PartnerActs({ partner, campaign, acts: { runs, own } }: RowProps) {
  const words = campaignPartnerWords[useLanguage()];
  const { organization, state, shown, leads } = partner;
  const mine = own[organization.id];
  const named = words.of(organization.name);
  const thing = organization.id;
  const answering = state === 'asked' ? runs : state === 'invited' ? (mine ?? null) : null;
  return (
    <div className="row">
      {answering === null ? null : (
        <>
          <Move
            doing="accept"
            thing={thing}
            seat={answering}
            fields={{ campaign }}
            kind="primary"
            label={state === 'asked' ? words.accept : words.join}
            named={named}
          />
          <Move
            doing="decline"
            thing={thing}
            seat={answering}
            fields={{ campaign }}
            label={state === 'asked' ? words.decline : words.notJoin}
            named={named}
          />
        </>
      )}
      {mine === undefined || state !== 'joined' ? null : (
        <Move
          doing="shown"
          thing={thing}
          seat={mine}
          fields={{ campaign, shown: shown === 'public' ? 'members' : 'public' }}
          icon={shown === 'public' ? 'lock' : 'globe'}
          label={shown === 'public' ? words.showMembers : words.showPublic}
        />
      )}
      {mine === undefined || leads || (state !== 'joined' && state !== 'asked') ? null : (
        <AskedMove
          doing="leave"
          thing={thing}
          seat={mine}
          fields={{ campaign }}
          label={state === 'asked' ? words.takeBack : words.leave}
          ask={words.leaveAsk}
          yes={words.leaveYes}
        />
      )}
    </div>
  );
}
