import { expect, it } from 'vitest';
import { chunksOf } from './manifest.ts';

it('counts what is imported at once, each file once, and not what is imported when asked', () => {
  const manifest = {
    'portal.html': { file: 'portal.js', imports: ['_a.js', '_b.js'], dynamicImports: ['map.ts'] },
    '_a.js': { file: 'a.js', imports: ['_b.js'] },
    '_b.js': { file: 'b.js', imports: ['_a.js'] },
    'map.ts': { file: 'map.js' },
  };
  expect(chunksOf(manifest, 'portal.html').sort()).toEqual(['a.js', 'b.js', 'portal.js']);
  expect(() => chunksOf(manifest, 'desk.html')).toThrow('desk.html');
});
