import { Alert, Input, Modal, Progress } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { errorText } from '#web/i18n/admin/error-text.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { uploadFile } from '../../kit/upload-file.ts'
import type { Product } from './product-queries.ts'
import styles from './products.module.css'

type PictureUploadDialogProps = {
  product: Product
  files: readonly File[]
  /** After each picture, so that what has arrived is seen even when the next one fails. */
  onUploaded: (product: Product) => void
  onClose: () => void
}

/** Chosen pictures with a sentence each for those who cannot see them; sent one after the other to keep their order. */
export function PictureUploadDialog({ product, files, onUploaded, onClose }: PictureUploadDialogProps): ReactNode {
  const t = useText()
  const { api } = useShop()
  const [left, setLeft] = useState(() => files.map((file, index) => ({ file, id: `${index}.${file.name}`, alt: product.name })))
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<unknown>()
  const send = async () => {
    setError(undefined)
    try {
      for (const [index, { file, id, alt }] of left.entries()) {
        const path = `/api/admin/products/${product.id}/pictures?${new URLSearchParams({ alt: alt.trim() })}`
        const onProgress = (sent: number) => setShare((index + sent) / left.length)
        onUploaded(await uploadFile<Product>(api, { path, file, onProgress }))
        setLeft((rest) => rest.filter((picture) => picture.id !== id))
      }
      onClose()
    } catch (caught) {
      setError(caught)
      setShare(undefined)
    }
  }
  return (
    <Modal
      open
      title={t('products.upload.title')}
      okText={t('products.upload.verb', { n: left.length })}
      cancelText={t('kit.cancel')}
      okButtonProps={{ loading: share !== undefined }}
      cancelButtonProps={{ disabled: share !== undefined }}
      closable={share === undefined}
      mask={{ closable: false }}
      keyboard={share === undefined}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <p className={styles.quietBlock}>{t('products.upload.note')}</p>
      {left.map(({ id, file, alt }, index) => (
        <div key={id} className={styles.chosen}>
          <LocalPicture file={file} />
          <label className={styles.full}>
            {t('products.upload.alt', { n: index + 1 })}
            <Input
              value={alt}
              maxLength={200}
              onChange={(event) =>
                setLeft((rest) => rest.map((picture) => (picture.id === id ? { ...picture, alt: event.target.value } : picture)))
              }
            />
          </label>
        </div>
      ))}
      {share === undefined ? null : <Progress percent={Math.round(share * 100)} aria-label={t('products.upload.sending')} />}
      {error === undefined ? null : <Alert type="error" showIcon title={errorText(t, error)} />}
    </Modal>
  )
}

/** Drawn, not linked: the page's policy loads no `blob:` pictures, and a data address of 10 MB is nothing to render. */
function LocalPicture({ file }: { file: File }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    let isGone = false
    const draw = async () => {
      const picture = await createImageBitmap(file).catch(() => null) // Not a picture: the server says so when it is sent.
      if (picture && !isGone && canvas.current) drawCover(canvas.current, picture)
      picture?.close()
    }
    void draw()
    return () => {
      isGone = true
    }
  }, [file])
  return <canvas ref={canvas} className={styles.thumb} width={thumbSize} height={thumbSize} aria-hidden />
}

/** Twice what is shown, for sharp screens. */
const thumbSize = 80

/** The middle square of the picture, as `object-fit: cover` would show it. */
function drawCover(canvas: HTMLCanvasElement, picture: ImageBitmap): void {
  const side = Math.min(picture.width, picture.height)
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2]
  canvas.getContext('2d')?.drawImage(picture, left, top, side, side, 0, 0, canvas.width, canvas.height)
}
