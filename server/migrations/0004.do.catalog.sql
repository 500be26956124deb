-- What a shop sells, and how many of it.

create table products (
  shop_id uuid not null,
  id uuid not null,
  slug text not null,
  name text not null,
  description text not null,
  kind text not null,
  status text not null,
  temperature_zone text,
  channel text not null,
  options jsonb not null,
  position int not null,
  lowest_amount bigint not null,
  name_key text collate "C" not null generated always as (lower(normalize(name, nfkc))) stored,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint products_pkey primary key (shop_id, id),
  constraint products_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint products_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,79}$'),
  constraint products_name_check check (char_length(name) between 1 and 120),
  constraint products_kind_check check (kind in
    ('normal', 'bundle', 'gift', 'add_on', 'points_mall', 'group_buy', 'no_shipping', 'pos', 'warehouse_linked', 'card_key')),
  constraint products_temperature_zone_check check (temperature_zone in ('normal', 'chilled', 'frozen')),
  constraint products_channel_check check (channel in ('online', 'store', 'line')),
  constraint products_lowest_amount_check check (lowest_amount >= 0),
  constraint products_status_check check (status in ('listed', 'hidden', 'delisted', 'deleted')),
  constraint products_options_check check (jsonb_typeof(options) = 'array')
);
create unique index products_slug_key on products (shop_id, slug) where status <> 'deleted';
create index products_listed_idx on products (shop_id, position, id desc) where status = 'listed';
create index products_listed_newest_idx on products (shop_id, created_at desc, id desc) where status = 'listed';
create index products_listed_price_idx on products (shop_id, lowest_amount, id) where status = 'listed';
create index products_created_at_idx on products (shop_id, created_at desc, id desc);
create index products_name_key_idx on products (shop_id, name_key, id);
-- Each pair of state and kind in the order of each sort: a list by either is merged of its pairs (product-facets.ts, SX-63).
create index products_facets_created_at_idx on products (shop_id, status, kind, created_at desc, id desc);
create index products_facets_name_key_idx on products (shop_id, status, kind, name_key, id);
create index products_facets_position_idx on products (shop_id, status, kind, position, id desc);
comment on table products is 'What a shop offers. Never removed: orders name it for ever.';
comment on column products.shop_id is 'Shop.';
comment on column products.id is 'UUIDv7.';
comment on column products.slug is 'Name in addresses, unique among the products that are not deleted.';
comment on column products.name is 'Name customers see.';
comment on column products.description is 'Plain text; blank lines are paragraphs.';
comment on column products.kind is 'What it may do, see product-kind.ts.';
comment on column products.status is 'listed, hidden (by address only), delisted (not in the storefront) or deleted.';
comment on column products.temperature_zone is 'normal (常溫), chilled (冷藏) or frozen (冷凍); null for what does not travel (S2-14).';
comment on column products.channel is 'Where it is sold: online (網路商店), store (門市) or line (LINE) (S2-14).';
comment on column products.lowest_amount is 'Lowest price of its live variants, for sorting; kept by every write of variants.';
comment on column products.name_key is 'The name as it is searched: compatibility forms folded, lower case, compared by bytes.';
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
  sku_key text collate "C" not null generated always as (lower(normalize(sku, nfkc))) stored,
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
create index product_variants_sku_key_idx on product_variants (shop_id, sku_key) where archived_at is null;
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
comment on column product_variants.sku_key is 'The SKU as it is searched: compatibility forms folded, lower case, compared by bytes.';
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

create table bundle_components (
  shop_id uuid not null,
  product_id uuid not null,
  variant_id uuid not null,
  quantity int not null,
  position int not null,
  constraint bundle_components_pkey primary key (shop_id, product_id, variant_id),
  constraint bundle_components_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint bundle_components_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint bundle_components_quantity_check check (quantity between 1 and 99)
);
create index bundle_components_variant_idx on bundle_components (shop_id, variant_id);
comment on table bundle_components is 'What one piece of a bundle consists of; its stock is theirs. An order keeps a copy on its line.';
comment on column bundle_components.shop_id is 'Shop.';
comment on column bundle_components.product_id is 'The bundle.';
comment on column bundle_components.variant_id is 'A variant of another product.';
comment on column bundle_components.quantity is 'Pieces of it in one bundle.';
comment on column bundle_components.position is 'Order within the bundle.';
call make_tenant_table('bundle_components');

