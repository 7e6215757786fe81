import { useState } from 'react';
import { gradedNameWords } from '../../../domain/words/graded-names.ts';
import { privilegedExportWords } from '../../../domain/words/privileged-export.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Choices } from '../../ui/choice.tsx';
import { Form } from '../../ui/form.tsx';
import { FormError } from '../../ui/form-error.tsx';
import type { Refusal } from '../../ui/refusal.ts';
import { Section } from '../../ui/section.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { MyAnswer, SignOnPage } from '../load.ts';
import { NamedFrom } from '../names/choice.tsx';
import { GradeSaid } from '../names/said.tsx';

interface RevealNameProps {
  page: SignOnPage;
  answer: MyAnswer;
  signature: NonNullable<MyAnswer['signature']>;
  here: string;
  proved: boolean;
  last: Refusal | undefined;
}

/** The organisation's own way to show its name to more: who may sign, once they proved by passkey. */
export function RevealName({ page, answer, signature, here, proved, last }: RevealNameProps) {
  const language = useLanguage();
  const { names: words, page: pageWords } = privilegedExportWords[language];
  const say = gradedNameWords[language].change;
  const mine = last?.values['move'] === 'reveal' ? last : undefined;
  const [to, choose] = useState(mine?.values['to'] ?? 'public');
  const noTarget =
    signature.visibility === 'target' ||
    signature.namedFrom !== null ||
    page.signOn.addressees.every(({ kind }) => kind !== 'to');
  return (
    <Section id="reveal" title={words.reveal}>
      <p>
        {say.now}: <GradeSaid page={page} signature={signature} />
      </p>
      <p>{say.moreLead}</p>
      {!answer.may.withdraw ? (
        <p className="quiet">{words.revealSigner}</p>
      ) : proved ? (
        <Form method="post" className="stack">
          <FormError refusal={mine} />
          <input type="hidden" name="move" value="reveal" />
          <input type="hidden" name="seat" value={answer.seat.id} />
          <Choices
            legend={say.to}
            name="to"
            required
            defaultValue={to}
            onChoose={choose}
            choices={[
              { value: 'public', label: say.everybody },
              { value: 'dated', label: say.dated },
              ...(noTarget ? [] : [{ value: 'target', label: say.target }]),
            ]}
          />
          <NamedFrom zone={page.signOn.zone} shown={to === 'dated'} typed={mine} />
          <div>
            <Button name="signature" value={signature.id} icon="eye">
              {say.save}
            </Button>
          </div>
        </Form>
      ) : (
        <Banner icon="lock">
          <p>{words.revealProve}</p>
          <ButtonLink icon="key" to={`/prove?returnTo=${encodeURIComponent(here)}`}>
            {pageWords.proveButton}
          </ButtonLink>
        </Banner>
      )}
    </Section>
  );
}
