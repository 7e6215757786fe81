import { mandatePageWords } from '../../domain/words/mandate-pages.ts';
import { signOnDeskWords } from '../../domain/words/sign-on-desk.ts';
import { signOnPageWords } from '../../domain/words/sign-on-pages.ts';
import { signRequestPageWords } from '../../domain/words/sign-request-pages.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { DeadlineFact } from '../ui/deadline.tsx';
import { Facts } from '../ui/facts.tsx';
import { Form } from '../ui/form.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { inSentence } from './in-sentence.ts';
import { invited } from './invited.ts';
import type { Convenor } from './open-form.tsx';
import type { Opening } from './opening.ts';

/** Everything as it will be, before it can no longer be changed. */
export function OpenReview({
  opening,
  members,
  now,
}: {
  opening: Opening;
  members: Convenor[];
  now: string;
}) {
  const language = useLanguage();
  const words = signOnDeskWords[language].opening;
  const others = signRequestPageWords[language].opening;
  const mandates = mandatePageWords[language];
  const around = signOnPageWords[language].facts;
  const { values } = opening.refusal;
  const said = (name: string) => values[name] ?? '';
  const written = opening.addressees.filter(({ nameEs, nameEn }) => nameEs.trim() || nameEn.trim());
  const rule = said('reconfirmationRule') === 'carry' ? 'carry' : 'lapse';
  const goal = words.goalLine(
    said('goalOrganizations') && words.goalOf(Number(said('goalOrganizations'))),
    said('goalCountries') && words.goalOfCountries(Number(said('goalCountries'))),
  );
  return (
    <Card as="section" aria-labelledby="review-heading">
      <Form method="post" className="stack form-card" preventScrollReset>
        <h2 id="review-heading" tabIndex={-1} ref={(heading) => heading?.focus()}>
          {words.reviewTitle}
        </h2>
        <Facts
          facts={[
            {
              icon: 'clock',
              term: words.closesAt,
              fact: (
                <DeadlineFact
                  at={opening.closesAt ?? now}
                  zones={[said('zone'), 'America/New_York', 'UTC']}
                  now={now}
                  year
                />
              ),
            },
            {
              icon: 'bodies',
              term: words.convenors,
              fact: inSentence(
                members.filter(({ id }) => opening.convenors.includes(id)).map(({ name }) => name),
                language,
              ),
            },
            {
              icon: 'shield',
              term: words.who,
              fact: around.memberOrganizations(invited(opening.whoMaySign, language)),
            },
            {
              icon: 'bodies',
              term: others.title,
              fact: values['othersMayAsk'] === undefined ? others.no : others.yes,
            },
            {
              icon: 'clock',
              term: mandates.fast,
              fact: values['fast'] === undefined ? mandates.fastNo : mandates.fastYes,
            },
            {
              icon: 'institution',
              term: words.addressees,
              fact:
                written.length === 0 ? (
                  words.noAddressees
                ) : (
                  <ul>
                    {written.map(({ kind, nameEs, nameEn }, i) => (
                      <li key={i}>
                        {kind === 'cc' ? `${around.cc} ` : ''}
                        <span lang="es">{nameEs}</span>
                        <br />
                        <span lang="en" className="small quiet">
                          {nameEn}
                        </span>
                      </li>
                    ))}
                  </ul>
                ),
            },
            {
              icon: 'sign',
              term: words.means,
              fact: (
                <>
                  <p lang="es">{said('meaningEs')}</p>
                  <p lang="en" className="small quiet">
                    {said('meaningEn')}
                  </p>
                </>
              ),
            },
            { icon: 'done', term: words.goals, fact: goal || words.noGoal },
            {
              icon: 'behind',
              term: words.reconfirmation,
              fact: `${words[rule]}. ${words[`${rule}Help`]}`,
            },
          ]}
        />
        {Object.entries(values)
          .filter(([name]) => !['step', 'convenors', 'whoMaySign', 'kind', 'nameEs', 'nameEn'].includes(name))
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        {opening.convenors.map((id) => (
          <input key={id} type="hidden" name="convenors" value={id} />
        ))}
        {opening.whoMaySign.map((each) => (
          <input key={each} type="hidden" name="whoMaySign" value={each} />
        ))}
        {opening.addressees.map(({ kind, nameEs, nameEn }, i) => (
          <span key={i} hidden>
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="nameEs" value={nameEs} />
            <input type="hidden" name="nameEn" value={nameEn} />
          </span>
        ))}
        <div className="form-actions">
          <Button kind="primary" size="large" icon="sign" name="step" value="open">
            {words.open}
          </Button>
          <Button size="large" name="step" value="correct">
            {words.correct}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