create table product_search_terms (
  shop_id uuid not null,
  product_id uuid not null,
  term text collate "C" not null,
  constraint product_search_terms_pkey primary key (shop_id, product_id, term),
  constraint product_search_terms_product_fk foreign key (shop_id, product_id) references products (shop_id, id)
);
create index product_search_terms_term_idx on product_search_terms (shop_id, term, product_id);
comment on table product_search_terms is 'Every ending of a product''s name, so that a prefix range finds any part of it: LIKE uses no index under row-level security.';
comment on column product_search_terms.shop_id is 'Shop.';
comment on column product_search_terms.product_id is 'Product.';
comment on column product_search_terms.term is 'The name from one of its characters on, at most 24 characters of products.name_key.';
call make_tenant_table('product_search_terms');

create table categories (
  shop_id uuid not null,
  id uuid not null,
  parent_id uuid,
  parent_level smallint,
  level smallint not null,
  name text not null,
  english_name text,
  slug text not null,
  position int not null,
  version int not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  constraint categories_pkey primary key (shop_id, id),
  constraint categories_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint categories_level_key unique (shop_id, id, level),
  constraint categories_parent_fk foreign key (shop_id, parent_id, parent_level) references categories (shop_id, id, level),
  constraint categories_slug_key unique (shop_id, slug),
  constraint categories_slug_check check (slug ~ '^[a-z0-9](-?[a-z0-9]){0,79}$'),
  constraint categories_name_check check (char_length(name) between 1 and 60),
  constraint categories_english_name_check check (char_length(english_name) between 1 and 60),
  constraint categories_parent_check check ((parent_id is null) = (parent_level is null)),
  constraint categories_level_check check (level = coalesce(parent_level, 0) + 1 and level <= 3)
);
create index categories_parent_idx on categories (shop_id, parent_id, position);
comment on table categories is 'The shop''s tree of categories. A child stands one level below its parent, so there is neither a circle nor a fourth level.';
comment on column categories.shop_id is 'Shop.';
comment on column categories.id is 'UUIDv7.';
comment on column categories.parent_id is 'The category above; null at the top.';
comment on column categories.parent_level is 'Level of the category above, held equal by the foreign key.';
comment on column categories.level is '1 at the top, 3 at most.';
comment on column categories.name is 'Name in zh-TW.';
comment on column categories.english_name is 'Name in English; null shows the other.';
comment on column categories.slug is 'Name in addresses, unique in the shop.';
comment on column categories.position is 'Order among the categories with the same parent.';
comment on column categories.version is 'Raised by every change of the category; a stale write is refused (SX-32).';
comment on column categories.created_at is 'When it was made.';
comment on column categories.updated_at is 'When it was last changed.';
call make_tenant_table('categories');

create table product_categories (
  shop_id uuid not null,
  product_id uuid not null,
  category_id uuid not null,
  constraint product_categories_pkey primary key (shop_id, product_id, category_id),
  constraint product_categories_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint product_categories_category_fk foreign key (shop_id, category_id) references categories (shop_id, id) on delete cascade
);
create index product_categories_category_idx on product_categories (shop_id, category_id, product_id);
comment on table product_categories is 'Which categories a product is in; any number, at any level.';
comment on column product_categories.shop_id is 'Shop.';
comment on column product_categories.product_id is 'Product.';
comment on column product_categories.category_id is 'Category.';
call make_tenant_table('product_categories');

