import type { Module } from '#platform/module.ts'

export const shops: Module = {
  name: 'shops',
  permissions: {
    'shop.see': ['manager', 'support', 'marketing', 'viewer'],
  },
}
