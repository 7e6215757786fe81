import { accountPageWords } from '../../domain/words/account-pages.ts';
import { topicId } from '../live/topic-id.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Form } from '../ui/form.tsx';
import { useLanguage } from '../ui/surroundings.ts';

interface CastProps {
  cast: { person: string | null; email: string; name: string; organization: string; line: string }[];
  returnTo: string | null;
}

/** The demonstration's people; one click enters as one of them. */
export function CastList({ cast, returnTo }: CastProps) {
  const words = accountPageWords[useLanguage()].signIn;
  return (
    <Form method="post" action="/sign-in?index" className="cast">
      <h2 id="cast">{words.play}</h2>
      <p className="small quiet">{words.playLead}</p>
      <input type="hidden" name="returnTo" value={returnTo ?? ''} />
      <ul>
        {cast.map(({ person, email, name, line }) => (
          <li key={email}>
            <button name="play" value={email}>
              <Avatar id={person === null ? email : topicId(person)} name={name} />
              <span>
                <span className="hidden-words">{words.playAs} </span>
                <b>{name}</b>
                <small>{line}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}
