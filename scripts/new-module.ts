import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// `npm run new:module -- <name>`: a folder with the files every module has. Then: its line in server/modules.ts, its rank in
// test/architecture.test.ts, its migration in server/migrations.

const name = process.argv[2] ?? ''
if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error('usage: npm run new:module -- <kebab-case-name>')
const folder = path.resolve(import.meta.dirname, '../server/modules', name)
if (existsSync(folder)) throw new Error(`${folder} exists`)

const camel = name.replace(/-([a-z])/g, (_match, letter: string) => letter.toUpperCase())
const files: Readonly<Record<string, string>> = {
  'README.md': `# ${name}\n\nWhat it is for, in two sentences.\n\n## Words\n\n## Rules\n\n## Tables\n\n## Events out, events in\n\n## Deliberately not done\n`,
  'index.ts': `// The public face of ${name}: what modules of a higher rank may call.\nexport {}\n`,
  'errors.ts': `/** Error code → HTTP status. */\nexport const ${camel}Errors = {} as const\n`,
  'module.ts': `import type { Module } from '#platform/module.ts'\nimport { ${camel}Errors } from './errors.ts'\n\nexport const ${camel}: Module = {\n  name: '${name}',\n  errors: ${camel}Errors,\n}\n`,
}
mkdirSync(folder, { recursive: true })
for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text)
process.stdout.write(
  `${folder}\nNext: a line in server/modules.ts, a rank in test/architecture.test.ts, a migration in server/migrations.\n`,
)
