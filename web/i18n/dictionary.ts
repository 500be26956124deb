/** One text: a sentence with `{name}` placeholders, or its English singular and plural, chosen by the placeholder `{n}`. */
export type Text = string | { readonly one: string; readonly other: string }

/** Flat: `'orders.list.title': '所有訂單'`. Flat keys can be searched for as they are written. */
export type Dictionary = { readonly [key: string]: Text }

/** What another language must provide for the source dictionary `Source`: the same keys, no more. */
export type TranslationOf<Source extends Dictionary> = { readonly [Key in keyof Source]: Text }

/** Values for placeholders. Numbers get thousands separators; pass a string where they must not. */
export type TextValue = string | number

type PlaceholdersIn<Sentence> = Sentence extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never

type SentenceOf<Entry> = Entry extends { other: infer Other } ? Other : Entry

/** The arguments after the key: none, or an object with a value for every placeholder of the source text. */
export type TextArguments<Entry> =
  PlaceholdersIn<SentenceOf<Entry>> extends never ? [] : [values: { readonly [Name in PlaceholdersIn<SentenceOf<Entry>>]: TextValue }]

/** The keys whose text needs no values: what a table or a registry may name. */
export type PlainKeyOf<Source extends Dictionary> = {
  [Key in keyof Source]: TextArguments<Source[Key]> extends [] ? Key : never
}[keyof Source] &
  string

/** The names of the placeholders in a text, sorted, each once. */
export function placeholdersIn(text: Text): string[] {
  const sentences = typeof text === 'string' ? [text] : [text.one, text.other]
  const names = sentences.flatMap((sentence) => [...sentence.matchAll(placeholder)].map((match) => match[1] ?? ''))
  return [...new Set(names)].sort()
}

/** `{orderNumber}`; letters and digits only, so that JSON or CSS in a text is left alone. */
export const placeholder = /\{([a-zA-Z][a-zA-Z0-9]*)\}/g
