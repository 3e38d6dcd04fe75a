import { useEffect, useRef, useState } from 'react';
import { ROLES } from '../../../../../../core/access/roles.ts';
import { Finder } from '../Finder.tsx';
import { SEARCH_ID } from '../Listing.tsx';
import { useNames } from '../names.ts';
import { usePlaces, useUnitOptions } from '../places.ts';
import type { PeopleSpot } from '../route.ts';
import { peopleWords } from '../words.ts';

interface FilterProps {
  readonly county: string;
  readonly spot: PeopleSpot;
  readonly go: (to: Partial<PeopleSpot>) => void;
}
/** Long enough not to ask for every letter, short enough to feel at once. */
const PAUSE_MS = 250;

/** What is typed, and said on after a pause in typing. */
export function useTyped(said: string, say: (text: string) => void): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(said);
  const latest = useRef(say);
  latest.current = say;
  useEffect(() => setTyped(said), [said]);
  useEffect(() => {
    if (typed.trim() === said) return undefined;
    const timer = setTimeout(() => latest.current(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, said]);
  return [typed, setTyped];
}

export function UserFilters({ county, spot, go }: FilterProps) {
  const t = peopleWords.use();
  const names = useNames();
  const places = usePlaces(county);
  const units = useUnitOptions(county);
  const [typed, setTyped] = useTyped(spot.q, (q) => go({ q, id: null }));
  return (
    <div className="people-filters" role="search" aria-label={t('filterUsers')}>
      <div className="k-field">
        <label className="k-label" htmlFor={SEARCH_ID}>{t('search')}</label>
        <input id={SEARCH_ID} className="k-input" type="search" autoComplete="off" maxLength={60} placeholder={t('searchUsers')} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      <div className="k-field">
        <label className="k-label" htmlFor="people-role">{t('role')}</label>
        <select
          id="people-role"
          className="k-input k-select"
          value={spot.role ?? ''}
          onChange={(event) => go({ role: ROLES.find((role) => role === event.target.value) ?? null, id: null })}
        >
          <option value="">{t('anyRole')}</option>
          {ROLES.map((role) => (
            <option key={role} value={role}>{names.role(role)}</option>
          ))}
        </select>
      </div>
      <Finder label={t('unit')} options={units} value={spot.unit} placeholder={t('anyUnit')} onChange={(unit) => go({ unit, id: null })} />
      <Finder label={t('territory')} options={places?.all ?? null} value={spot.territory} placeholder={t('anyTerritory')} onChange={(territory) => go({ territory, id: null })} />
    </div>
  );
}
