import { Form, Link, useLocation } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { agendaPageWords } from '../../domain/words/agenda-pages.ts';
import { objectiveName } from '../../domain/words/objectives.ts';
import type { Language } from '../../domain/words/words.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from '../ui/copy-button.tsx';
import { Select } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useLanguage, useRoot } from '../ui/surroundings.ts';
import { FILTERS, searchOf, type Filter, type Filtering, type Option } from './filters.ts';

interface FilterBarProps {
  filtering: Filtering;
  options: Record<Filter, Option[]>;
  shown: number;
  all: number;
}

/** What the asks are narrowed down by, each view with its address; links and one form, so it works without scripts. */
export function FilterBar({ filtering, options, shown, all }: FilterBarProps) {
  const language = useLanguage();
  const words = agendaPageWords[language].filters;
  const { pathname, search } = useLocation();
  const keep = new URLSearchParams(search);
  const to = (next: Filtering) => pathname + searchOf(next, keep);
  const set = FILTERS.filter((filter) => filtering[filter] !== undefined);
  const free = FILTERS.filter((filter) => filtering[filter] === undefined && options[filter].length > 0);
  const origin = useRoot()?.origin ?? '';
  return (
    <section className="filters" aria-label={words.label}>
      <p className="shown figures">
        <span className="on-desk">
          <Icon name="filter" />
        </span>
        {words.shown(shown, all)}
      </p>
      {set.map((filter) => {
        const name = nameOf(filter, filtering[filter]!, options, language);
        return (
          <Link
            key={filter}
            className="chip"
            aria-current="true"
            to={to({ ...filtering, [filter]: undefined })}
            preventScrollReset
            aria-label={words.remove(name)}
          >
            {name}
            <Icon name="close" />
          </Link>
        );
      })}
      {free.map((filter) => (
        <FilterMenu
          key={`${filter} ${search}`}
          name={words[filter]}
          items={options[filter].map(({ value, label }) => ({
            to: to({ ...filtering, [filter]: value }),
            label: filter === 'objective' ? nameOf(filter, value, options, language, true) : label,
          }))}
        />
      ))}
      <details className="filter-form on-phone" key={search}>
        <summary className="chip">
          <Icon name="filter" />
          {words.filter}
        </summary>
        <Form method="get" className="stack tight" preventScrollReset noValidate>
          {keep.has('both') ? <input type="hidden" name="both" value="1" /> : null}
          {FILTERS.filter((filter) => options[filter].length > 0).map((filter) => (
            <Select
              key={filter}
              name={filter}
              id={`filter-${filter}`}
              label={words[filter]}
              defaultValue={filtering[filter] ?? ''}
              required
            >
              <option value="">{words.any}</option>
              {options[filter].map(({ value, label }) => (
                <option key={value} value={value}>
                  {filter === 'objective' ? nameOf(filter, value, options, language, true) : label}
                </option>
              ))}
            </Select>
          ))}
          <div className="row">
            <Button kind="primary">{words.apply}</Button>
            {set.length > 0 ? <Link to={to({})}>{words.clear}</Link> : null}
          </div>
        </Form>
      </details>
      <span className="copy-view">
        <CopyButton text={origin + to(filtering)} icon="link" kind="quiet" size="small">
          {words.copy}
        </CopyButton>
      </span>
    </section>
  );
}

/** "Año 2027", "Objetivo 13", "Honduras": a filter with its value, as a chip says it. */
function nameOf(
  filter: Filter,
  value: string,
  options: Record<Filter, Option[]>,
  language: Language,
  long = false,
): string {
  const label = options[filter].find((option) => option.value === value)?.label ?? value;
  if (filter === 'objective' && long) return `${value} · ${objectiveName(Number(value), language)}`;
  if (filter === 'year' || filter === 'objective')
    return `${agendaPageWords[language].filters[filter]} ${label}`;
  return label;
}

/** A filter that is not set: what it can be set to, as links. */
function FilterMenu({ name, items }: { name: string; items: { to: string; label: string }[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: Event) => {
      const box = menu.current;
      if (box?.open && !(event.target instanceof Node && box.contains(event.target))) box.open = false;
    };
    const escape = ({ key }: KeyboardEvent) => {
      const box = menu.current;
      if (key !== 'Escape' || !box?.open) return;
      box.open = false;
      box.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
      document.removeEventListener('keydown', escape);
    };
  }, []);
  return (
    <details className="filter-menu on-desk" ref={menu}>
      <summary className="chip">
        {name}
        <Icon name="chevron" />
      </summary>
      <ul>
        {items.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} preventScrollReset>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
