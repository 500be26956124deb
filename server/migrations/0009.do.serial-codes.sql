-- Serial codes for designated products (S0).

create table code_groups (
  shop_id uuid not null,
  id uuid not null,
  name text not null,
  starts_at timestamptz not null,
  ends_at timestamptz,
  is_public boolean not null,
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
  constraint code_groups_name_check check (char_length(name) between 1 and 60),
  constraint code_groups_period_check check (ends_at is null or ends_at > starts_at),
  constraint code_groups_low_stock_threshold_check check (low_stock_threshold between 0 and 1000000),
  constraint code_groups_max_codes_check check (max_codes > 0),
  constraint code_groups_code_length_check check (code_length between 13 and 32),
  constraint code_groups_code_prefix_check check (code_prefix ~ '^[A-Z0-9-]{0,8}$')
);
create index code_groups_created_at_idx on code_groups (shop_id, created_at desc) where deleted_at is null;
call make_tenant_table('code_groups', 'select, insert, update');

create table code_group_products (
  shop_id uuid not null,
  group_id uuid not null,
  product_id uuid not null,
  constraint code_group_products_pkey primary key (shop_id, group_id, product_id),
  constraint code_group_products_group_fk foreign key (shop_id, group_id) references code_groups (shop_id, id),
  constraint code_group_products_product_fk foreign key (shop_id, product_id) references products (shop_id, id)
);
create index code_group_products_product_idx on code_group_products (shop_id, product_id);
call make_tenant_table('code_group_products');

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
  constraint code_shortages_unit_key unique (shop_id, order_line_id, group_id, unit_no)
);
create index code_shortages_open_idx on code_shortages (shop_id, created_at) where resolved_at is null;
create index code_shortages_order_idx on code_shortages (shop_id, order_id);
create index code_shortages_group_idx on code_shortages (shop_id, group_id);
call make_tenant_table('code_shortages', 'select, insert, update');
