import { BlockList, isIP } from 'node:net'

/** Everything that is not the public internet: loopback, RFC 1918, link-local, CGNAT, documentation, multicast, reserved (SX-34). */
const privateRanges4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const

/** Within 2000::/3, which is all of IPv6 that is public: what carries an IPv4 address inside, or is for documentation. */
const privateRanges6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const private4 = new BlockList()
for (const [net, prefix] of privateRanges4) private4.addSubnet(net, prefix, 'ipv4')
const private6 = new BlockList()
for (const [net, prefix] of privateRanges6) private6.addSubnet(net, prefix, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** True for an address anybody on the internet can reach; false for text that is no address. IPv4-mapped IPv6 is never public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !private4.check(address, 'ipv4')
  if (family === 6 && !address.includes('%')) return global6.check(address, 'ipv6') && !private6.check(address, 'ipv6')
  return false
}

/** Addresses and networks (`10.1.2.3`, `fd00::/8`) that an operator opens on purpose. Null when one of them is neither. */
export function parseNetworks(text: string): BlockList | null {
  const list = new BlockList()
  for (const part of text.split(',')) {
    const [address = '', prefix] = part.trim().split('/')
    const family = isIP(address)
    const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix)
    if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128)) return null
    list.addSubnet(address, bits, family === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

/** True when the operator has opened this address. */
export function isOpened(address: string, opened: BlockList | null): boolean {
  return opened?.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4') ?? false
}
