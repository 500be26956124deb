import { open, rm } from 'node:fs/promises'
import path from 'node:path'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { DomainError } from '#kernel/errors.ts'
import { PICTURE_LIMITS, picturePath, type StoredPicture, storePicture } from '#platform/files/pictures.ts'
import { receiveUpload } from '#platform/files/uploads.ts'
import { scopeOf, shopOf } from '#platform/http/request.ts'
import { problems } from '#platform/http/schemas.ts'
import { addPicture } from './add-picture.ts'
import { removePicture } from './remove-picture.ts'
import { PictureParams, PictureQuery, ProductParams, ProductView } from './schemas.ts'
import { readProduct } from './views.ts'

const manage = { permission: 'catalog.manage' } as const
const tags = ['catalog']

/** Uploading and removing pictures in the back office. */
export const pictureUploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.post(
    '/products/:productId/pictures',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'addPicture',
        tags,
        summary: 'Add a picture (PNG, JPEG or WebP, up to 10 MiB) as the only file of a multipart form.',
        consumes: ['multipart/form-data'],
        params: ProductParams,
        querystring: PictureQuery,
        response: { 201: ProductView, ...problems(404, 409, 413, 415, 422) },
      },
    },
    async (request) => {
      const { productId } = request.params
      const shop = shopOf(request)
      // Nothing is kept for a product that is not there. Not by `request.transact`: with an Idempotency-Key its first answer is the
      // request's answer, and the picture would be dropped (SX-31).
      await app.transactor.transact(scopeOf(request), (tx) => readProduct(tx, shop.handle, productId))
      const picture = await receivePicture(request, shop.id)
      return request.transact(async (tx) => {
        await addPicture(tx, { productId, picture, alt: request.query.alt ?? '' })
        return readProduct(tx, shop.handle, productId)
      })
    },
  )

  app.delete(
    '/products/:productId/pictures/:pictureId',
    {
      config: manage,
      schema: {
        operationId: 'removePicture',
        tags,
        summary: 'Take a picture off a product.',
        params: PictureParams,
        response: { 200: ProductView, ...problems(404, 409) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await removePicture(tx, request.params)
        return readProduct(tx, shopOf(request).handle, request.params.productId)
      }),
  )
}

async function receivePicture(request: FastifyRequest, shopId: string): Promise<StoredPicture> {
  const { dataDir } = request.server.deps.config
  const limitBytes = PICTURE_LIMITS.bytes
  const part = request.isMultipart() ? await request.file({ limits: { fileSize: limitBytes + 1 } }) : undefined
  if (!part) throw new DomainError('upload_missing')
  const upload = await receiveUpload(part, { dir: path.join(dataDir, 'uploads'), limitBytes })
  try {
    return await storePicture({ dataDir, shopId, upload })
  } finally {
    await rm(upload.path, { force: true }) // a stored one has moved away, a refused one goes
  }
}

const pictureTypes = { png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp' } as const
const PictureAddress = Type.Object({ shopHandle: Type.String(), sha256: Type.String() })

/**
 * `GET /pictures/:shopHandle/:sha256`: a shop's pictures lie in its own folder, so another shop's is not found, and their name is
 * their content, so a browser keeps them for ever. A picture that was taken off its product is still there for the orders that show it.
 */
export const picturePageRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/pictures/:shopHandle/:sha256',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'readPicture',
        tags,
        summary: 'A picture of a shop by the hash of its content.',
        params: PictureAddress,
        response: { 304: Type.Null(), ...problems(404) },
      },
    },
    async (request, reply) => {
      const { shopHandle, sha256 } = request.params
      const shop = await app.identities.shopByHandle(shopHandle)
      if (!shop) throw new DomainError('picture_not_found')
      const etag = `"${sha256}"`
      const picture = await openPicture({ dataDir: app.deps.config.dataDir, shopId: shop.id, sha256 })
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('etag', etag)
      if (request.headers['if-none-match'] === etag) {
        await picture.file.close()
        return reply.code(304).send(null)
      }
      return reply
        .header('content-type', picture.contentType)
        .header('content-length', picture.sizeBytes)
        .send(picture.file.createReadStream())
    },
  )
}

/** The address names the content, not its type: the file's own name says that. Throws `picture_not_found`. */
async function openPicture(address: { dataDir: string; shopId: string; sha256: string }) {
  for (const [extension, contentType] of Object.entries(pictureTypes)) {
    const file = await open(picturePath({ ...address, extension })).catch(() => null)
    if (file) return { file, contentType, sizeBytes: (await file.stat()).size }
  }
  throw new DomainError('picture_not_found')
}
