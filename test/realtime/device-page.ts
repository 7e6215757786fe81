import { openDevice } from '../../app/live/device.ts';
import { destroyVaults } from '../../app/live/vault.ts';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import type { TextStatus } from '../../app/live/text-status.ts';
import { read, type, write } from './words.ts';

declare global {
  interface Window {
    openText(url: string, textId: string, personId: string): void;
    connected(): boolean;
    /** Keeps the device busy, as a slow disk or another tab would, until it is let go of. */
    holdDevice(): Promise<void>;
    letGoOfDevice(): void;
    destroyVaults(): Promise<void>;
    /** Keeps words as browsers did before they were sealed. */
    keepUnsealed(personId: string, textId: string, update: number[]): Promise<void>;
    textState(): TextStatus;
    textWords(): string[];
    writeText(...paragraphs: string[]): void;
    typeText(paragraph: number, text: string): void;
  }
}

let provider: TextProvider;
let link: Link;
let held = false;
window.openText = (url, textId, personId) => {
  link = new Link(url);
  provider = new TextProvider({ link, textId, openDevice: () => openDevice(personId, textId) });
};
window.connected = () => link.isUp;
window.holdDevice = () => {
  held = true;
  return new Promise((resolve) => {
    const opening = indexedDB.open('acuerdo-device');
    opening.onsuccess = () => {
      const places = opening.result.transaction('places', 'readwrite').objectStore('places');
      const hold = () => {
        if (held) places.count().onsuccess = hold;
      };
      hold();
      resolve();
    };
  });
};
window.letGoOfDevice = () => {
  held = false;
};
window.destroyVaults = destroyVaults;
window.keepUnsealed = (personId, textId, update) =>
  new Promise((resolve) => {
    const opening = indexedDB.open('acuerdo-texts', 1);
    opening.onupgradeneeded = () => {
      for (const name of ['updates', 'pending', 'places', 'words'])
        opening.result.createObjectStore(name, { keyPath: 'at' });
    };
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(['updates', 'pending'], 'readwrite');
      const text = `${personId}/${textId}`;
      const words = Uint8Array.from(update);
      transaction.objectStore('updates').put({ at: [text, 1], update: words });
      transaction.objectStore('pending').put({ at: [text, 1], updates: [words] });
      transaction.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
window.textState = () => provider.status;
window.textWords = () => read(provider.doc);
window.writeText = (...paragraphs) => write(provider.doc, ...paragraphs);
window.typeText = (paragraph, text) => type(provider.doc, text, paragraph);
