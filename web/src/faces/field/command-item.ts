import type { MatterPage } from '../../../../contract/matter.ts';
import { now } from '../../api/clock.ts';
import type { FieldVerb, Item, Work } from '../../features/outbox/item.ts';
import type { PhotoRef } from '../../features/photo/photo.ts';

interface Command {
  readonly key: string;
  readonly matter: Pick<MatterPage, 'county' | 'id' | 'headline'>;
  readonly user: string;
  readonly verb: FieldVerb;
  readonly body: Extract<Work, { kind: 'command' }>['body'];
  readonly photos: readonly PhotoRef[];
}

export const commandItem = ({ key, matter, user, verb, body, photos }: Command): Item => ({
  key,
  county: matter.county,
  user,
  title: matter.headline,
  writtenAt: now(),
  work: { kind: 'command', matter: matter.id, verb, body },
  photos,
  state: 'waiting',
  endedAt: null,
  refusal: null,
  receipt: null,
});
