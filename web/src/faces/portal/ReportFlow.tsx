import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { useCounty } from '../../api/hooks.ts';
import { isProblem } from '../../api/problem.ts';
import { writeLocal } from '../../features/device/local.ts';
import { faultsOfWhere, faultsOfWords } from '../../features/report/draft.ts';
import { useDraft } from '../../features/report/useDraft.ts';
import { Refused } from '../../features/shell/Answered.tsx';
import { Phone } from '../../features/shell/Phone.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import { paths } from './paths.ts';
import { PhotoPage } from './PhotoPage.tsx';
import { WhatPage } from './WhatPage.tsx';
import { WherePage } from './WherePage.tsx';

/** Where → what → photo. One draft; whoever jumps ahead by address is led to the step that is missing. */
export function ReportFlow({ county, step }: { readonly county: string; readonly step: string }) {
  const hand = useDraft(`portal.${county}`);
  const [resumed] = useState(() => hand.draft.text.trim() !== '');
  const page = useCounty(county);
  const known = page.data !== undefined;
  useEffect(() => {
    if (known) writeLocal('county', county);
  }, [known, county]);
  if (isProblem(page.error, 'county.unknown')) {
    return (
      <Phone title={county}>
        <Refused error={page.error ?? new Error(county)} onAgain={() => location.assign('/')} />
      </Phone>
    );
  }
  const props = { county, hand };
  const waiting = hand.draft.unanswered !== null;
  if (step === 'where') return waiting ? <Redirect to={paths.photo(county)} replace /> : <WherePage {...props} resumed={resumed} />;
  if (step === 'what') {
    if (waiting) return <Redirect to={paths.photo(county)} replace />;
    return faultsOfWhere(hand.draft).length > 0 ? <Redirect to={paths.where(county)} replace /> : <WhatPage {...props} />;
  }
  if (step === 'photo') {
    if (!waiting && faultsOfWhere(hand.draft).length > 0) return <Redirect to={paths.where(county)} replace />;
    return !waiting && faultsOfWords(hand.draft.text).length > 0 ? <Redirect to={paths.what(county)} replace /> : <PhotoPage {...props} />;
  }
  return <NoSuchPage />;
}
