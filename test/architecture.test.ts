import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

const project = path.resolve(import.meta.dirname, '..')

/** The rank of every module; a module imports lower ranks only (ARCHITECTURE, "Who may call whom"). */
const ranks: Readonly<Record<string, number>> = {
  shops: 0,
  customers: 1,
  catalog: 1,
  codes: 2,
  pricing: 2,
  orders: 3,
  payments: 4,
  'serial-codes': 4,
  'card-keys': 4,
  reviews: 4,
  notifications: 6,
  webhooks: 6,
  storefront: 7,
  dashboard: 7,
}

type Import = { from: string; to: string; isType: boolean }
type Rule = { name: string; from: RegExp; never: RegExp; except?: RegExp }

const tests = /\.test\.tsx?$/
const rules: readonly Rule[] = [
  { name: 'the kernel is pure', from: /^server\/kernel\//, never: /./, except: /^(node:|server\/kernel\/)/ },
  { name: 'the platform knows no module', from: /^server\/platform\//, never: /^server\/(modules|app|system|main|identities)/ },
  {
    name: 'modules do not know the application',
    from: /^server\/modules\//,
    never: /^server\/(modules\.ts|app|system|main|identities|cli)/,
  },
  { name: 'the server does not know the web', from: /^server\//, never: /^web\// },
  { name: 'the web knows the server by its API only', from: /^web\//, never: /^server\// },
  { name: 'tests and benches are not imported by the product', from: /^(server|web)\//, never: /^(test|bench|scripts)\// },
  { name: 'operations open no transaction', from: /^server\/modules\//, never: /^server\/platform\/db\/pool/ },
  { name: 'the back office does not know the storefront', from: /^web\/admin\//, never: /^web\/store\// },
  { name: 'the storefront does not know the back office', from: /^web\/store\//, never: /^web\/admin\// },
  { name: 'the storefront stays light', from: /^web\/store\//, never: /^(antd|@tanstack\/react-router|recharts)/ },
]

test('architecture: no import against the rules', () => {
  const imports = productImports()
  assert.ok(imports.length > 200, 'the import lines were read')
  const broken = rules.flatMap(({ name, from, never, except }) =>
    imports
      .filter((line) => from.test(line.from) && never.test(line.to) && !(except?.test(line.to) ?? false))
      .map((line) => `${name}: ${line.from} imports ${line.to}`),
  )
  assert.deepEqual(broken, [])
})

test('architecture: modules import lower ranks only, and only their index', () => {
  const broken = productImports().flatMap(({ from, to }) => {
    const [own, other] = [moduleOf(from), moduleOf(to)]
    if (!own || !other || own === other) return []
    if (!(own in ranks)) return [`${own} has no rank`]
    if ((ranks[own] ?? 0) <= (ranks[other] ?? 0)) return [`${from} imports ${to}: rank ${ranks[own]} on ${ranks[other]}`]
    return to === `server/modules/${other}/index.ts` ? [] : [`${from} imports ${to}: only index.ts is public`]
  })
  assert.deepEqual(broken, [])
})

test('architecture: the environment is read in one place', () => {
  const readers = productFiles().filter(
    (file) => file.startsWith('server/') && /process\.env\b/.test(readFileSync(path.join(project, file), 'utf8')),
  )
  // The two besides config.ts hand the environment on to PostgreSQL's programs and ask whether npm is the parent.
  assert.deepEqual(readers, ['server/config.ts', 'server/platform/db/embedded/run-program.ts', 'server/platform/stop-signals.ts'])
})

test('architecture: no file is longer than 400 lines', () => {
  const long = productFiles().filter((file) => readFileSync(path.join(project, file), 'utf8').split('\n').length > 401)
  assert.deepEqual(long, [])
})

test('architecture: pure rules import neither database, platform nor clock', () => {
  const pure = [
    'server/modules/pricing/quote.ts',
    'server/modules/serial-codes/entitlement.ts',
    'server/modules/serial-codes/group-status.ts',
    'server/modules/orders/states.ts',
  ]
  const broken = productImports().filter(({ from, to }) => pure.includes(from) && /^(server\/platform|kysely|pg)/.test(to))
  assert.deepEqual(broken, [])
  const clocks = pure.filter(
    (file) => productFiles().includes(file) && /Date\.now|new Date\(\)/.test(readFileSync(path.join(project, file), 'utf8')),
  )
  assert.deepEqual(clocks, [])
})

function productFiles(): string[] {
  return globSync(['server/**/*.ts', 'web/**/*.{ts,tsx}'], { cwd: project })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => !tests.test(file) && !file.endsWith('.gen.ts') && !file.includes('node_modules'))
    .sort()
}

function productImports(): Import[] {
  return productFiles().flatMap((file) => {
    const text = readFileSync(path.join(project, file), 'utf8')
    return [...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm)].map((match) => ({
      from: file,
      to: resolved(file, match[2] ?? match[3] ?? ''),
      isType: match[1] !== undefined,
    }))
  })
}

/** Aliases and relative paths as paths of the project; packages as they are. */
function resolved(file: string, target: string): string {
  const aliases: Readonly<Record<string, string>> = {
    '#kernel/': 'server/kernel/',
    '#platform/': 'server/platform/',
    '#modules/': 'server/modules/',
    '#server/': 'server/',
    '#web/': 'web/',
    '#test/': 'test/',
  }
  const alias = Object.keys(aliases).find((prefix) => target.startsWith(prefix))
  if (alias) return `${aliases[alias]}${target.slice(alias.length)}`
  return target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target
}

function moduleOf(file: string): string | undefined {
  return /^server\/modules\/([^/]+)\//.exec(file)?.[1]
}
