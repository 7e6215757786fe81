import { openDevice } from '../../app/live/device.ts';
import { TextProvider } from '../../app/live/provider.ts';
import { Link } from '../../app/live/socket.ts';
import type { TextStatus } from '../../app/live/text-status.ts';
import { read, type, write } from './words.ts';

declare global {
  interface Window {
    openText(url: string, textId: string, personId: string): void;
    textState(): TextStatus;
    textWords(): string[];
    writeText(...paragraphs: string[]): void;
    typeText(paragraph: number, text: string): void;
  }
}

let provider: TextProvider;
window.openText = (url, textId, personId) => {
  provider = new TextProvider({
    link: new Link(url),
    textId,
    openDevice: () => openDevice(personId, textId),
  });
};
window.textState = () => provider.status;
window.textWords = () => read(provider.doc);
window.writeText = (...paragraphs) => write(provider.doc, ...paragraphs);
window.typeText = (paragraph, text) => type(provider.doc, text, paragraph);
