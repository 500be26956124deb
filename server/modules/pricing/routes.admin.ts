import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { Id, PageQuery, problems } from '#platform/http/schemas.ts'
import { changeCoupon } from './change-coupon.ts'
import { changePromotion } from './change-promotion.ts'
import { createCoupon } from './create-coupon.ts'
import { createPromotion } from './create-promotion.ts'
import {
  CouponBody,
  CouponChange,
  CouponList,
  CouponView,
  PromotionBody,
  PromotionChange,
  PromotionList,
  PromotionView,
} from './schemas.ts'
import { listCoupons, listPromotions, readCoupon, readPromotion } from './views.ts'

const see = { permission: 'marketing.see' } as const
const manage = { permission: 'marketing.manage' } as const
const tags = ['pricing']

/** Campaigns and coupons in the back office. */
export const pricingAdminRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.get(
    '/promotions',
    {
      config: see,
      schema: {
        operationId: 'listPromotions',
        tags,
        summary: 'Threshold campaigns, the newest first.',
        querystring: PageQuery,
        response: { 200: PromotionList, ...problems(401, 403) },
      },
    },
    async (request) => request.transact((tx) => listPromotions(tx, request.query)),
  )
  app.post(
    '/promotions',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createPromotion',
        tags,
        summary: 'Start a threshold campaign.',
        body: PromotionBody,
        response: { 201: PromotionView, ...problems(401, 403, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { promotionId } = await createPromotion(tx, request.body)
        return readPromotion(tx, promotionId)
      }),
  )
  app.patch(
    '/promotions/:promotionId',
    {
      config: manage,
      schema: {
        operationId: 'changePromotion',
        tags,
        summary: 'Change a campaign for the orders to come.',
        params: Type.Object({ promotionId: Id }),
        body: PromotionChange,
        response: { 200: PromotionView, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changePromotion(tx, { ...request.body, ...request.params })
        return readPromotion(tx, request.params.promotionId)
      }),
  )
  app.get(
    '/coupons',
    {
      config: see,
      schema: {
        operationId: 'listCoupons',
        tags,
        summary: 'Coupons, the newest first.',
        querystring: PageQuery,
        response: { 200: CouponList, ...problems(401, 403) },
      },
    },
    async (request) => request.transact((tx) => listCoupons(tx, request.query)),
  )
  app.post(
    '/coupons',
    {
      config: { ...manage, success: 201 },
      schema: {
        operationId: 'createCoupon',
        tags,
        summary: 'Make a money-off coupon.',
        body: CouponBody,
        response: { 201: CouponView, ...problems(401, 403, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        const { couponId } = await createCoupon(tx, request.body)
        return readCoupon(tx, couponId)
      }),
  )
  app.patch(
    '/coupons/:couponId',
    {
      config: manage,
      schema: {
        operationId: 'changeCoupon',
        tags,
        summary: 'Change a coupon for the orders to come; its code stays.',
        params: Type.Object({ couponId: Id }),
        body: CouponChange,
        response: { 200: CouponView, ...problems(401, 403, 404, 409, 422) },
      },
    },
    async (request) =>
      request.transact(async (tx) => {
        await changeCoupon(tx, { ...request.body, ...request.params })
        return readCoupon(tx, request.params.couponId)
      }),
  )
}
