import { sees, tokensOf } from '../../core/access/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import { readAs } from '../base/scope.ts';
import type { Followed } from './follow.ts';
import type { MatterParts } from './parts.ts';
import { mattersOfPhoto } from './queries.ts';
import { loadMatter } from './store.ts';

export interface PhotoReader {
  readonly county: string;
  readonly photo: string;
  readonly actor: Actor | null;
  readonly followed: Followed | null;
  readonly address: string;
}

/** A picture is seen by whoever sees a matter that shows it. */
export function createPhotoAccess(parts: Pick<MatterParts, 'pool' | 'follow'>): (reader: PhotoReader) => Promise<boolean> {
  const { follow } = parts;
  return async ({ county, photo, actor, followed, address }) => {
    const shown = (await mattersOfPhoto(parts.pool, county, photo)).map((row) => row.matter);
    if (shown.length === 0) return false;
    if (followed !== null) {
      if (shown.includes(await follow(county, followed, address))) return true;
    }
    if (actor === null) return false;
    return readAs(parts.pool, tokensOf(actor), async (db) => {
      for (const id of shown) {
        const [matter] = await loadMatter(db, county, id);
        if (matter !== undefined && sees(actor, matter)) return true;
      }
      return false;
    });
  };
}
