/** One thing that was set aside. A request that waits has no act of its own: it is set aside while this stands. */
export interface InvalidationItemsTable {
  coalition_id: string;
  invalidation_id: string;
  kind: 'signature' | 'request' | 'paper';
  item_id: string;
}
