/** Event type or its beginning (`order.` for all of them) → the first parts of the query keys that it makes stale. */
export type LiveTopics = Readonly<Record<string, readonly string[]>>

/** What several features want to know, as one: two of them may listen to the same beginning. Pure. */
export function joinTopics(topics: readonly LiveTopics[]): LiveTopics {
  const joined: Record<string, readonly string[]> = {}
  for (const [beginning, parts] of topics.flatMap((one) => Object.entries(one)))
    joined[beginning] = [...new Set([...(joined[beginning] ?? []), ...parts])]
  return joined
}
