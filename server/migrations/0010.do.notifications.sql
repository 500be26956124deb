-- Mails: a row first, then the hand-over (SX-40).

create table mails (
  shop_id uuid not null,
  id uuid not null,
  unique_key text not null,
  template text not null,
  locale text not null,
  recipient text,
  refs jsonb not null,
  state text not null,
  skip_reason text,
  attempts int not null,
  last_error text,
  next_attempt_at timestamptz,
  message_id text not null,
  order_id uuid,
  created_at timestamptz not null,
  claimed_at timestamptz,
  sent_at timestamptz,
  constraint mails_pkey primary key (shop_id, id),
  constraint mails_shop_fk foreign key (shop_id) references shops (shop_id),
  constraint mails_unique_key unique (shop_id, unique_key),
  constraint mails_state_check check (state in ('queued', 'sending', 'sent', 'failed', 'skipped', 'logged')),
  constraint mails_skip_reason_check check ((state = 'skipped') = (skip_reason is not null))
) with (fillfactor = 80);
create index mails_created_at_idx on mails (shop_id, created_at desc, id desc);
create index mails_order_idx on mails (shop_id, order_id) where order_id is not null;
call make_tenant_table('mails', 'select, insert, update');

create table mail_templates (
  shop_id uuid not null,
  id uuid not null,
  store_view_id uuid not null,
  template text not null,
  subject text not null,
  html text not null,
  text text not null,
  is_enabled boolean not null,
  version int not null,
  updated_at timestamptz not null,
  constraint mail_templates_pkey primary key (shop_id, id),
  constraint mail_templates_view_fk foreign key (shop_id, store_view_id) references store_views (shop_id, id),
  constraint mail_templates_template_key unique (shop_id, store_view_id, template)
);
call make_tenant_table('mail_templates');
