import { Link, Redirect } from 'wouter';
import { useCounties } from '../../api/hooks.ts';
import { Icon } from '../../kit/Icon.tsx';
import { LanguageSwitch } from '../../kit/LanguageSwitch.tsx';
import { Empty } from '../../kit/States.tsx';
import { readLocal } from '../../features/device/local.ts';
import { Answered } from '../../features/shell/Answered.tsx';
import { Phone } from '../../features/shell/Phone.tsx';
import { portalWords } from './words.ts';

/** Straight on where there is one county or one was used before; a list of names where there are more. */
export function CountyDoor({ to }: { readonly to: (county: string) => string }) {
  const t = portalWords.use();
  const counties = useCounties();
  const only = counties.data?.counties.length === 1 ? counties.data.counties[0]?.county : null;
  const last = readLocal<string>('county');
  const known = counties.data?.counties.find((one) => one.county === last)?.county ?? only;
  if (known) return <Redirect to={to(known)} replace />;
  return (
    <Phone title={t('counties')} right={<LanguageSwitch />}>
      <Answered query={counties}>
        {({ counties: all }) =>
          all.length === 0 ? (
            <Empty title={t('noCounty')}>{t('noCountyDo')}</Empty>
          ) : (
            <ul className="rows">
              {all.map((one) => (
                <li key={one.county}>
                  <Link className="row" href={to(one.county)}>
                    <Icon name="place" size={22} />
                    <b>{one.name}</b>
                    <Icon name="next" size={20} />
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Answered>
    </Phone>
  );
}
