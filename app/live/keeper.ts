import type { Device, Kept, Place } from './device.ts';
import type { KeptWords } from './words-kept.ts';

/** A device that has not answered for so long is done without, until the text is opened again. */
const READ_MS = 15_000;

/** The device as the provider uses it: where nothing can be kept, nothing is, and nothing else stops. */
export class Keeper {
  #device: Device | null = null;
  #reading = true;

  get device(): Device | null {
    return this.#device;
  }

  /** What was kept may still come. */
  get isReading(): boolean {
    return this.#reading;
  }

  /** Gives what was kept to `take`, unless it is not to be had; resolves after that. */
  async open(open: () => Promise<Device> | null, take: (kept: Kept) => void): Promise<void> {
    let timer;
    const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, READ_MS, null)));
    const kept = await Promise.race([late, this.#read(open).catch(() => null)]);
    clearTimeout(timer);
    const wanted = this.#reading;
    this.#reading = false;
    if (kept && wanted) take(kept);
  }

  async #read(open: () => Promise<Device> | null): Promise<Kept | null> {
    const device = await open();
    const kept = (await device?.load()) ?? null;
    if (this.#reading) this.#device = device;
    return kept;
  }

  save(change: Parameters<Device['save']>[0]): void {
    this.#try((device) => device.save(change));
  }

  /** The whole document as it is now, in place of all its pieces. */
  saveAnew(update: Uint8Array, place: Place | null): void {
    this.#try(async (device) => {
      await device.replace(update);
      if (place) await device.save({ place });
    });
  }

  forget(): void {
    this.#try((device) => device.replace(null));
  }

  /** The text may not be read any more. */
  forgetText(): void {
    this.#try((device) => device.forgetText());
  }

  keepWords(words: readonly KeptWords[]): void {
    this.#try((device) => device.keepWords(words));
  }

  /** What a device answers from now on comes too late. */
  close(): void {
    this.#reading = false;
  }

  #try(work: (device: Device) => Promise<void>): void {
    if (this.#device) work(this.#device).catch(() => undefined);
  }
}
