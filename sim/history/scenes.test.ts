import { describe, expect, it } from 'vitest';
import { makeCounty } from '../county/county.ts';
import { SIGNS } from '../work/guess.ts';
import { STORIES } from './scenes.ts';

const county = makeCounty();
const leaves = new Map(county.categories.filter(({ parent }) => parent !== null).map((leaf) => [leaf.id, leaf]));

describe('the first matters', () => {
  it('name categories, users and places of the county', () => {
    const users = new Set(county.users.map(({ id }) => id));
    const places = new Set(county.territories.map(({ id }) => id));
    for (const { text, category, by, at } of STORIES) {
      expect([leaves.has(category), by === null || users.has(by), places.has(at)], text).toEqual([true, true, true]);
    }
  });

  it('that are settled on the spot are told by a worker in his own grid, with a photo where one is due', () => {
    for (const { text, by, at, category, scene, done } of STORIES.filter((story) => story.done !== undefined)) {
      const posts = county.users.find(({ id }) => id === by)?.posts ?? [];
      expect(posts.some(({ territory }) => territory === at), text).toBe(true);
      expect(leaves.get(category)?.proof !== 'photo' || scene !== undefined, text).toBe(true);
      expect(done).not.toBe('');
    }
  });

  it('leave a newcomer the greater part of an hour’s anonymous reports (30 an address)', () => {
    expect(STORIES.filter(({ by }) => by === null).length).toBeLessThanOrEqual(10);
  });
});

it('a desk guesses only categories that are there', () => {
  expect(SIGNS.map(([category]) => category).filter((category) => !leaves.has(category))).toEqual([]);
});
