import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { hashToken } from '#kernel/random.ts'
import { listDemoShops, listStoreViews } from '#modules/shops/index.ts'
import type { ShopFacts } from '#platform/auth/identity.ts'
import { csrfToken } from '#platform/http/csrf.ts'
import { readerLocale } from '#platform/http/reader-locale.ts'
import { ensureVisitor, recogniseVisitor } from '#platform/http/store-scope.ts'
import { chosenScheme, fillDocument, headOf, newNonce, pagePolicy } from './document.ts'
import { landingPageHeaders, renderLandingPage } from './landing-page.ts'
import { planPage } from './page-plan.ts'
import { type PageContent, readCartCount, readPage } from './read-page.ts'
import { assetRoutes } from './routes.assets.ts'
import { offeredViews, type StorefrontView, viewFor } from './storefront-views.ts'
import { createWebFiles } from './web-files.ts'

const tags = ['pages']
const access = { access: 'visitor' } as const
const ShopParams = Type.Object({ shopHandle: Type.String() })

/** The HTML documents: the storefront below /s/<shop> or on the shop's own domain, and the back office below /admin. */
export const pageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const files = createWebFiles()
  await app.register(assetRoutes)

  for (const [url, operationId] of [
    ['/s/:shopHandle', 'readStoreHome'],
    ['/s/:shopHandle/*', 'readStorePage'],
  ] as const) {
    app.get(
      url,
      {
        config: access,
        schema: { operationId, tags, summary: 'A page of the storefront, with the answers its first paint needs.', params: ShopParams },
      },
      async (request, reply) => {
        const shop = await app.identities.shopByHandle(request.params.shopHandle)
        if (!shop) throw new DomainError('shop_not_found')
        return sendStorePage(request, reply, { shop, basePath: `/s/${shop.handle}`, template: await files.template('store') })
      },
    )
  }

  for (const [url, operationId] of [
    ['/admin', 'readAdminHome'],
    ['/admin/*', 'readAdminPage'],
  ] as const) {
    app.get(url, { config: { access: 'public' }, schema: { operationId, tags, summary: 'The back office.' } }, async (request, reply) =>
      sendDocument(reply, await files.template('admin'), {
        language: 'zh-TW',
        title: 'Aftercart',
        description: '',
        basePath: '/admin',
        head: '<meta name="robots" content="noindex">',
        pageData: null,
        colorScheme: chosenScheme(request.cookies.scheme),
      }),
    )
  }

  app.get(
    '/*',
    { config: access, schema: { operationId: 'readDomainPage', tags, summary: 'A page of the storefront on the shop’s own domain.' } },
    async (request, reply) => {
      const isApi = request.url.startsWith('/api/')
      const shop = isApi ? null : await app.identities.shopByDomain(request.hostname)
      if (shop) return sendStorePage(request, reply, { shop, basePath: '', template: await files.template('store') })
      if (request.url === '/' || request.url.startsWith('/?')) return sendFrontDoor(request, reply)
      throw new DomainError('not_found')
    },
  )
}

/** The way in where no shop has the domain: to the demonstration and the back office; without one, to the back office only. */
async function sendFrontDoor(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const shops = await request.server.transactor.platform('demo', listDemoShops)
  if (shops.length === 0) return reply.redirect('/admin', 302)
  const asked = /[?&]locale=(zh-TW|en)(?:&|$)/.exec(request.url)?.[1]
  const locale = asked === undefined ? readerLocale(request) : asked === 'en' ? 'en' : 'zh-TW'
  return reply.headers(landingPageHeaders).send(renderLandingPage(locale, shops))
}

type StorePage = { shop: ShopFacts; basePath: string; template: string }

async function sendStorePage(request: FastifyRequest, reply: FastifyReply, { shop, basePath, template }: StorePage): Promise<FastifyReply> {
  const [path = '/', query = ''] = request.url.split(/\?(.*)/s)
  const plan = planPage(path.slice(basePath.length), new URLSearchParams(query))
  request.shopFacts = shop
  await recogniseVisitor(request, shop, request.server.identities)
  const visitorToken = ensureVisitor(request, reply, shop)
  const customer = request.customer ? { id: request.customer.id, name: request.customer.name, email: request.customer.email } : null
  const [content, cartCount, views] = await request.transact((tx) =>
    Promise.all([
      readPage(tx, shop.handle, plan),
      readCartCount(tx, { customerId: customer?.id ?? null, visitorHash: hashToken(visitorToken) }),
      listStoreViews(tx).then(offeredViews),
    ]),
  )
  const view = viewFor(views, request.cookies.locale)
  const { handle, currency, timeZone, isDemo, sandboxPayments } = shop
  reply.code(content.isFound ? 200 : 404)
  return sendDocument(reply, template, {
    language: view.locale,
    basePath,
    ...headline(request, view, content, plan.isPrivate, path),
    pageData: {
      shop: { handle, currency, locale: view.locale, timeZone, isDemo, sandboxPayments, views },
      session: { csrfToken: csrfToken(request.server.deps, visitorToken), customer, cartCount },
      data: content.data,
    },
  })
}

/** How much of a description a preview shows. */
const DESCRIPTION_LENGTH = 160

function headline(request: FastifyRequest, shop: StorefrontView, { product, isFound }: PageContent, isPrivate: boolean, path: string) {
  const title = product ? `${product.name} · ${shop.name}` : shop.name
  const description = product ? product.description.replace(/\s+/g, ' ').slice(0, DESCRIPTION_LENGTH) : shop.name
  const { baseUrl } = request.server.deps.config
  const pictureUrl = product?.pictures[0] ? `${baseUrl}${product.pictures[0].url}` : null
  return { title, description, head: headOf({ canonicalUrl: `${baseUrl}${path}`, pictureUrl, title, isPrivate: isPrivate || !isFound }) }
}

/**
 * A page is of one browser and moment: it carries the CSRF token, so no cache keeps it (SX-23), and it is not compressed, because a
 * secret beside text that others choose can be guessed from the length.
 */
function sendDocument(reply: FastifyReply, template: string, parts: Omit<Parameters<typeof fillDocument>[1], 'nonce'>): FastifyReply {
  const nonce = newNonce()
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(fillDocument(template, { ...parts, nonce }))
}
