import { dayIn } from '../../domain/platform.ts';
import { askPageWords } from '../../domain/words/ask-pages.ts';
import { AnswerFields } from '../campaigns/ask-forms.tsx';
import { FoldedForm, lastOf } from '../campaigns/folded-form.tsx';
import { AnswerBadge } from '../campaigns/looks.tsx';
import { AskedMove } from '../campaigns/moves.tsx';
import { SeatField, type SeatChoice } from '../texts/seats.tsx';
import { Button } from '../ui/button.tsx';
import type { Refusal } from '../ui/refusal.ts';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { targetLine } from './fact-form.tsx';
import type { AskPage } from './load-ask.ts';
import { momentWords } from './moments.ts';

/** What each addressee answered, with the document, and the form that notes an answer. */
export function AnswersSection({
  page: { ask, answers, may, choices, now, zone },
  seats,
  last,
}: {
  page: Pick<AskPage, 'ask' | 'answers' | 'may' | 'choices' | 'now' | 'zone'>;
  seats: SeatChoice[];
  last: Refusal | undefined;
}) {
  const language = useLanguage();
  const words = askPageWords[language];
  const mine = lastOf(last, 'answer');
  const first = ask.target?.id;
  const targets = (choices?.targets ?? [])
    .map((target) => ({ id: target.id, name: targetLine(target, language) }))
    .sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const own = (seat: string) => seats.some(({ id }) => id === seat);
  return (
    <Section id="answers" title={words.answers}>
      {answers.length === 0 ? (
        <p className="small quiet">{words.answersNone}</p>
      ) : (
        <ul className="parts">
          {answers.map(({ id, answer, answeredOn, note, url, file, fileName, by, target }) => (
            <li key={id}>
              <span>
                <AnswerBadge answer={answer} />
                <span className="own-line">
                  {[target.office, target.institution, target.country].filter(Boolean).join(', ')}
                </span>
                <small className="quiet own-line">
                  {momentWords(answeredOn, language, { length: 'long' })}
                  {(url ?? file) === null ? null : (
                    <>
                      {' · '}
                      <a href={url ?? file ?? undefined} rel="noreferrer nofollow">
                        {fileName ?? words.document}
                      </a>
                    </>
                  )}
                </small>
                {note === null ? null : <span className="small own-line as-written">{note}</span>}
              </span>
              {may.edit || own(by.id) ? (
                <AskedMove
                  doing="withdraw"
                  thing={id}
                  seat={own(by.id) ? by.id : (seats[0]?.id ?? '')}
                  label={words.remove}
                  named={`: ${target.office}`}
                  ask={words.removeAnswer}
                  yes={words.yesRemove}
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {may.add && targets.length > 0 ? (
        <FoldedForm doing="answer" title={words.addAnswer} last={mine} files>
          <input type="hidden" name="thing" value={ask.id} />
          <AnswerFields
            targets={targets}
            today={dayIn(now, zone)}
            mine={mine}
            mayUpdate={may.edit}
            mayShow={false}
          />
          <SeatField seats={seats} id="seat-answer" />
          <Button>{words.addAnswer}</Button>
        </FoldedForm>
      ) : null}
    </Section>
  );
}
