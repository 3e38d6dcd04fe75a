import type { PostRow, UserPage } from '../../../../../../contract/people.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useNames } from '../names.ts';
import { Term } from '../Term.tsx';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';

interface PostsProps {
  readonly user: UserPage;
  readonly go: (to: Partial<PeopleSpot>) => void;
  /** null: this reader may end none. */
  readonly onEnd: ((post: PostRow) => void) | null;
}

/** What the user is now, will be, and was. */
export function Posts({ user, go, onEnd }: PostsProps) {
  const t = peopleWords.use();
  const of = (state: PostRow['state']) => user.posts.filter((post) => post.state === state);
  const [present, future, past] = [of('present'), of('future'), of('past')];
  return (
    <>
      <section className="people-section">
        <h3>{t('state.present')}</h3>
        {present.length === 0 ? <p className="desk-quiet">{t('noPostsMeans')}</p> : <List posts={present} go={go} onEnd={onEnd} />}
      </section>
      {future.length === 0 ? null : (
        <section className="people-section">
          <h3>{t('state.future')}</h3>
          <List posts={future} go={go} onEnd={onEnd} />
        </section>
      )}
      {past.length === 0 ? null : (
        <section className="people-section">
          <details open={past.length <= 3}>
            <summary>{t('pastN', { n: past.length })}</summary>
            <List posts={past} go={go} onEnd={null} />
          </details>
        </section>
      )}
    </>
  );
}

function List({ posts, go, onEnd }: Omit<PostsProps, 'user'> & { readonly posts: readonly PostRow[] }) {
  return (
    <ul className="people-posts">
      {posts.map((post) => (
        <Post key={post.id} post={post} go={go} onEnd={onEnd} />
      ))}
    </ul>
  );
}

function Post({ post, go, onEnd }: Omit<PostsProps, 'user'> & { readonly post: PostRow }) {
  const t = peopleWords.use();
  const names = useNames();
  return (
    <li className={post.state === 'past' ? 'people-post people-post-past' : 'people-post'}>
      <div>
        <p>
          <b>{names.role(post.role)}</b>
          {post.platform === null ? null : <em className="desk-tag">{names.platform(post.platform)}</em>}
          {post.commandedBy === null ? null : <em className="desk-tag">{t('secondedTo', { township: post.commandedBy.name })}</em>}
        </p>
        <p>
          <button type="button" className="desk-text" title={t('sameUnit')} onClick={() => go({ id: null, q: '', role: null, territory: '', unit: post.unit.id })}>
            {post.unit.name}
          </button>
          {post.territory.name}
        </p>
        <p className="desk-quiet">
          <Term post={post} />
        </p>
      </div>
      {onEnd === null ? null : (
        <Button size="small" kind="plain" onClick={() => onEnd(post)} aria-label={t('endOf', { role: names.role(post.role), unit: post.unit.name })}>
          {t(post.state === 'future' ? 'verb.cancel' : 'verb.end')}
        </Button>
      )}
    </li>
  );
}
