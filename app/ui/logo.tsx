import { useRoot } from './surroundings.ts';

/** An organisation's logo beside its name, which says the same: decoration. Left out where data is saved. */
export function Logo({ src }: { src: string | null }) {
  const root = useRoot();
  if (src === null || root?.saveData) return null;
  return <img className="logo" src={src} width={40} height={40} alt="" loading="lazy" decoding="async" />;
}
