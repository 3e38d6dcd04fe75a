import { useLocation } from 'wouter';
import type { Session } from '../../../../../contract/session.ts';
import { Glyph } from '../../../kit/Glyph.tsx';
import { deskWords } from '../words.ts';
import { hasDesertedOver } from './pages.ts';
import { useDeserted } from './queries.ts';
import { byUnit } from './units/deserted.ts';

/** Beside the queues, and only when there is something to hand over. */
export function DesertedEntry({ session }: { readonly session: Session }) {
  const t = deskWords.use();
  const [, navigate] = useLocation();
  const { data } = useDeserted(session.county, hasDesertedOver(session));
  const n = byUnit(data?.rows ?? []).length;
  if (data === undefined || !data.mayHandOver || n === 0) return null;
  return (
    <button type="button" className="desk-tab desk-tab-soon" title={t('desertedWhat', { n })} onClick={() => navigate('/desk/people/deserted')}>
      <Glyph state="soon" /> {t('deserted')} <b>{n}</b>
    </button>
  );
}
