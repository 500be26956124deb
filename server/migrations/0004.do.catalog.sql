-- What a shop sells, and how many of it.

create table products (
  shop_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  description text not null,
  kind text not null,
  status text not null,
  options jsonb not null,
  position int not null,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint products_pkey primary key (shop_id, id),
  constraint products_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint products_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,79}$'),
  constraint products_name_check check (char_length(name) between 1 and 120),
  constraint products_kind_check check (kind in ('normal')),
  constraint products_status_check check (status in ('listed', 'hidden', 'delisted', 'deleted')),
  constraint products_options_check check (jsonb_typeof(options) = 'array')
);
create unique index products_slug_key on products (shop_id, slug) where status <> 'deleted';
create index products_listed_idx on products (shop_id, position, id desc) where status = 'listed';
comment on table products is 'What a shop offers. Never removed: orders name it for ever.';
comment on column products.shop_id is 'Shop.';
comment on column products.id is 'UUIDv7.';
comment on column products.slug is 'Name in addresses, unique among the products that are not deleted.';
comment on column products.name is 'Name customers see.';
comment on column products.description is 'Plain text; blank lines are paragraphs.';
comment on column products.kind is 'What it may do, see product-kind.ts.';
comment on column products.status is 'listed, hidden (by address only), delisted (not in the storefront) or deleted.';
comment on column products.options is 'Choices as [{ name, values }], in the order they are shown.';
comment on column products.position is 'Order in the storefront''s list, then newest first.';
comment on column products.version is 'Raised by every change of product, variants or pictures; a stale write is refused (SX-32).';
comment on column products.created_at is 'When it was made.';
comment on column products.updated_at is 'When it was last changed.';
call make_tenant_table('products');

create table product_variants (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  sku text not null,
  option_values text[] not null,
  price_amount bigint not null,
  compare_at_amount bigint,
  tracks_stock boolean not null,
  on_hand int not null,
  reserved int not null,
  position int not null,
  archived_at timestamptz,
  version int not null,
  constraint product_variants_pkey primary key (shop_id, id),
  constraint product_variants_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint product_variants_sku_check check (char_length(sku) between 1 and 64),
  constraint product_variants_price_amount_check check (price_amount between 0 and 999999999),
  constraint product_variants_compare_at_amount_check check (compare_at_amount is null or compare_at_amount > price_amount),
  constraint product_variants_reserved_check check (reserved >= 0),
  constraint product_variants_stock_check check (not tracks_stock or reserved <= on_hand)
) with (fillfactor = 70);
create unique index product_variants_sku_key on product_variants (shop_id, sku) where archived_at is null;
create index product_variants_product_idx on product_variants (shop_id, product_id, position);
comment on table product_variants is 'What is bought: one combination of a product''s options. Archived, never deleted, because orders name it.';
comment on column product_variants.shop_id is 'Shop.';
comment on column product_variants.id is 'UUIDv7.';
comment on column product_variants.product_id is 'Product.';
comment on column product_variants.sku is 'The merchant''s own number, unique among the shop''s live variants.';
comment on column product_variants.option_values is 'One value per option of the product, in the order of its options.';
comment on column product_variants.price_amount is 'Price in minor units.';
comment on column product_variants.compare_at_amount is 'Crossed-out price in minor units, higher than the price; null for none.';
comment on column product_variants.tracks_stock is 'False: any number can be bought, on_hand stays as it is.';
comment on column product_variants.on_hand is 'Pieces on the shelf: the sum of the movements'' on_hand_change.';
comment on column product_variants.reserved is 'Pieces sold but not yet shipped: the sum of the movements'' reserved_change.';
comment on column product_variants.position is 'Order within the product.';
comment on column product_variants.archived_at is 'Since when it can no longer be bought.';
comment on column product_variants.version is 'Raised whenever on_hand or its facts change; a stale count is refused (SX-32).';
call make_tenant_table('product_variants');

create table product_pictures (
  shop_id uuid not null,
  id uuid not null,
  product_id uuid not null,
  position int not null,
  sha256 text not null,
  content_type text not null,
  width int not null,
  height int not null,
  alt text not null,
  created_at timestamptz not null,
  constraint product_pictures_pkey primary key (shop_id, id),
  constraint product_pictures_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint product_pictures_sha_key unique (shop_id, product_id, sha256),
  constraint product_pictures_sha_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint product_pictures_content_type_check check (content_type in ('image/png', 'image/jpeg', 'image/webp')),
  constraint product_pictures_size_check check (width > 0 and height > 0)
);
create index product_pictures_product_idx on product_pictures (shop_id, product_id, position);
create index product_pictures_sha_idx on product_pictures (shop_id, sha256);
comment on table product_pictures is 'Pictures of a product; the file lies by its hash below DATA_DIR.';
comment on column product_pictures.shop_id is 'Shop.';
comment on column product_pictures.id is 'UUIDv7.';
comment on column product_pictures.product_id is 'Product.';
comment on column product_pictures.position is 'Order; the first is the one shown in lists.';
comment on column product_pictures.sha256 is 'Hash of the content in hexadecimal: the address within the shop.';
comment on column product_pictures.content_type is 'By content, never by name (SX-28).';
comment on column product_pictures.width is 'Pixels.';
comment on column product_pictures.height is 'Pixels.';
comment on column product_pictures.alt is 'Text for who cannot see it; may be empty.';
comment on column product_pictures.created_at is 'When it was uploaded.';
call make_tenant_table('product_pictures');

create table stock_movements (
  shop_id uuid not null,
  id uuid not null,
  variant_id uuid not null,
  reason text not null,
  on_hand_change int not null,
  reserved_change int not null,
  order_id uuid,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  occurred_at timestamptz not null,
  constraint stock_movements_pkey primary key (shop_id, id),
  constraint stock_movements_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint stock_movements_reason_check check (reason in ('set', 'placed', 'shipped', 'cancelled', 'returned'))
);
create index stock_movements_variant_idx on stock_movements (shop_id, variant_id, occurred_at desc);
comment on table stock_movements is 'Why each counter is what it is, append only; written by the statement that changed the counter.';
comment on column stock_movements.shop_id is 'Shop.';
comment on column stock_movements.id is 'UUIDv7.';
comment on column stock_movements.variant_id is 'Variant.';
comment on column stock_movements.reason is 'set (counted by a person), placed, shipped, cancelled or returned (by an order).';
comment on column stock_movements.on_hand_change is 'Pieces that came to the shelf or left it.';
comment on column stock_movements.reserved_change is 'Pieces set aside or given back.';
comment on column stock_movements.order_id is 'The order behind it; null for a count.';
comment on column stock_movements.actor_kind is 'staff, customer, guest, token or system.';
comment on column stock_movements.actor_id is 'Id of the actor.';
comment on column stock_movements.actor_name is 'Name as it was then.';
comment on column stock_movements.occurred_at is 'Time of the transaction.';
call make_tenant_table('stock_movements', 'select, insert');
