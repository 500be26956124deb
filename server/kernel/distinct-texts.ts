import { randomFillSync } from 'node:crypto'
import { TextTable } from './text-table.ts'

/**
 * A set of strings that keeps their order and answers where a string was first added; about 30 bytes each beside the text.
 * The hash is keyed at random, so nobody can prepare a file whose strings all collide.
 */
export class DistinctTexts {
  #table = new TextTable()
  #keys = randomFillSync(new Int32Array(2))
  #hashes = new Int32Array(1024)
  /** Open addressing with linear probing: index + 1 of a text, 0 where free; at most half full. */
  #slots = new Int32Array(2048)

  get length(): number {
    return this.#table.length
  }

  /** The index of the text: the next free one (the length before the call) when it is new, else that of the equal text before. */
  add(text: string): number {
    const index = this.#table.append(text)
    const bytes = this.#table.bytesAt(index)
    const hash = halfSipHash(bytes, this.#keys)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let taken = this.#slots[slot] ?? 0; taken !== 0; taken = this.#slots[slot] ?? 0) {
      if (this.#hashes[taken - 1] === hash && this.#table.bytesAt(taken - 1).equals(bytes)) {
        this.#table.dropLast()
        return taken - 1
      }
      slot = (slot + 1) & mask
    }
    this.#slots[slot] = index + 1
    this.#remember(index, hash)
    return index
  }

  at(index: number): string {
    return this.#table.at(index)
  }

  #remember(index: number, hash: number): void {
    if (index === this.#hashes.length) {
      const larger = new Int32Array(index * 2)
      larger.set(this.#hashes)
      this.#hashes = larger
    }
    this.#hashes[index] = hash
    if ((index + 1) * 2 >= this.#slots.length) this.#rehash(this.#slots.length * 2)
  }

  #rehash(size: number): void {
    this.#slots = new Int32Array(size)
    const mask = size - 1
    for (let index = 0; index < this.#table.length; index++) {
      let slot = (this.#hashes[index] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = index + 1
    }
  }
}

/** HalfSipHash-1-3, the variant Linux uses for its hash tables: 32 bits, keyed, a fraction of a microsecond for a code. */
function halfSipHash(bytes: Buffer, keys: Int32Array): number {
  const [keyLow = 0, keyHigh = 0] = keys
  let a = keyLow
  let b = keyHigh
  let c = 0x6c796765 ^ keyLow
  let d = 0x74656462 ^ keyHigh
  const round = () => {
    a = (a + b) | 0
    b = ((b << 5) | (b >>> 27)) ^ a
    a = (a << 16) | (a >>> 16)
    c = (c + d) | 0
    d = ((d << 8) | (d >>> 24)) ^ c
    a = (a + d) | 0
    d = ((d << 7) | (d >>> 25)) ^ a
    c = (c + b) | 0
    b = ((b << 13) | (b >>> 19)) ^ c
    c = (c << 16) | (c >>> 16)
  }
  const whole = bytes.length & ~3
  for (let at = 0; at < whole; at += 4) {
    const word = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    d ^= word
    round()
    a ^= word
  }
  let last = bytes.length << 24
  for (let at = whole; at < bytes.length; at++) last |= (bytes[at] ?? 0) << (8 * (at - whole))
  d ^= last
  round()
  a ^= last
  c ^= 0xff
  round()
  round()
  round()
  return b ^ d
}
