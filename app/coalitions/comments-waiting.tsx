import { todayWords } from '../../domain/words/today.ts';
import { topicId } from '../live/topic-id.ts';
import { titleFor } from '../texts/titles.ts';
import { Badge } from '../ui/badge.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { LedgerRow } from '../ui/ledger.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { CommentsWaiting } from './today-query.ts';

/** Comments that mention this person, and texts of theirs whose comments wait for an answer. */
export function CommentsWaitingRows({
  comments: { mentioned, unanswered },
  base,
}: {
  comments: CommentsWaiting;
  base: string;
}) {
  const ours = useLanguage();
  const words = todayWords[ours].comments;
  return (
    <>
      {mentioned.map(({ id, mentionedBy, statement }) => {
        if (statement === null) return null;
        const { title, language } = titleFor(statement, ours);
        const to = `${base}/texts/${statement.slug}?panel=comments&thread=${topicId(id)}#thread-${topicId(id)}`;
        return (
          <LedgerRow
            key={id}
            badges={
              <Badge icon="message" tone="waiting">
                {words.mention}
              </Badge>
            }
            title={title}
            serif
            lang={language}
            to={to}
            action={<ButtonLink to={to}>{words.read}</ButtonLink>}
          >
            {mentionedBy === null ? null : words.mentioned(mentionedBy.person, mentionedBy.organisation)}
          </LedgerRow>
        );
      })}
      {unanswered.map(({ threads, statement }) => {
        const { title, language } = titleFor(statement, ours);
        const to = `${base}/texts/${statement.slug}/comments?answer=none`;
        return (
          <LedgerRow
            key={statement.slug}
            badges={
              <Badge icon="comment" tone="slow">
                {words.comments}
              </Badge>
            }
            title={title}
            serif
            lang={language}
            to={to}
            action={<ButtonLink to={to}>{words.answer}</ButtonLink>}
          >
            {words.unanswered(threads)}
          </LedgerRow>
        );
      })}
    </>
  );
}