create table product_imports (
  shop_id uuid not null,
  id uuid not null,
  file_name text not null,
  stored_path text,
  status text not null,
  row_count int not null,
  product_count int not null,
  done_count int not null,
  created_count int not null,
  changed_count int not null,
  error_count int not null,
  warning_count int not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  created_at timestamptz not null,
  finished_at timestamptz,
  constraint product_imports_pkey primary key (shop_id, id),
  constraint product_imports_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint product_imports_status_check check (status in ('waiting', 'checking', 'importing', 'imported', 'failed'))
);
create index product_imports_created_at_idx on product_imports (shop_id, created_at desc, id desc);
comment on table product_imports is 'Files of products: all of a file is imported or nothing.';
comment on column product_imports.shop_id is 'Shop.';
comment on column product_imports.id is 'UUIDv7.';
comment on column product_imports.file_name is 'Name as uploaded, for people only.';
comment on column product_imports.stored_path is 'Where the file waits; null once it is done.';
comment on column product_imports.status is 'waiting, checking, importing, imported or failed.';
comment on column product_imports.row_count is 'Rows read so far.';
comment on column product_imports.product_count is 'Products in the file, known once it is checked.';
comment on column product_imports.done_count is 'Products worked through so far.';
comment on column product_imports.created_count is 'Products made.';
comment on column product_imports.changed_count is 'Products changed.';
comment on column product_imports.error_count is 'Errors found, also those beyond the report.';
comment on column product_imports.warning_count is 'Always 0: nothing about a product is worth a warning yet.';
comment on column product_imports.actor_kind is 'staff or token.';
comment on column product_imports.actor_id is 'Who started it.';
comment on column product_imports.actor_name is 'Name as it was then.';
comment on column product_imports.created_at is 'When it was uploaded.';
comment on column product_imports.finished_at is 'When it ended, either way.';
call make_tenant_table('product_imports', 'select, insert, update');

create table product_import_problems (
  shop_id uuid not null,
  import_id uuid not null,
  position int not null,
  is_blocking boolean not null,
  row_number int not null,
  cell text not null,
  code text not null,
  details jsonb not null,
  constraint product_import_problems_pkey primary key (shop_id, import_id, position),
  constraint product_import_problems_import_fk foreign key (shop_id, import_id) references product_imports (shop_id, id)
);
comment on table product_import_problems is 'What was wrong with which cell of a file of products.';
comment on column product_import_problems.shop_id is 'Shop.';
comment on column product_import_problems.import_id is 'Import.';
comment on column product_import_problems.position is 'Order in the report, from 1.';
comment on column product_import_problems.is_blocking is 'An error, because of which nothing was imported.';
comment on column product_import_problems.row_number is 'Row as the spreadsheet program numbers it; 1 for the file as a whole.';
comment on column product_import_problems.cell is 'Address, e.g. C12.';
comment on column product_import_problems.code is 'What is wrong, a stable code.';
comment on column product_import_problems.details is 'Values of the sentence.';
call make_tenant_table('product_import_problems', 'select, insert');

create unlogged table product_import_rows (
  shop_id uuid not null,
  staging_id uuid not null,
  import_id uuid not null,
  position int not null,
  row_number int not null,
  product jsonb not null,
  places jsonb not null,
  constraint product_import_rows_pkey primary key (shop_id, staging_id, position)
);
comment on table product_import_rows is 'Products of a file that is being imported; unlogged: what a crash takes is read from the file again.';
comment on column product_import_rows.shop_id is 'Shop.';
comment on column product_import_rows.staging_id is 'Attempt at the import; two workers that both take the other for dead never mix their rows.';
comment on column product_import_rows.import_id is 'Import; rows of one that has ended are swept.';
comment on column product_import_rows.position is 'Order in the file, from 1 without gaps.';
comment on column product_import_rows.row_number is 'First row of the product, as the spreadsheet program numbers it.';
comment on column product_import_rows.product is 'What the file says of it and its variants; absent is what the file leaves open.';
comment on column product_import_rows.places is 'Number of each column of the file, for problems that are found later.';
call make_tenant_table('product_import_rows', 'select, insert, delete');
call open_to_platform('product_import_rows', 'select (shop_id)');
