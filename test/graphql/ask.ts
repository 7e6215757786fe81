import { parse } from 'graphql';
import type { GraphContext } from '../../graphql/context.ts';
import { executeInProcess } from '../../graphql/execute.ts';
import { anonymous, type Viewer } from '../../domain/viewer.ts';
import { createImporter } from '../../domain/texts/import/importer.ts';
import { UploadShelf } from '../../domain/texts/import/shelf.ts';
import type { TestPlatform } from '../support/platform.ts';

/** A request's context, with what it did to the browser's cookie noted down. */
export interface AskContext extends GraphContext {
  cookies: string[];
}

export function askContext(
  platform: TestPlatform,
  viewer: Viewer | null,
  more: Partial<GraphContext> = {},
): AskContext {
  const cookies: string[] = [];
  return {
    viewer: viewer ?? anonymous('es'),
    platform,
    language: 'es',
    requestId: 'request',
    clientKey: 'client',
    device: 'Firefox · Linux',
    sessionDays: 30,
    demo: false,
    mailKept: false,
    origin: 'https://acuerdo.example',
    importer: createImporter(),
    uploads: new UploadShelf(platform.clock).hand(viewer?.personId ?? ''),
    setSession: (token, { shared }) => void cookies.push(`${shared ? 'shared' : 'private'} ${token}`),
    clearSession: () => void cookies.push('cleared'),
    mayHear: async () => false,
    listen: async function* () {},
    cookies,
    ...more,
  };
}

/** Asks as a page does, and answers the data; an error outside the contract fails the test. */
export async function ask(
  context: GraphContext,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> {
  const { data, errors } = await executeInProcess(parse(text), variables, context);
  if (errors) throw errors[0]!.originalError ?? errors[0]!;
  return JSON.parse(JSON.stringify(data)) as Answer;
}

/** Plain JSON, as deep as was asked. */
export type Answer = { [field: string]: Answer } & { [index: number]: Answer };
