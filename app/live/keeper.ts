import type { Device, Kept, Place } from './device.ts';
import type { KeptWords } from './words-kept.ts';

/** The device as the provider uses it: where nothing can be kept, nothing is, and nothing else stops. */
export class Keeper {
  #device: Device | null = null;

  get device(): Device | null {
    return this.#device;
  }

  async open(open: () => Promise<Device> | null): Promise<Kept | null> {
    try {
      this.#device = await open();
      return (await this.#device?.load()) ?? null;
    } catch {
      this.#device = null;
      return null;
    }
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

  keepWords(words: readonly KeptWords[]): void {
    this.#try((device) => device.keepWords(words));
  }

  close(): void {
    this.#device?.close();
  }

  #try(work: (device: Device) => Promise<void>): void {
    if (this.#device) work(this.#device).catch(() => undefined);
  }
}
