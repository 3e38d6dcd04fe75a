import { mayAskEarlier, mayReveal } from '../../core/access/contact.ts';
import { sees, tokensOf } from '../../core/access/matter.ts';
import type { Actor } from '../../core/access/roles.ts';
import { CountyParams, MatterParams } from '../../contract/common.ts';
import { EarlierAnswer, EarlierBody, RevealBody, Revealed, type Contact, type ContactView } from '../../contract/matter.ts';
import { maskName, maskPhone, normalPhone } from '../../core/matter/contact.ts';
import type { Matter } from '../../core/matter/matter.ts';
import { optionalWords, readableWords } from '../../core/matter/words.ts';
import { scopesOf } from '../../core/access/matter.ts';
import { Refusal } from '../../core/shared/refusal.ts';
import type { App } from '../base/app.ts';
import { actorOf } from '../base/authorize.ts';
import { instant } from '../base/clock.ts';
import { createLimit } from '../base/limits.ts';
import type { PoolClient } from '../base/db.ts';
import type { Keys } from '../base/keys.ts';
import { readAs } from '../base/scope.ts';
import { keepReveal, readContact, readEarlier } from './contact-store.ts';
import type { MatterParts } from './parts.ts';
import { loadMatter } from './store.ts';

/** The row of a new matter's contact; null when nothing was given. */
export function contactRow(keys: Keys, matter: { county: string; id: string }, given: Contact | undefined): object | null {
  if (given === undefined) return null;
  const name = optionalWords(given.name);
  const phone = optionalWords(given.phone);
  const lines = (words: readonly string[] | undefined): string[] => (words ?? []).flatMap((line) => optionalWords(line) ?? []);
  const [people, units] = [lines(given.people), lines(given.units)];
  const kept = name === null && phone === null ? 'anonymous' : given.kept ?? 'open';
  if (kept === 'anonymous' && people.length + units.length === 0 && given.answerWanted !== true) return null;
  const digits = phone === null ? '' : normalPhone(phone);
  return {
    county: matter.county, matter: matter.id, kept, answer_wanted: given.answerWanted ?? false, people, units,
    ...(kept === 'anonymous' ? {} : { name, phone, phone_key: digits === '' ? null : `\\x${phoneKey(keys, matter.county, digits).toString('hex')}` }),
  };
}

const phoneKey = (keys: Keys, county: string, digits: string): Buffer => keys.sign('phone', `${county} ${digits}`);

/** What the page shows: masked, with what the same number reported before. */
export async function contactView(db: PoolClient, actor: Actor, matter: Matter): Promise<ContactView | null> {
  const [row] = await readContact(db, matter.county, matter.id);
  if (row === undefined) return null;
  const hidden = row.kept === 'confidential';
  return {
    name: row.name === null || hidden ? null : maskName(row.name),
    phone: row.phone === null || hidden ? null : maskPhone(row.phone),
    kept: row.kept, answerWanted: row.answerWanted, people: row.people.length, units: [...row.units],
    earlier: row.phoneKey === null || hidden ? [] : await readEarlier(db, matter.county, row.phoneKey, matter.id),
    mayReveal: mayReveal(actor, matter, row.kept),
  };
}

/** Fewer digits are half a number, and half the county's. */
const DIGITS_LEAST = 7;
const NONE = '00000000-0000-0000-0000-000000000000';

function earlierRoute(app: App, parts: MatterParts): void {
  const perUser = createLimit({ points: 600, seconds: 3600, code: 'request.too-many' });
  app.post('/api/counties/:county/contacts/earlier', {
    config: { permission: 'signed-in' },
    schema: { tags: ['matter'], summary: 'What the same telephone reported before, within one’s own scope', params: CountyParams, body: EarlierBody, response: { 200: EarlierAnswer } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county } = request.params;
    if (!mayAskEarlier(actor)) throw new Refusal('forbidden');
    await perUser.use(`${county}/${actor.user}`);
    const digits = normalPhone(request.body.phone);
    if (digits.length < DIGITS_LEAST) return { rows: [] };
    return { rows: await readAs(parts.pool, tokensOf(actor), (db) => readEarlier(db, county, phoneKey(parts.keys, county, digits), NONE)) };
  });
}

export function contactRoutes(app: App, parts: MatterParts): void {
  earlierRoute(app, parts);
  app.post('/api/counties/:county/matters/:id/contact', {
    config: { permission: 'signed-in' },
    schema: { tags: ['matter'], summary: 'Open who reported, with a reason that is kept', params: MatterParams, body: RevealBody, response: { 200: Revealed } },
  }, async (request) => {
    const actor = actorOf(request);
    const { county, id } = request.params;
    const reason = readableWords(request.body.reason);
    const found = await readAs(parts.pool, tokensOf(actor), async (db) => {
      const [matter] = await loadMatter(db, county, id);
      if (matter === undefined || !sees(actor, matter)) throw new Refusal('not-found');
      const [contact] = await readContact(db, county, id);
      if (contact === undefined || !mayReveal(actor, matter, contact.kept)) throw new Refusal('contact.closed');
      return { matter, contact };
    });
    await keep(parts, actor, { matter: found.matter, reason });
    const { name, phone, people } = found.contact;
    return { name, phone, people: [...people] };
  });
}

async function keep(parts: MatterParts, actor: Actor, { matter, reason }: { matter: Matter; reason: string }): Promise<void> {
  const at = instant(parts.clock);
  const post = actor.posts[0]?.id ?? null;
  const scopes = scopesOf(matter);
  await keepReveal(parts.pool, matter.county, parts.ids.uuid(parts.clock.now()), matter.id, at, actor.user, post, reason, JSON.stringify([{
    at, noun: 'contact', id: matter.id, version: matter.version, verb: 'reveal', actor: actor.user, post,
    body: { before: null, after: {}, scopesBefore: scopes, scopesAfter: scopes, refs: {} },
  }]));
}
