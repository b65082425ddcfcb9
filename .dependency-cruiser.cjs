/**
 * The walls between rooms. Lower rooms never look up:
 *   text < model < { lexicon, ingest, annotate, link, store, export } < pipeline < { serve, cli }   web talks to serve by type only
 * `ingest`, `annotate` and `link` may use `lexicon`. docs/decisions/0002-walls.md says why each wall stands.
 */
const room = (...names) => `^src/(${names.join('|')})/`
/** `name` may import from itself and from `allowed`, and from no other room. */
const only = (name, ...allowed) => ({
  name: `${name}-imports-only-${allowed.join('-') || 'nothing'}`,
  severity: 'error',
  from: { path: room(name), pathNot: '[.](?:test|browser)[.]tsx?$|^src/(?:web|serve)/testing/' },
  to: { path: '^src/', pathNot: room(name, ...allowed) },
})
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    only('text'),
    only('model', 'text'),
    only('lexicon', 'text', 'model'),
    only('ingest', 'text', 'model', 'lexicon'),
    only('annotate', 'text', 'model', 'lexicon'),
    only('link', 'text', 'model', 'lexicon'),
    only('store', 'text', 'model'),
    only('export', 'text', 'model'),
    only('pipeline', 'text', 'model', 'lexicon', 'ingest', 'annotate', 'link', 'store', 'export'),
    only('serve', 'text', 'model', 'store', 'export', 'pipeline'),
    only('cli', 'text', 'model', 'store', 'export', 'pipeline', 'serve'),
    only('web', 'text', 'model', 'serve'),
    {
      name: 'web-sees-serve-as-types',
      severity: 'error',
      from: { path: room('web'), pathNot: '^src/web/testing/' },
      to: { path: room('serve'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'no node built-ins here; biome.json forbids the globals (Date, fetch, process, …)',
      from: { path: room('text', 'model', 'annotate', 'link'), pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'languages-are-strangers',
      severity: 'error',
      from: { path: '^src/annotate/(en|zh)/' },
      to: { path: '^src/annotate/(en|zh)/', pathNot: '^src/annotate/$1/' },
    },
    {
      name: 'product-never-imports-its-judge',
      severity: 'error',
      from: { path: '^src/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^(eval|bench|spec|scripts)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6', 'cjs'],
  },
}
