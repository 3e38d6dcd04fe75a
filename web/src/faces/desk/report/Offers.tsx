import { useNow } from '../../../api/clock.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { Button } from '../../../kit/Button.tsx';
import { useLanguage } from '../../../kit/i18n.ts';
import { Announce } from '../../../kit/States.tsx';
import { whenWords } from '../../../kit/time.ts';
import { BLANK, instantOf, type Hand } from './hand.ts';
import { isTaken, takeAll, takeOne, type Message, type Offer } from './offers.ts';
import { handWords } from './words.ts';

interface Props {
  readonly hand: Hand;
  readonly message: Message;
  readonly set: (change: Partial<Hand>) => void;
  /** The message as it was pasted, in place of the tidied words. */
  readonly onTyped: () => void;
  /** The one village that the message names, while no place is chosen. */
  readonly village: string | null;
  readonly onVillage: () => void;
}

/** What was read from a pasted message: each field with the words it came from, to be taken or left. */
export function Offers({ hand, message: { offers }, set, onTyped, village, onVillage }: Props) {
  const t = handWords.use();
  const open = offers.some((offer) => !isTaken(hand, offer) && hand[offer.field] === BLANK[offer.field]);
  return (
    <section className="desk-offers" aria-labelledby="desk-offers">
      <h3 id="desk-offers">{offers.length === 0 ? t('readNothing') : t('readTitle', { n: offers.length })}</h3>
      {offers.length === 0 ? null : <p className="desk-quiet">{t('readHint')}</p>}
      <ul>
        {offers.map((offer) => (
          <Line key={`${offer.field} ${String(offer.value)}`} offer={offer} taken={isTaken(hand, offer)} set={set} />
        ))}
      </ul>
      <p className="desk-offers-do">
        {open ? (
          <Button size="small" onClick={() => set(takeAll(hand, offers))}>
            {t('readAll')} <kbd>Alt</kbd> <kbd>Enter</kbd>
          </Button>
        ) : null}
        {village === null || hand.place !== null ? null : (
          <Button size="small" onClick={onVillage}>
            {t('pin', { village })}
          </Button>
        )}
        <Button size="small" kind="plain" onClick={onTyped}>
          {t('readTyped')}
        </Button>
      </p>
      <Announce>
        <span className="k-hidden">{t('readAnnounce', { n: offers.length, taken: offers.filter((offer) => isTaken(hand, offer)).length })}</span>
      </Announce>
    </section>
  );
}

interface LineProps {
  readonly offer: Offer;
  readonly taken: boolean;
  readonly set: (change: Partial<Hand>) => void;
}
function Line({ offer, taken, set }: LineProps) {
  const t = handWords.use();
  const field = t(`field.${offer.field}`);
  const value = useValueWords(offer);
  return (
    <li className={taken ? 'desk-offer desk-offer-taken' : 'desk-offer'}>
      <span className="desk-offer-field">{field}</span>
      <span>
        <b>{value}</b> {taken ? <em>✓ {t('used')}</em> : offer.sure ? null : <em>{t('unsure')}</em>}
        <small>{t('said', { words: offer.words })}</small>
      </span>
      <Button size="small" kind="plain" aria-label={`${t(taken ? 'undo' : 'use')}：${field} ${value}`} onClick={() => set(taken ? { [offer.field]: BLANK[offer.field] } : takeOne(offer))}>
        {t(taken ? 'undo' : 'use')}
      </Button>
    </li>
  );
}

function useValueWords({ field, value }: Offer): string {
  const t = handWords.use();
  const words = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  if (field === 'urgency') return words(`urgency.${value as Hand['urgency']}`);
  if (field === 'source') return words(`source.${value as Hand['source']}`);
  if (field === 'kept') return t(`kept.${value as Hand['kept']}`);
  if (field === 'answerWanted') return t('answerWanted');
  if (field === 'happenedAt' || field === 'receivedAt') return whenWords(instantOf(String(value)) ?? '', now, language);
  return String(value);
}
