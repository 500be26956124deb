import type { ReactNode } from 'react'
import { GalleryDetail } from './gallery-detail.tsx'
import { GalleryForm } from './gallery-form.tsx'
import { GalleryList } from './gallery-list.tsx'
import { GalleryParts } from './gallery-parts.tsx'
import { galleryRoute } from './gallery-route.ts'

/** The kit with made-up data, to look at while working on it. Developers read it, so it is not translated. */
export function GalleryPage(): ReactNode {
  const { part } = galleryRoute.useSearch()
  if (part?.includes('detail')) return <GalleryDetail />
  if (part?.includes('form')) return <GalleryForm />
  if (part?.includes('parts')) return <GalleryParts />
  return <GalleryList />
}
