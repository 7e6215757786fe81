import { useLocation } from '@remix-run/react';
import { amendmentPageWords } from '../../../domain/words/amendment-pages.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { FilterChips } from '../../ui/chips.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { withQuery } from '../comments/choice.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { SeatField } from '../seats.tsx';
import { AmendmentCard } from './card.tsx';
import { SHOWN } from './choice.ts';
import type { AmendmentsData } from './load.ts';
import { NewAmendment } from './new-amendment.tsx';

interface AmendmentsPanelProps {
  data: AmendmentsData;
  frame: PanelFrame;
}

/** The amendments to the text by number, with what may be done about each, and a form for another. */
export function AmendmentsPanel({ data, frame }: AmendmentsPanelProps) {
  const words = amendmentPageWords[useLanguage()];
  const { search } = useLocation();
  const { shown, counts, amendments } = data;
  return (
    <div className="stack amendments">
      {data.begin === null ? null : (
        <NewAmendment begin={data.begin} language={data.language} frame={frame} />
      )}
      <FilterChips
        label={words.filters.label}
        items={SHOWN.filter((one) => one === 'open' || counts[one] > 0 || one === shown).map((one) => ({
          to: withQuery(search, { amendments: one === 'open' ? null : one, new: null, to: null }),
          label: words.filters[one](counts[one]),
          current: one === shown,
        }))}
      />
      {data.unpublished > 0 ? <PublishAll count={data.unpublished} frame={frame} /> : null}
      {data.mayMerge ? (
        <p>
          <ButtonLink to={`${frame.at}/merge`} size="small">
            {words.merge}
          </ButtonLink>
        </p>
      ) : null}
      {amendments.length === 0 ? <p className="quiet">{words.none[shown]}</p> : null}
      <div>
        {amendments.map((amendment) => (
          <AmendmentCard key={amendment.id} amendment={amendment} frame={frame} now={data.now} />
        ))}
      </div>
    </div>
  );
}

function PublishAll({ count, frame }: { count: number; frame: PanelFrame }) {
  const words = amendmentPageWords[useLanguage()].treatment;
  const { last } = frame;
  const refused =
    last?.values['step'] === 'amendment.publish' && !last.values['amendment'] ? last : undefined;
  return (
    <Form method="post" className="stack tight" preventScrollReset>
      <FormError refusal={refused} />
      <p className="small">{words.waiting(count)}</p>
      <input type="hidden" name="step" value="amendment.publish" />
      <input type="hidden" name="text" value={frame.text} />
      <SeatField seats={frame.seats} id="publish-all-seat" />
      <Button size="small">{words.publishAll(count)}</Button>
    </Form>
  );
}
