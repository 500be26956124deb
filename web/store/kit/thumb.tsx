import { Icon } from './icon.tsx'
import './picture.css'

/** A square picture that only repeats the name beside it, so it is hidden from screen readers. */
export function Thumb({ url, isEager = false }: { url: string | null; isEager?: boolean }) {
  return (
    <div className="thumb">
      {url ? (
        <img src={url} alt="" width={400} height={400} loading={isEager ? 'eager' : 'lazy'} decoding="async" />
      ) : (
        <Icon name="picture" />
      )}
    </div>
  )
}
