import { sql } from 'kysely'

/**
 * How many of a bundle its components allow, as a lateral of a query whose products are `p`: one row, of a bundle only meaningful.
 * `free_quantity` is null when no component is counted, 0 when one is gone. `components` is what an order keeps on its line, `zones` the temperature
 * zones of the components, null for none.
 */
export const bundleStock = sql`lateral (
  select case when count(*) = 0 then 0
              else min(case when cv.archived_at is not null then 0 when cv.tracks_stock then greatest(cv.on_hand - cv.reserved, 0) / bc.quantity end)
         end as free_quantity,
         jsonb_agg(jsonb_build_object('variantId', cv.id, 'quantity', bc.quantity, 'productName', cp.name,
           'variantName', array_to_string(cv.option_values, ' / '), 'sku', cv.sku) order by bc.position) as components,
         array_agg(distinct cp.temperature_zone) filter (where cp.temperature_zone is not null) as zones
  from bundle_components bc
  join product_variants cv on cv.shop_id = bc.shop_id and cv.id = bc.variant_id
  join products cp on cp.shop_id = cv.shop_id and cp.id = cv.product_id
  where p.kind = 'bundle' and bc.shop_id = p.shop_id and bc.product_id = p.id
)`
