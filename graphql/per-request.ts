import DataLoader from 'dataloader';
import type { GraphContext } from './context.ts';

/** A loader of its own for each request: what one answer asks for many times is read once, and never kept longer. */
export function perRequest<Value>(
  load: (ids: readonly string[], context: GraphContext) => Promise<(id: string) => Value>,
): (context: GraphContext, id: string) => Promise<Value> {
  const loaders = new WeakMap<GraphContext, DataLoader<string, Value>>();
  return (context, id) => {
    let loader = loaders.get(context);
    if (!loader) {
      loader = new DataLoader(async (ids) => {
        const valueOf = await load(ids, context);
        return ids.map(valueOf);
      });
      loaders.set(context, loader);
    }
    return loader.load(id);
  };
}
