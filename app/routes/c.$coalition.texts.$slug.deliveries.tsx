import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deliveryWords } from '../../domain/words/deliveries.ts';
import { textPageWords } from '../../domain/words/text-pages.ts';
import { DeliveryRow } from '../deliveries/delivery.tsx';
import { NoteForm } from '../deliveries/forms.tsx';
import { DeliveriesQuery } from '../deliveries/queries.ts';
import { answerDeliveryStep } from '../deliveries/steps.ts';
import type { RouteHandle } from '../handle.ts';
import { topicId } from '../live/topic-id.ts';
import { useAnswer } from '../live/use-answer.ts';
import { useLive } from '../live/use-live.ts';
import { found, signedIn } from '../shell/guard.ts';
import { seatsHere } from '../texts/seats.tsx';
import { titleFor } from '../texts/titles.ts';
import { Empty } from '../ui/empty.tsx';
import { Ledger } from '../ui/ledger.tsx';
import { PageHead } from '../ui/line.tsx';
import { Section } from '../ui/section.tsx';

type Page = Awaited<ReturnType<typeof loader>>;

export const handle: RouteHandle<Page> = {
  crumbs: ({ base, at, ours, title }) => [
    { name: textPageWords[ours].title, to: `${base}/texts` },
    { name: title.title, to: at, lang: title.language },
    { name: deliveryWords[ours].title },
  ],
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${deliveryWords[data?.ours ?? 'es'].title} · ${data?.title.title ?? ''}` },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { zone } = signedIn(request, context);
  const { coalition: slug = '', slug: asked = '' } = params;
  const { language } = context;
  const { viewer, coalition } = await context.graphql(DeliveriesQuery, {
    coalition: slug,
    slug: asked,
    language,
  });
  const statement = found(found(coalition).statement);
  return {
    ours: language,
    zone,
    base: `/c/${slug}`,
    at: `/c/${slug}/texts/${statement.slug}`,
    title: titleFor(statement, language),
    seats: seatsHere(viewer, slug, request),
    addressees: (statement.signOn?.addressees ?? []).map(({ name }) => name.replaceAll('\n', ', ')),
    editions: statement.editions,
    topics: [`statement:${topicId(statement.id)}`],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  signedIn(request, context);
  return answerDeliveryStep(request, context);
}

/** To whom each edition of a statement was delivered, and what came back. */
export default function Deliveries() {
  const { ours, zone, seats, addressees, editions, title, topics } = useLoaderData<typeof loader>();
  const last = useAnswer<typeof action>();
  useLive(topics);
  const words = deliveryWords[ours];
  return (
    <div className="stack wide">
      <PageHead title={words.title} above={title.title}>
        <p className="quiet">{editions.length === 0 ? words.notPublished : words.lead}</p>
      </PageHead>
      {editions.map(({ id, number, deliveries, mayKeepDeliveries }) => (
        <Section key={id} id={`edition-${number}`} title={words.edition(number)}>
          {deliveries === null || deliveries.length === 0 ? (
            <Empty title={words.none}>{mayKeepDeliveries ? words.noneNext : null}</Empty>
          ) : (
            <Ledger dateless>
              {deliveries.map((delivery) => (
                <DeliveryRow
                  key={delivery.id}
                  delivery={delivery}
                  mayKeep={mayKeepDeliveries}
                  seats={seats}
                  last={last}
                />
              ))}
            </Ledger>
          )}
          {mayKeepDeliveries ? (
            <NoteForm
              of={id}
              seats={seats}
              last={last}
              zone={zone}
              addressees={addressees}
              open={deliveries?.length === 0}
            />
          ) : null}
        </Section>
      ))}
    </div>
  );
}
