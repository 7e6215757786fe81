import { openDevice } from '../../app/live/device.ts';
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
    const opening = indexedDB.open('acuerdo-texts');
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
window.textState = () => provider.status;
window.textWords = () => read(provider.doc);
window.writeText = (...paragraphs) => write(provider.doc, ...paragraphs);
window.typeText = (paragraph, text) => type(provider.doc, text, paragraph);
