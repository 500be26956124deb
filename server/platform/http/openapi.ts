import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyContextConfig, FastifyInstance } from 'fastify'

/** The OpenAPI 3.1 document at /api/openapi.json and the interactive page at /api/docs; every route is in it (SX-33). */
export async function describeApi(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Aftercart',
        version,
        description:
          'Errors are `application/problem+json` with a stable `code`. Unsafe requests may carry an `Idempotency-Key`. Amounts are integer minor units of the shop currency, times are ISO 8601 in UTC.',
      },
      tags: [],
      components: {
        securitySchemes: {
          apiToken: {
            type: 'http',
            scheme: 'bearer',
            description: 'API token of one shop (SX-25): settings › API. It names its shop; no cookie, no CSRF token.',
          },
          staffSession: { type: 'apiKey', in: 'cookie', name: 'aftercart_staff' },
          customerSession: { type: 'apiKey', in: 'cookie', name: 'aftercart_customer_<shop>' },
        },
      },
    },
    refResolver: { buildLocalReference: (json, _baseUri, _fragment, index) => String(json.$id ?? `def-${index}`) },
    transform: ({ schema, url, route }) => {
      const config = route.config ?? {}
      const extension = {
        'x-permission': config.permission ?? null,
        'x-access': config.access ?? 'staff',
        security: securityOf(url, config),
      }
      return { schema: { ...schema, ...(url.startsWith('/api/') ? extension : {}) } as typeof schema, url }
    },
  })
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    theme: { title: 'Aftercart API', js: [{ filename: 'scheme.js', content: followScheme }] },
    // Its top bar asks for any document's address and paints a logo with a style of its own, which the policy would have to allow.
    uiConfig: { layout: 'BaseLayout' },
    staticCSP: docsPolicy,
  })
  app.get('/api/openapi.json', { schema: { hide: true }, config: { access: 'public' } }, async () => app.swagger())
}

/** The page has a dark dress but puts it on in the top bar that is left out. A file of its own: no inline script is allowed (SX-23). */
const followScheme = `const dark = matchMedia('(prefers-color-scheme: dark)')
const dress = () => {
  document.documentElement.classList.toggle('dark-mode', dark.matches)
  document.documentElement.style.colorScheme = dark.matches ? 'dark' : 'light'
}
dark.addEventListener('change', dress)
dress()
`

/** Our own files only; the plugin's own policy takes styles of any host and breaks where the server is reached without TLS (SX-23). */
const docsPolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': ["'self'", 'data:'],
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
}

/** What a request has to carry, one of: a program's token only where a permission decides. */
function securityOf(url: string, { access, permission, isForPeople }: FastifyContextConfig): Record<string, string[]>[] {
  if (url.startsWith('/api/store')) return access === 'customer' ? [{ customerSession: [] }] : []
  if (!url.startsWith('/api/admin') || access === 'public') return []
  return [{ staffSession: [] }, ...(permission && !isForPeople ? [{ apiToken: [] }] : [])]
}
