// Who may import whom; ARCHITECTURE.md says why. There is no list of known violations.

/** Features of the server in the order in which they may lean on each other: each only on those before it. */
const FEATURES = [
  ['identity'],
  ['territory'],
  ['edition'],
  ['registry'],
  ['matter'],
  ['mediation', 'warning', 'emergency', 'file', 'statistics', 'live', 'messaging', 'exchange'],
  ['screen'],
];
const FACES = ['screen', 'desk', 'field', 'portal'];
const FEATURE = `^server/(?:${FEATURES.flat().join('|')})/`;
const TEST = '(?:\\.test\\.tsx?|\\.e2e\\.ts)$|^(?:core|server)/test/';

/** Of this house, `from` may import `to` alone; its tests only where `tests` says that they are held to it too. */
const only = (name, { from, to: allowed, tests = false }) => ({
  name,
  severity: 'error',
  from: { path: from, ...(tests ? {} : { pathNot: TEST }) },
  to: { path: '^(?:core|contract|server|web|sim|bench|e2e|scripts)/', pathNot: allowed },
});

const laterFeatures = FEATURES.slice(0, -1).map((level, at) => ({
  name: `feature-order-${level.join('-')}`,
  comment: 'Feature edges run one way; what must know of a later feature reads the log instead.',
  severity: 'error',
  from: { path: `^server/(?:${level.join('|')})/` },
  to: { path: `^server/(?:${FEATURES.slice(at + 1).flat().join('|')})/` },
}));
const sameLevel = FEATURES.flatMap((level) => level).map((feature) => ({
  name: `feature-beside-${feature}`,
  severity: 'error',
  from: { path: `^server/${feature}/` },
  to: { path: `^server/(?:${FEATURES.find((level) => level.includes(feature)).join('|')})/`, pathNot: `^server/${feature}/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'Types count: two files that need each other are one.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'must-resolve', comment: 'An import that is not found would hide whatever it forbids.', severity: 'error',
      from: {}, to: { couldNotResolve: true, pathNot: '\\?(?:url|worker|raw)$|^virtual:|^geojson$' },
    },
    only('core-imports-nothing', { from: '^core/', to: '^core/' }),
    {
      name: 'core-is-pure', comment: 'No I/O in the rules of the trade; of packages only those that reckon with polygons and coordinates, and the language of rules (CEL).', severity: 'error',
      from: { path: '^core/', pathNot: TEST },
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: 'node_modules/(?:flatbush|point-in-polygon-hao|polyclip-ts|proj4|gcoord|@marcbachmann/cel-js)/' },
    },
    only('contract-imports-core', { from: '^contract/', to: '^(?:contract|core)/' }),
    only('base-imports-core-shared', { from: '^server/base/', to: '^server/(?:base/|env\\.ts$)|^core/(?:shared/|access/roles\\.ts$)' }),
    only('feature-imports', { from: FEATURE, to: `^(?:core|contract)/|^server/(?:base|test)/|^server/env\\.ts$|${FEATURE}` }),
    {
      name: 'feature-by-its-door', comment: 'Another feature is reached through its index.ts alone.', severity: 'error',
      from: { path: '^server/([^/]+)/', pathNot: TEST },
      to: { path: FEATURE, pathNot: '^server/$1/|^server/[^/]+/index\\.ts$' },
    },
    ...laterFeatures,
    ...sameLevel,
    only('supervisor-stands-alone', { from: '^server/supervisor/', to: '^server/supervisor/' }),
    only('web-imports', { from: '^web/src/', to: '^(?:web|core|contract)/' }),
    only('kit-imports-nothing', { from: '^web/src/kit/', to: '^web/src/kit/' }),
    only('web-api-imports', { from: '^web/src/api/', to: '^web/src/(?:api|kit)/|^(?:core|contract)/' }),
    only('web-features-import', { from: '^web/src/features/', to: '^web/src/(?:features|api|kit)/|^(?:core|contract)/' }),
    ...FACES.map((face) => ({
      name: `face-${face}-alone`, comment: 'What two faces share lives in web/src/features.', severity: 'error',
      from: { path: `^web/src/faces/${face}/` }, to: { path: '^web/src/faces/', pathNot: `^web/src/faces/${face}/` },
    })),
    only('sim-uses-http', { from: '^sim/', to: '^(?:sim|contract|core)/' }),
    // They stage a product and then speak HTTP to it; what the server is made of stays closed to them.
    only('bench-and-e2e-use-http', { from: '^(?:bench|e2e)/', to: '^(?:bench|e2e|sim|contract|core|scripts)/|^server/(?:supervisor/|test/postgres\\.ts$)', tests: true }),
    only('scripts-import', { from: '^scripts/', to: '^scripts/|^(?:core|contract)/|^server/(?:supervisor/|env\\.ts$)', tests: true }),
    {
      name: 'product-without-test-tools', severity: 'error',
      from: { path: '^(?:core|contract|server|web/src|sim)/', pathNot: TEST }, to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'] },
    skipAnalysisNotInRules: true,
  },
};
