import type { Status } from '../../core/matter/life.ts';
import type { ReportBody } from '../../contract/matter.ts';
import type { Person, TestApp } from './app.ts';
import { testCounty } from './county.ts';

/** Everybody of the test county, signed in, and a resident who is not. */
export async function everybody(t: TestApp): Promise<Map<string, Person>> {
  const people = new Map([['resident', t.anybody()]]);
  for (const { id } of testCounty().users) people.set(id, await t.as(id));
  return people;
}

export interface Walked {
  readonly id: string;
  readonly number: string;
  readonly code: string;
}

/** A matter of township a (unless told otherwise) taken by its people to where a test begins. */
export async function walkTo(people: ReadonlyMap<string, Person>, status: Status, given: Partial<ReportBody> & { by?: Person } = {}): Promise<Walked> {
  const by = (user: string): Person => people.get(user) as Person;
  const { by: reporter = by('resident'), ...report } = given;
  const { body: { id, number, code } } = await reporter.report(report);
  const room = by('room-a');
  const steps: readonly (readonly [Status, () => Promise<{ status: number; body: unknown }>])[] = [
    ['to-accept', () => room.does('accept', id, { category: 'advice' })],
    ['to-dispatch', () => room.does('dispatch', id, { platform: 'service' })],
    ['at-platform', () => by('service-a').does('dispatch', id, { platform: 'service', unit: 'city-a' })],
    ['to-sign', () => by('city-a').does('sign', id, {})],
    ['handling', () => by('city-a').does('answer', id, { words: '办好了' })],
    ['to-verify', () => by('grid-a').does('verify', id, { passed: true })],
    ['to-close', () => room.does('close', id, { words: '谢谢您' })],
  ];
  if (status === 'declined') await room.does('decline', id, { reason: 'not-ours', words: '请打当地 12345' });
  else {
    for (const [from, go] of steps) {
      if (from === status) break;
      const answer = await go();
      if (answer.status !== 200) throw new Error(`from ${from}: ${JSON.stringify(answer.body)}`);
    }
  }
  return { id, number, code };
}

/** What each of the test county's people is answered to the same request, by status. */
export async function answersOf(people: ReadonlyMap<string, Person>, ask: (person: Person, user: string) => Promise<{ status: number }>): Promise<Record<number, string[]>> {
  const answers: Record<number, string[]> = {};
  for (const [user, person] of people) {
    const { status } = await ask(person, user);
    (answers[status] ??= []).push(user);
  }
  return answers;
}
