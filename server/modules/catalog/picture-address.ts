/** Where a browser finds a picture of a shop; null without one. */
export function pictureAddress(shopHandle: string, sha256: string | null): string | null {
  return sha256 === null ? null : `/pictures/${shopHandle}/${sha256}`
}
