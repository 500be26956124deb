import { DeleteOutlined, LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button, Upload } from 'antd'
import { type ReactNode, useState } from 'react'
import { read } from '#web/api/client.ts'
import { useText } from '#web/i18n/admin/use-text.tsx'
import { DangerDialog } from '../../kit/danger-dialog.tsx'
import { useShop } from '../../kit/shop-context.tsx'
import { useAct } from '../../kit/use-act.ts'
import { PictureUploadDialog } from './picture-upload-dialog.tsx'
import type { Product } from './product-queries.ts'
import styles from './products.module.css'

/** More than anybody scrolls through; the server refuses the next. */
const mostPictures = 20

type Picture = Product['pictures'][number]

/** The pictures in their order; the first is the cover. Each act is saved at once. */
export function ProductPictures({ product, onChanged }: { product: Product; onChanged: (product: Product) => void }): ReactNode {
  const t = useText()
  const { api, can, key } = useShop()
  const [chosen, setChosen] = useState<File[]>([])
  const [removing, setRemoving] = useState<Picture>()
  const params = { path: { productId: product.id } }
  const order = useAct<string[], Product>({
    act: (pictureIds) =>
      read(api.PUT('/api/admin/products/{productId}/picture-order', { params, body: { version: product.version, pictureIds } })),
    invalidates: [key('products')],
    onSuccess: onChanged,
  })
  const move = (from: number, to: number) => {
    const ids = product.pictures.map(({ id }) => id)
    const [moved] = ids.splice(from, 1)
    if (moved !== undefined) order.mutate([...ids.slice(0, to), moved, ...ids.slice(to)])
  }
  const remove = async ({ id }: Picture) =>
    onChanged(
      await read(
        api.DELETE('/api/admin/products/{productId}/pictures/{pictureId}', { params: { path: { productId: product.id, pictureId: id } } }),
      ),
    )
  const mayChange = can('catalog.manage')
  return (
    <>
      <ol className={styles.pictures}>
        {product.pictures.map((picture, index) => (
          <li key={picture.id} className={styles.picture}>
            <img
              src={picture.url}
              alt={picture.alt || t('products.pictures.noAlt', { n: index + 1 })}
              width={picture.width}
              height={picture.height}
            />
            {index === 0 ? <span className={styles.cover}>{t('products.pictures.cover')}</span> : null}
            <span className={styles.alt}>{picture.alt || t('products.pictures.noAltShort')}</span>
            {mayChange ? (
              <PictureActs
                index={index}
                count={product.pictures.length}
                isBusy={order.isPending}
                onMove={(to) => move(index, to)}
                onRemove={() => setRemoving(picture)}
              />
            ) : null}
          </li>
        ))}
        {mayChange && product.pictures.length < mostPictures ? (
          <li>
            <Upload
              accept="image/png,image/jpeg,image/webp"
              multiple
              showUploadList={false}
              beforeUpload={(file, all) => {
                if (file === all[0]) setChosen(all.slice(0, mostPictures - product.pictures.length))
                return false
              }}
            >
              <Button className={styles.addPicture} icon={<PlusOutlined aria-hidden />}>
                {t('products.pictures.add')}
              </Button>
            </Upload>
          </li>
        ) : null}
      </ol>
      {chosen.length > 0 ? (
        <PictureUploadDialog product={product} files={chosen} onUploaded={onChanged} onClose={() => setChosen([])} />
      ) : null}
      <DangerDialog
        isOpen={removing !== undefined}
        title={t('products.pictures.remove.title')}
        consequences={[t('products.pictures.remove.text')]}
        verb={t('products.pictures.remove.verb')}
        onConfirm={async () => removing && remove(removing)}
        onClose={() => setRemoving(undefined)}
      />
    </>
  )
}

type PictureActsProps = { index: number; count: number; isBusy: boolean; onMove: (to: number) => void; onRemove: () => void }

/** Moving by buttons works by keyboard and on a phone alike. */
function PictureActs({ index, count, isBusy, onMove, onRemove }: PictureActsProps): ReactNode {
  const t = useText()
  const n = index + 1
  return (
    <div className={styles.pictureActs}>
      <Button
        type="text"
        icon={<LeftOutlined aria-hidden />}
        disabled={index === 0 || isBusy || undefined}
        aria-label={t('products.pictures.forward', { n })}
        title={t('products.pictures.forward', { n })}
        onClick={() => onMove(index - 1)}
      />
      <Button
        type="text"
        icon={<RightOutlined aria-hidden />}
        disabled={index === count - 1 || isBusy || undefined}
        aria-label={t('products.pictures.back', { n })}
        title={t('products.pictures.back', { n })}
        onClick={() => onMove(index + 1)}
      />
      <Button
        type="text"
        danger
        icon={<DeleteOutlined aria-hidden />}
        aria-label={t('products.pictures.removeOf', { n })}
        title={t('products.pictures.removeOf', { n })}
        onClick={onRemove}
      />
    </div>
  )
}
