import { useState } from 'react';
import type { Session } from '../../../../contract/session.ts';
import { useCounty } from '../../api/hooks.ts';
import { useLive } from '../../api/live.ts';
import { LiveLine } from '../../features/shell/LiveLine.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import type { Home } from './home.ts';
import { Head } from './Head.tsx';
import { Ledger } from './Ledger.tsx';
import type { Period } from './period.ts';
import { PlaceMap } from './PlaceMap.tsx';
import { Strip } from './Strip.tsx';
import { useWrong } from './useWrong.ts';
import { screenWords } from './words.ts';
import { Wrong } from './Wrong.tsx';

const COUNTY_DIGITS = 6;

interface ScreenProps {
  readonly session: Session;
  /** The whole that this reader sees: the county, or his township. */
  readonly home: Home;
}
export function Screen({ session, home }: ScreenProps) {
  useLive(session);
  const t = screenWords.use();
  const language = useLanguage();
  const county = useCounty(session.county).data;
  const [township, setTownship] = useState<Home | null>(null);
  const [period, setPeriod] = useState<Period>('today');
  const wrong = useWrong(session.county, home);
  const place = township ?? home;
  return (
    <div className="screen">
      <Head session={session} home={home} />
      <LiveLine />
      <main className="screen-work">
        <Ledger county={session.county} place={place} home={home} period={period} onPeriod={setPeriod} onHome={() => setTownship(null)} onPlace={setTownship} />
        <PlaceMap
          key={place.id}
          county={session.county}
          place={place}
          wrong={wrong}
          onChoose={home.id.length === COUNTY_DIGITS && township === null ? setTownship : null}
        />
        <div className="screen-right">
          <Wrong wrong={wrong} onPlace={home.id.length === COUNTY_DIGITS ? setTownship : null} chosen={township?.id ?? null} />
          <Strip county={session.county} />
        </div>
      </main>
      <footer className="screen-foot">
        <span>{county?.notice[language]}</span>
        <span>{t('notice')}</span>
      </footer>
    </div>
  );
}
