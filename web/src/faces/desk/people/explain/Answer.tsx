import type { ReactNode } from 'react';
import type { Explanation } from '../../../../../../contract/people.ts';
import { matterWords } from '../../../../features/matter/words.ts';
import { Glyph } from '../../../../kit/Glyph.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { useNames } from '../names.ts';
import { useUser } from '../queries.ts';
import { Term } from '../Term.tsx';
import { peopleWords } from '../words.ts';

/** The verdict in one sentence; below it everything the sentence hangs on. */
export function Answer({ found, county }: { readonly found: Explanation; readonly county: string }) {
  const t = peopleWords.use();
  const verb = matterWords.use();
  const language = useLanguage();
  const name = useUser(county, found.user).data?.name ?? found.user;
  const what = found.verb === 'see' ? t('see') : verb(`verb.${found.verb}`);
  return (
    <div className="people-answer" tabIndex={0} role="region" aria-label={t('answer')}>
      <p className="desk-matter-line"><span>{found.number}</span><span>{verb(`status.${found.life.status}`)}</span></p>
      <h2 className={found.can ? 'people-can' : 'people-cannot'}>
        <Glyph state={found.can ? 'done' : 'refused'} size={20} /> {t(found.can ? 'can' : 'cannot', { name, verb: what })}
      </h2>
      <p className="people-because">{found.because[language]}</p>
      <Checks found={found} />
      <section className="people-section">
        <h3>{t('postsOfUser', { n: found.posts.length })}</h3>
        {found.posts.length === 0 ? <p className="desk-quiet">{t('noPostsMeans')}</p> : null}
        <ul className="people-posts">
          {found.posts.map((post) => (
            <PostFound key={post.post.id} found={post} verb={found.verb} />
          ))}
        </ul>
      </section>
    </div>
  );
}

type Mark = 'yes' | 'no' | 'none';
const GLYPH = { yes: 'done', no: 'refused', none: 'ordinary' } as const;

function Check({ mark, name, children }: { readonly mark: Mark; readonly name: string; readonly children: ReactNode }) {
  const t = peopleWords.use();
  return (
    <div className="people-check-row">
      <Glyph state={GLYPH[mark]} size={14} label={t(`mark.${mark}`)} />
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What holds whatever the posts: sight, the stage of the matter, separation of duties. */
function Checks({ found }: { readonly found: Explanation }) {
  const t = peopleWords.use();
  const verb = matterWords.use();
  const language = useLanguage();
  const { life, bars } = found;
  const next = life.allows.map((one) => verb(`verb.${one}`)).join('、');
  return (
    <dl className="people-checks">
      <Check mark={found.sees ? 'yes' : 'no'} name={t('sees')}>{t(found.sees ? (found.ownReport ? 'seesOwn' : 'seesYes') : 'seesNo')}</Check>
      <Check mark={life.allowsVerb === null ? 'none' : life.allowsVerb ? 'yes' : 'no'} name={t('life')}>
        {t(next === '' ? 'lifeOver' : 'lifeAllows', { status: verb(`status.${life.status}`), verbs: next })}
      </Check>
      {bars.length === 0 ? <Check mark="none" name={t('bars')}>{t('barsNone')}</Check> : bars.map((bar) => (
        <Check key={bar.bar} mark={bar.applies ? 'no' : 'yes'} name={t('bars')}>{t(bar.applies ? 'barsApply' : 'barsFree', { rule: bar.because[language] })}</Check>
      ))}
    </dl>
  );
}

function PostFound({ found, verb }: { readonly found: Explanation['posts'][number]; readonly verb: Explanation['verb'] }) {
  const t = peopleWords.use();
  const names = useNames();
  const language = useLanguage();
  const { post, reaches, right } = found;
  const good = post.state === 'present' && (verb === 'see' ? reaches.some((reach) => reach.matches) : right === 'here');
  return (
    <li className="people-post people-post-found">
      <Glyph state={good ? 'done' : 'refused'} size={14} label={t(good ? 'mark.yes' : 'mark.no')} />
      <div>
        <p>
          <b>{names.role(post.role)}</b> {post.unit.name} · {post.territory.name}
          {post.state === 'present' ? null : <em className="desk-tag">{t(`state.${post.state}`)}</em>}
          {post.commandedBy === null ? null : <em className="desk-tag">{t('secondedTo', { township: post.commandedBy.name })}</em>}
        </p>
        <p>{found.because[language]}</p>
        {reaches.map((reach, i) => (
          // Reaches have no name of their own and never change places.
          <p key={i} className="people-reach">
            <span className="desk-quiet">{t(reach.matches ? 'reaches' : 'reachesNot')}</span>
            {reach.columns.map((column) => (
              <span key={column.column} className={column.matches ? 'people-column' : 'people-column people-column-off'}>
                {column.matches ? '✓' : '✕'} {columnName(column.column, t)} = {column.name}
              </span>
            ))}
          </p>
        ))}
        <p className="desk-quiet">
          <Term post={post} />
        </p>
      </div>
    </li>
  );
}

type T = ReturnType<typeof peopleWords.use>;
const columnName = (column: string, t: T): string => (peopleWords.has(`reach.${column}`) ? t(`reach.${column}` as 'reach.unit') : column);
