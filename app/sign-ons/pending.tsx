import { Link } from '@remix-run/react';
import { signingAuthorityWords } from '../../domain/words/signing-authority.ts';
import { signOnFormWords } from '../../domain/words/sign-on-forms.ts';
import { Banner } from '../ui/banner.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { momentOf } from '../ui/dates.ts';
import { PageHead } from '../ui/line.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { SentBack } from './answer.ts';
import { ApprovalsGiven } from './authority/approvals-given.tsx';
import type { MyAnswer, SignOnPage } from './load.ts';
import { WithdrawForm } from './refuse-forms.tsx';
import { chosenOf } from './names/choice.tsx';
import { ApprovalSteps, named, useApprovers } from './steps.tsx';
import { TitleShown } from './title-shown.tsx';

/** What a delegate sees once they have proposed: who must approve, and how to tell them. */
export function Pending({
  page,
  answer,
  last,
}: {
  page: SignOnPage;
  answer: MyAnswer;
  last: SentBack | undefined;
}) {
  const language = useLanguage();
  const words = signOnFormWords[language].pending;
  const several = signingAuthorityWords[language];
  const { approvals: needed } = answer.rule;
  const people = useApprovers(answer);
  const { signature, seat, may } = answer;
  if (signature === null) return null;
  const open = signature.visibility === 'public';
  const when = momentOf(page.signOn.closesAt, page.signOn.zone, language);
  const notice = open
    ? words.notice(page.title.title, when, `${page.link}/approve/${encodeURIComponent(signature.id)}`)
    : words.noticeQuiet(when, page.home);
  return (
    <div className="confirmation">
      <PageHead
        title={several.waiting(Math.max(needed - answer.approvals.length, 1))}
        {...(open ? { above: <TitleShown page={page} /> } : {})}
      />
      <div className="stack">
        <Banner tone="waiting">
          <b>{needed > 1 ? `${several.several(needed, named(answer, language))}.` : words.waits(people)}</b>
          <p>{open ? words.told : words.toldQuiet}</p>
        </Banner>
        <ApprovalsGiven answer={answer} />
        <ApprovalSteps page={page} answer={answer} visibility={chosenOf(signature)} />
        <div>
          <CopyButton text={notice} icon="message" kind="primary" wide>
            {words.copy}
          </CopyButton>
          <p className="min quiet copy-what">{words.copyWhat}</p>
          <noscript>
            <p className="small">{notice}</p>
          </noscript>
        </div>
        {may.withdraw ? <WithdrawForm seat={seat.id} signature={signature.id} proposal last={last} /> : null}
        <p>
          <Link to={`${page.base}?${new URLSearchParams({ seat: seat.id }).toString()}`}>{words.back}</Link>
        </p>
      </div>
    </div>
  );
}
