import type { RefObject } from 'react';
import type { MatterPage } from '../../../../../contract/matter.ts';
import { useNow } from '../../../api/clock.ts';
import { Clock } from '../../../features/matter/Clock.tsx';
import { Clocks } from '../../../features/matter/Clocks.tsx';
import { History } from '../../../features/matter/History.tsx';
import { Where } from '../../../features/matter/Where.tsx';
import { matterWords } from '../../../features/matter/words.ts';
import { PhotoStrip } from '../../../features/photo/PhotoStrip.tsx';
import { Icon } from '../../../kit/Icon.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { deskWords } from '../words.ts';
import { ContactBlock } from './ContactBlock.tsx';
import { Facts } from './Facts.tsx';
import { FindingNote } from './FindingNote.tsx';
import { PlaceNote } from './PlaceNote.tsx';
import { RouteBlock } from './RouteBlock.tsx';

interface HeadProps {
  readonly matter: MatterPage;
  readonly title: RefObject<HTMLHeadingElement | null>;
  readonly onBack: () => void;
}
interface BodyProps extends HeadProps {
  readonly onGrid: ((grid: string) => void) | null;
}

export function MatterBody({ matter, title, onBack, onGrid }: BodyProps) {
  const words = matterWords.use();
  const { village, grid } = matter.place;
  const photos = matter.entries[0]?.photos ?? [];
  return (
    <>
      <Head matter={matter} title={title} onBack={onBack} />
      <div className="desk-matter-body" tabIndex={0} role="region" aria-labelledby="desk-title">
        <div className="desk-main">
          <FindingNote matter={matter} />
          <p className="desk-text-said">{matter.text}</p>
          <Facts matter={matter} />
          <Clocks matter={matter} />
          <RouteBlock matter={matter} />
          <Rating matter={matter} />
          <History matter={matter} />
        </div>
        <div className="desk-context">
          <Where matter={matter} />
          <p className="desk-quiet">
            {village.name} › {grid.name}
          </p>
          <PlaceNote matter={matter} onGrid={onGrid} />
          <ContactBlock matter={matter} />
          <section className="m-section" aria-labelledby="desk-photos">
            <h3 id="desk-photos">{words('photos')}</h3>
            {photos.length === 0 ? <p className="m-small">{words('noPhotos')}</p> : <PhotoStrip ids={photos} access={{ county: matter.county }} />}
          </section>
        </div>
      </div>
    </>
  );
}

function Head({ matter, title, onBack }: HeadProps) {
  const t = deskWords.use();
  const words = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  return (
    <header className="desk-matter-head">
      <div>
        <p className="desk-matter-line">
          <button type="button" className="desk-back" onClick={onBack}>
            <Icon name="back" size={18} /> {t('back')}
          </button>
          <span>{matter.number}</span>
          <em className="desk-tag">{words(`status.${matter.status}`)}</em>
          {matter.sensitive ? <em className="desk-tag desk-tag-sensitive">{words('sensitive')}</em> : null}
          {matter.urgency === 'ordinary' ? <span>{words('urgency.ordinary')}</span> : <em className={`desk-tag desk-tag-${matter.urgency}`}>{words(`urgency.${matter.urgency}`)}</em>}
          <span>
            {words(`source.${matter.source}`)} · {whenWords(matter.reportedAt, now, language)}
          </span>
        </p>
        <h2 id="desk-title" tabIndex={-1} ref={title}>
          {matter.headline}
        </h2>
      </div>
      <Clock matter={matter} />
    </header>
  );
}

function Rating({ matter }: { readonly matter: MatterPage }) {
  const words = matterWords.use();
  if (matter.satisfaction === null) return null;
  const said = matter.entries.findLast((entry) => entry.verb === 'rate')?.words;
  return (
    <section className="m-section" aria-labelledby="desk-rating">
      <h3 id="desk-rating">{words('rating')}</h3>
      <p>
        {words(matter.solved === true ? 'solved' : 'unsolved')} · {words(`satisfaction.${matter.satisfaction}`)}
      </p>
      {said ? <p className="m-said">「{said}」</p> : null}
    </section>
  );
}
