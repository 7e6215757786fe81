import { Link } from '@remix-run/react';
import { agendaFormWords } from '../../domain/words/agenda-forms.ts';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { agendaSheetWords } from '../../domain/words/agenda-sheet.ts';
import { standingWords } from '../../domain/words/alignment-standing.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Form } from '../ui/form.tsx';
import { Ledger, LedgerRow } from '../ui/ledger.tsx';
import { Section } from '../ui/section.tsx';
import { useLanguage } from '../ui/surroundings.ts';
import { EditionList } from './edition-list.tsx';
import type { AgendaPage } from './load-agenda.ts';
import { PrintLinks } from './print-links.tsx';
import { wordsIn } from './view.ts';

const LATEST = 3;

/** What comes after the asks: the editions that were closed, what may be done with the agenda, and what was taken out. */
export function AgendaFoot({
  page: { agenda, all, editions, removed, zone },
  at,
  seat,
  mayEdit,
}: {
  page: AgendaPage;
  at: string;
  seat: string;
  mayEdit: boolean;
}) {
  const ours = useLanguage();
  const words = agendaPageWords[ours];
  return (
    <>
      {editions.length === 0 ? null : (
        <Section
          id="editions"
          title={words.editions}
          aside={<Link to={`${at}/editions`}>{words.allEditions}</Link>}
        >
          <EditionList editions={editions.slice(0, LATEST)} at={at} zone={zone} />
        </Section>
      )}
      <div className="row agenda-steps">
        <span className="on-phone">
          <ButtonLink to={`${at}/agenda.xlsx?language=${ours}`} icon="download" size="small" reloadDocument>
            {agendaSheetWords[ours].page.download}
          </ButtonLink>
        </span>
        {all.length === 0 ? null : <PrintLinks to={`${at}/print/${ours}-`} language={ours} />}
        <ButtonLink to={`${at}/sources`} icon="link" size="small">
          {words.sources}
        </ButtonLink>
        {mayEdit ? (
          <ButtonLink to={`${at}/import`} size="small">
            {agendaSheetWords[ours].page.title}
          </ButtonLink>
        ) : null}
      </div>
      {mayEdit ? (
        <div className="row agenda-steps">
          {agenda.permissions.close && all.length > 0 ? (
            <ButtonLink to={`${at}/close`} icon="lock" size="small">
              {words.closeEdition(agenda.edition)}
            </ButtonLink>
          ) : null}
          <ButtonLink to={`${at}/alignment`} icon="globe" size="small">
            {standingWords[ours].toPage}
          </ButtonLink>
          <ButtonLink to={`${at}/settings`} icon="edit" size="small">
            {agendaFormWords[ours].settings}
          </ButtonLink>
        </div>
      ) : null}
      {removed.length === 0 ? null : (
        <details className="folded">
          <summary>
            {words.removedAsks} ({removed.length})
          </summary>
          <Ledger dateless>
            {removed.map(({ id, number, words: said }) => {
              const { priority, words: ask, language } = wordsIn(said, ours);
              return (
                <LedgerRow
                  key={id}
                  title={priority ?? words.afterAsk(number, '')}
                  to={`${at}/asks/${encodeURIComponent(id)}`}
                  lang={language === ours ? undefined : language}
                  action={
                    mayEdit ? (
                      <Form method="post" preventScrollReset>
                        <input type="hidden" name="do" value="restore" />
                        <input type="hidden" name="seat" value={seat} />
                        <input type="hidden" name="ask" value={id} />
                        <Button size="small">{words.restore}</Button>
                      </Form>
                    ) : undefined
                  }
                >
                  {ask}
                </LedgerRow>
              );
            })}
          </Ledger>
        </details>
      )}
    </>
  );
}
