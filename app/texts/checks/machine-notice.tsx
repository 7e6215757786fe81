import { machineWords } from '../../../domain/words/machine.ts';
import { Banner } from '../../ui/banner.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import { languageName } from '../languages.ts';

/** Says over the words, on whichever screen, in which languages paragraphs are a machine's draft; nothing where none is. */
export function MachineNotice({
  at,
  standings,
}: {
  at: string;
  standings: readonly { language: string; machine: number }[];
}) {
  const ours = useLanguage();
  const say = machineWords[ours];
  return standings
    .filter(({ machine }) => machine > 0)
    .map(({ language, machine }) => (
      <Banner
        key={language}
        tone="waiting"
        icon="globe"
        action={
          <ButtonLink to={`${at}/alignment?language=${language}&show=pending`} size="small">
            {say.toReview}
          </ButtonLink>
        }
      >
        <b>{say.label}.</b> {say.among(languageName(language, ours), machine)}
      </Banner>
    ));
}
