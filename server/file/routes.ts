import { Type } from 'typebox';
import { CountyParams, County, Id, OneOf } from '../../contract/common.ts';
import { FILE_MAX_BYTES, FileAnswer } from '../../contract/file.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { PUBLIC } from '../base/authorize.ts';
import { deviceOf } from '../base/device.ts';
import { createLimit } from '../base/limits.ts';
import type { Parts } from '../base/parts.ts';
import type { PhotoReader } from '../matter/index.ts';
import type { Pictures } from './pictures.ts';
import { insertFile, loadFile } from './store.ts';

const DAY = 86_400;

interface FileParts {
  readonly parts: Parts;
  readonly pictures: Pictures;
  readonly maySeePhoto: (reader: PhotoReader) => Promise<boolean>;
  /** @throws Refusal county.unknown */
  readonly requireCounty: (county: string) => Promise<unknown>;
}

export function fileRoutes(app: App, { parts, pictures, maySeePhoto, requireCounty }: FileParts): void {
  const tags = ['file'];
  const anonymous = createLimit({ points: parts.env.reportsPerHour * 4, seconds: DAY, code: 'photo.quota' });
  const signedIn = createLimit({ points: 2000, seconds: DAY, code: 'photo.quota' });
  app.addContentTypeParser(/^image\//, { parseAs: 'buffer', bodyLimit: FILE_MAX_BYTES }, (_, body, done) => done(null, body));

  app.post('/api/counties/:county/files', {
    config: { permission: PUBLIC },
    bodyLimit: FILE_MAX_BYTES,
    schema: { tags, summary: 'Upload one picture (the bytes as they are)', consumes: ['image/jpeg', 'image/png', 'image/webp'], params: CountyParams, response: { 201: FileAnswer } },
  }, async (request, reply) => {
    const { county } = request.params;
    await requireCounty(county);
    if (!Buffer.isBuffer(request.body)) throw new Refusal('request.media-type');
    const actor = request.actor?.county === county ? request.actor : null;
    const owner = actor?.user ?? deviceOf(request, reply, parts.env.secureCookies);
    if (actor !== null) await signedIn.use(actor.user);
    else {
      await anonymous.use(request.ip);
      await anonymous.use(owner);
    }
    const { sha256, ...picture } = await pictures.keep(request.body);
    const now = parts.clock.now();
    const id = parts.ids.uuid(now);
    await insertFile(parts.pool, county, id, sha256, picture.width, picture.height, picture.bytes, owner, now.toISOString());
    return reply.status(201).send({ id, ...picture });
  });

  app.get('/api/counties/:county/files/:file', {
    config: { permission: PUBLIC },
    schema: {
      tags, summary: 'A picture, for whoever sees a matter that shows it (header x-follow: "NUMBER CODE" for the reporter)', produces: ['image/jpeg'],
      params: Type.Object({ county: County, file: Id }),
      querystring: Type.Object({ size: Type.Optional(OneOf(['full', 'small'] as const)) }),
    },
  }, async (request, reply) => {
    const { county, file } = request.params;
    const [found] = await loadFile(parts.pool, county, file);
    if (found === undefined) throw new Refusal('not-found');
    const actor = request.actor?.county === county ? request.actor : null;
    const own = found.owner === (actor?.user ?? deviceOf(request, reply, parts.env.secureCookies));
    const reader = { county, photo: file, actor, followed: followedIn(request.headers['x-follow']), address: request.ip };
    if (!own && !(await maySeePhoto(reader))) throw new Refusal('not-found');
    const bytes = await pictures.read(found.sha256, request.query.size ?? 'full');
    if (bytes === null) throw new Refusal('not-found');
    return reply.header('cache-control', 'private, max-age=3600').type('image/jpeg').send(bytes);
  });
}

function followedIn(header: string | string[] | undefined): PhotoReader['followed'] {
  const [number, code] = typeof header === 'string' ? header.trim().split(/\s+/) : [];
  return number === undefined || code === undefined ? null : { number, code };
}
