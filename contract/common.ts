import { Type, type TSchema } from 'typebox';
import { PLATFORMS } from '../core/shared/platforms.ts';

/** A closed list of words as a schema. */
export const OneOf = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] });

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const County = Type.String({ pattern: '^[0-9]{6}$', description: 'GB/T 2260, six digits' });
export const Id = Type.String({
  pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  description: 'UUID',
});
export const Instant = Type.String({ description: 'ISO 8601 with offset, e.g. 2026-11-25T08:00:00.000Z' });
export const Lon = Type.Number({ minimum: -180, maximum: 180, description: 'WGS-84 degrees' });
// Up to 180 on purpose: swapped coordinates get their own clear answer instead of a range error.
export const Lat = Type.Number({ minimum: -180, maximum: 180, description: 'WGS-84 degrees' });
export const Point = Type.Object({ lon: Lon, lat: Lat });
export const PlatformName = OneOf(PLATFORMS);

/** A thing with an id and a name in both languages; `en` may repeat `zh` for proper names. */
export const Named = Type.Object({ id: Type.String(), name: Type.String() });
export const Bilingual = Type.Object({ zh: Type.String(), en: Type.String() });

/** Every refusal looks like this. `message` is in the reader's language and says what to do now. */
export const Problem = Type.Object({
  error: Type.String({ description: 'a code of docs/errors.md' }),
  message: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
  request: Type.String({ description: 'the id to quote when asking for help' }),
});

export const CountyParams = Type.Object({ county: County });
export const MatterParams = Type.Object({ county: County, id: Id });
