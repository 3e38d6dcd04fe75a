import { Link } from 'wouter';
import type { ContactView, MatterPage, Revealed } from '../../../../../contract/matter.ts';
import { useNow } from '../../../api/clock.ts';
import { matterWords } from '../../../features/matter/words.ts';
import { useLanguage } from '../../../kit/i18n.ts';
import { whenWords } from '../../../kit/time.ts';
import { Reveal, useReveal } from './Reveal.tsx';
import { blockWords } from './words.ts';

/** Who reported: masked; opened for a reason that is kept, until this page is left. */
export function ContactBlock({ matter }: { readonly matter: MatterPage }) {
  return matter.contact === null ? null : <Contact matter={matter} contact={matter.contact} />;
}

interface ContactProps {
  readonly matter: MatterPage;
  readonly contact: ContactView;
}
function Contact({ matter, contact }: ContactProps) {
  const t = blockWords.use();
  const reveal = useReveal(matter);
  const { kept, answerWanted } = contact;
  return (
    <section className="m-section" aria-labelledby="desk-contact">
      <h3 id="desk-contact">
        {t('contact')} {answerWanted ? <em className="desk-tag desk-tag-urgent">{t('answerWanted')}</em> : null}
      </h3>
      {kept === 'open' ? null : <p className="m-small">{t(`kept.${kept}`)}</p>}
      <Known contact={contact} full={reveal.full?.contact ?? null} />
      {contact.mayReveal ? <Reveal reveal={reveal} /> : null}
      <Earlier contact={contact} />
    </section>
  );
}

function Known({ contact, full }: { readonly contact: ContactView; readonly full: Revealed | null }) {
  const t = blockWords.use();
  const language = useLanguage();
  const blank = t(contact.kept === 'confidential' ? 'hidden' : 'notGiven');
  const comma = language === 'zh' ? '、' : ', ';
  const people = full === null ? t('peopleCount', { n: contact.people }) : full.people.join(comma);
  const facts = [
    ...(contact.kept === 'anonymous' ? [] : [[t('name'), (full ?? contact).name ?? (full === null ? blank : t('notGiven'))] as const, [t('phone'), (full ?? contact).phone ?? (full === null ? blank : t('notGiven'))] as const]),
    ...(contact.people === 0 ? [] : [[t('people'), people] as const]),
    ...(contact.units.length === 0 ? [] : [[t('units'), contact.units.join(comma)] as const]),
  ];
  return (
    <dl className="desk-contact" aria-live="polite">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Earlier({ contact: { earlier } }: { readonly contact: ContactView }) {
  const t = blockWords.use();
  const words = matterWords.use();
  const now = useNow();
  const language = useLanguage();
  if (earlier.length === 0) return null;
  return (
    <>
      <p className="m-small">{t('earlier')}</p>
      <ul className="desk-earlier">
        {earlier.map((one) => (
          <li key={one.id}>
            <Link href={`/desk/${one.status}/${one.id}`}>{one.headline || `${words('sensitive')} ${one.number}`}</Link>
            <small>
              {words(`status.${one.status}`)} · {whenWords(one.reportedAt, now, language)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
