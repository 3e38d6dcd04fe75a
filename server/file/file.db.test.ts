import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileAnswer } from '../../contract/file.ts';
import type { Parts } from '../base/parts.ts';
import { startTestApp, type Answer, type Person, type TestApp } from '../test/app.ts';
import { COUNTY } from '../test/county.ts';
import { everybody, walkTo } from '../test/walk.ts';
import { createPictures, sweepUnattached } from './index.ts';

let t: TestApp;
let people: Map<string, Person>;
beforeAll(async () => {
  t = await startTestApp();
  people = await everybody(t);
});
afterAll(() => t.close());

const upload = (person: Person, bytes: Buffer, type = 'image/jpeg'): Promise<Answer<FileAnswer>> => person.send<FileAnswer>('POST', '/files', bytes, { 'content-type': type });
const look = async (person: Person | null, file: string, more: { size?: string; follow?: string; county?: string } = {}): Promise<{ status: number; bytes: Buffer; headers: Record<string, unknown> }> => {
  const answer = await t.app.inject({
    url: `/api/counties/${more.county ?? COUNTY}/files/${file}${more.size === undefined ? '' : `?size=${more.size}`}`,
    headers: { cookie: person?.cookie() ?? '', ...(more.follow === undefined ? {} : { 'x-follow': more.follow }) },
  });
  return { status: answer.statusCode, bytes: answer.rawPayload, headers: answer.headers };
};
let shade = 0;
/** Wide, red on the left and blue on the right; no two alike. */
const wide = (): ReturnType<typeof sharp> => sharp({ create: { width: 600, height: 200, channels: 3, background: { r: 0, g: 0, b: 255 } } })
  .composite([{ input: { create: { width: 300, height: 200, channels: 3, background: { r: 255, g: (shade += 1), b: 0 } } }, left: 0, top: 0 }]);

describe('a picture', () => {
  test('loses its metadata, the place it was taken at first of all', async () => {
    const taken = await wide().jpeg().withExif({ IFD0: { Make: 'Phone of Zhang San' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 16/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '120/1 0/1 0/1' } }).toBuffer();
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Zhang San');
    const resident = t.anybody();
    const { status, body } = await upload(resident, taken);
    expect(status).toBe(201);
    for (const size of ['full', 'small']) {
      const { bytes } = await look(resident, body.id, { size });
      const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
      expect(bytes.toString('latin1')).not.toContain('Zhang San');
    }
  });
  test('is turned upright, so that its pixels are right without metadata', async () => {
    const sideways = await wide().jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const resident = t.anybody();
    const { body } = await upload(resident, sideways);
    expect(body).toMatchObject({ width: 200, height: 600 });
    const { data, info } = await sharp((await look(resident, body.id)).bytes).raw().toBuffer({ resolveWithObject: true });
    const redAt = (x: number, y: number): number => data[(y * info.width + x) * info.channels] ?? -1;
    // What was left is on top.
    expect(redAt(100, 20)).toBeGreaterThan(200);
    expect(redAt(100, 580)).toBeLessThan(60);
  });
  test('comes in two sizes, neither larger than it was', async () => {
    const resident = t.anybody();
    const big = await upload(resident, await sharp({ create: { width: 4000, height: 1000, channels: 3, background: '#234' } }).jpeg().toBuffer());
    expect(big.body).toMatchObject({ width: 2048, height: 512 });
    expect(await sharp((await look(resident, big.body.id, { size: 'small' })).bytes).metadata()).toMatchObject({ width: 480, height: 120, format: 'jpeg' });
    const tiny = await upload(resident, await sharp({ create: { width: 9, height: 7, channels: 3, background: '#234' } }).png().toBuffer(), 'image/png');
    expect(tiny.body).toMatchObject({ width: 9, height: 7 });
    const { headers } = await look(resident, tiny.body.id);
    expect(headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': expect.stringContaining('private'), 'x-content-type-options': 'nosniff' });
  });
  test('may be JPEG, PNG or WebP, whatever it calls itself', async () => {
    for (const bytes of [await wide().png().toBuffer(), await wide().webp().toBuffer()]) expect((await upload(t.anybody(), bytes, 'image/jpeg')).status).toBe(201);
  });
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0heicmif1'), Buffer.alloc(2000, 7)]);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>x</text></svg>');
  test.each([
    ['HEIC', heic, 'image/heic'], ['noise', Buffer.alloc(5000, 'noise'), 'image/jpeg'], ['nothing', Buffer.alloc(0), 'image/jpeg'], ['a drawing that is a program (SVG)', svg, 'image/svg+xml'], ['the same under another name', svg, 'image/png'],
  ])('that is %s is refused with what to send instead', async (_, bytes, type) => {
    expect(await upload(t.anybody(), bytes, type)).toMatchObject({ status: 422, body: { error: 'photo.unreadable', message: '这张照片打不开。请重拍，或换成 JPEG、PNG、WebP。' } });
  });
  test('that broke off on the way is refused', async () => {
    const whole = await wide().jpeg({ quality: 100 }).toBuffer();
    expect((await upload(t.anybody(), whole.subarray(0, whole.length / 2))).body.error).toBe('photo.unreadable');
  });
  test('of more than 10 MB, or that is none, is refused', async () => {
    expect(await upload(t.anybody(), Buffer.alloc(10 * 1024 * 1024 + 1))).toMatchObject({ status: 413, body: { error: 'request.too-large' } });
    expect((await t.anybody().send('POST', '/files', { not: 'a picture' })).body.error).toBe('request.media-type');
    expect((await upload(t.anybody(), Buffer.from('x'), 'video/mp4')).status).toBe(415);
    const bomb = await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#000' } }).png({ compressionLevel: 9 }).toBuffer();
    expect((await upload(t.anybody(), bomb, 'image/png')).body.error).toBe('photo.unreadable');
    expect((await t.anybody().send('POST', '/api/counties/999999/files', await wide().jpeg().toBuffer(), { 'content-type': 'image/jpeg' })).body.error).toBe('county.unknown');
  });
});

