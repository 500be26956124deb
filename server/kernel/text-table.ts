const BLOCK_BYTES = 1024 * 1024
const LONGEST = Math.floor(BLOCK_BYTES / 3)

/**
 * Many strings in little memory: UTF-8 bytes in blocks and eight bytes of index each, and none of them keeps alive the file chunk
 * it was cut from. Lone surrogates become U+FFFD. A text may have up to 349,525 UTF-16 units.
 */
export class TextTable {
  #blocks: Buffer[] = []
  #used = 0
  #starts = new Uint32Array(1024)
  #lengths = new Uint32Array(1024)
  #count = 0

  get length(): number {
    return this.#count
  }

  /** Bytes taken by texts and index. */
  get byteLength(): number {
    return this.#blocks.length * BLOCK_BYTES + this.#starts.byteLength + this.#lengths.byteLength
  }

  /** Adds a text and returns its index. */
  append(text: string): number {
    if (text.length > LONGEST) throw new RangeError(`a text of ${text.length} units does not fit a block`)
    if (this.#blocks.length === 0 || this.#used + text.length * 3 > BLOCK_BYTES) {
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK_BYTES))
      this.#used = 0
    }
    if (this.#count === this.#starts.length) {
      this.#starts = doubled(this.#starts)
      this.#lengths = doubled(this.#lengths)
    }
    const block = this.#blocks.length - 1
    const written = this.#block(block).write(text, this.#used, 'utf8')
    this.#starts[this.#count] = block * BLOCK_BYTES + this.#used
    this.#lengths[this.#count] = written
    this.#used += written
    return this.#count++
  }

  /** Takes back the text added last. */
  dropLast(): void {
    if (this.#count === 0) throw new RangeError('the table is empty')
    this.#count--
    this.#used -= this.#lengths[this.#count] ?? 0
  }

  at(index: number): string {
    return this.bytesAt(index).toString('utf8')
  }

  /** The UTF-8 bytes of a text: a view, not a copy. */
  bytesAt(index: number): Buffer {
    if (!(index >= 0 && index < this.#count)) throw new RangeError(`no text ${index} in a table of ${this.#count}`)
    const start = this.#starts[index] ?? 0
    const offset = start % BLOCK_BYTES
    return this.#block((start - offset) / BLOCK_BYTES).subarray(offset, offset + (this.#lengths[index] ?? 0))
  }

  #block(index: number): Buffer {
    const block = this.#blocks[index]
    if (block === undefined) throw new RangeError(`no block ${index}`)
    return block
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2)
  larger.set(array)
  return larger
}
