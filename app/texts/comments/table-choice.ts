export const ANSWERS = ['accepted', 'inPart', 'declined', 'none'] as const;
export const ORDERS = ['text', 'round', 'answer', 'newest'] as const;

/** What a cursor of the API looks like. */
const PLACE = /^T2Zmc2V0Q29ubmVjdGlvbjo[A-Za-z0-9]{1,12}={0,2}$/;

/** What of an address is kept when a form of the page was sent. */
export const KEPT = ['order', 'answer', 'round', 'after'];

/** Which rows of the table the address asks for, and in which order; what it says wrong is not asked for. */
export function tableChoiceOf(query: URLSearchParams) {
  const after = query.get('after') ?? '';
  const round = Number(query.get('round') ?? '');
  return {
    order: ORDERS.find((one) => one === query.get('order')) ?? ('text' as const),
    answer: ANSWERS.find((one) => one === query.get('answer')) ?? null,
    round: Number.isInteger(round) && round > 0 && round < 10_000 ? round : null,
    after: PLACE.test(after) ? after : null,
  };
}

export type TableChoice = ReturnType<typeof tableChoiceOf>;
