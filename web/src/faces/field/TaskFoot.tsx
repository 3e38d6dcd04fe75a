import { Link } from 'wouter';
import type { MatterPage } from '../../../../contract/matter.ts';
import type { Verb } from '../../../../core/matter/life.ts';
import { newKey } from '../../api/clock.ts';
import { Button } from '../../kit/Button.tsx';
import { Glyph } from '../../kit/Glyph.tsx';
import { matterWords } from '../../features/matter/words.ts';
import { FIELD_VERBS, waitingFor, type FieldVerb, type Item } from '../../features/outbox/item.ts';
import { enqueue, useOutbox } from '../../features/outbox/outbox.ts';
import { commandItem } from './command-item.ts';
import { fieldWords } from './words.ts';

const isFieldVerb = (verb: Verb): verb is FieldVerb => FIELD_VERBS.some((one) => one === verb);
const verbOf = (item: Item): FieldVerb => (item.work.kind === 'command' ? item.work.verb : 'sign');

interface Props {
  readonly matter: MatterPage;
  readonly user: string;
}

/** Only what this person may do now, the usual next step first and filled; what is still on the phone is said, not offered again. */
export function TaskFoot({ matter, user }: Props) {
  const t = fieldWords.use();
  const m = matterWords.use();
  const kept = waitingFor(useOutbox().items, matter.id);
  const waiting = new Set(kept.filter((item) => item.state === 'waiting').map(verbOf));
  const here = matter.allowed.filter(isFieldVerb).filter((verb) => !waiting.has(verb));
  const elsewhere = matter.allowed.some((verb) => !isFieldVerb(verb));
  if (here.length === 0 && kept.length === 0 && !elsewhere) return null;
  return (
    <>
      {kept.map((item) => (
        <p key={item.key} role="status">
          <Glyph state={item.state === 'refused' ? 'refused' : 'waiting'} />{' '}
          <Link href={`/outbox/${item.key}`}>{t(item.state === 'refused' ? 'refusedHere' : 'waiting', { verb: m(`verb.${verbOf(item)}`) })}</Link>
        </p>
      ))}
      {here.map((verb, i) => (
        <Act key={verb} verb={verb} first={i === 0} matter={matter} user={user} />
      ))}
      {elsewhere ? (
        <>
          <p>{t('elsewhere')}</p>
          <a className="k-button k-button-plain k-button-normal" href={`/desk/${matter.status}/${matter.id}`}>
            {t('desk')}
          </a>
        </>
      ) : null}
    </>
  );
}

function Act({ verb, first, matter, user }: Props & { readonly verb: FieldVerb; readonly first: boolean }) {
  const t = fieldWords.use();
  const look = first ? 'main' : 'outline';
  if (verb === 'sign' || verb === 'arrive') {
    const press = () => void enqueue(commandItem({ key: newKey(), matter, user, verb, body: { version: matter.version }, photos: [] }));
    return (
      <Button kind={look} size="large" wide onClick={press}>
        {t(verb)}
      </Button>
    );
  }
  return (
    <Link className={`k-button k-button-${look} k-button-${first ? 'large' : 'normal'}`} href={`/m/${matter.id}/${verb}`}>
      {t(verb)}
    </Link>
  );
}
