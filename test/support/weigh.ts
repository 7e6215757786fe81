import type { BrowserContext } from 'playwright-core';

/** What opening a page costs the person who opens it. */
export interface Weight {
  /** Bytes as they crossed the wire, headers included. */
  bytes: number;
  requests: number;
  scripts: number;
  /** Bytes of the largest script. */
  largestScript: number;
}

/** Opens an address with nothing cached and counts what it asks for until it is quiet. Throws unless it is there. */
export async function weigh(context: BrowserContext, address: string): Promise<Weight> {
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.setCacheDisabled', { cacheDisabled: true });
  const weight: Weight = { bytes: 0, requests: 0, scripts: 0, largestScript: 0 };
  const scripts = new Set<string>();
  network.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.requests++;
    weight.bytes += encodedDataLength;
    if (!scripts.has(requestId)) return;
    weight.scripts++;
    weight.largestScript = Math.max(weight.largestScript, encodedDataLength);
  });
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  if (!answer?.ok()) throw new Error(`${address} answers ${answer?.status()}.`);
  await page.close();
  return weight;
}
