import { listXlsx, type ListModel } from './list-xlsx.ts';

/** Draws the list of signatures with withheld names. */
export function print(model: ListModel): Promise<Uint8Array> {
  return listXlsx(model);
}
