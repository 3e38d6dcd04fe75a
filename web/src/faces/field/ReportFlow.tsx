import { useState } from 'react';
import { Redirect } from 'wouter';
import { faultsOfWhere, faultsOfWords } from '../../features/report/draft.ts';
import { useDraft } from '../../features/report/useDraft.ts';
import type { Signed } from './FieldPhone.tsx';
import { ReportPhoto } from './ReportPhoto.tsx';
import { ReportWhat } from './ReportWhat.tsx';
import { ReportWhere } from './ReportWhere.tsx';

export const draftName = (county: string, user: string): string => `field.${county}.${user}`;

/** Words → place → photo and, when it is done already, how: one draft, stored as it is written. */
export function ReportFlow({ session, step }: Signed & { readonly step: string }) {
  const hand = useDraft(draftName(session.county, session.user));
  const [resumed] = useState(() => hand.draft.text.trim() !== '');
  const props = { session, hand };
  if (step === 'what') return <ReportWhat {...props} resumed={resumed} />;
  if (faultsOfWords(hand.draft.text).length > 0) return <Redirect to="/report" replace />;
  if (step === 'where') return <ReportWhere {...props} />;
  if (faultsOfWhere(hand.draft).length > 0) return <Redirect to="/report/where" replace />;
  return step === 'photo' ? <ReportPhoto {...props} /> : <Redirect to="/report" replace />;
}
