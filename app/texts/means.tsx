import { Icon } from '../ui/icon.tsx';
import { Section } from '../ui/section.tsx';

/** What closing means, a sentence to a line. */
export function Means({ title, sentences }: { title: string; sentences: string }) {
  return (
    <Section id="means" title={title}>
      <ul className="means">
        {sentences.split('\n').map((sentence) => (
          <li key={sentence}>
            <Icon name="lock" />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
