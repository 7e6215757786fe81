import { correctionPath, ladderPath } from '../../domain/words/desk-addresses.ts';
import { correctionLinkWords } from '../../domain/words/correction-links.ts';
import { invalidationPageWords } from '../../domain/words/invalidation-pages.ts';
import { ladderPageWords } from '../../domain/words/ladder-pages.ts';
import { ladderWords } from '../../domain/words/ladders.ts';
import { paperPageWords } from '../../domain/words/paper-pages.ts';
import { privilegedExportWords } from '../../domain/words/privileged-export.ts';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import { ButtonLink } from '../ui/button.tsx';
import { momentOf } from '../ui/dates.ts';
import { useLanguage } from '../ui/surroundings.ts';
import type { Desk } from './desk.ts';
import type { SignOnPage } from './load.ts';

interface DeskWaysProps {
  page: Pick<SignOnPage, 'base' | 'place' | 'zones' | 'signOn'>;
  desk: Desk;
  published: boolean;
}

/** From the desk of a sign-on to the pages beside it, for whoever may; above them, which of the planned days is next. */
export function DeskWays({ page: { base, place, zones, signOn }, desk, published }: DeskWaysProps) {
  const language = useLanguage();
  const ladder = ladderPageWords[language];
  return (
    <div className="stack tight desk-ways">
      {desk.next === null || published ? null : (
        <p className="small">
          {ladder.next}: {ladderWords[language].steps[desk.next.step]},{' '}
          {momentOf(desk.next.at, zones[0] ?? signOn.zone, language)}
        </p>
      )}
      <p className="row">
        {published && desk.correction !== null ? (
          <ButtonLink to={correctionPath(place)} icon="edit">
            {correctionLinkWords[language][desk.correction]}
          </ButtonLink>
        ) : null}
        {published && !desk.hasLadder ? null : (
          <ButtonLink to={ladderPath(place)} icon="calendar">
            {ladder.link}
          </ButtonLink>
        )}
        {desk.requests?.mayAsk ? (
          <ButtonLink to={`${base}/requests`} icon="bodies">
            {signRequestPageWords[language].queue.link(desk.requests.waiting)}
          </ButtonLink>
        ) : null}
        {desk.sheets === null ? null : (
          <>
            <ButtonLink to={`${base}/paper`} icon="edit">
              {paperPageWords[language].link(desk.sheets)}
            </ButtonLink>
            <ButtonLink to={`${base}/invalidate`} icon="stop">
              {invalidationPageWords[language].link}
            </ButtonLink>
          </>
        )}
        {desk.mayExportPrivileged ? (
          <ButtonLink to={`${base}/confidential`} icon="withheld">
            {privilegedExportWords[language].page.link}
          </ButtonLink>
        ) : null}
      </p>
    </div>
  );
}
