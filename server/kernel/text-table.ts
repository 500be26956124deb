const BLOCK_BYTES = 1024 * 1024
const LONGEST = Math.floor(BLOCK_BYTES / 3)

/**
 * Many strings in little memory: UTF-8 bytes in blocks and four bytes of index each, and none of them keeps alive the file chunk
 * it was cut from. Lone surrogates become U+FFFD. A text may have up to 349,525 UTF-16 units.
 */
export class TextTable {
  #blocks: Buffer[] = []
  /** Bytes used in each block. */
  #used: number[] = []
  #starts = new Uint32Array(1024)
  #count = 0

  get length(): number {
    return this.#count
  }

  /** Bytes taken by texts and index. */
  get byteLength(): number {
    return this.#blocks.length * BLOCK_BYTES + this.#starts.byteLength
  }

  /** Adds a text and returns its index. */
  append(text: string): number {
    if (text.length > LONGEST) throw new RangeError(`a text of ${text.length} units does not fit a block`)
    let block = this.#blocks.length - 1
    let used = this.#used[block] ?? BLOCK_BYTES
    if (block < 0 || used + text.length * 3 >= BLOCK_BYTES) {
      block = this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES)) - 1
      used = 0
    }
    if (this.#count === this.#starts.length) {
      const larger = new Uint32Array(this.#count * 2)
      larger.set(this.#starts)
      this.#starts = larger
    }
    this.#starts[this.#count] = block * BLOCK_BYTES + used
    this.#used[block] = used + this.#block(block).write(text, used, 'utf8')
    return this.#count++
  }

  /** Takes back the text added last; only once after each `append`. */
  dropLast(): void {
    if (this.#count === 0) throw new RangeError('the table is empty')
    this.#count--
    this.#used[this.#blocks.length - 1] = (this.#starts[this.#count] ?? 0) % BLOCK_BYTES
  }

  at(index: number): string {
    return this.bytesAt(index).toString('utf8')
  }

  /** The UTF-8 bytes of a text: a view, not a copy. */
  bytesAt(index: number): Buffer {
    if (!(index >= 0 && index < this.#count)) throw new RangeError(`no text ${index} in a table of ${this.#count}`)
    const start = this.#starts[index] ?? 0
    const offset = start % BLOCK_BYTES
    const block = (start - offset) / BLOCK_BYTES
    // A text ends where the next one of its block begins; the last of a block where the block's use ends.
    const next = index + 1 < this.#count ? (this.#starts[index + 1] ?? 0) : Number.POSITIVE_INFINITY
    const end = next - start + offset < BLOCK_BYTES ? next - start + offset : (this.#used[block] ?? 0)
    return this.#block(block).subarray(offset, end)
  }

  #block(index: number): Buffer {
    const block = this.#blocks[index]
    if (block === undefined) throw new RangeError(`no block ${index}`)
    return block
  }
}
