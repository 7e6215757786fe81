import { termPageWords } from '../../domain/words/term-pages.ts';
import { termsWords } from '../../domain/words/terms.ts';
import { Badge } from '../ui/badge.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import type { Advised } from './adviser.ts';

/** Avoided and reserved, as a sign and a word. */
export function AdviceBadge({ advice }: { advice: 'preferred' | 'avoided' | 'reserved' }) {
  const { advice: words } = termsWords[useLanguage()];
  const look = {
    preferred: { icon: 'done', tone: 'done' },
    avoided: { icon: 'stop', tone: 'slow' },
    reserved: { icon: 'key', tone: 'indigo' },
  } as const;
  return <Badge {...look[advice]}>{words[advice]}</Badge>;
}

/** What is said of words that stand in a text: what the coalition prefers, and why. */
export function AdviceWords({
  advised: { words, instead, advice },
  language,
}: {
  advised: Advised;
  /** Of the words. */
  language: string;
}) {
  const say = termPageWords[useLanguage()].card;
  return (
    <>
      <p className="row advice-head">
        <b lang={language}>{words}</b> <AdviceBadge advice={advice.advice} />
      </p>
      {instead === null ? null : (
        <p>
          {say.prefers} <b lang={language}>{instead}</b>.
        </p>
      )}
      <p className="small advice-reason">{advice.reason}</p>
    </>
  );
}
