import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { frontPath } from '../../domain/words/addresses.ts';
import { publicPageWords } from '../../domain/words/public-pages.ts';
import type { RouteHandle } from '../handle.ts';
import { Front } from '../public-pages/front.tsx';
import { loadFront } from '../public-pages/lists.ts';
import { previewOf } from '../public-pages/page-preview.ts';

export const handle: RouteHandle = { scriptless: true, public: true };

export function loader({ params, context }: LoaderFunctionArgs) {
  return loadFront(params, context);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (data === undefined) return [];
  const { coalition, language, origin, path } = data;
  const words = publicPageWords[language].open;
  return previewOf({
    ...{ origin, path, language, title: words.title, site: coalition.shortName },
    description: words.about(coalition.name),
    alternates: (['es', 'en'] as const).map((tag) => ({
      language: tag,
      path: frontPath(coalition.slug, tag),
    })),
  });
};

export default function Page() {
  return <Front page={useLoaderData<typeof loader>()} />;
}
