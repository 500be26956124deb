import { demoCustomers } from './customers.ts'
import type { OpenShop } from './open-demo-shops.ts'
import { OWNER_EMAIL, type SignIns, SUPPORT_EMAIL } from './sign-ins.ts'

/** Where to go and how to sign in, for the terminal and the file; the file is read again by `readOrMakeSignIns`. */
export function demoNotice({
  baseUrl,
  shops,
  signIns,
}: {
  baseUrl: string
  shops: readonly Pick<OpenShop, 'handle'>[]
  signIns: SignIns
}): string {
  const first = shops[0]?.handle ?? 'tea'
  const lines = [
    ...shops.map(({ handle }) => ['storefront', `${baseUrl}/s/${handle}/`, '']),
    ['back office', `${baseUrl}/admin`, ''],
    ['mail log', `${baseUrl}/admin/${first}/mails`, ''],
    ['API', `${baseUrl}/api/docs`, ''],
    ['owner', OWNER_EMAIL, signIns.owner],
    ['support', SUPPORT_EMAIL, signIns.support],
    ['customer', demoCustomers[0]?.email ?? '', signIns.customer],
  ]
  return lines
    .map(([name = '', value = '', password = '']) => `${name.padEnd(12)}${value.padEnd(password ? 30 : 0)}${password}`.trimEnd())
    .join('\n')
}
