/** The house's walls: imports point right or stay level, rooms see only the rooms they may, and nothing runs in a ring. */
const rooms = {
  places: [],
  accounts: ['places'],
  profiles: ['places', 'accounts'],
  models: ['places', 'accounts'],
  'word-import': ['models', 'places', 'accounts'],
  replications: ['models', 'places', 'accounts'],
  search: ['models', 'replications', 'profiles', 'places', 'accounts'],
  'saved-searches': ['search', 'models', 'places', 'accounts'],
  notifications: ['models', 'replications', 'places', 'accounts'],
  jobs: [
    ...['models', 'replications', 'profiles', 'places', 'accounts', 'search'],
    ...['saved-searches', 'notifications', 'word-import'],
  ],
}

const layers = ['routes', 'web', 'features', 'platform', 'permissions', 'events', 'lib']
const test = '\\.test\\.tsx?$'

const upward = layers.slice(1).map((layer, at) => ({
  name: `${layer}-looks-up`,
  severity: 'error',
  from: { path: `^app/${layer}/`, pathNot: test },
  to: { path: `^app/(${layers.slice(0, at + 1).join('|')})/` },
}))

const betweenRooms = Object.entries(rooms).map(([room, open]) => ({
  name: `${room}-enters-a-closed-room`,
  severity: 'error',
  from: { path: `^app/features/${room}/`, pathNot: test },
  to: { path: '^app/features/', pathNot: `^app/features/(${[room, ...open].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...upward,
    ...betweenRooms,
    {
      name: 'ring',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'undeclared-room',
      severity: 'error',
      from: { path: `^app/features/(?!(${Object.keys(rooms).join('|')})/)` },
      to: {},
    },
    {
      name: 'route-imports-route',
      severity: 'error',
      from: { path: '^app/routes/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'ui-knows-rooms',
      severity: 'error',
      from: { path: '^app/ui/', pathNot: test },
      to: { path: '^app/(routes|web|features|platform|permissions|events)/' },
    },
    {
      name: 'database-outside-its-homes',
      severity: 'error',
      from: { path: '^app/', pathNot: ['^app/platform/', '^app/features/.*\\.server\\.tsx?$', test] },
      to: { path: '^app/platform/(db|pool)\\.server', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-files-touch-the-server',
      severity: 'error',
      from: {
        path: '^app/(features/.*/(rules|schema|[a-z-]+-rules)\\.ts|lib/|permissions/|events/)',
        pathNot: test,
      },
      to: { path: '\\.server\\.tsx?$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'search-writes-elsewhere',
      severity: 'error',
      from: { path: '^app/features/search/', pathNot: test },
      to: { path: '^app/features/(?!search/)', pathNot: '(queries\\.server|rules|schema|components/)' },
    },
    {
      name: 'session-library-spreads',
      severity: 'error',
      from: { pathNot: '^app/features/accounts/session\\.server\\.ts$' },
      to: { path: 'node_modules/lucia/' },
    },
    {
      name: 'app-imports-tests',
      severity: 'error',
      from: { path: '^(app|server)/', pathNot: test },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', 'app/platform/prisma'] },
    exclude: { path: ['^build/', '^var/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
}
