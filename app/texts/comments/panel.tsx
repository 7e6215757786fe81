import { commentPageWords } from '../../../domain/words/comment-pages.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/surroundings.ts';
import type { PanelFrame } from '../rail/panel-frame.ts';
import { ThreadFilters } from './filters.tsx';
import type { CommentsData } from './load.ts';
import { NewComment } from './new-comment.tsx';
import { ThreadCard } from './thread-card.tsx';

interface CommentsPanelProps {
  data: CommentsData;
  frame: PanelFrame;
}

/** What was said of the text, in the order of its words, and a box to say more. */
export function CommentsPanel({ data, frame }: CommentsPanelProps) {
  const words = commentPageWords[useLanguage()];
  const { may, choice, counts, threads, people } = data;
  return (
    <div className="stack comments">
      {may.comment || may.redLine ? (
        <NewComment frame={frame} may={may} people={people} language={data.language} />
      ) : null}
      <ThreadFilters choice={choice} counts={counts} />
      {threads.length === 0 ? <p className="quiet">{words.none[choice.shown]}</p> : null}
      <div>
        {threads.map((thread) => (
          <ThreadCard
            key={thread.id}
            thread={thread}
            open={thread.id === data.opened}
            frame={frame}
            people={people}
            now={data.now}
          />
        ))}
      </div>
      {data.more ? <p className="small quiet">{words.more(threads.length)}</p> : null}
      <p>
        <ButtonLink to={`${frame.at}/comments`} size="small">
          {words.table}
        </ButtonLink>
      </p>
    </div>
  );
}
