import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

const project = path.resolve(import.meta.dirname, '..')
const testFiles = ['server/**/*.test.ts', 'test/**/*.test.ts', 'web/**/*.test.ts']
/** The first argument of test(…): a plain string or template whose title begins with one or more rule ids. */
const title = /\btest\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g
const leadingIds = /^((?:(?:S\d|SX)-[A-Z]?\d+[a-z]?|X\d+[a-z]?)(?:(?:, | and | to )(?:(?:S\d|SX)-[A-Z]?\d+[a-z]?|X\d+[a-z]?))*)/

type Proof = { id: string; title: string; file: string }

/** Every rule id with the tests whose titles begin with it. */
export function readProofs(): Proof[] {
  return globSync(testFiles, { cwd: project })
    .sort()
    .flatMap((file) => proofsOf(file))
}

function proofsOf(file: string): Proof[] {
  const text = readFileSync(path.join(project, file), 'utf8')
  return [...text.matchAll(title)].flatMap((match) => {
    const name = (match[2] ?? '').replaceAll(/\\(.)/g, '$1')
    const ids = leadingIds.exec(name)?.[1]?.split(/, | and | to /) ?? []
    return ids.map((id) => ({ id, title: name, file: file.replaceAll(path.sep, '/') }))
  })
}

/** docs/rules.md: each rule, its tests, and whether the test was seen red when the code was broken on purpose (docs/broken-on-purpose.md). */
export function generateRules(): string {
  const byId = Map.groupBy(readProofs(), (proof) => proof.id)
  const ids = [...byId.keys()].sort(byRule)
  const seenRed = readSeenRed()
  const rows = ids.map((id) => {
    const tests = (byId.get(id) ?? []).map(({ title: name, file }) => `${name.replaceAll('|', '\\|')}<br>\`${file}\``)
    return `| ${id} | ${seenRed.has(id) ? 'yes' : ''} | ${tests.join('<br><br>')} |`
  })
  return `# Rules and the tests that prove them

Generated from the titles of the tests by \`npm run gen\`. "Seen red": the code was broken on purpose and a test of the rule failed
(\`broken-on-purpose.md\` says how).

| rule | seen red | tests |
|---|---|---|
${rows.join('\n')}
`
}

/** Rules listed in docs/broken-on-purpose.md, one table row per break: \`| S0-25 | … |\`. */
function readSeenRed(): ReadonlySet<string> {
  try {
    const text = readFileSync(path.join(project, 'docs/broken-on-purpose.md'), 'utf8')
    return new Set([...text.matchAll(/^\| ((?:S\d|SX)-[A-Z]?\d+) \|/gm)].map((match) => match[1] ?? ''))
  } catch {
    return new Set()
  }
}

function byRule(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true })
}
