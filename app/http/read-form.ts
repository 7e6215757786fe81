import { unstable_parseMultipartFormData } from '@remix-run/node';
import { plainName, withQuotedNames } from './quoted-names.ts';

/** A form as it came, and the fields whose files were too heavy to be read: those are not in it. */
export interface FormRead {
  form: FormData;
  heavy: string[];
}

/** Reads a form whose files may weigh so many bytes each; null when it arrived broken. */
export async function readForm(request: Request, most: number): Promise<FormRead | null> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data'))
    return { form: await request.formData(), heavy: [] };
  const heavy: string[] = [];
  try {
    const form = await unstable_parseMultipartFormData(
      quoted(request),
      async ({ name, filename, contentType, data }) => {
        const parts: Uint8Array<ArrayBuffer>[] = [];
        let size = 0;
        for await (const part of data) {
          size += part.length;
          if (size <= most) parts.push(new Uint8Array(part));
          else parts.length = 0;
        }
        if (size > most) heavy.push(name);
        if (size > most) return undefined;
        if (filename === undefined) return new Blob(parts).text();
        return new File(parts, plainName(filename), { type: contentType });
      },
    );
    return { form, heavy };
  } catch {
    return null;
  }
}

/** The request with names of files its parser can read. */
function quoted(request: Request): Request {
  const { url, method, headers, body } = request;
  const boundary = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(headers.get('content-type') ?? '');
  if (body === null || boundary === null) return request;
  const init = {
    method,
    headers,
    body: withQuotedNames(body, boundary[1] ?? boundary[2]!),
    duplex: 'half' as const,
  };
  return new Request(url, init);
}
