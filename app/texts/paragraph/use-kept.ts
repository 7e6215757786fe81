import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedWording } from '../../live/device.ts';
import { topicId } from '../../live/topic-id.ts';
import { fromBytes, openVault, roomOfText, toBytes, type At, type Vault } from '../../live/vault.ts';
import { useRoot } from '../../ui/surroundings.ts';

/** What somebody typed for a paragraph and has not sent. */
export type Kept = Omit<TypedWording, 'language'>;

export interface KeptOf {
  personId: string;
  text: string;
  language: string;
  block: string;
}

/**
 * What was typed is kept sealed in this browser until it is sent, under the person and the paragraph: nobody's words
 * are offered in another's name. Where a browser lets nothing be kept, or others use the device, it stays in the page.
 */
export function useKept({ personId, text, language, block }: KeptOf) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [stored, setStored] = useState(false);
  const touched = useRef(false);
  const keeps = useRoot()?.viewer?.shared !== true;
  useEffect(() => {
    if (!keeps) return;
    let here = true;
    read({ personId, text, language, block })
      .then((before) => {
        if (!here || touched.current || before === null) return;
        setKept(before);
        setStored(true);
      })
      .catch(() => undefined);
    return () => void (here = false);
  }, [keeps, personId, text, language, block]);
  const keep = useCallback(
    (words: Kept | null) => {
      touched.current = true;
      setKept(words);
      setStored(false);
      if (keeps)
        write({ personId, text, language, block }, words).then(
          () => setStored(words !== null),
          () => undefined,
        );
    },
    [keeps, personId, text, language, block],
  );
  return { kept, stored, keep };
}

/** What has arrived need not be kept any more. */
export async function forgetKept(of: KeptOf): Promise<void> {
  await write(of, null);
}

async function read(of: KeptOf): Promise<Kept | null> {
  const vault = await openVault(of.personId);
  const [room] = await placeOf(vault, of);
  const [row] = await vault.read('wordings', room);
  return row ? fromBytes<Kept>(row.value) : null;
}

async function write(of: KeptOf, words: Kept | null): Promise<void> {
  const vault = await openVault(of.personId);
  const at = await placeOf(vault, of);
  await vault.write([
    words === null
      ? { remove: 'wordings', at }
      : { put: 'wordings', at, value: toBytes({ ...words, language: of.language } satisfies TypedWording) },
  ]);
}

async function placeOf(vault: Vault, { text, language, block }: KeptOf): Promise<At> {
  return [
    `${await roomOfText(vault, topicId(text))} ${await vault.room(`wording ${text} ${language} ${block}`)}`,
    0,
  ];
}
