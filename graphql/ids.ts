import { NotFound } from '../domain/errors.ts';

/** Our own identifier inside a node id of one type. A node id of another type, or none at all, names nothing. */
export function localId(type: string, nodeId: string): string {
  const text = Buffer.from(nodeId, 'base64').toString('utf8');
  if (!text.startsWith(`${type}:`) || text.length === type.length + 1) throw new NotFound();
  return text.slice(type.length + 1);
}

/** The same for what is chosen in a form: nothing chosen stays nothing, and is refused beside its field. */
export function chosenId(type: string, nodeId: string): string {
  return nodeId === '' ? '' : localId(type, nodeId);
}

/** The node id of one of our identifiers. */
export function nodeId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64');
}
