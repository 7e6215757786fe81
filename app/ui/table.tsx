import type { ReactNode } from 'react';

export interface Column<Row> {
  /** Above the column on a desk, before the cell on a phone. */
  name: string;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** What can be done to the row: named for readers of the screen alone. */
  deed?: boolean;
}

/** A table on a desk, cards on a phone, in the same order. The first column names the row. */
export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: ReactNode;
  columns: [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}) {
  const [first, ...others] = columns;
  return (
    <table className="table" role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, numeric, deed }) => (
            <th key={name} scope="col" role="columnheader" className={numeric ? 'numeric' : undefined}>
              {deed ? <span className="hidden-words">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            <th scope="row" role="rowheader">
              {first.cell(row)}
            </th>
            {others.map(({ name, cell, numeric, deed }) => (
              <td
                key={name}
                role="cell"
                data-label={deed ? undefined : name}
                className={numeric ? 'numeric' : deed ? 'deed' : undefined}
              >
                <span>{cell(row)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
