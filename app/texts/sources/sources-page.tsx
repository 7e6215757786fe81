import { Link } from '@remix-run/react';
import { sourcePageWords } from '../../../domain/words/source-pages.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FormError } from '../../ui/form-error.tsx';
import { Form } from '../../ui/form.tsx';
import { PageHead } from '../../ui/line.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { SeatField } from '../seats.tsx';
import { SourceTable } from './source-table.tsx';
import type { SourcesView } from './sources-view.ts';

/** What a text cites, and how it stands. Needs no script. */
export function SourcesPage(page: SourcesView) {
  const { title, of, at, rule, text, sources, checked, asked, mayCheck, seats, last } = page;
  const ours = useLanguage();
  const say = sourcePageWords[ours];
  const refused = last?.values['step'] === 'sources.check' ? last : undefined;
  return (
    <div className="stack sources-page">
      <PageHead title={say.title}>
        <p>
          <Link to={at} lang={title.language === ours ? undefined : title.language}>
            {say.of[of](title.title)}
          </Link>
        </p>
        <p className="quiet">{say.lead}</p>
      </PageHead>
      <FormError refusal={refused} />
      {asked ? (
        <Banner icon="done" live>
          {say.asked}
        </Banner>
      ) : null}
      {checked === 'on' ? null : (
        <Banner
          action={
            checked === 'never' ? undefined : (
              <ButtonLink to={rule} size="small">
                {say.toRule}
              </ButtonLink>
            )
          }
        >
          {checked === 'never' ? say.offHere : say.off}
        </Banner>
      )}
      {sources.length === 0 ? <Empty title={say.none}>{say.noneNext}</Empty> : <SourceTable {...page} />}
      {mayCheck && sources.length > 0 ? (
        <Form method="post" className="stack tight measure">
          <input type="hidden" name="step" value="sources.check" />
          <input type="hidden" name="text" value={text} />
          <SeatField seats={seats} id="check-seat" />
          <p className="small quiet">{say.checkHelp}</p>
          <div className="form-actions">
            <Button icon="eye">{say.check}</Button>
          </div>
        </Form>
      ) : null}
      <p>
        <ButtonLink to={at} icon="back" size="small">
          {say.back[of]}
        </ButtonLink>
      </p>
    </div>
  );
}
