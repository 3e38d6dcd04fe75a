import { useState } from 'react';
import { Link, Redirect } from 'wouter';
import { useNow } from '../../api/clock.ts';
import { useCounty } from '../../api/hooks.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { useLanguage } from '../../kit/i18n.ts';
import { Announce } from '../../kit/States.tsx';
import { whenWords } from '../../kit/time.ts';
import { copyText } from '../../features/device/copy.ts';
import { grouped } from '../../features/report/code.ts';
import { findReceipt, type KeptReceipt } from '../../features/report/receipts.ts';
import { Phone } from '../../features/shell/Phone.tsx';
import { CountyEnd } from './CountyEnd.tsx';
import { paths } from './paths.ts';
import { saveReceipt } from './receipt-picture.ts';
import { useTitle } from './useTitle.ts';
import { portalWords } from './words.ts';

export function DonePage({ county, number }: { readonly county: string; readonly number: string }) {
  const t = portalWords.use();
  const now = useNow();
  const language = useLanguage();
  const name = useCounty(county).data?.name ?? '';
  const title = useTitle(county);
  const receipt = findReceipt(county, number);
  if (receipt === null) return <Redirect to={paths.follow(county, number)} replace />;
  return (
    <Phone
      title={title}
      end={<CountyEnd county={county} />}
      foot={
        <>
          <Link className="k-button k-button-outline k-button-normal" href={paths.follow(county, receipt.number)}>
            {t('see')}
          </Link>
          <Link className="k-button k-button-plain k-button-normal" href={paths.where(county)}>
            {t('another')}
          </Link>
        </>
      }
    >
      <h1 className="done-title">
        <Glyph state="done" size={34} /> {t('done')}
      </h1>
      <p>{t('doneWhen', { when: whenWords(receipt.dueAt, now, language) })}</p>
      <Slip receipt={receipt} county={county} name={name} />
      <h2>{t('whoSees')}</h2>
      <dl className="facts">
        <div>
          <dt>{t('room')}</dt>
          <dd>{t('roomSees')}</dd>
        </div>
        <div>
          <dt>{t('neighbours')}</dt>
          <dd>{t('neighboursSee')}</dd>
        </div>
        <div>
          <dt>{t('phone')}</dt>
          <dd>{t(`phoneSees.${receipt.contact ?? 'none'}`)}</dd>
        </div>
      </dl>
    </Phone>
  );
}

interface SlipProps {
  readonly receipt: KeptReceipt;
  readonly county: string;
  readonly name: string;
}
function Slip({ receipt, county, name }: SlipProps) {
  const t = portalWords.use();
  const [said, setSaid] = useState('');
  const address = `${location.origin}${paths.follow(county, receipt.number)}`;
  const words = t('copyText', { number: receipt.number, code: grouped(receipt.code), address });
  async function copy(): Promise<void> {
    setSaid((await copyText(words)) ? t('copied') : t('copyFailed'));
  }
  function save(): void {
    saveReceipt({
      title: t('pictureTitle', { county: name }),
      lines: [
        { label: t('number'), value: receipt.number },
        { label: t('code'), value: grouped(receipt.code) },
      ],
      notes: [receipt.headline, receipt.place, address],
      file: `${receipt.number}.png`,
    });
    setSaid(t('saved'));
  }
  return (
    <section className="slip">
      <p>{t('number')}</p>
      <strong>{receipt.number}</strong>
      <p className="slip-second">{t('code')}</p>
      <strong>{grouped(receipt.code)}</strong>
      <div className="phone-pair">
        <Button kind="main" size="small" icon="copy" onClick={() => void copy()}>
          {t('copy')}
        </Button>
        <Button size="small" icon="save" onClick={save}>
          {t('save')}
        </Button>
      </div>
      <Announce>{said}</Announce>
      <p className="quiet">{t('keep')}</p>
    </section>
  );
}
