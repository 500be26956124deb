-- People who buy, per shop.

create table customers (
  shop_id uuid not null,
  id uuid not null,
  email text not null,
  email_normalised text not null,
  phone text,
  name text not null,
  password_hash text not null,
  locale text not null,
  disabled_at timestamptz,
  version int not null,
  created_at timestamptz not null,
  constraint customers_pkey primary key (shop_id, id),
  constraint customers_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint customers_email_normalised_key unique (shop_id, email_normalised),
  constraint customers_name_check check (char_length(name) between 1 and 50),
  constraint customers_locale_check check (locale in ('zh-TW', 'en'))
);
call make_tenant_table('customers', 'select, insert, update');

create table customer_sessions (
  shop_id uuid not null,
  token_hash bytea not null,
  customer_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  constraint customer_sessions_pkey primary key (shop_id, token_hash),
  constraint customer_sessions_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id)
);
create index customer_sessions_customer_idx on customer_sessions (shop_id, customer_id);
call make_tenant_table('customer_sessions');
