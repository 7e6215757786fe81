import { positionFormWords } from '../../domain/words/position-forms.ts';
import { positionsWords } from '../../domain/words/positions.ts';
import { Choices } from '../ui/choice.tsx';
import { Select } from '../ui/field.tsx';
import { fieldOf, type Refusal } from '../ui/refusal.ts';
import { useLanguage } from '../ui/surroundings.ts';

const AUDIENCES = ['coalition', 'public', 'body'] as const;
type Audience = (typeof AUDIENCES)[number];

/** Who reads a position, and which group where it is one. */
export function AudienceFields({
  bodies,
  last,
  start,
  body,
}: {
  bodies: readonly { id: string; name: string }[];
  last: Refusal | undefined;
  start?: Audience;
  body?: string | undefined;
}) {
  const language = useLanguage();
  const words = positionFormWords[language];
  const { audiences } = positionsWords[language];
  return (
    <div className="audience stack">
      <Choices
        {...fieldOf(last, 'audience', start ?? 'coalition')}
        legend={words.audience}
        choices={AUDIENCES.filter((one) => one !== 'body' || bodies.length > 0).map((value) => ({
          value,
          label: audiences[value],
          help: words.audiencesHelp[value],
        }))}
      />
      {bodies.length === 0 ? null : (
        <div className="which-body">
          <Select {...fieldOf(last, 'body', body ?? bodies[0]!.id)} label={words.body} required>
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      )}
    </div>
  );
}
