import { expect, it } from 'vitest';
import { readForm } from '../../../app/http/read-form.ts';

const NAMES = [
  'carta (v=2).docx',
  'a; b=c; d.docx',
  'señas "100%" %3D %25.docx',
  'ni%C3%B1ez = ñandú;.odt',
  'sin nada.docx',
];
const BYTES = 'PK;="\r\n\r\nname="a=b"\r\n--\r\n';

/** A form as a browser sends it, in chunks of so many bytes. */
async function sent(form: FormData, size: number): Promise<Request> {
  const whole = new Request('http://localhost/', { method: 'POST', body: form });
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.slice(at * size, (at + 1) * size),
  );
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      for (const chunk of chunks) stream.enqueue(chunk);
      stream.close();
    },
  });
  const init = { method: 'POST', headers: whole.headers, body, duplex: 'half' as const };
  return new Request('http://localhost/', init);
}

it.each(NAMES)('reads a file called %s whole, however it comes in', async (name) => {
  const form = new FormData();
  form.append('file', new File([BYTES], name));
  form.append('title', 'a=b; c');
  for (const size of [1, 7, 1000]) {
    const read = await readForm(await sent(form, size), 10_000);
    const file = read?.form.get('file') as File;
    expect(file.name).toBe(name.replaceAll('"', '%22'));
    expect(await file.text()).toBe(BYTES);
    expect(read?.form.get('title')).toBe('a=b; c');
  }
});

it('tells which file is too heavy, by the field it is in', async () => {
  const form = new FormData();
  form.append('file', new File(['x'.repeat(200)], 'a=b.docx'));
  expect((await readForm(await sent(form, 64), 100))?.heavy).toEqual(['file']);
});
