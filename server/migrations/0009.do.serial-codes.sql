-- Serial codes for designated products (S0).

create table code_groups (
  shop_id uuid not null,
  id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  published_at timestamptz,
  needs_placed_within boolean not null,
  low_stock_threshold int,
  low_stock_told_at timestamptz,
  exhausted_told_at timestamptz,
  max_codes int,
  code_prefix text not null,
  code_length int not null,
  version int not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  constraint code_groups_pkey primary key (shop_id, id),
  constraint code_groups_pool_fk foreign key (shop_id, id) references code_pools (shop_id, id),
  constraint code_groups_period_check check (ends_at is null or ends_at > starts_at),
  constraint code_groups_low_stock_threshold_check check (low_stock_threshold between 0 and 1000000),
  constraint code_groups_max_codes_check check (max_codes between 1 and 1000000),
  constraint code_groups_code_length_check check (code_length between 13 and 32),
  constraint code_groups_code_prefix_check check (code_prefix ~ '^[A-Z0-9-]{0,8}$')
);
create index code_groups_created_at_idx on code_groups (shop_id, created_at desc, id desc) where deleted_at is null;
comment on table code_groups is 'Serial code groups (序號群組): buyers of their products get a code when the order is closed. Name and source stand in code_pools.';
comment on column code_groups.shop_id is 'Shop.';
comment on column code_groups.id is 'UUIDv7; the id of the pool.';
comment on column code_groups.starts_at is 'First instant at which it gives codes (S0-6).';
comment on column code_groups.ends_at is 'First instant at which it no longer does: the minute after the one people see as the end (S0-7). Null: no end.';
comment on column code_groups.published_at is 'Since when it is public; null when it is not. An order closed before gets nothing (S0-2, S0-7).';
comment on column code_groups.needs_placed_within is 'Counts only orders that were also placed within the period (S0-7).';
comment on column code_groups.low_stock_threshold is 'Fewer unsent codes than this are told to the merchant; null: off (S0-13).';
comment on column code_groups.low_stock_told_at is 'When this crossing was told; null again when there are enough (S0-14).';
comment on column code_groups.exhausted_told_at is 'When it was told that none is left; null again after an import (S0-14).';
comment on column code_groups.max_codes is 'Most codes a generated group gives; null: no limit (S0-8).';
comment on column code_groups.code_prefix is 'What generated codes begin with (S0-12).';
comment on column code_groups.code_length is 'Characters of a generated code beside prefix and hyphens; the last is a check character (S0-12).';
comment on column code_groups.version is 'Raised by every change (SX-32).';
comment on column code_groups.created_at is 'When it was made.';
comment on column code_groups.deleted_at is 'When it was deleted; codes bound to orders stay (S0-23).';
call make_tenant_table('code_groups', 'select, insert, update');

create table code_group_products (
  shop_id uuid not null,
  id uuid not null,
  group_id uuid not null,
  product_id uuid not null,
  variant_id uuid,
  bound_at timestamptz not null,
  unbound_at timestamptz,
  constraint code_group_products_pkey primary key (shop_id, id),
  constraint code_group_products_group_fk foreign key (shop_id, group_id) references code_groups (shop_id, id),
  constraint code_group_products_product_fk foreign key (shop_id, product_id) references products (shop_id, id),
  constraint code_group_products_variant_fk foreign key (shop_id, variant_id) references product_variants (shop_id, id),
  constraint code_group_products_unbound_at_check check (unbound_at >= bound_at)
);
create unique index code_group_products_bound_key on code_group_products (shop_id, group_id, product_id, variant_id)
  nulls not distinct where unbound_at is null;
create index code_group_products_product_idx on code_group_products (shop_id, product_id);
comment on table code_group_products is 'Designated products of a group, and which were: what was bound when an order was closed decides, however much later it is looked at (S0-29).';
comment on column code_group_products.shop_id is 'Shop.';
comment on column code_group_products.id is 'UUIDv7.';
comment on column code_group_products.group_id is 'Group.';
comment on column code_group_products.product_id is 'Product.';
comment on column code_group_products.variant_id is 'Only this variant of the product; null for all of them (S0-27).';
comment on column code_group_products.bound_at is 'When it was added; an order closed before does not count.';
comment on column code_group_products.unbound_at is 'When it was taken out; an order closed before still counts. Null: bound now.';
call make_tenant_table('code_group_products', 'select, insert, update');

create table code_settings (
  shop_id uuid not null,
  is_enabled boolean not null,
  issues_unpaid boolean not null,
  counts_components boolean not null,
  fills_after_import boolean not null,
  blocks_given_codes boolean not null,
  version int not null,
  constraint code_settings_pkey primary key (shop_id),
  constraint code_settings_shop_fk foreign key (shop_id) references shops (shop_id)
);
comment on table code_settings is 'What a shop has decided about serial codes; a shop without a row has decided nothing.';
comment on column code_settings.shop_id is 'Shop.';
comment on column code_settings.is_enabled is 'The feature is on; off, closings give no codes and no group can be made (S0-37). On unless told.';
comment on column code_settings.issues_unpaid is 'A prepaid order that is closed unpaid gets its codes at once (S0-5). Off unless told.';
comment on column code_settings.counts_components is 'The parts of a bundle count beside the bundle (S0-28). Off unless told.';
comment on column code_settings.fills_after_import is 'Shortages of a group are back-filled as soon as codes were imported (S0-31). Off unless told.';
comment on column code_settings.blocks_given_codes is 'A file with a code that a deleted group has sent is refused, not only remarked upon (S0-20). Off unless told.';
comment on column code_settings.version is 'Raised by every change (SX-32).';
call make_tenant_table('code_settings', 'select, insert, update');

create table code_shortages (
  shop_id uuid not null,
  id uuid not null,
  order_id uuid not null,
  order_line_id uuid not null,
  group_id uuid not null,
  unit_no int not null,
  created_at timestamptz not null,
  resolved_at timestamptz,
  constraint code_shortages_pkey primary key (shop_id, id),
  constraint code_shortages_order_fk foreign key (shop_id, order_id) references orders (shop_id, id),
  constraint code_shortages_line_fk foreign key (shop_id, order_line_id) references order_lines (shop_id, id),
  constraint code_shortages_group_fk foreign key (shop_id, group_id) references code_groups (shop_id, id),
  constraint code_shortages_unit_key unique (shop_id, order_line_id, group_id, unit_no),
  constraint code_shortages_unit_no_check check (unit_no >= 1)
);
create index code_shortages_open_idx on code_shortages (shop_id, created_at, id) where resolved_at is null;
create index code_shortages_order_idx on code_shortages (shop_id, order_id);
create index code_shortages_group_idx on code_shortages (shop_id, group_id) where resolved_at is null;
comment on table code_shortages is 'Units that should have got a code when none was left (S0-31).';
comment on column code_shortages.shop_id is 'Shop.';
comment on column code_shortages.id is 'UUIDv7.';
comment on column code_shortages.order_id is 'Order.';
comment on column code_shortages.order_line_id is 'Line.';
comment on column code_shortages.group_id is 'Group that had none left.';
comment on column code_shortages.unit_no is 'Which piece of the line, from 1.';
comment on column code_shortages.created_at is 'When it was missed.';
comment on column code_shortages.resolved_at is 'When the unit got its code after all; set together with its row in code_assignments.';
call make_tenant_table('code_shortages', 'select, insert, update');
