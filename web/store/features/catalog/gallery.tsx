import { useEffect, useRef, useState } from 'react'
import type { Picture, Product } from '../../app/contract.ts'
import { useText } from '../../i18n/text-context.tsx'
import { Icon } from '../../kit/icon.tsx'
import { Thumb } from '../../kit/thumb.tsx'

type GalleryProps = { product: Product; shownUrl: string | null }

/** The pictures, one at a time, swiped on a phone. `shownUrl` brings the chosen variant's picture into view. */
export function Gallery({ product, shownUrl }: GalleryProps) {
  const { t } = useText()
  const track = useRef<HTMLElement>(null)
  const [current, setCurrent] = useState(0)
  const pictures = allPictures(product)

  const show = (index: number) => track.current?.scrollTo({ left: index * track.current.clientWidth })
  useEffect(() => {
    const index = pictures.findIndex((picture) => picture.url === shownUrl)
    if (index >= 0) show(index)
    // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly chosen variant moves the picture.
  }, [shownUrl])

  if (pictures.length === 0) {
    return (
      <div className="gallery">
        <div className="gallery-track">
          <div className="gallery-none" role="img" aria-label={t('products.pictureMissing')}>
            <Icon name="picture" />
          </div>
        </div>
      </div>
    )
  }
  return (
    <div className="gallery">
      <section
        className="gallery-track"
        ref={track}
        aria-label={t('product.pictures')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={pictures.length > 1 ? 0 : undefined}
        onScroll={({ currentTarget }) => setCurrent(Math.round(currentTarget.scrollLeft / currentTarget.clientWidth))}
      >
        {pictures.map((picture, index) => (
          <img
            key={picture.url}
            src={picture.url}
            alt={picture.alt || product.name}
            width={picture.width}
            height={picture.height}
            loading={index === 0 ? 'eager' : 'lazy'}
            fetchPriority={index === 0 ? 'high' : 'auto'}
            decoding="async"
          />
        ))}
      </section>
      {pictures.length > 1 && (
        <div className="gallery-thumbs">
          {pictures.map((picture, index) => (
            <button
              key={picture.url}
              type="button"
              aria-label={t('product.picture', { n: index + 1, total: pictures.length })}
              aria-current={index === current}
              onClick={() => show(index)}
            >
              <Thumb url={picture.url} />
            </button>
          ))}
        </div>
      )}
    </div>
  )
}

/** The product's pictures, then those that only a variant has. */
function allPictures({ pictures, variants, name }: Product): Picture[] {
  const known = new Set(pictures.map((picture) => picture.url))
  const ofVariants = [...new Set(variants.flatMap((variant) => variant.pictureUrl ?? []))].filter((url) => !known.has(url))
  return [...pictures, ...ofVariants.map((url) => ({ url, width: 800, height: 800, alt: name }))]
}
