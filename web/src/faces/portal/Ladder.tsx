import type { FollowPage } from '../../../../contract/matter.ts';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { whenWords } from '../../kit/time.ts';
import { kitWords } from '../../kit/words.ts';
import { ladderOf, type Rung } from '../../features/matter/follow-steps.ts';
import { PhotoStrip, type PhotoAccess } from '../../features/photo/PhotoStrip.tsx';
import { ladderWords } from './words.ts';

interface Props {
  readonly page: FollowPage;
  readonly now: number;
  readonly access: PhotoAccess;
}

export function Ladder({ page, now, access }: Props) {
  return (
    <ol className="ladder">
      {ladderOf(page).map((rung, i) => (
        // The report's own words and photos stand below, in full.
        <RungLine key={`${rung.key} ${i}`} rung={i === 0 ? { ...rung, words: null, photos: [] } : rung} now={now} access={access} />
      ))}
    </ol>
  );
}

const CLASS: Partial<Record<Rung['state'], string>> = { now: 'ladder-now', ordinary: 'ladder-to-come' };

function RungLine({ rung, now, access }: { readonly rung: Rung; readonly now: number; readonly access: PhotoAccess }) {
  const l = ladderWords.use();
  const k = kitWords.use();
  const language = useLanguage();
  const happened = rung.state === 'done' || rung.state === 'refused';
  const when = rung.at === null ? null : whenWords(rung.at, now, language);
  return (
    <li className={CLASS[rung.state]}>
      <Glyph state={rung.state} label={k(rung.state)} />
      <div>
        {when === null ? null : <span className="ladder-when">{happened ? when : l('before', { when })}</span>}
        <p>{l(rung.key, { unit: rung.unit ?? l('nobody') })}</p>
        {rung.words === null ? null : <span className="ladder-words">{rung.words}</span>}
        <PhotoStrip ids={rung.photos} access={access} />
      </div>
    </li>
  );
}
