import { useEffect, useRef, useState } from 'react';
import type { UnitRows } from '../../../../../../contract/people.ts';
import type { Session } from '../../../../../../contract/session.ts';
import { useNow } from '../../../../api/clock.ts';
import { useCategories } from '../../../../api/hooks.ts';
import { Button } from '../../../../kit/Button.tsx';
import { useLanguage } from '../../../../kit/i18n.ts';
import { Announce, Notice } from '../../../../kit/States.tsx';
import { whenWords } from '../../../../kit/time.ts';
import { useKeys } from '../keys.ts';
import { useNames } from '../names.ts';
import { useDeserted, useUsers } from '../queries.ts';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';
import { byUnit } from './deserted.ts';
import { DissolvePanel } from './DissolvePanel.tsx';
import type { Unit } from './find.ts';
import { HandOverPanel } from './HandOverPanel.tsx';

interface PaneProps {
  readonly session: Session;
  readonly unit: Unit;
  readonly allowed: UnitRows['allowed'];
  readonly go: (to: Partial<PeopleSpot>) => void;
}

export function UnitPane({ session, unit, allowed, go }: PaneProps) {
  const [open, setOpen] = useState<'dissolve' | 'hand-over' | null>(null);
  const [said, setSaid] = useState('');
  const deserted = useDeserted(session.county).data;
  const mine = byUnit(deserted?.rows.filter((row) => row.unit.id === unit.id) ?? [])[0];
  const mayDissolve = allowed.includes('dissolve-unit') && unit.dissolvedAt === null;
  const mayHandOver = mine !== undefined && deserted?.mayHandOver === true;
  const show = (what: typeof open) => {
    setSaid('');
    setOpen(what);
  };
  useKeys({ Escape: open === null ? undefined : () => setOpen(null), d: mayDissolve && open === null ? () => show('dissolve') : undefined });
  const shared = {
    session,
    onClose: () => setOpen(null),
    onDone: (words: string) => {
      setOpen(null);
      setSaid(words);
    },
  };
  if (open === 'dissolve') return <DissolvePanel {...shared} unit={unit} />;
  if (open === 'hand-over' && mine !== undefined) return <HandOverPanel {...shared} deserted={mine} />;
  return (
    <article className="desk-matter" aria-labelledby="people-title">
      <Head unit={unit} go={go} />
      <Facts session={session} unit={unit} go={go} left={mine?.open ?? 0} />
      <div className="desk-said">
        <Announce>{said}</Announce>
      </div>
      <Bar onDissolve={mayDissolve ? () => show('dissolve') : null} onHandOver={mayHandOver ? () => show('hand-over') : null} />
    </article>
  );
}

function Bar({ onDissolve, onHandOver }: { readonly onDissolve: (() => void) | null; readonly onHandOver: (() => void) | null }) {
  const t = peopleWords.use();
  return (
    <div className="desk-bar" role="toolbar" aria-label={t('whatNext')}>
      {onHandOver === null ? null : <Button kind="main" onClick={onHandOver}>{t('verb.handOver')}</Button>}
      {onDissolve === null ? null : <Button kind="plain" onClick={onDissolve}>{t('verb.dissolve')} <kbd>D</kbd></Button>}
      {onDissolve === null && onHandOver === null ? <span className="desk-quiet">{t('readOnly')}</span> : null}
    </div>
  );
}

function Head({ unit, go }: Pick<PaneProps, 'unit' | 'go'>) {
  const t = peopleWords.use();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <div className="people-head">
      <button type="button" className="desk-back" onClick={() => go({ id: null })}>‹ {t('backToList')}</button>
      <p className="desk-matter-line"><span>{unit.id}</span></p>
      <h2 id="people-title" ref={title} tabIndex={-1}>{unit.name}</h2>
    </div>
  );
}

function Facts({ session, unit, go, left }: Pick<PaneProps, 'session' | 'unit' | 'go'> & { readonly left: number }) {
  const t = peopleWords.use();
  const names = useNames();
  const language = useLanguage();
  const now = useNow();
  const line = useCategories(session.county).data?.lines.find((one) => one.id === unit.line)?.name[language] ?? unit.line;
  const facts: [string, string | null][] = [
    [t('kind'), peopleWords.has(`kind.${unit.kind}`) ? t(`kind.${unit.kind}` as 'kind.center') : unit.kind],
    [t('block'), unit.block.name],
    [t('line'), line],
    [t('platform'), unit.platform === null ? null : names.platform(unit.platform)],
    [t('dissolvedAt'), unit.dissolvedAt === null ? null : whenWords(unit.dissolvedAt, now, language)],
  ];
  return (
    <div className="people-body" tabIndex={0} role="region" aria-labelledby="people-title">
      {left > 0 ? <Notice kind="soon">{t('desertedHere', { n: left })}</Notice> : null}
      <dl className="people-facts">
        {facts.map(([name, value]) => (value === null ? null : <div key={name}><dt>{name}</dt><dd>{value}</dd></div>))}
      </dl>
      <InPost county={session.county} unit={unit} go={go} />
    </div>
  );
}

/** Whose posts would end with the unit. */
function InPost({ county, unit, go }: { readonly county: string; readonly unit: Unit; readonly go: PaneProps['go'] }) {
  const t = peopleWords.use();
  const names = useNames();
  const users = useUsers(county, { unit: unit.id });
  const rows = users.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <section className="people-section">
      <h3>{t('inPost', { n: unit.posts })}</h3>
      {rows.length === 0 && !users.isPending ? <p className="desk-quiet">{t('nobodyInPostMeans')}</p> : null}
      <ul className="people-posts">
        {rows.map((user) => (
          <li key={user.id} className="people-post">
            <p>
              <button type="button" className="desk-text" onClick={() => go({ page: 'users', id: user.id })}>{user.name}</button>
              {user.held.filter((post) => post.unit.id === unit.id).map((post) => [names.role(post.role), post.territory.name].join(' · ')).join('；')}
            </p>
          </li>
        ))}
      </ul>
      {users.hasNextPage ? <button type="button" className="desk-more" onClick={() => void users.fetchNextPage()}>{t('more')}</button> : null}
    </section>
  );
}
