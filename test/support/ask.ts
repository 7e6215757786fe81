/** Asks the API as a browser of somebody signed in would. Throws when no whole answer arrives. */
export async function ask(
  origin: string,
  token: string,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answered> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: `session=${token}`, origin },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Partial<Answered>;
  return { data: data ?? {}, ...(errors && { errors }) };
}

export interface Answered {
  data: Record<string, unknown>;
  errors?: { message: string }[];
}
