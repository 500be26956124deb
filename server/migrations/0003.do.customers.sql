-- People who buy, per shop.

create table customers (
  shop_id uuid not null,
  id uuid not null,
  email text not null,
  email_normalised text not null,
  phone text,
  name text not null,
  name_normalised text generated always as (lower(name)) stored not null,
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
-- Prefix search is a range in byte order: under row-level security LIKE cannot use an index.
create index customers_email_prefix_idx on customers (shop_id, email_normalised collate "C");
create index customers_name_prefix_idx on customers (shop_id, name_normalised collate "C");
create index customers_phone_prefix_idx on customers (shop_id, phone collate "C");
create index customers_created_at_idx on customers (shop_id, created_at, id);
comment on table customers is 'A person with an account in one shop; the same address in another shop is another account.';
comment on column customers.shop_id is 'Shop.';
comment on column customers.id is 'UUIDv7.';
comment on column customers.email is 'As typed, for mails.';
comment on column customers.email_normalised is 'Lower case and trimmed, for sign-in and search.';
comment on column customers.phone is 'E.164, e.g. +886912345678; null when not given.';
comment on column customers.name is 'As the customer writes it.';
comment on column customers.name_normalised is 'Lower case, for prefix search.';
comment on column customers.password_hash is 'argon2id, PHC string (SX-22).';
comment on column customers.locale is 'Language of mails and pages.';
comment on column customers.disabled_at is 'Since when the account may not sign in.';
comment on column customers.version is 'Raised by every change; a stale write is refused (SX-32).';
comment on column customers.created_at is 'Signed up at.';
call make_tenant_table('customers', 'select, insert, update');

create table customer_sessions (
  shop_id uuid not null,
  token_hash bytea not null,
  customer_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  constraint customer_sessions_pkey primary key (shop_id, token_hash),
  constraint customer_sessions_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id)
);
create index customer_sessions_customer_idx on customer_sessions (shop_id, customer_id);
comment on table customer_sessions is 'Signed-in browsers of customers. A session is looked up together with its shop, so it is worth nothing in another.';
comment on column customer_sessions.shop_id is 'Shop.';
comment on column customer_sessions.token_hash is 'SHA-256 of the 256-bit cookie.';
comment on column customer_sessions.customer_id is 'Whose.';
comment on column customer_sessions.created_at is 'Signed in at.';
comment on column customer_sessions.last_seen_at is 'Last use, written at most once an hour.';
comment on column customer_sessions.ended_at is 'Signed out or password changed at.';
comment on column customer_sessions.address is 'Address at sign-in; attempts from it are counted apart from strangers'' (SX-24).';
call make_tenant_table('customer_sessions');

create table customer_addresses (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  recipient_name text not null,
  phone text not null,
  postal_code text not null,
  city text not null,
  district text not null,
  street text not null,
  is_default boolean not null,
  version int not null,
  created_at timestamptz not null,
  constraint customer_addresses_pkey primary key (shop_id, id),
  constraint customer_addresses_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id)
);
create index customer_addresses_customer_idx on customer_addresses (shop_id, customer_id, created_at);
create unique index customer_addresses_default_key on customer_addresses (shop_id, customer_id) where is_default;
comment on table customer_addresses is 'Where a customer lets goods be sent; one of them is filled in at checkout.';
comment on column customer_addresses.shop_id is 'Shop.';
comment on column customer_addresses.id is 'UUIDv7.';
comment on column customer_addresses.customer_id is 'Whose.';
comment on column customer_addresses.recipient_name is 'Who receives it.';
comment on column customer_addresses.phone is 'E.164.';
comment on column customer_addresses.postal_code is 'Postal code.';
comment on column customer_addresses.city is 'City or county.';
comment on column customer_addresses.district is 'District or township.';
comment on column customer_addresses.street is 'Rest of the address.';
comment on column customer_addresses.is_default is 'Filled in at checkout; one per customer.';
comment on column customer_addresses.version is 'Raised by every change (SX-32).';
comment on column customer_addresses.created_at is 'When it was added.';
call make_tenant_table('customer_addresses');

create table customer_requests (
  shop_id uuid not null,
  id uuid not null,
  customer_id uuid not null,
  kind text not null,
  new_email text,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  constraint customer_requests_pkey primary key (shop_id, id),
  constraint customer_requests_customer_fk foreign key (shop_id, customer_id) references customers (shop_id, id),
  constraint customer_requests_kind_check check (kind in ('reset_password', 'change_email')),
  constraint customer_requests_new_email_check check ((kind = 'change_email') = (new_email is not null))
);
create index customer_requests_customer_idx on customer_requests (shop_id, customer_id, kind) where ended_at is null;
comment on table customer_requests is 'What a customer asked for that a link in a mail confirms, once. The link is derived from the id under the key file and is in no row.';
comment on column customer_requests.shop_id is 'Shop.';
comment on column customer_requests.id is 'UUIDv7.';
comment on column customer_requests.customer_id is 'Whose account.';
comment on column customer_requests.kind is 'reset_password or change_email.';
comment on column customer_requests.new_email is 'The address to confirm, as typed; null for a password.';
comment on column customer_requests.created_at is 'When it was asked.';
comment on column customer_requests.expires_at is 'Until when the link works.';
comment on column customer_requests.ended_at is 'When the link was used, or a newer one was asked for.';
call make_tenant_table('customer_requests', 'select, insert, update');
