import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { LiveTopics } from './live-topics.ts'
import { useShop } from './shop-context.tsx'

/** Events within this time refresh the page once: an import of 10,000 codes must not ask 10,000 times. */
const gatherMs = 300

/** The browser reconnects after a cut by itself, but gives up on a refusal (restart, expired session): then we try again. */
const reconnectMs = 10_000

/** Listens to the shop's server-sent events and refetches what they touch; after a gap everything visible is refetched. */
export function useLive(topics: LiveTopics): void {
  const queries = useQueryClient()
  const { shop, key, can } = useShop()
  const mayListen = can('shop.see')
  useEffect(() => {
    if (!mayListen) return
    const invalidate = (...parts: string[]) => void queries.invalidateQueries({ queryKey: key(...parts) })
    const stale = gather(gatherMs, (part) => invalidate(part))
    const close = listen(`/api/admin/live?shop=${encodeURIComponent(shop.handle)}`, {
      onEvent: (type) => {
        for (const [beginning, parts] of Object.entries(topics)) if (type.startsWith(beginning)) stale.add(parts)
      },
      onGap: () => invalidate(),
    })
    return () => {
      stale.stop()
      close()
    }
  }, [queries, shop.handle, key, topics, mayListen])
}

/** Collects words for a moment, then hands over each once. */
function gather(forMs: number, release: (word: string) => void): { add(words: readonly string[]): void; stop(): void } {
  const words = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = () => {
    timer = undefined
    for (const word of words) release(word)
    words.clear()
  }
  return {
    add(more) {
      for (const word of more) words.add(word)
      if (words.size > 0) timer ??= setTimeout(flush, forMs)
    },
    stop: () => clearTimeout(timer),
  }
}

function listen(address: string, { onEvent, onGap }: { onEvent: (type: string) => void; onGap: () => void }): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let wasCut = false
  const connect = () => {
    source = new EventSource(address)
    source.addEventListener('message', (event) => onEvent(eventType(event.data)))
    source.addEventListener('open', () => {
      if (wasCut) onGap()
      wasCut = false
    })
    source.addEventListener('error', () => {
      wasCut = true
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, reconnectMs)
    })
  }
  connect()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}

function eventType(data: unknown): string {
  try {
    const event: unknown = JSON.parse(String(data))
    return typeof event === 'object' && event !== null && 'type' in event && typeof event.type === 'string' ? event.type : ''
  } catch {
    return ''
  }
}