describe('who sees one', () => {
  const can = async (person: Person | null, file: string, more = {}): Promise<number> => (await look(person, file, more)).status;

  test('before it is attached: whoever uploaded it, on that device, and nobody else', async () => {
    const resident = t.anybody();
    const photo = (await upload(resident, await wide().jpeg().toBuffer())).body.id;
    expect(await can(resident, photo)).toBe(200);
    expect(await can(null, photo)).toBe(404);
    for (const person of [t.anybody(), people.get('center') as Person]) expect(await can(person, photo)).toBe(404);
    const officers = (await upload(people.get('city-a') as Person, await wide().jpeg().toBuffer())).body.id;
    expect(await can(people.get('city-a') as Person, officers)).toBe(200);
    expect(await can(people.get('room-a') as Person, officers)).toBe(404);
  });
  test('after: whoever sees a matter that shows it, and the follower with number and code', async () => {
    const resident = t.anybody();
    const photo = (await upload(resident, await wide().jpeg().toBuffer())).body.id;
    const { number, code } = (await resident.report({ photos: [photo] })).body;
    const seeing: string[] = [];
    for (const [user, person] of people) if ((await can(person, photo)) === 200) seeing.push(user);
    expect(seeing).toEqual(['room-a', 'room-a2', 'grid-a', 'village-a', 'leader-a', 'center']);
    expect(await can(null, photo, { follow: `${number} ${code}` })).toBe(200);
    expect(await can(t.anybody(), photo, { follow: ` ${number.toLowerCase()}   ${code.toLowerCase()} ` })).toBe(200);
    expect(await can(null, photo, { follow: `${number} WRONG00000` })).toBe(404);
    const other = await walkTo(people, 'to-accept');
    expect(await can(null, photo, { follow: `${other.number} ${other.code}` })).toBe(404);
    expect(await can(null, photo, { county: '330106' })).toBe(404);
    expect(await can(null, randomUUID())).toBe(404);
  });
});

describe('the sweep', () => {
  const sweep = (): Promise<number> => sweepUnattached({ workPool: t.pool, clock: t.clock } as Pick<Parts, 'workPool' | 'clock'> as Parts, pictures());
  /** The folder of the running product, found by what lies in it. */
  const pictures = () => createPictures(`${t.folder}/pictures`);
  const filesOnDisk = async (): Promise<number> => (await readdir(`${t.folder}/pictures`, { recursive: true })).filter((name) => name.endsWith('.jpg')).length;

  test('takes what nobody attached after a day, and its bytes; what was attached stays', async () => {
    t.clock.forward(2 * 86_400_000);
    await sweep();
    const resident = t.anybody();
    const [left, kept] = [(await upload(resident, await wide().jpeg().toBuffer())).body.id, (await upload(resident, await wide().jpeg().toBuffer())).body.id];
    const { number, code } = (await resident.report({ photos: [kept] })).body;
    const before = await filesOnDisk();
    t.clock.forward(23 * 3_600_000);
    expect(await sweep()).toBe(0);
    expect(await look(resident, left)).toMatchObject({ status: 200 });
    t.clock.forward(2 * 3_600_000);
    expect(await sweep()).toBe(1);
    expect((await look(resident, left)).status).toBe(404);
    expect((await resident.report({ photos: [left] })).body.error).toBe('photo.unknown');
    expect((await look(null, kept, { follow: `${number} ${code}` })).status).toBe(200);
    expect(await filesOnDisk()).toBe(before - 2);
  });
  test('leaves the bytes when another matter shows the same picture', async () => {
    const same = await wide().jpeg().toBuffer();
    const [one, two] = [t.anybody(), t.anybody()];
    const [left, kept] = [(await upload(one, same)).body.id, (await upload(two, same)).body.id];
    const { number, code } = (await two.report({ photos: [kept] })).body;
    t.clock.forward(25 * 3_600_000);
    await sweep();
    expect((await look(one, left)).status).toBe(404);
    for (const size of ['full', 'small']) expect((await look(null, kept, { size, follow: `${number} ${code}` })).status).toBe(200);
  });
  test('takes the bytes when the last who had them is gone', async () => {
    const same = await wide().jpeg().toBuffer();
    const before = await filesOnDisk();
    await Promise.all([upload(t.anybody(), same), upload(t.anybody(), same)]);
    expect(await filesOnDisk()).toBe(before + 2);
    t.clock.forward(25 * 3_600_000);
    expect(await sweep()).toBe(1);
    expect(await filesOnDisk()).toBe(before);
  });
});
